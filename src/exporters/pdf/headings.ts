import type { Bookmark, Pdf } from './library.ts'

/**
 * Numbers headings so that none skips a level, whatever was asked for: a heading stands one below
 * the last that outranks it.
 */
export function createHeadings(): (wanted: 1 | 2 | 3) => 'H1' | 'H2' | 'H3' {
  let above: readonly number[] = []
  return (wanted) => {
    above = [...above.filter((level) => level < wanted), wanted]
    return (['H1', 'H2', 'H3'] as const)[above.length - 1] ?? 'H3'
  }
}

/** Bookmarks for the headings of sheets, one below the other as the headings are. */
export function createBookmarks({
  outline,
}: Pick<Pdf, 'outline'>): (title: string, wanted: 1 | 2 | 3, left: number, top: number) => void {
  let above: readonly { readonly level: number; readonly bookmark: Bookmark }[] = []
  return (title, level, left, top) => {
    above = above.filter((heading) => heading.level < level)
    const parent = above[above.length - 1]?.bookmark ?? outline
    above = [...above, { level, bookmark: parent.addItem(title, { left, top }) }]
  }
}
