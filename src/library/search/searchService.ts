import { setImmediate } from 'node:timers/promises'
import type { Lesson } from '../../lesson/index.ts'
import type { Topic } from '../../topic/index.ts'
import { readCache, writeCache } from '../cacheFile.ts'
import { readText, versionOf } from '../catalogue.ts'
import type { FileSystem } from '../fileSystem.ts'
import type { DocumentName } from '../documentKind.ts'
import { type Searchable, searchableLesson, searchableTopic } from './searchable.ts'
import { createSearchIndex, type SearchIndex } from './searchIndex.ts'
import { type MarkedText, markWords, type Snippet, snippetOf } from './snippet.ts'

/** A file that can be searched. */
export interface SearchedFile {
  readonly document: DocumentName
  readonly id: string
  readonly version: string
  readonly path: string
}

export interface SearchHit {
  readonly document: DocumentName
  readonly id: string
  readonly title: MarkedText
  /** Where it says so; undefined where only its title or its labels do. */
  readonly snippet: Snippet | undefined
}

export interface SearchAnswer {
  /** Best first. */
  readonly hits: readonly SearchHit[]
  /** False while documents are still being read for the first time. */
  readonly isComplete: boolean
}

/** Keeps the index in step with the files and answers queries; in a thread of its own or in this one. */
export interface SearchService {
  /** Enters what has changed. The first call names all files there are. */
  readonly sync: (files: readonly SearchedFile[], gone: readonly string[]) => Promise<void>
  readonly search: (query: string, most: number) => Promise<SearchAnswer>
  /** Keeps the index on the disk, where it has changed. */
  readonly save: () => Promise<void>
}

export function keyOf({ document, id }: Pick<SearchedFile, 'document' | 'id'>): string {
  return `${document}/${id}`
}

/** Documents entered before others get a turn. */
const AT_A_TIME = 20
/** Texts of documents found lately, for their snippets. */
const MOST_HELD = 200

export function createSearchService(
  files: FileSystem,
  indexFile: string | undefined,
): SearchService {
  const held = new Map<string, SearchedFile>()
  const texts = new Map<string, Searchable>()
  let opening: Promise<SearchIndex> | undefined
  let pending = 0
  let isChanged = false

  const open = async (): Promise<SearchIndex> => {
    const saved = indexFile === undefined ? undefined : await readCache(files, indexFile)
    return createSearchIndex(saved)
  }
  const index = (): Promise<SearchIndex> => (opening ??= open())

  const read = async (
    file: SearchedFile,
  ): Promise<{ readonly version: string; readonly document: Searchable } | undefined> => {
    const text = await readText(files, file.path)
    if (!text.ok) return undefined
    try {
      // The catalogue has read the same bytes in full; what is no document is not in its list.
      const raw: unknown = JSON.parse(text.value)
      const document =
        file.document === 'topic' ? searchableTopic(raw as Topic) : searchableLesson(raw as Lesson)
      return { version: versionOf(text.value), document }
    } catch {
      return undefined
    }
  }

  const sync: SearchService['sync'] = async (changed, gone) => {
    const known = await index()
    const isFirst = held.size === 0
    for (const file of changed) held.set(keyOf(file), file)
    for (const key of gone) held.delete(key)
    const removed = isFirst ? [...known.versions.keys()].filter((key) => !held.has(key)) : gone
    for (const key of removed) known.remove(key)
    const stale = changed.filter((file) => known.versions.get(keyOf(file)) !== file.version)
    if (removed.length + stale.length > 0) isChanged = true
    pending += stale.length
    for (const [n, file] of stale.entries()) {
      const found = await read(file)
      pending -= 1
      const key = keyOf(file)
      texts.delete(key)
      if (found === undefined) known.remove(key)
      else known.enter(key, found.version, found.document)
      if (n % AT_A_TIME === 0) await setImmediate()
    }
  }

  const textOf = async (key: string): Promise<Searchable | undefined> => {
    const file = held.get(key)
    const document = texts.get(key) ?? (file && (await read(file))?.document)
    if (document === undefined) return undefined
    texts.delete(key)
    texts.set(key, document)
    const [oldest] = texts.keys()
    if (texts.size > MOST_HELD && oldest !== undefined) texts.delete(oldest)
    return document
  }

  const search: SearchService['search'] = async (query, most) => {
    const found = (await index()).find(query, most)
    const hits = await Promise.all(
      found.map(async ({ key, words }): Promise<readonly SearchHit[]> => {
        const file = held.get(key)
        const document = await textOf(key)
        if (file === undefined || document === undefined) return []
        const marked = new Set(words)
        const title = markWords(document.title, marked)
        const snippet = snippetOf(document.lines, marked)
        return [{ document: file.document, id: file.id, title, snippet }]
      }),
    )
    return { hits: hits.flat(), isComplete: pending === 0 }
  }

  const save = async (): Promise<void> => {
    if (!isChanged || indexFile === undefined) return
    isChanged = false
    await writeCache(files, indexFile, (await index()).toText())
  }

  return { sync, search, save }
}
