import LineBreaker from 'linebreak'

/** A stretch of text that must stay on one line, with the spaces that may hang over its end. */
export interface Segment {
  readonly start: number
  /** Where the next segment starts. */
  readonly end: number
}

/** Where lines may break, by UAX 14. */
export function segmentsOf(text: string): readonly Segment[] {
  const segments: Segment[] = []
  const breaker = new LineBreaker(text)
  let start = 0
  for (let at = breaker.nextBreak(); at !== null; at = breaker.nextBreak()) {
    if (inNumberRange(text, at.position) || inDate(text, at.position)) continue
    if (at.position > start) segments.push({ start, end: at.position })
    start = at.position
  }
  if (start < text.length) segments.push({ start, end: text.length })
  return segments
}

/** “1939–1941” reads badly in two halves, although the standard allows it. */
function inNumberRange(text: string, position: number): boolean {
  return (
    /\d[-–]$/.test(text.slice(Math.max(0, position - 2), position)) &&
    /^\d/.test(text.slice(position, position + 1))
  )
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const DAY_ENDS = new RegExp(`(?<![\\d.,])${DAY} $`)
const MONTH_BEGINS = new RegExp(`^${MONTH}(?!\\p{L})`, 'u')
const MONTH_ENDS = new RegExp(`(?<!\\p{L})${MONTH} $`, 'u')
const DAY_BEGINS = new RegExp(`^${DAY}(?![\\d\\p{L}]|[.,:]\\d)`, 'u')
/** Characters of the longest month with its space. */
const LONGEST_MONTH = 10
/** Most places are none of these, and to look at one letter is quick. */
const BEGINS_MONTH = /[ADFJMNOS]/
const BEGINS_DAY = /\d/

/** A day keeps with its month: “23” at the end of a line is a number of nothing. */
function inDate(text: string, position: number): boolean {
  if (text[position - 1] !== ' ') return false
  const next = text[position] ?? ''
  const isDay = BEGINS_DAY.test(next)
  if (!isDay && !BEGINS_MONTH.test(next)) return false
  const before = text.slice(Math.max(0, position - LONGEST_MONTH - 1), position)
  const after = text.slice(position, position + LONGEST_MONTH + 1)
  return isDay
    ? MONTH_ENDS.test(before) && DAY_BEGINS.test(after)
    : DAY_ENDS.test(before) && MONTH_BEGINS.test(after)
}

export interface LineRange {
  readonly start: number
  readonly end: number
}

/**
 * Breaks a text greedily into lines no wider than `width`. Trailing spaces hang over the edge. A
 * word wider than a whole line is cut between characters as they are read (grapheme clusters), so
 * nothing is ever lost or pushed over the edge.
 *
 * `measure(start, end)` gives the width of that part of the text in points.
 */
export function breakLines(
  text: string,
  width: number,
  measure: (start: number, end: number) => number,
): readonly LineRange[] {
  const lines: LineRange[] = []
  let lineStart = 0
  let lineEnd = 0
  let lineWidth = 0

  const finish = (): void => {
    if (lineEnd > lineStart) lines.push({ start: lineStart, end: lineEnd })
    lineStart = lineEnd
    lineWidth = 0
  }

  // What should stay together parts at its space before any word of it is cut.
  const segments = segmentsOf(text).flatMap((segment) => {
    const end = trimEnd(text, segment.start, segment.end)
    const hasSpace = text.slice(segment.start, end).includes(' ')
    return hasSpace && measure(segment.start, end) > width + SLACK
      ? wordsOf(text, segment)
      : [segment]
  })
  for (const segment of segments) {
    const inked = measure(segment.start, trimEnd(text, segment.start, segment.end))
    if (lineWidth + inked > width + SLACK && lineEnd > lineStart) finish()
    if (inked > width + SLACK) {
      for (const end of emergencyBreaks(text, segment, width, measure)) {
        lineEnd = end
        if (end < segment.end) finish()
      }
      lineWidth = measure(lineStart, lineEnd)
    } else {
      lineEnd = segment.end
      lineWidth += measure(segment.start, segment.end)
    }
  }
  finish()
  return lines.map(({ start, end }) => ({ start, end: trimEnd(text, start, end) }))
}

function wordsOf(text: string, { start, end }: Segment): readonly Segment[] {
  return [...text.slice(start, end).matchAll(/ *[^ ]+ */g)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }))
}

/** Width of the longest word, a word with hyphens counting as one. */
export function longestWord(text: string, measure: (start: number, end: number) => number): number {
  return Math.max(
    0,
    ...[...text.matchAll(/\S+/g)].map(({ index, 0: word }) => measure(index, index + word.length)),
  )
}

// Adding up parts of a line differs from measuring it whole by rounding; a hundredth of a point is
// far below what anyone can see.
const SLACK = 0.01

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && text.charCodeAt(at - 1) === 0x20) at--
  return at
}

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/** Latin letters without combining marks: each is read alone, and telling that is much quicker. */
const LETTER_BY_LETTER = /^[\u0020-\u024f]*$/

function clustersOf(text: string): Iterable<string> {
  if (LETTER_BY_LETTER.test(text)) return text
  return [...graphemes.segment(text)].map(({ segment }) => segment)
}

function emergencyBreaks(
  text: string,
  segment: Segment,
  width: number,
  measure: (start: number, end: number) => number,
): readonly number[] {
  const ends: number[] = []
  let start = segment.start
  let previous = segment.start
  let end = segment.start
  let used = 0
  for (const cluster of clustersOf(text.slice(segment.start, segment.end))) {
    const next = end + cluster.length
    // Beside its neighbour a letter may stand further off, or nearer, than alone.
    const added =
      end === start ? measure(end, next) : measure(previous, next) - measure(previous, end)
    if (end > start && used + added > width + SLACK && cluster.trim() !== '') {
      ends.push(end)
      start = end
      used = measure(end, next)
    } else used += added
    previous = end
    end = next
  }
  ends.push(end)
  return ends
}
