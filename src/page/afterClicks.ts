import type { Box, Page, TextContent } from './page.ts'

/** How many clicks a page waits for. */
export function clicksOf(page: Page): number {
  const reveals = page.boxes.flatMap((box) => [
    box.reveal ?? 0,
    ...(box.content.kind === 'text' ? box.content.paragraphs.map(({ reveal }) => reveal ?? 0) : []),
  ])
  return Math.max(0, ...reveals)
}

/** The page as it stands after that many clicks, for paper: nothing on it waits any more. */
export function afterClicks(page: Page, clicks: number): Page {
  const boxes = page.boxes.flatMap((box): readonly Box[] => {
    const { reveal = 0, ...still } = box
    if (reveal > clicks) return []
    if (still.content.kind !== 'text') return [still]
    const content = textAfter(still.content, clicks)
    return content.paragraphs.length === 0 ? [] : [{ ...still, content }]
  })
  return { ...page, boxes }
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
