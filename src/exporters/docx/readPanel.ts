import {
  type Box,
  type Page,
  type Paragraph,
  sliceRuns,
  type Stroke,
  type TableCell,
  textsOfBox,
} from '../../page/index.ts'
import type { FlowTable } from './flow.ts'
import { frameUnder } from './frames.ts'

/**
 * A framed text with line numbers beside it, as a row of two cells in which every line is a
 * paragraph: a question asks about line 5, so Word must not break it elsewhere.
 */
export function numberedPanel(
  box: Box,
  page: Page,
  before: number,
  indent: number,
): FlowTable | undefined {
  const { content } = box
  const frame = frameUnder(box, page)
  if (content.kind !== 'text' || frame?.content.kind !== 'shape') return undefined
  const { stroke } = frame.content
  const numbers = page.boxes.filter((other) => isLineNumber(other, box, frame))
  const [number] = numbers
  if (number?.content.kind !== 'text' || stroke === undefined) return undefined
  const [look] = number.content.paragraphs
  const labels = content.lines.map(({ paragraph, baseline }): Paragraph | undefined => {
    const style = content.paragraphs[paragraph]?.style
    const beside = numbers.find(({ y, h }) => baseline > y && baseline <= y + h + 3)
    if (look === undefined || style === undefined) return undefined
    return {
      ...look,
      before: 0,
      style: { ...look.style, leading: style.leading },
      runs: [{ text: beside === undefined ? '' : textsOfBox(beside).join('') }],
    }
  })
  const lines = content.lines.map(({ paragraph, start, end }): Paragraph | undefined => {
    const text = content.paragraphs[paragraph]
    return text && { ...text, before: 0, runs: sliceRuns(text.runs, start, end) }
  })
  const left = box.x - frame.x
  const cell = (column: number, paragraphs: typeof lines, edge: 'left' | 'right'): TableCell => ({
    column,
    columnSpan: 1,
    rowSpan: 1,
    x: frame.x + (column === 0 ? 0 : left),
    y: frame.y,
    w: column === 0 ? left : frame.w - left,
    h: frame.h,
    paragraphs: paragraphs.filter((text) => text !== undefined),
    lines: [],
    valign: 'top',
    padding: { x: PAD, y: box.y - frame.y },
    borders: sides(stroke, edge),
  })
  return {
    kind: 'table',
    before,
    indent: Math.max(indent - left, 0),
    writable: new Map(),
    content: {
      kind: 'table',
      columns: [left, frame.w - left],
      headerRows: 0,
      summary: 'A source with its line numbers',
      rows: [{ height: frame.h, cells: [cell(0, labels, 'left'), cell(1, lines, 'right')] }],
    },
  }
}

const PAD = 4

function sides(stroke: Stroke, edge: 'left' | 'right'): TableCell['borders'] {
  return { top: stroke, bottom: stroke, [edge]: stroke }
}

function isLineNumber(other: Box, box: Box, frame: Box): boolean {
  return (
    other.role === 'artifact' &&
    other.content.kind === 'text' &&
    /^\d+$/.test(textsOfBox(other).join('')) &&
    other.x >= frame.x &&
    other.x + other.w <= box.x + 1 &&
    other.y >= frame.y &&
    other.y <= frame.y + frame.h
  )
}
