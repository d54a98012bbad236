import { type Run, runsOf } from '../base/index.ts'
import { breakLines, type LineRange, longestWord } from './breakLines.ts'
import { type Face, faceOf } from './fonts.ts'
import type { TextMeasurer } from './measure.ts'
import type {
  Align,
  Gap,
  Line,
  Marker,
  Paragraph,
  Piece,
  StyledRun,
  VerticalAlign,
} from './page.ts'
import type { Colour, TextStyle } from './theme.ts'

/** What a caller says of a paragraph; everything but text and style has a plain default. */
export interface ParagraphSpec {
  readonly text: string | readonly StyledRun[]
  readonly style: TextStyle
  readonly align?: Align | undefined
  readonly before?: number | undefined
  readonly indent?: number | undefined
  readonly marker?: Marker | undefined
  readonly reveal?: number | undefined
  readonly colour?: Colour | undefined
}

export function paragraphsOf(specs: readonly ParagraphSpec[]): readonly Paragraph[] {
  return specs.map((spec) => ({
    runs: runsOf(spec.text),
    style: spec.colour === undefined ? spec.style : { ...spec.style, colour: spec.colour },
    align: spec.align ?? 'left',
    before: spec.before ?? 0,
    indent: spec.indent ?? 0,
    marker: spec.marker,
    reveal: spec.reveal,
  }))
}

export interface SetOptions {
  /** Absolute place of the text's top left corner, and the width it may use. */
  readonly x: number
  readonly y: number
  readonly width: number
  /** Given together with `valign`, places the text in a box of this height. */
  readonly height?: number | undefined
  readonly valign?: VerticalAlign | undefined
  /**
   * `greedy` fills each line, as PowerPoint will; `balanced` makes lines of much the same length
   * (headings); `tidy` fills each line but gives a short word on the last one company (paper).
   */
  readonly wrap?: 'greedy' | 'balanced' | 'tidy' | undefined
}

export interface SetText {
  readonly lines: readonly Line[]
  /** From the top of the first line to the bottom of the last, in points. */
  readonly height: number
  /** The widest line. */
  readonly width: number
}

/**
 * Breaks paragraphs into lines and places every stretch of them. Each line is `leading` high, its
 * baseline where the letters stand in the middle of it.
 */
export function setText(
  measurer: TextMeasurer,
  paragraphs: readonly Paragraph[],
  options: SetOptions,
): SetText {
  const lines: Line[] = []
  let y = options.y
  paragraphs.forEach((paragraph, index) => {
    if (index > 0) y += paragraph.before
    for (const line of setParagraph(measurer, paragraph, index, y, options)) lines.push(line)
    y += linesIn(lines, index) * paragraph.style.leading
  })
  const height = y - options.y
  const spare = (options.height ?? height) - height
  const shift = options.valign === 'middle' ? spare / 2 : options.valign === 'bottom' ? spare : 0
  const placed =
    shift === 0 ? lines : lines.map((line) => ({ ...line, baseline: line.baseline + shift }))
  return { lines: placed, height, width: Math.max(0, ...lines.map((line) => line.width)) }
}

function linesIn(lines: readonly Line[], paragraph: number): number {
  let count = 0
  for (let i = lines.length - 1; i >= 0 && lines[i]?.paragraph === paragraph; i--) count++
  return count
}

function setParagraph(
  measurer: TextMeasurer,
  paragraph: Paragraph,
  index: number,
  top: number,
  options: SetOptions,
): readonly Line[] {
  const { style, indent, align } = paragraph
  const width = options.width - indent
  const shaped = shapeRuns(measurer, paragraph)
  const ranges = wrapRanges(shaped, width, options.wrap ?? 'greedy')
  const first = firstBaseline(measurer, style)
  // An empty paragraph still takes the height of a line, as it does in every word processor.
  return (ranges.length === 0 ? [{ start: 0, end: 0 }] : ranges).map((range, i) => {
    const pieces = shaped.piecesOf(range)
    const lineWidth = pieces.reduce((sum, piece) => sum + piece.width, 0)
    const spare = width - lineWidth
    const x = options.x + indent + (align === 'left' ? 0 : align === 'right' ? spare : spare / 2)
    let at = x
    const placed = pieces.map((piece) => {
      const put = { ...piece, x: at }
      at += piece.width
      return put
    })
    const baseline = top + i * style.leading + first
    const marker =
      i === 0 && paragraph.marker
        ? setMarker(measurer, paragraph.marker, style, options.x)
        : undefined
    return {
      paragraph: index,
      start: range.start,
      end: range.end,
      baseline,
      x,
      width: lineWidth,
      pieces: placed,
      marker,
    }
  })
}

