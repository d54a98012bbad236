import { courseField, namesQualification } from '../furniture/runTogether.ts'
import type { Piece } from '../types.ts'
import type { Facts } from './facts.ts'

/** What a page is for is said above the notes. */
const FARTHEST = 25
const NONE: readonly string[] = []
/** What is left of "GCSE Biology, Year 10 revision" without these names no topic. */
const COURSE_WORDS =
  /\b(?:AQA|OCR|Edexcel|Pearson|WJEC|Eduqas|CCEA|CAIE|CIE|Cambridge|SQA|IB|I?GCSEs?|A[- ]levels?|AS[- ]levels?|levels?|key stages?|KS\d|years?|grades?|papers?|part of|papers?|higher|foundation|tier|combined|triple|science|sciences|revision|notes?|lesson|unit|units|module|and|the|for|studies|art and design|biology|business|chemistry|citizenship|computer science|computing|design and technology|drama|economics|english(?: language| literature)?|environmental|film|food preparation and nutrition|french|further|geography|geology|german|government|history|latin|law|maths?|mathematics|media|music|philosophy|physical education|pe|physics|politics|psychology|religious|religious education|re|sociology|spanish|statistics)\b/gi
const SUBJECT =
  /^(?:art(?: and design)?|biology|business(?: studies)?|chemistry|citizenship|computer science|computing|design and technology|drama|economics|english(?: language| literature)?|french|geography|german|history|latin|law|maths|mathematics|media studies|music|philosophy|physical education|physics|politics|psychology|religious (?:studies|education)|science|sociology|spanish|statistics)$/i
/** "Time allowed: 1 hour": of a paper, and no name of anything. */
const DURATION =
  /^(?:time(?: allowed)?|duration|timing|length|total time) ?:? ?(?:about |approx\.? )?\d/i
/** "AQA English Literature Paper 1 – the 19th-century novel", under a title. */
const BOARD_PAPER =
  /^(?:AQA|OCR|Edexcel|Pearson|WJEC|Eduqas|CCEA|CAIE|CIE|SQA)\b.{2,60}\b(?:Paper|Component|Unit|Module) \d/

/**
 * The lines that say what a page is for ("Exam code: 8652", "GCSE, Year 10"), and the first line that
 * is none of them, which mostly is its title.
 */
export function pageNames(
  pieces: readonly Piece[],
  facts: readonly Facts[],
): (index: number) => readonly string[] {
  const names = new Map<number, string[]>()
  const add = (i: number, name: string): void => {
    names.set(i, [...(names.get(i) ?? []), name])
  }
  const head = pieces.slice(0, FARTHEST)
  const fields = head.map((piece) => (isPlain(piece) ? courseField(piece.text) : undefined))
  const isField = (i: number): boolean =>
    fields[i] === 'sure' || (fields[i] === 'likely' && nearSure(fields, i))
  const isCourse = head.map((piece, i) => isField(i) || (i < 12 && isCourseLine(piece, i)))
  isCourse.forEach((course, i) => {
    if (isField(i)) add(i, 'course-field')
    else if (course) add(i, 'course-line')
    else if (i > 0 && SUBJECT.test(pieces[i]?.text ?? '') && (isCourse[i + 1] || isCourse[i - 1]))
      add(i, 'course-line')
  })
  head.forEach(({ text }, i) => {
    if (text.length <= 60 && DURATION.test(text)) add(i, 'duration')
  })
  const first = isCourse.indexOf(false)
  const own = facts[first]
  if (own === undefined || pieces[first] === undefined) return () => NONE
  if (first > 0 && first < 4) add(first, 'below-course')
  const isName =
    own.words <= 16 &&
    (own.end === '' || own.end === '?' || own.end === ':') &&
    own.tariff === undefined
  if (isName && own.labelled !== undefined) add(first, 'title-colon')
  if (own.board && isTopical(pieces[first].text) && !namesTitle(pieces, facts, first + 1))
    add(first, 'board-topic')
  return (i) => names.get(i) ?? NONE
}

function isPlain({ cells, sign }: Piece): boolean {
  return cells === undefined && sign === undefined
}

/** Fields stand together: a likely one is one where the run it stands in has a sure one. */
function nearSure(fields: readonly ('sure' | 'likely' | undefined)[], i: number): boolean {
  for (const step of [1, -1])
    for (let k = i + step; fields[k] !== undefined; k += step) if (fields[k] === 'sure') return true
  return false
}

/** "GCSE · Combined Science · Paper 1", "Philosophy - Grade 9-12": nothing but the course. */
function isCourseLine(piece: Piece, i: number): boolean {
  const { text } = piece
  if (!isPlain(piece) || text.length > 120 || /[.?!:]$/.test(text)) return false
  if (!namesQualification(text)) return false
  if (i > 0 && i < 4 && BOARD_PAPER.test(text)) return true
  if (/^part of \S/i.test(text) || (text.match(/ [·•|] /g)?.length ?? 0) >= 2) return true
  return !isTopical(text) && (/[,·•|/]| [-–—] |grade/i.test(text) || text.split(' ').length > 2)
}

/** Says more than the course: "AQA Sociology: Education" does, "AQA GCSE Biology 8461" does not. */
function isTopical(text: string): boolean {
  return /\p{L}{3}/u.test(text.replace(COURSE_WORDS, ' '))
}

/** Whether the next line is a name that could be the title under a board line. */
function namesTitle(pieces: readonly Piece[], facts: readonly Facts[], i: number): boolean {
  const own = facts[i]
  if (own === undefined || !pieces[i]) return false
  return own.words <= 12 && own.end === '' && own.zone === undefined && !own.board
}
