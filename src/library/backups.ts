import { join } from 'node:path'
import { type FileSystem, systemCodeOf } from './fileSystem.ts'
import { type Wait, writeDurably } from './writeDurably.ts'

export interface BackupOptions {
  /** Outside the library, which may be shared or synchronised. */
  readonly folder: string
  /** How many versions of one document are kept. */
  readonly keep: number
  readonly now: () => Date
}

/**
 * Keeps the version of a document that is about to be replaced, and drops the oldest ones. Answers
 * false where that failed: saving goes on, for the teacher's newest work matters more.
 */
export async function keepBackup(
  files: FileSystem,
  options: BackupOptions,
  document: string,
  path: string,
  wait: Wait,
): Promise<boolean> {
  const folder = join(options.folder, document)
  // Names in the order of time: the newest is the last. Windows allows no colons.
  const name = `${options.now().toISOString().replaceAll(':', '-')}.json`
  try {
    const bytes = await files.readFile(path)
    await files.makeFolder(folder)
    const kept = (await files.listFolder(folder)).filter((entry) => entry.name.endsWith('.json'))
    const newest = kept.at(-1)
    if (newest !== undefined) {
      const latest = await files.readFile(join(folder, newest.name))
      if (Buffer.compare(latest, bytes) === 0) return true
    }
    const written = await writeDurably(files, join(folder, name), bytes, wait)
    if (!written.ok) return false
    for (const old of kept.slice(0, Math.max(0, kept.length + 1 - options.keep))) {
      await files.removeFile(join(folder, old.name))
    }
    return true
  } catch (error) {
    systemCodeOf(error)
    return false
  }
}
