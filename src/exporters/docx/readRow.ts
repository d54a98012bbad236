import type { Box, Page, TableContent } from '../../page/index.ts'
import type { Columns, Flow, Framed } from './flow.ts'
import { frameUnder } from './frames.ts'

export interface Row {
  readonly boxes: readonly Box[]
  /** The page's left margin. */
  readonly left: number
  readonly before: number
  readonly page: Page
  /** Every place to write in on the page. */
  readonly fields: readonly Box[]
}

const LABEL_WIDTH = 46
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
          content,
          before,
          indent,
          writable: writableCells(content, [...fields, ...boxesDrawn(page)]),
        },
      ]
    if (content.kind === 'image')
      return [{ kind: 'picture', box: first, asset: content.asset, indent }]
    if (content.kind === 'shape' && first.alt !== undefined)
      return [{ kind: 'picture', box: first, asset: undefined, indent }]
    if (first.field?.multiline === true) return [linesOf(first, page, left)]
  }
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
  const label = first && second && rest.length === 2 && first.w <= LABEL_WIDTH ? first : undefined
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

function columnsOf({ before, page }: Row, boxes: readonly Box[], indent: number): Columns {
  const frames: Box[] = []
  const held = new Map<Box, Box[]>()
  for (const box of boxes) {
    const frame = box.field !== undefined ? box : (frameUnder(box, page) ?? box)
    const known = frames.find((other) => isSame(other, frame)) ?? frame
    if (!held.has(known)) frames.push(known)
    held.set(known, [...(held.get(known) ?? []), ...(box.field !== undefined ? [] : [box])])
  }
  frames.sort((a, b) => a.x - b.x)
  return {
    kind: 'columns',
    before,
    indent,
    cells: frames.flatMap((frame, i) => {
      const next = frames[i + 1]
      const right = next === undefined ? frame.x + frame.w : Math.max(next.x, frame.x + 12)
      const texts = (held.get(frame) ?? []).filter(({ content }) => content.kind === 'text')
      const look = {
        isRuled: frame.content.kind === 'shape',
        ground: frame.content.kind === 'shape' ? frame.content.fill?.colour : undefined,
      }
      if (!standApart(texts))
        return [{ ...look, width: right - frame.x, height: frame.h, boxes: texts }]
      // Words side by side in one frame, as in a word bank, get a cell each.
      return texts.map((box, at) => {
        const from = at === 0 ? frame.x : box.x
        const to = texts[at + 1]?.x ?? right
        return { ...look, width: to - from, height: box.h, boxes: [box] }
      })
    }),
  }
}

/** Two and more, each to the right of the one before. */
function standApart(boxes: readonly Box[]): boolean {
  return (
    boxes.length > 1 &&
    boxes.every((box, i) => {
      const before = boxes[i - 1]
      return before === undefined || box.x >= before.x + before.w - 1
    })
  )
}

function isSame(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < 2 && Math.abs(a.y - b.y) < 2 && Math.abs(a.w - b.w) < 3
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
