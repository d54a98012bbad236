import { createHash } from 'node:crypto'
import { dirname, join, relative, sep } from 'node:path'
import { err, ok, type Result } from '../base/index.ts'
import { type FileSystem, nodeFileSystem, systemCodeOf } from './fileSystem.ts'
import { isTemporary, renamePatiently, waitInTime, writeDurably } from './writeDurably.ts'

export type MoveProblem =
  /** Something lies there already, or one folder is inside the other. */
  | { readonly code: 'not-empty' | 'one-in-the-other'; readonly path: string }
  /** Nothing was moved; the library is where it was. */
  | { readonly code: 'cannot-move'; readonly path: string; readonly system: string }
  /** What was copied does not read back as it was. */
  | { readonly code: 'copy-differs'; readonly path: string }

/**
 * Copies a library to a folder that is not there yet, reads every file back and only then gives the
 * copy its name. The old folder is left as it is, for the teacher to remove once all is well.
 */
export async function copyLibraryTo(
  from: string,
  to: string,
  files: FileSystem = nodeFileSystem,
): Promise<Result<{ readonly files: number }, MoveProblem>> {
  if (isInside(from, to) || isInside(to, from)) return err({ code: 'one-in-the-other', path: to })
  const unfinished = `${to}.unfinished`
  let at = from
  try {
    const there = await files.listFolder(to).catch((error: unknown) => {
      if (systemCodeOf(error) === 'ENOENT') return undefined
      throw error
    })
    if (there !== undefined) return err({ code: 'not-empty', path: to })
    await files.removeFolder(unfinished)
    await files.makeFolder(unfinished)
    const paths = await filesIn(files, from)
    for (const path of paths) {
      at = path
      const bytes = await files.readFile(path)
      const target = join(unfinished, relative(from, path))
      const written = await writeDurably(files, target, bytes)
      if (!written.ok) return await giveUp({ ...written.error, code: 'cannot-move' })
      if (hashOf(await files.readFile(target)) !== hashOf(bytes))
        return await giveUp({ code: 'copy-differs', path })
    }
    at = to
    await files.makeFolder(dirname(to))
    await renamePatiently(files, unfinished, to, waitInTime)
    return ok({ files: paths.length })
  } catch (error) {
    return giveUp({ code: 'cannot-move', path: at, system: systemCodeOf(error) })
  }

  async function giveUp(problem: MoveProblem): Promise<Result<never, MoveProblem>> {
    await files.removeFolder(unfinished).catch(systemCodeOf)
    return err(problem)
  }
}

async function filesIn(files: FileSystem, folder: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const { name, isFolder } of await files.listFolder(folder)) {
    const path = join(folder, name)
    if (isFolder) found.push(...(await filesIn(files, path)))
    else if (!isTemporary(path)) found.push(path)
  }
  return found
}

function isInside(folder: string, path: string): boolean {
  return `${path}${sep}`.startsWith(`${folder}${sep}`)
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
