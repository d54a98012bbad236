import { join } from 'node:path'
import type { Lesson } from '../lesson/index.ts'
import { parseLesson } from '../lesson/index.ts'
import { parseTopic, type Topic } from '../topic/index.ts'
import { type FileSystem, nodeFileSystem, systemCodeOf } from './fileSystem.ts'
import { lessonToJson } from './lessonToJson.ts'
import { writeDurably } from './writeDurably.ts'
import { createWriteQueue } from './writeQueue.ts'

/** A document that is being worked on and not saved yet. */
export type JournalEntry =
  | { readonly kind: 'lesson'; readonly document: Lesson; readonly basedOn: string }
  | { readonly kind: 'topic'; readonly document: Topic; readonly basedOn: string }

/**
 * What is typed between two saves, kept outside the library so that nothing is lost when the program
 * ends in the middle. There is one file for whatever is open, replaced as a whole, and none while
 * everything is saved.
 */
export interface Journal {
  /** @param key names what is open, such as `lesson-the-pact`; no entries: forget it */
  readonly keep: (key: string, entries: readonly JournalEntry[]) => Promise<void>
  /** What was kept and can still be read. */
  readonly read: (key: string) => Promise<readonly JournalEntry[]>
}

export function createJournal(folder: string, files: FileSystem = nodeFileSystem): Journal {
  const queue = createWriteQueue()
  const pathOf = (key: string): string => join(folder, `${key}.json`)
  return {
    keep: (key, entries) =>
      queue(key, async () => {
        // Losing the journal loses nothing that is saved; the next change tries again.
        if (entries.length === 0) return files.removeFile(pathOf(key)).catch(ignore)
        const bytes = new TextEncoder().encode(JSON.stringify(entries.map(toJson)))
        await writeDurably(files, pathOf(key), bytes)
      }),
    read: (key) =>
      queue(key, async () => {
        try {
          const text = new TextDecoder().decode(await files.readFile(pathOf(key)))
          const entries: unknown = JSON.parse(text)
          return Array.isArray(entries) ? entries.flatMap(readEntry) : []
        } catch {
          return []
        }
      }),
  }
}

function ignore(error: unknown): void {
  systemCodeOf(error)
}

function toJson(entry: JournalEntry): unknown {
  return entry.kind === 'lesson' ? { ...entry, document: lessonToJson(entry.document) } : entry
}

/** The same reading as for files of the library: what cannot be opened is no help. */
function readEntry(raw: unknown): readonly JournalEntry[] {
  if (typeof raw !== 'object' || raw === null) return []
  const { kind, document, basedOn } = raw as Readonly<Record<string, unknown>>
  if (typeof basedOn !== 'string') return []
  const text = JSON.stringify(document)
  if (kind === 'lesson') {
    const read = parseLesson(text)
    return read.ok ? [{ kind, document: read.value, basedOn }] : []
  }
  if (kind === 'topic') {
    const read = parseTopic(text)
    return read.ok ? [{ kind, document: read.value, basedOn }] : []
  }
  return []
}
