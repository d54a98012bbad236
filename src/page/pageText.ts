import type { Box, Line, Page, Paragraph } from './page.ts'

/** Every text of a box as plain paragraphs, in reading order. */
export function textsOfBox(box: Box): readonly string[] {
  const plain = (paragraphs: readonly Paragraph[]): string[] =>
    paragraphs
      .map((paragraph) => paragraph.runs.map((run) => run.text).join(''))
      .filter((text) => text !== '')
  switch (box.content.kind) {
    case 'text':
      return plain(box.content.paragraphs)
    case 'table':
      return box.content.rows.flatMap((row) => row.cells.flatMap((cell) => plain(cell.paragraphs)))
    default:
      return box.alt === undefined ? [] : [box.alt]
  }
}

/** Everything that a page says, in reading order, without artifacts. */
export function pageText(page: Page): readonly string[] {
  return page.boxes.filter((box) => box.role !== 'artifact').flatMap(textsOfBox)
}

/** Every measured line of a box, cell by cell in a table. */
export function linesOfBox({ content }: Box): readonly Line[] {
  if (content.kind === 'text') return content.lines
  return content.kind === 'table'
    ? content.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines))
    : []
}
