import { type Box, type Page, type TableContent, textsOfBox } from '../../page/index.ts'
import type { Flow, Framed } from './flow.ts'
import { frameUnder } from './frames.ts'
import { columnsOf } from './readColumns.ts'
import { numberedPanel } from './readPanel.ts'
import { ruledAs } from './readRules.ts'

export interface Row {
  readonly boxes: readonly Box[]
  /** The page's left margin. */
  readonly left: number
  readonly before: number
  readonly page: Page
  /** Every place to write in on the page. */
  readonly fields: readonly Box[]
}

const LABEL_WIDTH = 60
const LABEL_LENGTH = 8
const TRAILING_WIDTH = 120

/** What one row of boxes is, in Word's terms. */
export function flowOfRow(row: Row): readonly Flow[] {
  const { left, before, page, fields } = row
  const boxes = [...row.boxes].sort((a, b) => a.x - b.x)
  const [first] = boxes
  if (first === undefined) return []
  const indent = Math.max(first.x - left, 0)
  if (boxes.length === 1) {
    const { content } = first
    if (content.kind === 'table')
      return [
        {
          kind: 'table',
          content: ruledAs(content, page),
          before,
          indent,
          writable: writableCells(content, [...fields, ...boxesDrawn(page)]),
        },
      ]
    if (content.kind === 'image')
      return [{ kind: 'picture', box: first, asset: content.asset, indent }]
    if (content.kind === 'shape' && content.shape === 'line') return [{ kind: 'cut' }]
    if (content.kind === 'shape' && first.alt !== undefined)
      return [{ kind: 'picture', box: first, asset: undefined, indent }]
    if (first.field?.multiline === true) return [linesOf(first, page, left)]
  }
  const panel = boxes.length === 1 ? numberedPanel(first, page, before, indent) : undefined
  if (panel !== undefined) return [panel]
  return textRow(row, boxes) ?? [columnsOf(row, boxes, indent)]
}

function textRow({ left, before, page }: Row, boxes: readonly Box[]): readonly Flow[] | undefined {
  const rest = [...boxes]
  if (rest.some((box) => box.field !== undefined || box.content.kind !== 'text')) return undefined
  const last = rest.at(-1)
  const trailing =
    rest.length > 1 && last !== undefined && last.w <= TRAILING_WIDTH && isFlushRight(last)
      ? rest.pop()
      : undefined
  const [first, second] = rest
  const label = first && second && rest.length === 2 && isLabel(first) ? first : undefined
  // A boxed letter before an option stays a box.
  if (label !== undefined && framed(label, page).isRuled) return undefined
  const [body, ownMarks] = withoutMarks(label === undefined ? first : second)
  if (body === undefined || rest.length > (label === undefined ? 1 : 2)) return undefined
  return [
    {
      kind: 'text',
      label: label && framed(label, page),
      body: framed(body, page),
      trailing: trailing ?? ownMarks,
      before,
      indent: Math.max(body.x - left, 0),
    },
  ]
}

function isLabel(box: Box): boolean {
  return box.w <= LABEL_WIDTH && textsOfBox(box).join('').length <= LABEL_LENGTH
}

/** A head of a task holds its title and, on the same line, its marks: two paragraphs of one box. */
function withoutMarks(box: Box | undefined): readonly [Box | undefined, Box | undefined] {
  if (box?.content.kind !== 'text' || box.content.paragraphs.length < 2) return [box, undefined]
  const { paragraphs, lines } = box.content
  const last = paragraphs.length - 1
  const baseline = lines.find(({ paragraph }) => paragraph === last)?.baseline
  const isBeside = lines.some((line) => line.paragraph < last && line.baseline === baseline)
  if (paragraphs[last]?.align !== 'right' || !isBeside) return [box, undefined]
  const holding = (own: (index: number) => boolean): Box => ({
    ...box,
    content: {
      kind: 'text',
      valign: 'top',
      paragraphs: paragraphs.filter((_, i) => own(i)),
      lines: lines.filter(({ paragraph }) => own(paragraph)),
    },
  })
  return [holding((i) => i < last), holding((i) => i === last)]
}

function isFlushRight({ content }: Box): boolean {
  return content.kind === 'text' && content.paragraphs.every(({ align }) => align === 'right')
}

function framed(box: Box, page: Page): Framed {
  const frame = frameUnder(box, page)
  const { fill, stroke } = frame?.content.kind === 'shape' ? frame.content : {}
  return { box, isRuled: stroke !== undefined, ground: fill?.colour }
}

/** Writing lines as they are ruled; an empty space to write in has as many as would fit. */
function linesOf(field: Box, page: Page, left: number): Flow {
  const ruled = page.boxes.filter(
    ({ content, x, w, y }) =>
      content.kind === 'shape' &&
      content.shape === 'line' &&
      w > field.w / 2 &&
      x >= field.x - 2 &&
      y > field.y &&
      y <= field.y + field.h + 2,
  ).length
  const count = ruled > 0 ? ruled : Math.max(1, Math.round(field.h / 23))
  return { kind: 'lines', count, pitch: field.h / count, indent: Math.max(field.x - left, 0) }
}

function boxesDrawn({ boxes }: Page): readonly Box[] {
  return boxes.filter(
    ({ content }) =>
      content.kind === 'shape' && content.shape === 'rect' && content.stroke !== undefined,
  )
}

/** Cells with a box drawn in them, empty or with an answer. */
function writableCells({ rows }: TableContent, spaces: readonly Box[]): ReadonlySet<string> {
  const found = new Set<string>()
  rows.forEach(({ cells }, row) => {
    for (const cell of cells) {
      const isEmpty = cell.paragraphs.every(({ runs }) => runs.every((run) => run.text === ''))
      const holdsSpace = spaces.some(
        ({ x, y, w, h }) =>
          x + w / 2 >= cell.x &&
          x + w / 2 <= cell.x + cell.w &&
          y + h / 2 >= cell.y &&
          y + h / 2 <= cell.y + cell.h &&
          w <= cell.w + 2 &&
          h <= cell.h + 2,
      )
      if (holdsSpace && (isEmpty || cell.answer === true)) found.add(`${row} ${cell.column}`)
    }
  })
  return found
}
