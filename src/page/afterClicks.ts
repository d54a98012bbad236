import type { Box, Page, TableContent, TextContent } from './page.ts'

/** The clicks on which parts of a box appear: the box, its paragraphs, the rows of its table. */
export function revealsOf({ reveal, content }: Box): readonly number[] {
  const parts =
    content.kind === 'text' ? content.paragraphs : content.kind === 'table' ? content.rows : []
  return [reveal, ...parts.map((part) => part.reveal)].filter((click) => click !== undefined)
}

/** How many clicks a page waits for. */
export function clicksOf(page: Page): number {
  return Math.max(0, ...page.boxes.flatMap(revealsOf))
}

/** The page as it stands after that many clicks, for paper: nothing on it waits any more. */
export function afterClicks(page: Page, clicks: number): Page {
  const boxes = page.boxes.flatMap((box): readonly Box[] => {
    const { reveal = 0, ...still } = box
    if (reveal > clicks) return []
    if (still.content.kind === 'table')
      return [{ ...still, content: tableAfter(still.content, clicks) }]
    if (still.content.kind !== 'text') return [still]
    const content = textAfter(still.content, clicks)
    return content.paragraphs.length === 0 ? [] : [{ ...still, content }]
  })
  return { ...page, boxes }
}

function tableAfter(content: TableContent, clicks: number): TableContent {
  const rows = content.rows
    .filter(({ reveal = 0 }) => reveal <= clicks)
    .map(({ reveal: _, ...row }) => row)
  return { ...content, rows }
}

/** What appears has its place from the start, so the lines that stay keep theirs. */
function textAfter(content: TextContent, clicks: number): TextContent {
  const { paragraphs, lines } = content
  if (paragraphs.every(({ reveal }) => reveal === undefined)) return content
  const kept = paragraphs.flatMap((paragraph, index) =>
    (paragraph.reveal ?? 0) > clicks ? [] : [index],
  )
  return {
    ...content,
    paragraphs: kept.flatMap((index) => {
      const { reveal: _, ...paragraph } = paragraphs[index] ?? {}
      return 'runs' in paragraph ? [paragraph] : []
    }),
    lines: lines.flatMap((line) => {
      const paragraph = kept.indexOf(line.paragraph)
      return paragraph === -1 ? [] : [{ ...line, paragraph }]
    }),
  }
}
