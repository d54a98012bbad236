import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { err, ok, type Result } from '../base/index.ts'
import { type FileSystem, systemCodeOf } from './fileSystem.ts'

export interface CannotWrite {
  readonly code: 'cannot-write'
  readonly path: string
  readonly system: string
}

/** Waits that many milliseconds. */
export type Wait = (milliseconds: number) => Promise<void>

export const waitInTime: Wait = (milliseconds) =>
  new Promise((resume) => setTimeout(resume, milliseconds))

// Virus scanners and sync programs on Windows hold a file open for a moment after it was written.
const HELD_BY_OTHERS = new Set(['EPERM', 'EACCES', 'EBUSY'])
/** Milliseconds before each further attempt: about ten seconds in all. */
const PATIENCE = [10, 30, 100, 300, 600, 1000, 2000, 3000, 3000]
// Some network drives cannot flush a folder. The file itself has been flushed by then.
const CANNOT_FLUSH_FOLDERS = new Set(['EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EISDIR'])

/** Temporary files being written by this process at the moment. */
const inProgress = new Set<string>()

/**
 * Puts a file in place so that at every moment, through a crash or a power cut, the old file or the
 * new one is there whole: a temporary file in the same folder is written, flushed and renamed.
 */
export async function writeDurably(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
  wait: Wait = waitInTime,
): Promise<Result<void, CannotWrite>> {
  const staged = await stageFile(files, path, bytes)
  return staged.ok ? staged.value.putInPlace(wait) : staged
}

export interface StagedFile {
  readonly path: string
  readonly putInPlace: (wait?: Wait) => Promise<Result<void, CannotWrite>>
  readonly discard: () => Promise<void>
}

/** The first half: the file is whole and on the disk, but not yet under its name. */
export async function stageFile(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
): Promise<Result<StagedFile, CannotWrite>> {
  const folder = dirname(path)
  const temporary = join(folder, temporaryNameFor(basename(path)))
  const discard = async (): Promise<void> => {
    // What cannot be removed now is swept when the library is next opened.
    await files.removeFile(temporary).catch(systemCodeOf)
    inProgress.delete(temporary)
  }
  inProgress.add(temporary)
  try {
    await files.makeFolder(folder)
    await writeAndFlush(files, temporary, bytes)
  } catch (error) {
    await discard()
    return err({ code: 'cannot-write', path, system: systemCodeOf(error) })
  }

  const putInPlace = async (wait: Wait = waitInTime): Promise<Result<void, CannotWrite>> => {
    try {
      await renamePatiently(files, temporary, path, wait)
    } catch (error) {
      await discard()
      return err({ code: 'cannot-write', path, system: systemCodeOf(error) })
    }
    inProgress.delete(temporary)
    try {
      await files.syncFolder(folder)
    } catch (error) {
      const system = systemCodeOf(error)
      if (!CANNOT_FLUSH_FOLDERS.has(system)) return err({ code: 'cannot-write', path, system })
    }
    return ok(undefined)
  }
  return ok({ path, putInPlace, discard })
}

async function writeAndFlush(files: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.createFile(path)
  try {
    await file.write(bytes)
    await file.sync()
  } catch (error) {
    await file.close().catch(systemCodeOf)
    throw error
  }
  await file.close()
  // Some network drives take fewer bytes than they were given and say nothing.
  const { size } = await files.factsOf(path)
  if (size !== bytes.length) throw Object.assign(new Error('Cut short.'), { code: 'EIO' })
}

export async function renamePatiently(
  files: FileSystem,
  from: string,
  to: string,
  wait: Wait,
): Promise<void> {
  for (const pause of [...PATIENCE, undefined]) {
    try {
      return await files.rename(from, to)
    } catch (error) {
      if (pause === undefined || !HELD_BY_OTHERS.has(systemCodeOf(error))) throw error
      await wait(pause)
    }
  }
}

// The ending makes sync programs leave it alone; the process's number tells whether it is stale.
function temporaryNameFor(name: string): string {
  return `${name}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`
}

const TEMPORARY_NAME = /\.(\d+)-[0-9a-f]{12}\.tmp$/

/** True for a temporary file of ours. */
export function isTemporary(path: string): boolean {
  return TEMPORARY_NAME.test(path)
}

/** True for a temporary file of ours whose writer is gone. */
export function isStaleTemporary(path: string): boolean {
  const match = TEMPORARY_NAME.exec(path)
  if (match === null) return false
  const writer = Number(match[1])
  return writer === process.pid ? !inProgress.has(path) : !isRunning(writer)
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return systemCodeOf(error) !== 'ESRCH'
  }
}
