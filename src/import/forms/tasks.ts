import { type Facts, headingLike } from '../classify/facts.ts'
import type { Piece } from '../types.ts'
import type { Forms } from './form.ts'
import { isPlainLine } from './questionLines.ts'

/** Over statements to be judged. */
const TRUE_OR_FALSE = /\btrue (?:or|\/) false\b|\btrue ?\/ ?false\b/i
const LONGEST_NAME = 6
const FEWEST_STATEMENTS = 3
const LONGEST_STATEMENT = 40
/** "Try to answer questions like these:", "Discuss with a partner:". */
const ANNOUNCES = /\b(?:questions?|tasks?|answer|discuss|think about)\b.*:$/i
/** A part of a page that gives pupils something to do. */
const TASK_HEADING =
  /^[^\p{L}\d]*(?:.{0,40} )?(?:challenge|activity|activities|tasks?|exercises?|your turn|do now|homework|extension|worksheet)(?: ?\d{1,2})? ?[:!]?$/iu
const DO = /^(?:can you|could you|see if you can|try to|try and)\b/i

/**
 * Tasks without marks or numbers: questions under a line that announces them, statements to judge,
 * and what pupils are told to do under "Activity".
 */
export function taskForms(pieces: readonly Piece[], facts: readonly Facts[], forms: Forms): void {
  pieces.forEach((piece, i) => {
    const own = facts[i]
    if (own === undefined || !isPlainLine(piece)) return
    if (own.words <= LONGEST_NAME && TRUE_OR_FALSE.test(piece.text) && own.sign === undefined)
      statements(pieces, facts, forms, i)
    else if (ANNOUNCES.test(piece.text) && own.words <= 20) announced(pieces, facts, forms, i)
    else if (headingLike(own) && own.words <= 6 && TASK_HEADING.test(piece.text))
      underHeading(pieces, facts, forms, i)
  })
}

/** Sentences under "True or false". */
function statements(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  name: number,
): void {
  let end = name + 1
  while (isPlainLine(pieces[end]) && facts[end]?.end === '.' && !forms.has(end)) end++
  if (end - name - 1 < FEWEST_STATEMENTS) return
  for (let i = name + 1; i < end; i++)
    if ((facts[i]?.words ?? 0) <= LONGEST_STATEMENT) forms.set(i, 'task:question')
}

/** Questions that follow each other under the line that announces them. */
function announced(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  lead: number,
): void {
  let end = lead + 1
  while (isPlainLine(pieces[end]) && facts[end]?.end === '?') end++
  if (end - lead - 1 < 2) return
  for (let i = lead + 1; i < end; i++) if (!forms.has(i)) forms.set(i, 'task:question')
}

/** Instructions straight under the heading of a task, with what they are to be done with. */
function underHeading(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  heading: number,
): void {
  const [piece, own] = [pieces[heading + 1], facts[heading + 1]]
  if (!isPlainLine(piece) || own === undefined || forms.has(heading + 1)) return
  const tells = (own.command && (own.end === '.' || own.end === '?')) || DO.test(piece.text)
  if (!tells || own.sentences > 3) return
  for (let i = heading + 1; i < pieces.length && i <= heading + 4; i++) {
    const [line, said] = [pieces[i], facts[i]]
    if (!isPlainLine(line) || said === undefined || forms.has(i)) return
    const asks = said.command || said.end === '?' || DO.test(line.text)
    if (!asks && !(i === heading + 2 && / → |, .*, /.test(line.text) && said.end === '')) return
    forms.set(i, 'task:question')
  }
}
