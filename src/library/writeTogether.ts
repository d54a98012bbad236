import { err, ok, type Result } from '../base/index.ts'
import type { FileSystem } from './fileSystem.ts'
import {
  type CannotWrite,
  type StagedFile,
  stageFile,
  type Wait,
  waitInTime,
} from './writeDurably.ts'

export interface FileToWrite {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Writes several files that belong together. None gets its name before all of them are whole on the
 * disk, so a full disk leaves everything as it was.
 */
export async function writeTogether(
  files: FileSystem,
  toWrite: readonly FileToWrite[],
  wait: Wait = waitInTime,
): Promise<Result<void, CannotWrite & { readonly written: readonly string[] }>> {
  const staged: StagedFile[] = []
  for (const { path, bytes } of toWrite) {
    const file = await stageFile(files, path, bytes)
    if (!file.ok) {
      for (const other of staged) await other.discard()
      return err({ ...file.error, written: [] })
    }
    staged.push(file.value)
  }
  const written: string[] = []
  for (const [index, file] of staged.entries()) {
    const placed = await file.putInPlace(wait)
    if (!placed.ok) {
      for (const other of staged.slice(index + 1)) await other.discard()
      return err({ ...placed.error, written })
    }
    written.push(file.path)
  }
  return ok(undefined)
}
