import type { Box, Page, PageSet } from '../../page/index.ts'
import type { Flow, SectionStart } from './flow.ts'
import { frameUnder } from './frames.ts'
import { flowOfRow } from './readRow.ts'
import { joinFlow } from './joinFlow.ts'

/** A page that is filled no further than this was left early, so Word leaves it there too. */
const LEFT_EARLY = 0.68

/** Reads all pages as one flow. Running heads and feet are left to Word's own. */
export function readSheet(document: PageSet): readonly Flow[] {
  const flow: Flow[] = []
  const seen = new Map<string, string>()
  let kind = ''
  // Word's page begins where this one does.
  let isInStep = true
  document.pages.forEach((page, i) => {
    const before = document.pages[i - 1]
    // Pages that a task fills alone have no foot, and come in a section of their own.
    const own = `${page.width} ${page.height} ${hasFoot(page)}`
    const isNew = own !== kind
    const breaks =
      !isNew && before !== undefined && (!hasFoot(page) || (isInStep && isLeftEarly(before)))
    if (isNew) flow.push(sectionOf(page))
    else if (breaks) flow.push({ kind: 'break' })
    isInStep = isNew || breaks
    kind = own
    flow.push(...flowOfPage(page, i === 0, seen))
  })
  return joinFlow(flow)
}

/** Text that every page of a section repeats, read from its second page. */
export function runningBoxes({ pages }: PageSet): readonly Box[] {
  const seen = new Map<string, string>()
  const [first, ...later] = pages.filter(hasFoot)
  first?.boxes.forEach((box) => isRunningHead(box, seen))
  const [second] = later
  return (second?.boxes ?? []).filter(
    (box) => isContent(box) && !isInFoot(box) && box.y < HEAD && isRunningHead(box, seen),
  )
}

const HEAD = 90

/** False for pages that one task fills. */
export function hasFoot({ boxes }: Page): boolean {
  return boxes.some(isInFoot)
}

function isLeftEarly(page: Page): boolean {
  const filled = Math.max(
    0,
    ...page.boxes.filter((box) => !isInFoot(box)).map((box) => box.y + box.h),
  )
  return filled < page.height * LEFT_EARLY
}

function sectionOf(page: Page): SectionStart {
  const left = Math.min(...page.boxes.map((box) => box.x))
  const right = Math.max(...page.boxes.map((box) => box.x + box.w))
  const inside = (value: number): number => Math.min(Math.max(value, 28), 85)
  const isFramed = hasFoot(page)
  return {
    kind: 'section',
    page,
    width: page.width,
    height: page.height,
    margins: {
      left: inside(page.boxes.length === 0 ? 51 : left),
      right: inside(page.boxes.length === 0 ? 51 : page.width - right),
      top: isFramed ? 48 : 18,
      bottom: isFramed ? 51 : 14,
    },
  }
}

function flowOfPage(page: Page, isFirst: boolean, seen: Map<string, string>): readonly Flow[] {
  const section = sectionOf(page)
  const spoken = page.boxes.filter(
    (box) => isContent(box) && !isInFoot(box) && !isRunningHead(box, seen),
  )
  const fields = page.boxes.filter((box) => box.field !== undefined)
  const tables = spoken.filter((box) => box.content.kind === 'table')
  const holders = [...tables, ...spoken.filter(hasGaps)]
  const free = fields.filter((field) => !holders.some((holder) => isInside(field, holder)))
  const read = (boxes: readonly Box[], left: number): readonly Flow[] => {
    let bottom = 0
    const pageStart = isFirst ? 0 : 12
    return rowsOf(boxes, page).flatMap((row) => {
      const top = Math.min(...row.map((box) => box.y))
      // What a page break put in between is no space of the text's own.
      const before = bottom === 0 ? pageStart : Math.min(Math.max(top - bottom, 0), 24)
      bottom = Math.max(bottom, ...row.map((box) => box.y + box.h))
      return flowOfRow({ boxes: row, left, before, page, fields })
    })
  }
  const { left } = section.margins
  const all = [...spoken, ...free, ...page.boxes.filter((box) => isCutLine(box, page))]
  const halves = twoColumns(all, page)
  if (halves === undefined) return read(all, left)
  const [over, first, second, under] = halves
  const start = Math.min(...second.map((box) => box.x))
  const end = Math.max(...first.map((box) => box.x + box.w))
  const widths = [end - left, start - end, page.width - section.margins.right - start] as const
  return [
    ...read(over, left),
    { kind: 'halves', widths, left: read(first, left), right: read(second, start) },
    ...read(under, left),
  ]
}

/**
 * What stands over two columns, in each of them, and under them, on a page that lies on its side:
 * a table or two at the left, other things to the right of them.
 */
function twoColumns(
  boxes: readonly Box[],
  { width, height }: Page,
): readonly [readonly Box[], readonly Box[], readonly Box[], readonly Box[]] | undefined {
  const tables = boxes.filter(({ content }) => content.kind === 'table')
  const end = Math.max(0, ...tables.map((box) => box.x + box.w))
  if (width < height || tables.length === 0 || end > width * 0.75) return undefined
  const top = Math.min(...tables.map((box) => box.y))
  const bottom = Math.max(...tables.map((box) => box.y + box.h))
  const right = boxes.filter((box) => box.x >= end)
  if (right.length === 0) return undefined
  const left = boxes.filter((box) => !right.includes(box))
  return [
    left.filter((box) => box.y < top),
    left.filter((box) => box.y >= top && box.y < bottom),
    right,
    left.filter((box) => box.y >= bottom),
  ]
}

/** A broken line from edge to edge. */
function isCutLine({ content, w }: Box, { width }: Page): boolean {
  return (
    content.kind === 'shape' &&
    content.shape === 'line' &&
    content.stroke?.dash !== undefined &&
    w > width * 0.95
  )
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

/** What is said there of a page, such as its marks, Word's pages do not keep. */
function isInFoot({ id }: Box): boolean {
  return id.startsWith('foot-')
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
  if (isCutLine(box, page) || row.some((other) => isCutLine(other, page))) return false
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
