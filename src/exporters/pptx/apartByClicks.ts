import type { Box } from '../../page/index.ts'

/**
 * PowerPoint cannot show a table row by row, so rows that wait for a click become tables of their
 * own, in the same place and at the same widths.
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
    ...waiting.map((row, i): Box => ({
      ...box,
      id: `${box.id}-row-${i + 1}`,
      y: row.cells[0]?.y ?? box.y,
      h: row.height,
      reveal: row.reveal,
      content: { ...content, headerRows: 0, rows: [row] },
    })),
  ]
}
