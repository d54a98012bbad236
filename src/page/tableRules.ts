import type { Stroke, TableRow } from './page.ts'

/** A straight rule of a table, in points of its page. */
export interface TableRule {
  readonly stroke: Stroke
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

// Places are sums of decimal fractions.
const TOUCH = 0.01

/**
 * The borders of all cells as rules, each drawn once and in one piece: borders that are drawn cell
 * by cell show where they meet. Heavier ones come last, so that they stand on top.
 */
export function tableRules(rows: readonly TableRow[]): readonly TableRule[] {
  const sides = rows
    .flatMap(({ cells }) => cells)
    .flatMap(({ x, y, w, h, borders: { top, right, bottom, left } }) => [
      ...(top ? [{ stroke: top, x1: x, y1: y, x2: x + w, y2: y }] : []),
      ...(right ? [{ stroke: right, x1: x + w, y1: y, x2: x + w, y2: y + h }] : []),
      ...(bottom ? [{ stroke: bottom, x1: x, y1: y + h, x2: x + w, y2: y + h }] : []),
      ...(left ? [{ stroke: left, x1: x, y1: y, x2: x, y2: y + h }] : []),
    ])
  return [...linesOf(sides).values()]
    .flatMap(joined)
    .sort((a, b) => a.stroke.width - b.stroke.width)
}

/** Pieces that lie on one line and look alike, by that line. */
function linesOf(sides: readonly TableRule[]): ReadonlyMap<string, readonly TableRule[]> {
  const lines = new Map<string, TableRule[]>()
  for (const side of sides) {
    const place = side.y1 === side.y2 ? `y ${side.y1.toFixed(2)}` : `x ${side.x1.toFixed(2)}`
    const key = `${place} ${JSON.stringify(side.stroke)}`
    const line = lines.get(key)
    if (line === undefined) lines.set(key, [side])
    else line.push(side)
  }
  return lines
}

function joined(pieces: readonly TableRule[]): readonly TableRule[] {
  const rules: TableRule[] = []
  for (const piece of [...pieces].sort((a, b) => a.x1 - b.x1 || a.y1 - b.y1)) {
    const last = rules.at(-1)
    if (last !== undefined && piece.x1 <= last.x2 + TOUCH && piece.y1 <= last.y2 + TOUCH)
      rules.splice(-1, 1, {
        ...last,
        x2: Math.max(last.x2, piece.x2),
        y2: Math.max(last.y2, piece.y2),
      })
    else rules.push(piece)
  }
  return rules
}
