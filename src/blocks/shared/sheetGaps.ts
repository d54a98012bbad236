import { runsOf, type RichText } from '../../base/index.ts'
import {
  type Box,
  faceOf,
  filledGapRun,
  gapRun,
  linesOfBox,
  paginateText,
  paragraphsOf,
  type Paragraph,
  type ParagraphSpec,
  ruleBox,
  shapeBox,
  type StyledRun,
  textBox,
  type TextStyle,
} from '../../page/index.ts'
import type { Piece, SheetContext, SheetStyle } from '../blockKind.ts'
import { specOf } from './sheetPack.ts'
import { answerEdge } from './sheetSpace.ts'
import { BLACK, HAIR, sheetStyleOf } from './sheetText.ts'

export interface Gap {
  /** From 1, over the whole task. */
  readonly number: number
  readonly answer: string
}

/** A stretch of text, or a gap in it. */
export type Stretch = { readonly text: RichText } | { readonly gap: Gap }

/** Thirty millimetres for writing of 12 points (domain notes, cloze), and as much more as that is larger. */
const GAP = 85 / 12
/** Between an answer and the edges of its box. */
const PAD = 5
/** Above and below the writing, per point of its size. */
const OPEN = 0.79
/** From the baseline to the rule of a gap. */
const DROP = 2.5
/** A text higher than this may break over pages. */
const MOST_HIGH = 300
/** Fewest lines above and below a place where it is cut on a page that would stay too empty. */
const FEWEST_LINES = 2

/** Lines far enough apart to write in. */
export function gapTextStyle(sheet: SheetStyle): TextStyle {
  const body = sheetStyleOf(sheet, 'body')
  return { ...body, leading: Math.round((body.leading + OPEN * body.size) * 2) / 2 }
}

function answerStyle(sheet: SheetStyle): TextStyle {
  return sheetStyleOf(sheet, 'number')
}

/** Width of every gap of a task: equal, so that none tells how long its word is. */
export function gapWidthFor(
  { measurer, sheet }: SheetContext,
  answers: readonly string[],
  width: number,
): number {
  const style = answerStyle(sheet)
  const widest = Math.max(
    0,
    ...answers.map((answer) => measurer.width(answer, faceOf(style.font, true), style.size)),
  )
  return Math.min(width, Math.max(GAP * sheetStyleOf(sheet, 'body').size, widest + 2 * PAD))
}

/** True where an answer fits a gap as wide as the line, in its box. */
export function fitsGap({ measurer, sheet }: SheetContext, answer: string, width: number): boolean {
  const style = answerStyle(sheet)
  return measurer.width(answer, faceOf(style.font, true), style.size) + 2 * PAD <= width
}

export interface GapTextSpec {
  readonly id: string
  readonly left: number
  /** Points: see `gapWidthFor`. */
  readonly gapWidth: number
  readonly paragraphs: readonly (Omit<ParagraphSpec, 'text' | 'style'> & {
    readonly stretches: readonly Stretch[]
  })[]
}

/**
 * Text with gaps, broken into lines by us, each gap with its number, its rule and its field, or with
 * its answer in the same place. Rule K1 of the layout's SPEC.
 */
export function gapPieces(context: SheetContext, spec: GapTextSpec): readonly Piece[] {
  const { measurer, sheet, copy } = context
  const style = gapTextStyle(sheet)
  const gaps: Gap[] = []
  const specs = spec.paragraphs.map(({ stretches, ...paragraph }): ParagraphSpec => ({
    ...paragraph,
    style,
    text: stretches.flatMap((stretch): readonly StyledRun[] => {
      if (!('gap' in stretch)) return runsOf(stretch.text)
      const { number, answer } = stretch.gap
      gaps.push(stretch.gap)
      return [
        copy === 'answers'
          ? filledGapRun(answer, { width: spec.gapWidth, size: answerStyle(sheet).size })
          : gapRun(`${number}`, { width: spec.gapWidth, size: sheet.type.tiny.size }),
      ]
    }),
  }))
  const width = sheet.right - spec.left
  const parts = paginateText(measurer, paragraphsOf(specs), width, () => MOST_HIGH)
  return parts.map((lines, i) => {
    const before = parts.slice(0, i).reduce((sum, part) => sum + countGaps(part), 0)
    return gapPiece(context, spec.left, { id: `${spec.id}-text-${i + 1}`, lines, gaps, before })
  })
}

interface GapText {
  readonly id: string
  readonly lines: readonly Paragraph[]
  /** Of the whole task. */
  readonly gaps: readonly Gap[]
  /** How many of them stand before it. */
  readonly before: number
}

function gapPiece(context: SheetContext, left: number, text: GapText): Piece {
  const { measurer, sheet, copy } = context
  const { id, lines, gaps, before } = text
  const width = sheet.right - left
  const box = textBox(measurer, {
    id,
    role: lines.some((paragraph) => paragraph.marker !== undefined) ? 'list' : 'text',
    x: left,
    y: 0,
    w: width,
    paragraphs: lines.map(specOf),
    ...(copy === 'answers' && countGaps(lines) > 0 ? { answer: true } : {}),
  })
  let next = before
  const places = linesOfBox(box).flatMap(({ pieces, baseline }) =>
    pieces.flatMap((piece) => {
      const gap = piece.gap === undefined ? undefined : gaps[next++]
      return gap === undefined || piece.gap === undefined
        ? []
        : gapBoxes(context, gap, piece.x, baseline, piece.gap)
    }),
  )
  return {
    height: box.h,
    // An answer's edge lies under the text, a rule and its field after it.
    boxes: copy === 'answers' ? [...places, box] : [box, ...places],
    before: 0,
    keepWithNext: false,
    split: (room) => {
      const { leading } = gapTextStyle(sheet)
      const high = Math.min(room, box.h - FEWEST_LINES * leading)
      if (high < FEWEST_LINES * leading) return undefined
      const [first = [], ...rest] = paginateText(measurer, lines, width, (part) =>
        part === 0 ? high : Infinity,
      )
      return [
        gapPiece(context, left, { ...text, lines: first }),
        gapPiece(context, left, {
          ...text,
          id: `${id}-cont`,
          lines: rest.flat(),
          before: before + countGaps(first),
        }),
      ]
    },
  }
}

function countGaps(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce(
    (sum, { runs }) => sum + runs.filter(({ gap }) => gap !== undefined).length,
    0,
  )
}

function gapBoxes(
  { sheet, copy, number: task }: SheetContext,
  { number }: Gap,
  x: number,
  baseline: number,
  width: number,
): readonly Box[] {
  const { size } = answerStyle(sheet)
  const top = baseline - size * 1.16
  const height = size * 1.6
  const id = `gap-${number}`
  if (copy === 'answers') return [answerEdge(`${id}-edge`, x, top, width, height)]
  const y = baseline + DROP
  return [
    ruleBox(`${id}-rule`, x, y, x + width, y, { colour: BLACK, width: HAIR }),
    shapeBox(id, 'rect', x, top, width, height, {
      field: { name: id, label: `Task ${task}, gap ${number}`, multiline: false },
    }),
  ]
}
