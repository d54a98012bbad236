import type { Box, Page } from '../../page/index.ts'
import type { Column, ColumnRow, Columns, Edge, Flow, Framed, Space } from './flow.ts'
import { framed } from './frames.ts'

/** Boxes that stand beside each other on a page. */
export interface Row {
  readonly boxes: readonly Box[]
  /** The page's left margin. */
  readonly left: number
  readonly before: number
  readonly page: Page
}

/** Points; boxes nearer than this share an edge. */
const LEAST_GAP = 4
/** Points; a frame no larger than this, and as high as it is wide, is for one letter. */
const LETTER = 60
const SQUARE = 1.25

/** Things side by side: boxes with the space between them, and what stands in each. */
export function columnsOf({ left, before, page }: Row, boxes: readonly Box[]): Columns {
  const groups = groupsOf(boxes.map((box) => framed(box, page)))
  const top = Math.min(...groups.map(({ place }) => place.y))
  const bottom = Math.max(...boxes.map(({ y, h }) => y + h))
  const start = Math.min(...groups.map(({ place }) => place.x))
  const row: ColumnRow = {
    before: 0,
    indent: Math.max(start - left, 0),
    cells: groups.flatMap((group, i) => {
      const next = groups[i + 1]?.place.x
      const { x, w } = group.place
      // Text has the room up to what stands beside it; a frame keeps its own.
      const isFramed = group.frame !== undefined || group.ground !== undefined
      const end = next === undefined || isFramed ? x + w : Math.max(next, x + 12)
      const gap = next === undefined ? 0 : next - end
      const cells = standApart(group.boxes) ? wordsOf(group, bottom) : [columnOf(group, end, top)]
      return gap > LEAST_GAP ? [...cells, space(gap)] : cells
    }),
  }
  return { kind: 'columns', before, rows: [row] }
}

/** Rows that follow one another become one set of columns; the head of a sheet stays by itself. */
export function joinColumns(flow: readonly Flow[]): readonly Flow[] {
  const joined: Flow[] = []
  for (const item of flow) {
    const last = joined.at(-1)
    if (item.kind !== 'columns' || last?.kind !== 'columns' || isHead(last)) joined.push(item)
    else {
      const rows = item.rows.map((row) => ({ ...row, before: item.before }))
      joined[joined.length - 1] = { ...last, rows: [...last.rows, ...rows] }
    }
  }
  return joined
}

function isHead({ rows }: Columns): boolean {
  return rows.some(({ cells }) =>
    cells.some(({ boxes }) => boxes.some(({ role }) => role === 'title')),
  )
}

/** A box for one letter. */
export function isLetterBox({ frame }: Framed): boolean {
  return frame !== undefined && isSquare({ width: frame.w, height: frame.h })
}

export function isSquare({ width, height }: Pick<Space, 'width' | 'height'>): boolean {
  const [long, short] = [Math.max(width, height), Math.min(width, height)]
  return long <= LETTER && long <= short * SQUARE
}

interface Group {
  readonly frame: Box | undefined
  readonly ground: Framed['ground']
  /** Where the frame is, or else the texts are. */
  readonly place: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  readonly boxes: readonly Box[]
}

/** What stands in one frame, or one under the other, from left to right. */
function groupsOf(all: readonly Framed[]): readonly Group[] {
  const groups: Group[] = []
  for (const { box, frame, ground } of all) {
    const own = box.content.kind === 'text' ? [box] : []
    const at = groups.findIndex((group) =>
      frame === undefined ? overlaps(group, box) : group.frame === frame,
    )
    const group = groups[at]
    if (group === undefined) groups.push({ frame, ground, place: frame ?? box, boxes: own })
    else
      groups[at] = {
        ...group,
        place: group.frame ?? union(group.place, box),
        boxes: [...group.boxes, ...own],
      }
  }
  return groups.sort((a, b) => a.place.x - b.place.x)
}

function overlaps({ frame, place }: Group, { x, w }: Box): boolean {
  return frame === undefined && x < place.x + place.w - 1 && place.x < x + w - 1
}

function union(a: Group['place'], b: Group['place']): Group['place'] {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y }
}

const ALL: readonly Edge[] = ['top', 'right', 'bottom', 'left']

function columnOf(group: Group, end: number, top: number): Column {
  const { frame, ground, place, boxes } = group
  const isLetter = isLetterBox({ frame, ground, box: boxes[0] ?? (frame as Box) })
  const from = Math.min(...boxes.map(({ x }) => x), place.x + place.w)
  const to = Math.max(...boxes.map(({ x, w }) => x + w), place.x)
  const width = end - place.x
  const isEmpty = boxes.length === 0
  return {
    width,
    height: place.y + place.h - top,
    edges: frame === undefined ? [] : ALL,
    isLetter,
    ground,
    inset: {
      left: isEmpty || isLetter ? 0 : Math.max(from - place.x, 0),
      right: isEmpty || isLetter ? 0 : Math.max(place.x + width - to, 0),
      top: place.y - top,
    },
    boxes,
  }
}

/**
 * Words side by side in one frame, as in a word bank, get a cell each, equally wide; the frame is
 * drawn around all of them.
 */
function wordsOf({ frame, ground, place, boxes }: Group, bottom: number): readonly Column[] {
  const pad = Math.max((boxes[0]?.x ?? place.x) - place.x, 0)
  const height = Math.min(...boxes.map(({ h }) => h))
  const isFirst = Math.min(...boxes.map(({ y }) => y)) - place.y < height
  const isLast = place.y + place.h - bottom < height
  return boxes.map((box, i) => {
    const to = (boxes[i + 1]?.x ?? place.x + place.w + pad) - pad
    const edges: readonly (readonly [Edge, boolean])[] = [
      ['top', isFirst],
      ['right', i === boxes.length - 1],
      ['bottom', isLast],
      ['left', i === 0],
    ]
    return {
      width: to - (box.x - pad),
      height: box.h,
      edges: frame === undefined ? [] : edges.filter(([, has]) => has).map(([edge]) => edge),
      isLetter: false,
      ground,
      inset: { left: pad, right: 0, top: 0 },
      boxes: [box],
    }
  })
}

function space(width: number): Column {
  const inset = { left: 0, right: 0, top: 0 }
  return { width, height: 0, edges: [], isLetter: false, ground: undefined, inset, boxes: [] }
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