/** From the top of a line to its baseline, in points. */
export function firstBaseline(measurer: TextMeasurer, style: TextStyle): number {
  const { ascent, descent } = measurer.metrics(faceOf(style.font, style.bold))
  return (style.leading - (ascent + descent) * style.size) / 2 + ascent * style.size
}

function setMarker(
  measurer: TextMeasurer,
  marker: Marker,
  style: TextStyle,
  x: number,
): NonNullable<Line['marker']> {
  if (marker.kind === 'square') return { marker, x, size: style.size * 0.32 }
  const text = marker.kind === 'bullet' ? '•' : (marker.text ?? '')
  const face = faceOf(style.font, style.bold || marker.bold === true)
  const width = measurer.width(text, face, style.size)
  const piece: Piece = {
    text,
    x,
    width,
    face,
    size: style.size,
    colour: marker.colour,
    tracking: 0,
    rise: 0,
  }
  return { marker, x, piece, size: style.size }
}

interface ShapedText {
  /** With nothing in it where a gap might be torn. */
  readonly text: string
  readonly measure: (start: number, end: number) => number
  readonly piecesOf: (range: LineRange) => readonly Piece[]
}

/** A stretch of a paragraph that one face draws. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly run: StyledRun
  readonly face: Face
  readonly size: number
  readonly rise: number
  /** Instead of what the text measures: the room of a gap. */
  readonly width?: number | undefined
  readonly gap?: number | undefined
}

function shapeRuns(measurer: TextMeasurer, paragraph: Paragraph): ShapedText {
  const { style } = paragraph
  const text = paragraph.runs.map((run) => run.text).join('')
  const untorn = paragraph.runs
    .map((run) => (run.gap === undefined ? run.text : 'n'.repeat(run.text.length)))
    .join('')
  const stretches = stretchesOf(measurer, paragraph)

  // Calls `visit` for each stretch that a range of the text touches.
  const within = (
    start: number,
    end: number,
    visit: (stretch: Stretch, text: string) => void,
  ): void => {
    for (const stretch of stretches) {
      if (stretch.end <= start) continue
      if (stretch.start >= end) break
      visit(stretch, text.slice(Math.max(start, stretch.start), Math.min(end, stretch.end)))
    }
  }

  return {
    text: untorn,
    measure(start, end) {
      let width = 0
      within(start, end, (stretch, part) => {
        width += stretch.width ?? measurer.width(part, stretch.face, stretch.size, style.tracking)
      })
      return width
    },
    piecesOf({ start, end }) {
      const pieces: Piece[] = []
      within(start, end, ({ run, face, size, rise, width: fixed, gap }, part) => {
        const width = fixed ?? measurer.width(part, face, size, style.tracking)
        pieces.push({
          text: part,
          x: 0,
          width,
          face,
          size,
          colour: run.colour ?? style.colour,
          tracking: style.tracking,
          rise,
          link: run.link,
          ...(gap === undefined ? {} : { gap }),
        })
      })
      return pieces
    },
  }
}

// Size and shift of subscripts and superscripts, per em of the text around them.
const SCRIPT_SIZE = 0.65
const SUPER_RISE = 0.34
const SUB_RISE = -0.14

function stretchesOf(measurer: TextMeasurer, { runs, style }: Paragraph): readonly Stretch[] {
  const stretches: Stretch[] = []
  let offset = 0
  for (const run of runs) {
    const face = faceOf(style.font, style.bold || run.bold === true, run.italic === true)
    if (run.gap !== undefined && run.text.length > 1) {
      stretches.push(...gapStretches(measurer, run, run.gap, face, offset))
      offset += run.text.length
      continue
    }
    const { size, rise } = scriptOf(run, style.size)
    for (const part of splitByCoverage(measurer, run.text, face)) {
      stretches.push({
        start: offset,
        end: offset + part.text.length,
        run,
        face: part.face,
        size,
        rise,
      })
      offset += part.text.length
    }
  }
  return stretches
}

const GAP_RISE = 0.22
const NO_BREAK_SPACE = '\u00a0'

/** A run that leaves room for a word, with its number small at the start. */
export function gapRun(number: string, size: Omit<Gap, 'align'>): StyledRun {
  return { text: `${number}${NO_BREAK_SPACE}`, gap: { ...size, align: 'start' } }
}

/** The same room with a word in its middle. */
export function filledGapRun(word: string, size: Omit<Gap, 'align'>): StyledRun {
  const text = `${NO_BREAK_SPACE}${word}${NO_BREAK_SPACE}`
  return { text, bold: true, gap: { ...size, align: 'centre' } }
}

