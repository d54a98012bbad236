import type { Box, Page, PageSet } from '../../page/index.ts'
import type { Flow, SectionStart } from './flow.ts'
import { frameUnder } from './frames.ts'
import { flowOfRow } from './readRow.ts'
import { joinTables } from './joinTables.ts'

/** Reads all pages as one flow. Running heads are left to Word's own header and footer. */
export function readSheet(document: PageSet): readonly Flow[] {
  const flow: Flow[] = []
  const seen = new Map<string, string>()
  let paper = ''
  for (const page of document.pages) {
    const size = `${page.width} ${page.height}`
    if (size !== paper) flow.push(sectionOf(page))
    paper = size
    flow.push(...flowOfPage(page, page === document.pages[0], seen))
  }
  return joinTables(flow)
}

function sectionOf(page: Page): SectionStart {
  const left = Math.min(...page.boxes.map((box) => box.x))
  const right = Math.max(...page.boxes.map((box) => box.x + box.w))
  const inside = (value: number): number => Math.min(Math.max(value, 28), 85)
  return {
    kind: 'section',
    width: page.width,
    height: page.height,
    margins: {
      left: inside(page.boxes.length === 0 ? 51 : left),
      right: inside(page.boxes.length === 0 ? 51 : page.width - right),
      top: 40,
      bottom: 51,
    },
  }
}

function flowOfPage(page: Page, isFirst: boolean, seen: Map<string, string>): readonly Flow[] {
  const { left } = sectionOf(page).margins
  const spoken = page.boxes.filter(
    (box) => isContent(box) && !isInFoot(box, page) && !isRunningHead(box, seen),
  )
  const fields = page.boxes.filter((box) => box.field !== undefined)
  const tables = spoken.filter((box) => box.content.kind === 'table')
  const holders = [...tables, ...spoken.filter(hasGaps)]
  const free = fields.filter((field) => !holders.some((holder) => isInside(field, holder)))
  const rows = rowsOf([...spoken, ...free], page)
  let bottom = 0
  const pageStart = isFirst ? 0 : 12
  return rows.flatMap((row) => {
    const top = Math.min(...row.map((box) => box.y))
    // What a page break put in between is no space of the text's own.
    const before = bottom === 0 ? pageStart : Math.min(Math.max(top - bottom, 0), 24)
    bottom = Math.max(bottom, ...row.map((box) => box.y + box.h))
    return flowOfRow({ boxes: row, left, before, page, fields })
  })
}

function isContent(box: Box): boolean {
  return box.role !== 'artifact' && (box.content.kind !== 'shape' || box.alt !== undefined)
}

/** Text with room for words in its lines, which Word draws with the text itself. */
function hasGaps({ content }: Box): boolean {
  return (
    content.kind === 'text' &&
    content.paragraphs.some(({ runs }) => runs.some(({ gap }) => gap !== undefined))
  )
}

/** Below the text: what is said there of a page, such as its marks, Word's pages do not keep. */
const FOOT = 45

function isInFoot({ y }: Box, { height }: Page): boolean {
  return y > height - FOOT
}

/** A line for the name that every page repeats is wanted once. */
function isRunningHead(box: Box, seen: Map<string, string>): boolean {
  if (box.content.kind !== 'text') return false
  const text = box.content.paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join('')
  if (seen.get(box.id) === text) return true
  seen.set(box.id, text)
  return false
}

/**
 * Boxes that stand side by side. A box to the right of a row, beside at least half of its own
 * height, belongs to that row also where other rows were begun in the meantime.
 */
function rowsOf(boxes: readonly Box[], page: Page): readonly (readonly Box[])[] {
  const order = new Map(page.boxes.map((box, index) => [box, index]))
  const inOrder = [...boxes].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  const rows: Box[][] = []
  for (const box of inOrder) {
    const row = rows
      .slice(-3)
      .reverse()
      .find((candidate) => standsBeside(box, candidate, page))
    if (row === undefined) rows.push([box])
    else row.push(box)
  }
  return rows
}

function standsBeside(box: Box, row: readonly Box[], page: Page): boolean {
  if (box.content.kind === 'table' || row.some(({ content }) => content.kind === 'table'))
    return false
  if (box.field?.multiline === true || row.some(({ field }) => field?.multiline === true))
    return false
  const frame = frameUnder(box, page)
  return row.some((other) => {
    const otherFrame = frameUnder(other, page)
    // Two texts in one frame are told apart by their own places.
    const [a, b] =
      frame !== undefined && frame === otherFrame
        ? [box, other]
        : [frame ?? box, otherFrame ?? other]
    const overlap = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
    const apart = a.x >= b.x + b.w - 1 || b.x >= a.x + a.w - 1
    const within = isInside(box, other) || isInside(other, box)
    return overlap >= 0.5 * Math.min(a.h, b.h, 20) && (apart || within)
  })
}

function isInside(inner: Box, outer: Box): boolean {
  const middle = { x: inner.x + inner.w / 2, y: inner.y + inner.h / 2 }
  return (
    middle.x >= outer.x &&
    middle.x <= outer.x + outer.w &&
    middle.y >= outer.y &&
    middle.y <= outer.y + outer.h
  )
}
