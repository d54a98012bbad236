import { type Box, type Page, type TableContent, textsOfBox } from '../../page/index.ts'
import type { Flow, Framed, Space } from './flow.ts'
import { framed } from './frames.ts'
import { columnsOf, isLetterBox, type Row } from './readColumns.ts'
import { numberedPanel } from './readPanel.ts'
import { ruledAs } from './readRules.ts'

const LABEL_WIDTH = 60
const LABEL_LENGTH = 8
const TRAILING_WIDTH = 120

/** What one row of boxes is, in Word's terms. */
export function flowOfRow(row: Row): readonly Flow[] {
  const { left, before, page } = row
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
          writable: writableCells(content, page),
        },
      ]
    if (content.kind === 'image')
      return [{ kind: 'picture', box: first, asset: content.asset, indent }]
    if (content.kind === 'shape' && content.shape === 'line' && content.stroke !== undefined)
      return content.stroke.dash === undefined
        ? [{ kind: 'rule', before, indent, width: first.w, stroke: content.stroke }]
        : [{ kind: 'cut' }]
    if (content.kind === 'shape' && first.alt !== undefined)
      return [{ kind: 'picture', box: first, asset: undefined, indent }]
    if (first.field?.multiline === true) return [linesOf(first, page, left, before)]
  }
  const panel = boxes.length === 1 ? numberedPanel(first, page, before, indent) : undefined
  if (panel !== undefined) return [panel]
  return textRow(row, boxes) ?? [columnsOf(row, boxes)]
}

function textRow({ left, before, page }: Row, boxes: readonly Box[]): readonly Flow[] | undefined {
  const rest = [...boxes]
  const last = rest.at(-1)
  const isTrailing =
    rest.length > 1 &&
    last !== undefined &&
    ((last.w <= TRAILING_WIDTH && isFlushRight(last)) || isLetterBox(framed(last, page)))
  const trailing = isTrailing ? rest.pop() : undefined
  if (rest.some((box) => box.field !== undefined || box.content.kind !== 'text')) return undefined
  const [first, second] = rest
  const label = first && second && rest.length === 2 && isLabel(first) ? first : undefined
  // A boxed letter before an option stays a box.
  if (
    label !== undefined &&
    framed(label, page).frame !== undefined &&
    isLetterBox(framed(label, page))
  )
    return undefined
  const [body, ownMarks] = withoutMarks(label === undefined ? first : second)
  if (body === undefined || rest.length > (label === undefined ? 1 : 2)) return undefined
  if (isOnGround(body, page) || standInTwoFrames(label, body, page)) return undefined
  return [
    {
      kind: 'text',
      label: withFrame(label, page),
      body: framed(body, page),
      trailing: withFrame(trailing ?? ownMarks, page),
      before,
      indent: Math.max(body.x - left, 0),
    },
  ]
}

/** A label in white letters needs what they stand on. */
function isOnGround(box: Box, page: Page): boolean {
  const { frame, ground } = framed(box, page)
  return frame === undefined && ground !== undefined
}

/** Such as the boxes for class and date, side by side. */
function standInTwoFrames(one: Box | undefined, other: Box, page: Page): boolean {
  const [a, b] = [one && framed(one, page).frame, framed(other, page).frame]
  return a !== undefined && b !== undefined && a !== b
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

function withFrame(box: Box | undefined, page: Page): Framed | undefined {
  return box && framed(box, page)
}

/** Writing lines as they are ruled; an empty space to write in has as many as would fit. */
function linesOf(field: Box, page: Page, left: number, before: number): Flow {
  const { length: ruled } = linesIn(field, page)
  const count = ruled > 0 ? ruled : Math.max(1, Math.round(field.h / 23))
  const indent = Math.max(field.x - left, 0)
  return { kind: 'lines', before, count, pitch: field.h / count, indent }
}

/** The lines that are ruled in a space. */
function linesIn(space: Box, { boxes }: Page): readonly Box[] {
  return boxes.filter(
    ({ content, x, w, y }) =>
      content.kind === 'shape' &&
      content.shape === 'line' &&
      w > space.w / 2 &&
      x >= space.x - 2 &&
      y > space.y &&
      y <= space.y + space.h + 2,
  )
}

/** Cells with room to write in them, empty or with an answer. */
function writableCells({ rows }: TableContent, page: Page): ReadonlyMap<string, Space> {
  const spaces = page.boxes.filter((box) => box.field !== undefined || isDrawnBox(box))
  const found = new Map<string, Space>()
  rows.forEach(({ cells }, row) => {
    for (const cell of cells) {
      const isEmpty = cell.paragraphs.every(({ runs }) => runs.every((run) => run.text === ''))
      const space = spaces.find(
        ({ x, y, w, h }) =>
          x + w / 2 >= cell.x &&
          x + w / 2 <= cell.x + cell.w &&
          y + h / 2 >= cell.y &&
          y + h / 2 <= cell.y + cell.h &&
          w <= cell.w + 2 &&
          h <= cell.h + 2,
      )
      if (space === undefined || !(isEmpty || cell.answer === true)) continue
      const lines = isEmpty ? linesIn(space, page) : []
      const lowest = Math.max(space.y, ...lines.map(({ y }) => y))
      found.set(`${row} ${cell.column}`, {
        width: space.w,
        height: space.h,
        lines: lines.length,
        pitch: lines.length === 0 ? 0 : (lowest - space.y) / lines.length,
      })
    }
  })
  return found
}

function isDrawnBox({ content }: Box): boolean {
  return content.kind === 'shape' && content.shape === 'rect' && content.stroke !== undefined
}
