import MiniSearch, { type AsPlainObject, type SearchResult } from 'minisearch'
import type { Searchable } from './searchable.ts'
import { plainWord, wordsIn } from './words.ts'

export interface FoundDocument {
  readonly key: string
  /** Words of the document that answer the query, typing errors and endings included. */
  readonly words: readonly string[]
}

/** Words of every document, in memory. */
export interface SearchIndex {
  /** Keys of documents with the version that was read. */
  readonly versions: ReadonlyMap<string, string>
  readonly enter: (key: string, version: string, document: Searchable) => void
  readonly remove: (key: string) => void
  /** Best first: documents with all the words, or where none has, those with some. */
  readonly find: (query: string, most: number) => readonly FoundDocument[]
  readonly toText: () => string
}

/** Another number whenever words are taken apart or weighed in another way. */
const FORMAT = 1
/** Letters of a word per typing error that is forgiven; short words must be typed right. */
const LETTERS_PER_ERROR = 5
const SHORTEST_FORGIVEN = 4
const MOST_ERRORS = 2
/** A query of more words is a pasted paragraph. */
const MOST_WORDS = 12

interface Entered {
  readonly id: string
  readonly title: string
  readonly labels: string
  readonly heads: string
  readonly text: string
}

const OPTIONS = {
  fields: ['title', 'labels', 'heads', 'text'],
  tokenize: (text: string) => wordsIn(text).map(({ word }) => word),
  // The words come plain from `wordsIn`.
  processTerm: (term: string) => term,
}

export function createSearchIndex(saved?: string): SearchIndex {
  const known = saved === undefined ? undefined : readSaved(saved)
  const index = known?.index ?? new MiniSearch<Entered>(OPTIONS)
  const versions = new Map(known?.versions)

  const search = (
    words: readonly string[],
    { combineWith, fuzzy }: { readonly combineWith: 'AND' | 'OR'; readonly fuzzy: boolean },
  ): SearchResult[] =>
    index.search(words.join(' '), {
      combineWith,
      boost: { title: 6, heads: 3, labels: 2 },
      // The word being typed is not finished yet.
      prefix: (term, i, terms) => i === terms.length - 1 || term.length > 3,
      fuzzy: (term) => fuzzy && term.length >= SHORTEST_FORGIVEN && errorsFor(term),
      weights: { fuzzy: 0.3, prefix: 0.6 },
    })

  return {
    versions,
    enter: (key, version, document) => {
      if (index.has(key)) index.discard(key)
      index.add({
        id: key,
        title: document.title,
        labels: document.labels,
        heads: document.heads,
        text: document.lines.map(({ text }) => text).join('\n'),
      })
      versions.set(key, version)
    },
    remove: (key) => {
      if (index.has(key)) index.discard(key)
      versions.delete(key)
    },
    find: (query, most) => {
      const words = wordsIn(query)
        .slice(0, MOST_WORDS)
        .map(({ word }) => plainWord(word))
      if (words.length === 0) return []
      // Typing errors are looked for where what was typed leads nowhere: that is slower, and its
      // guesses would only bury what was meant.
      let found = search(words, { combineWith: 'AND', fuzzy: false })
      if (found.length === 0) found = search(words, { combineWith: 'AND', fuzzy: true })
      if (found.length === 0 && words.length > 1)
        found = search(words, { combineWith: 'OR', fuzzy: true })
      return found
        .slice(0, most)
        .map(({ id, terms }) => ({ key: String(id as unknown), words: terms }))
    },
    toText: () => JSON.stringify({ format: FORMAT, versions: [...versions], index }),
  }
}

function errorsFor(term: string): number {
  return Math.min(MOST_ERRORS, Math.round(term.length / LETTERS_PER_ERROR))
}

interface Saved {
  readonly format: number
  readonly versions: readonly (readonly [string, string])[]
  readonly index: AsPlainObject
}

function readSaved(
  text: string,
): { readonly index: MiniSearch<Entered>; readonly versions: Saved['versions'] } | undefined {
  const saved = JSON.parse(text) as Saved
  if (saved.format !== FORMAT) return undefined
  return { index: MiniSearch.loadJS<Entered>(saved.index, OPTIONS), versions: saved.versions }
}
