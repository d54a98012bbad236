/** What a paper says of itself: which questions to answer, and the word between two to choose from. */
export function isRubric(text: string): boolean {
  return (
    /^(?:either|or)$/i.test(text) ||
    /^(?:study .{0,60} and )?answer (?:(?:all|any|either|one|two|three|both|only|the) .{0,60})?questions?\b.{0,60}$/i.test(
      text,
    )
  )
}
