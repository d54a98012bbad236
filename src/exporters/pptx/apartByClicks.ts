import type { Box, TableRow } from '../../page/index.ts'

/**
 * PowerPoint cannot show a table row by row, so rows that wait for a click become tables of their
 * own, in the same place and at the same widths; neighbours that wait for the same one stay together.
 */
export function apartByClicks(box: Box): readonly Box[] {
  const { content } = box
  if (content.kind !== 'table') return [box]
  const waiting = content.rows.filter(({ reveal }) => reveal !== undefined)
  if (waiting.length === 0) return [box]
  const rows = content.rows.filter(({ reveal }) => reveal === undefined)
  const rest = { ...box, h: rows.reduce((sum, { height }) => sum + height, 0) }
  return [
    { ...rest, content: { ...content, rows } },
    ...togetherByClicks(waiting).map((together, i): Box => ({
      ...box,
      id: `${box.id}-row-${i + 1}`,
      y: together[0]?.cells[0]?.y ?? box.y,
      h: together.reduce((sum, { height }) => sum + height, 0),
      reveal: together[0]?.reveal,
      content: { ...content, headerRows: 0, rows: together },
    })),
  ]
}

function togetherByClicks(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const groups: TableRow[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last !== undefined && last[0]?.reveal === row.reveal) last.push(row)
    else groups.push([row])
  }
  return groups
}
