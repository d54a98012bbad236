import {
  type Box,
  type Page,
  type Stroke,
  type TableCell,
  type TableContent,
  textsOfBox,
} from '../../page/index.ts'

/** From a rule to the edge of a cell, and from a fold to the cells behind it, in points. */
const NEAR_EDGE = 2.5
const NEAR_FOLD = 14
const LEAST_FOLD = 100

/** The table with the lines drawn along its cells as their borders, and a fold as one. */
export function ruledAs(content: TableContent, page: Page): TableContent {
  const lines = page.boxes.flatMap((box) => {
    const shape = box.content
    return shape.kind === 'shape' && shape.shape === 'line' && shape.stroke !== undefined
      ? [{ ...box, stroke: shape.stroke }]
      : []
  })
  const level = lines.filter(({ h }) => h < 1)
  const fold = lines.find(
    ({ w, h, stroke }) => w < 1 && h > LEAST_FOLD && stroke.dash !== undefined,
  )
  const bordersOf = (cell: TableCell): TableCell['borders'] => {
    const top = ruleAt(level, cell, cell.y)
    const bottom = ruleAt(level, cell, cell.y + cell.h)
    const isBehind = fold !== undefined && cell.x >= fold.x && cell.x - fold.x < NEAR_FOLD
    return {
      ...cell.borders,
      ...(top === undefined ? {} : { top }),
      ...(bottom === undefined ? {} : { bottom }),
      ...(isBehind ? { left: fold.stroke } : {}),
    }
  }
  return {
    ...content,
    rows: content.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, borders: bordersOf(cell) })),
    })),
  }
}

function ruleAt(
  lines: readonly (Box & { readonly stroke: Stroke })[],
  cell: TableCell,
  y: number,
): Stroke | undefined {
  const covers = (line: Box): boolean =>
    Math.min(line.x + line.w, cell.x + cell.w) - Math.max(line.x, cell.x) > cell.w / 2
  return lines.find((line) => Math.abs(line.y - y) < NEAR_EDGE && covers(line))?.stroke
}

/** A broken line from edge to edge. */
export function isCutLine({ content, w }: Box, { width }: Page): boolean {
  return (
    content.kind === 'shape' &&
    content.shape === 'line' &&
    content.stroke?.dash !== undefined &&
    w > width * 0.95
  )
}

/** Points; a shorter line is a sign. */
const LEAST_RULE = 100
/** Points between a line and words beside it. */
const NEAR_RULE = 6

/**
 * Level lines that part what is above from what is below: no scale with its marks, no line of a
 * table, and none with text beside it.
 */
export function levelRules({ boxes }: Page): readonly Box[] {
  return boxes.filter(
    (rule) =>
      isSolidLine(rule) &&
      rule.h < 1 &&
      rule.w >= LEAST_RULE &&
      !boxes.some(
        (other) =>
          other !== rule &&
          ((isSolidLine(other) && other.w < 1 && touches(other, rule)) ||
            (other.content.kind === 'table' && touches(other, rule)) ||
            isWordsBeside(other, rule)),
      ),
  )
}

/** Text on a line, or just before it. */
function isWordsBeside(other: Box, rule: Box): boolean {
  return (
    other.content.kind === 'text' &&
    textsOfBox(other).length > 0 &&
    other.y < rule.y + 1 &&
    rule.y < other.y + other.h + 1 &&
    other.x < rule.x + rule.w + NEAR_RULE &&
    rule.x < other.x + other.w + NEAR_RULE
  )
}

function isSolidLine({ content }: Box): boolean {
  return (
    content.kind === 'shape' &&
    content.shape === 'line' &&
    content.stroke !== undefined &&
    content.stroke.dash === undefined
  )
}

function touches(other: Box, rule: Box): boolean {
  return (
    other.x <= rule.x + rule.w &&
    other.x + other.w >= rule.x &&
    other.y <= rule.y + NEAR_EDGE &&
    other.y + other.h >= rule.y - NEAR_EDGE
  )
}
