import type { Box, Page, PageSet } from '../../page/index.ts'
import type { Flow, SectionStart } from './flow.ts'
import { emptyFrames, frameUnder } from './frames.ts'
import { headWords, joinFlow } from './joinFlow.ts'
import { joinColumns } from './readColumns.ts'
import { withPanels } from './readPanels.ts'
import { flowOfRow } from './readRow.ts'
import { isCutLine, levelRules } from './readRules.ts'
import { isInside, rowsOf } from './rows.ts'

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
      !isNew &&
      before !== undefined &&
      (!hasFoot(page) || (isInStep && isLeftEarly(before)) || changesHeads(before, page))
    if (isNew) flow.push(sectionOf(page))
    else if (breaks) flow.push({ kind: 'break' })
    isInStep = isNew || breaks
    kind = own
    flow.push(...flowOfPage(page, i === 0 || breaks, seen))
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
/** Points above the text of a page, in which its running head stands. */
const HEAD_ROOM = 56
const LEAST_HEAD = 46
/** The same on a page that a task fills alone, where Word's lines are a little higher than ours. */
const MOST_BARE = 30

/** Points below the text of a page that lies on its side, which a table may fill. */
const LEAST_FOOT = 34

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

/** A page that begins with a table under other heads than the one which ended the page before. */
function changesHeads(before: Page, page: Page): boolean {
  const headsOf = (box: Box | undefined): string | undefined =>
    box?.content.kind === 'table' ? headWords(box.content) : undefined
  const said = (where: Page): readonly Box[] =>
    where.boxes.filter((box) => isContent(box) && !isInFoot(box))
  const [last, first] = [headsOf(said(before).at(-1)), headsOf(said(page)[0])]
  return last !== undefined && first !== undefined && last !== first
}

function sectionOf(page: Page): SectionStart {
  const own = page.boxes.filter((box) => !isCutLine(box, page))
  const left = Math.min(...own.map((box) => box.x))
  const right = Math.max(...own.map((box) => box.x + box.w))
  const inside = (value: number): number => Math.min(Math.max(value, 28), 85)
  const isFramed = hasFoot(page)
  const top = Math.min(...own.filter(isContent).map((box) => box.y))
  return {
    kind: 'section',
    page,
    width: page.width,
    height: page.height,
    margins: {
      left: inside(own.length === 0 ? 51 : left),
      right: inside(own.length === 0 ? 51 : page.width - right),
      top: isFramed
        ? Math.min(Math.max(top, LEAST_HEAD), HEAD_ROOM)
        : Math.min(Math.max(top, 18), MOST_BARE),
      bottom: isFramed ? (page.width > page.height ? LEAST_FOOT : 51) : 14,
    },
  }
}

function flowOfPage(page: Page, isStart: boolean, seen: Map<string, string>): readonly Flow[] {
  const section = sectionOf(page)
  const spoken = page.boxes.filter(
    (box) => isContent(box) && !isInFoot(box) && !isRunningHead(box, seen),
  )
  const fields = page.boxes.filter((box) => box.field !== undefined)
  const tables = spoken.filter((box) => box.content.kind === 'table')
  const holders = [...tables, ...spoken.filter(hasGaps)]
  const free = fields.filter((field) => !holders.some((holder) => isInside(field, holder)))
  const read = (
    boxes: readonly Box[],
    left: number,
    over: readonly Box[] = [],
  ): readonly Flow[] => {
    let above = over
    const flow = rowsOf(boxes, page).flatMap((row) => {
      const before =
        above.length === 0
          ? spaceAtPageStart(row, isStart || !hasFoot(page))
          : spaceBetween(above, row, page)
      above = row
      return flowOfRow({ boxes: row, left, before, page })
    })
    return withPanels(joinColumns(flow), left)
  }
  const { left } = section.margins
  const cuts = page.boxes.filter((box) => isCutLine(box, page))
  const drawn = [...levelRules(page), ...emptyFrames(page, [...spoken, ...fields])].filter(
    (box) => !isInFoot(box),
  )
  const all = [...spoken, ...free, ...cuts, ...drawn]
  const halves = twoColumns(all, page)
  if (halves === undefined) return read(all, left)
  const [over, first, second, under] = halves
  const start = Math.min(...second.map((box) => box.x))
  const end = Math.max(...first.map((box) => box.x + box.w))
  const widths = [end - left, start - end, page.width - section.margins.right - start] as const
  return [
    ...read(over, left),
    {
      kind: 'halves',
      before: over.length === 0 ? 0 : spaceBetween(over, first, page),
      widths,
      left: read(first, left),
      right: read(second, start),
    },
    ...read(under, left, first),
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

/** Points: a new task, or a text that goes on; what a page break put in between is not its own. */
const NEW_TASK = 20
const GOES_ON = 10
const MOST = 24

function spaceAtPageStart(row: readonly Box[], isStart: boolean): number {
  if (isStart) return 0
  return row.some(({ role }) => role === 'heading') ? NEW_TASK : GOES_ON
}

function spaceBetween(above: readonly Box[], row: readonly Box[], page: Page): number {
  const [upper] = above.map((box) => frameUnder(box, page))
  const isOneFrame = upper !== undefined && row.every((box) => frameUnder(box, page) === upper)
  const edges = (box: Box): Box => (isOneFrame ? box : (frameUnder(box, page) ?? box))
  const bottom = Math.max(...above.map(edges).map(({ y, h }) => y + h))
  const top = Math.min(...row.map(edges).map(({ y }) => y))
  return Math.min(Math.max(top - bottom, 0), MOST)
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
