import { type CopyOrigin, originOf } from './conflictNames.ts'
import { type CatalogueEntry, groupById } from './catalogue.ts'
import type { DocumentKind } from './documentKind.ts'

/** A second file with the id of a document: what a sync program keeps when two computers saved. */
export interface DocumentCopy {
  readonly path: string
  readonly id: string
  readonly title: string
  /** Milliseconds since 1970, as the disk says. */
  readonly changedAt: number
  readonly origin: CopyOrigin
  /** Byte for byte what the document itself says, so nothing is lost without it. */
  readonly isSame: boolean
}

export interface Sorted<Summary> {
  /** One for each id. */
  readonly documents: readonly CatalogueEntry<Summary>[]
  readonly copies: readonly DocumentCopy[]
}

/** Tells documents from copies of them: of several files with one id the one with the usual name. */
export function sortCopies<Summary extends { readonly title: string }>(
  kind: Pick<DocumentKind<never, Summary>, 'nameOf' | 'additionOf'>,
  entries: readonly CatalogueEntry<Summary>[],
): Sorted<Summary> {
  const readable = entries.filter(({ summary }) => summary !== undefined)
  const documents: CatalogueEntry<Summary>[] = []
  const copies: DocumentCopy[] = []
  for (const [id, group] of groupById(readable)) {
    const [main, ...others] = [...group].sort(
      (a, b) => rank(kind, id, a) - rank(kind, id, b) || order(a, b),
    )
    if (main === undefined) continue
    documents.push(main)
    for (const { path, summary, changedAt, version } of others) {
      const origin = originOf(kind.additionOf(path))
      const isSame = version === main.version
      copies.push({ path, id, title: summary?.title ?? '', changedAt, origin, isSame })
    }
  }
  return { documents, copies }
}

function rank(
  kind: Pick<DocumentKind<never, never>, 'nameOf'>,
  id: string,
  { path }: CatalogueEntry<unknown>,
): number {
  const name = kind.nameOf(path)
  if (name === undefined) return 2
  return name === id ? 0 : 1
}

// "rivers" before "rivers - Copy".
function order(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path.length - b.path.length || (a.path < b.path ? -1 : 1)
}
