import type { Page, PageSet } from '../page/index.ts'

/** So many copies of one document. */
export interface PackPart {
  readonly copies: number
  readonly document: PageSet
}

/**
 * Copies of several documents as one, in the order given, ready for the copier. Rule I3 of SPEC.md:
 * where any of them has more than one page, each copy begins on a leaf of its own.
 */
export function packPages(title: string, parts: readonly [PackPart, ...PackPart[]]): PageSet {
  const onBothSides = parts.some(({ document }) => document.pages.length > 1)
  let number = 0
  const pages = parts.flatMap(({ copies, document }) =>
    Array.from({ length: copies }, (): readonly Page[] => {
      number++
      const copy = document.pages.map((page) => ({ ...page, id: `copy-${number}-${page.id}` }))
      const last = copy.at(-1)
      return onBothSides && copy.length % 2 === 1 && last !== undefined
        ? [...copy, emptyBack(last)]
        : copy
    }).flat(),
  )
  return { ...parts[0].document, title, pages }
}

function emptyBack(page: Page): Page {
  return { ...page, id: `${page.id}-back`, title: `${page.title}, empty back`, boxes: [] }
}
