import { type Facts, headingLike } from '../classify/facts.ts'
import type { Piece } from '../types.ts'
import type { Forms } from './form.ts'
import { isPlainLine } from './questionLines.ts'

/** Fewer numbered lines than this are no set of tasks. */
const FEWEST = 3
/** What examiners ask for. Methods and advice open otherwise: "Measure …", "Use …", "Plan …". */
const TASK =
  /^(?:account for|analy[sz]e|assess|calculate|compare|define|describe|discuss|distinguish|do you|evaluate|explain|give|how|identify|justify|list|name|outline|state|suggest|summari[sz]e|to what extent|in what ways?|translate|what|when|where|which|who|why)\b/i
/** Statements to be judged. */
const TRUE_OR_FALSE = /\btrue (?:or|\/) false\b|\btrue ?\/ ?false\b/i
/** Nobody says this but to somebody who answers. */
const SURELY =
  /\?$|^(?:give|state|name|list|outline|identify|suggest|describe|explain) (?:one|two|three|four|five|the names? of|an example|a reason|any|\d)\b/i
/** The aims of a lesson open with the same words. */
const AIMS =
  /\b(?:able to|objectives?|outcomes?|you (?:will|should|need to|must) (?:be able|know|learn)|success criteria|i can|students (?:will|should)|pupils (?:will|should)|specification)\b/i
/** "Try to answer questions like these:", "Discuss with a partner:". */
const ANNOUNCES = /\b(?:questions?|tasks?|answer|discuss|think about)\b.*:$/i
/** A part of a page that gives pupils something to do. */
const TASK_HEADING =
  /^[^\p{L}\d]*(?:.{0,40} )?(?:challenge|activity|activities|tasks?|exercises?|your turn|do now|homework|extension|worksheet)(?: ?\d{1,2})? ?[:!]?$/iu
const DO = /^(?:can you|could you|see if you can|try to|try and)\b/i

/**
 * Tasks without marks: numbered lines that open with the words of examiners, questions under a line
 * that announces them, and what pupils are told to do under "Activity". Aims, specifications, steps
 * of a method and the list of contents above an FAQ look alike and are not taken.
 */
export function taskForms(pieces: readonly Piece[], facts: readonly Facts[], forms: Forms): void {
  for (let i = 0; i < pieces.length;) {
    const end = endOfRun(pieces, i)
    const told = end - i >= FEWEST && TRUE_OR_FALSE.test(pieces[i - 1]?.text ?? '')
    if (told || (end - i >= FEWEST && isTaskRun(pieces, facts, i, end)))
      for (let k = i; k < end; k++) if (!forms.has(k)) forms.set(k, 'task:question')
    i = Math.max(end, i + 1)
  }
  pieces.forEach((piece, i) => {
    const own = facts[i]
    if (own === undefined || !isPlainLine(piece)) return
    if (ANNOUNCES.test(piece.text) && own.words <= 20) announced(pieces, facts, forms, i)
    else if (headingLike(own) && own.words <= 6 && TASK_HEADING.test(piece.text))
      underHeading(pieces, facts, forms, i)
  })
}

/** Where lines that count up from here end. */
function endOfRun(pieces: readonly Piece[], from: number): number {
  let i = from
  for (let number = numberOf(pieces[from]); number !== undefined; number++) {
    if (numberOf(pieces[i]) !== number) break
    i++
  }
  return i
}

function numberOf(piece: Piece | undefined): number | undefined {
  if (!isPlainLine(piece)) return undefined
  const number = /^\(?(\d{1,2})[.)]?$/.exec(piece.sign ?? '')?.[1]
  return number === undefined ? undefined : Number(number)
}

function isTaskRun(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  from: number,
  to: number,
): boolean {
  const lines = pieces.slice(from, to)
  const tasks = lines.filter(({ text }) => TASK.test(text) || text.endsWith('?')).length
  const sure = lines.filter(({ text }) => SURELY.test(text)).length
  if (tasks < lines.length * 0.8 || sure < lines.length * 0.5) return false
  if (facts.slice(from, to).some(({ startsLower }) => startsLower)) return false
  if ([1, 2].some((up) => AIMS.test(pieces[from - up]?.text ?? ''))) return false
  // A list of contents says each line again.
  const known = new Set(lines.map(({ text }) => text))
  return !pieces.some(({ text }, i) => (i < from || i >= to) && known.has(text))
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
