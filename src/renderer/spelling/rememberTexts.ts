/** Texts whose answers are kept: those of some pages, with each state of the one that is typed. */
const MOST = 1000

/** Asks once for each text: on a page that is typed on, one of many texts has changed. */
export function rememberTexts<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const answer = known.get(text) ?? ask(text)
    if (known.size >= MOST) known.clear()
    known.set(text, answer)
    return answer
  }
}
