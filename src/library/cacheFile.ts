import { dirname } from 'node:path'
import { type FileSystem, systemCodeOf } from './fileSystem.ts'
import { versionOf } from './catalogue.ts'
import { waitInTime, writeDurably } from './writeDurably.ts'

/**
 * A file that only saves time: it may be deleted at any moment. A first line with the hash of the
 * rest makes one that was damaged count as deleted.
 */
export async function readCache(files: FileSystem, path: string): Promise<string | undefined> {
  try {
    const text = new TextDecoder().decode(await files.readFile(path))
    const end = text.indexOf('\n')
    const body = text.slice(end + 1)
    return text.slice(0, end) === versionOf(body) ? body : undefined
  } catch (error) {
    systemCodeOf(error)
    return undefined
  }
}

/** A cache that cannot be written costs time at the next start and nothing else. */
export async function writeCache(files: FileSystem, path: string, body: string): Promise<boolean> {
  await files.makeFolder(dirname(path)).catch(systemCodeOf)
  const bytes = new TextEncoder().encode(`${versionOf(body)}\n${body}`)
  return (await writeDurably(files, path, bytes, waitInTime)).ok
}