/** What stands in a gap, and spaces that take the rest of its room. */
function gapStretches(
  measurer: TextMeasurer,
  run: StyledRun,
  { width, size, align }: Gap,
  face: Face,
  start: number,
): readonly Stretch[] {
  const end = start + run.text.length
  const inner = align === 'centre' ? start + 1 : start
  const rise = align === 'centre' ? 0 : size * GAP_RISE
  const common = { run, size, rise }
  let at = inner
  const words = splitByCoverage(measurer, run.text.slice(inner - start, -1), face).map((part) => {
    const stretch = { ...common, face: part.face, start: at, end: at + part.text.length }
    at = stretch.end
    return { ...stretch, width: measurer.width(part.text, part.face, size) }
  })
  const room = Math.max(0, width - words.reduce((sum, stretch) => sum + stretch.width, 0))
  const space = { ...common, face, width: align === 'centre' ? room / 2 : room }
  const stretches: readonly Stretch[] = [
    ...(align === 'centre' ? [{ ...space, start, end: inner }] : []),
    ...words,
    { ...space, start: end - 1, end },
  ]
  return stretches.map((stretch, i) => (i === 0 ? { ...stretch, gap: width } : stretch))
}

function scriptOf(run: Run, size: number): { readonly size: number; readonly rise: number } {
  if (run.super) return { size: size * SCRIPT_SIZE, rise: size * SUPER_RISE }
  if (run.sub) return { size: size * SCRIPT_SIZE, rise: size * SUB_RISE }
  return { size, rise: 0 }
}

const PLAIN_LATIN = /^[\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/

/** The text in stretches that one face can draw, so that no letter goes missing. */
function splitByCoverage(
  measurer: TextMeasurer,
  text: string,
  face: Face,
): readonly { text: string; face: Face }[] {
  if (PLAIN_LATIN.test(text)) return [{ text, face }]
  const parts: { text: string; face: Face }[] = []
  for (const character of text) {
    const last = parts[parts.length - 1]
    const codePoint = character.codePointAt(0) ?? 0
    // A combining mark stays with its letter, whatever draws that.
    const wanted = last && isMark(character) ? last.face : measurer.faceFor(codePoint, face)
    if (last && last.face === wanted) last.text += character
    else parts.push({ text: character, face: wanted })
  }
  return parts
}

function isMark(character: string): boolean {
  return /^\p{M}$/u.test(character) || character === '\u200d' || character === '\ufe0f'
}

function wrapRanges(
  shaped: ShapedText,
  width: number,
  wrap: 'greedy' | 'balanced' | 'tidy',
): readonly LineRange[] {
  const greedy = breakLines(shaped.text, width, shaped.measure)
  if (wrap === 'greedy' || greedy.length < 2) return greedy
  if (wrap === 'tidy') return joinLastWord(shaped, width, greedy)
  // A name such as “Nazi-Soviet” reads badly in two halves, and is kept whole for no more lines.
  const whole = { ...shaped, text: shaped.text.replace(HYPHEN, 'n') }
  const unbroken = breakLines(whole.text, width, shaped.measure)
  const isFree =
    unbroken.length <= greedy.length && longestWord(whole.text, shaped.measure) <= width
  return isFree ? balance(whole, width, unbroken) : balance(shaped, width, greedy)
}

const HYPHEN = /(?<=\p{L})-(?=\p{L})/gu

// Shares of the width: a last word this short looks lost, and a line this long still looks full.
const SHORT_WORD = 0.3
const FULL_LINE = 0.6

/** The lines, with a word moved down to where a short one would stand alone. */
function joinLastWord(
  shaped: ShapedText,
  width: number,
  lines: readonly LineRange[],
): readonly LineRange[] {
  const [before, last] = lines.slice(-2)
  if (before === undefined || last === undefined) return lines
  const isAlone = !shaped.text.slice(last.start, last.end).includes(' ')
  if (!isAlone || shaped.measure(last.start, last.end) > width * SHORT_WORD) return lines
  const end = shaped.text.lastIndexOf(' ', before.end - 1)
  const start = end + 1
  const staysFull = end > before.start && shaped.measure(before.start, end) >= width * FULL_LINE
  if (!staysFull || shaped.measure(start, last.end) > width) return lines
  return [...lines.slice(0, -2), { ...before, end }, { ...last, start }]
}

/** The same number of lines in the narrowest width that allows it; no word is cut for that. */
function balance(
  shaped: ShapedText,
  width: number,
  greedy: readonly LineRange[],
): readonly LineRange[] {
  const longest = longestWord(shaped.text, shaped.measure)
  if (longest >= width) return greedy
  let narrow = Math.max(width / 3, longest)
  let wide = width
  let best = greedy
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2
    const lines = breakLines(shaped.text, middle, shaped.measure)
    const fits =
      lines.length <= greedy.length &&
      lines.every((line) => shaped.measure(line.start, line.end) <= middle + 0.01)
    if (fits) {
      wide = middle
      best = lines
    } else narrow = middle
  }
  return best
}
