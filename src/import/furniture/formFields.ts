import type { Piece } from '../types.ts'

const FIELD =
  "(?:(?:full |first |last |student(?:’|')?s? |pupil |candidate |your )?name|surname|forenames?|date|class|form|set|group|period|teacher|tutor|school|score|percentage|total score|candidate number|centre number|year group|grade|signature)"
const BARE = new RegExp(`^${FIELD} ?:$`, 'i')
const NAME = new RegExp(`\\b${FIELD}\\b`, 'gi')
/** What is to be filled in: a rule, dots, or nothing out of so many. */
const BLANK = /_{2}|\.{4}|…{2}|: ?\/ ?\d/

/** Fields stand under each other, with a line between them at most. */
const NEAR = 2

/**
 * The head of a worksheet: "Name: ____", "Date:", "Score: / 12". A name and a colon alone are taken
 * for one only beside another, for "Date:" may also lead a fact of the notes.
 */
export function formFields(pieces: readonly Piece[]): ReadonlySet<number> {
  const found = new Set<number>()
  const bare: number[] = []
  pieces.forEach(({ text, cells }, i) => {
    if (cells !== undefined || text.length > 160) return
    if (isForm(text)) found.add(i)
    else if (BARE.test(text)) bare.push(i)
  })
  const fields = new Set([...found, ...bare])
  for (const i of bare)
    for (let k = 1; k <= NEAR; k++) if (fields.has(i - k) || fields.has(i + k)) found.add(i)
  return found
}

/** Nothing but names of fields and what is to be filled in, or two names in a row. */
function isForm(text: string): boolean {
  const isBlank = BLANK.test(text)
  if (!isBlank && text.split(':').length < 3) return false
  const names = text.match(NAME)?.length ?? 0
  if (names < (isBlank ? 1 : 2)) return false
  return text.replace(NAME, '').replace(/\/ ?\d{1,3}|[\s:_.…%()]/g, '') === ''
}
