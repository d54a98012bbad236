import { constants } from 'node:fs'
import {
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  unlink,
} from 'node:fs/promises'

/** A file that is being written. */
export interface OpenFile {
  readonly write: (bytes: Uint8Array) => Promise<void>
  /** Returns once the bytes are on the disk, not merely in a cache. */
  readonly sync: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface FolderEntry {
  readonly name: string
  readonly isFolder: boolean
}

export interface FileFacts {
  /** Bytes. */
  readonly size: number
  /** Milliseconds since 1970, as the disk says: for showing only, since clocks differ. */
  readonly changedAt: number
  /** Another text once the file has been written or replaced, whatever its date claims. */
  readonly stamp: string
}

/**
 * Every touch of the disk goes through this port, so that tests can let each call fail in turn.
 * Failures are thrown as Node throws them, with a `code` such as ENOSPC.
 */
export interface FileSystem {
  readonly readFile: (path: string) => Promise<Uint8Array>
  /** Fails where a file of that name exists. */
  readonly createFile: (path: string) => Promise<OpenFile>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly removeFile: (path: string) => Promise<void>
  /** With all that is in it; content with one that is not there. */
  readonly removeFolder: (path: string) => Promise<void>
  /** With the folders above it; content with one that is there already. */
  readonly makeFolder: (path: string) => Promise<void>
  /** In the order of the names. */
  readonly listFolder: (path: string) => Promise<readonly FolderEntry[]>
  readonly factsOf: (path: string) => Promise<FileFacts>
  /** The path with all links followed. */
  readonly realPath: (path: string) => Promise<string>
  /** Makes a rename in the folder survive a power cut. */
  readonly syncFolder: (path: string) => Promise<void>
}

export const nodeFileSystem: FileSystem = {
  readFile: (path) => readFile(path),
  async createFile(path) {
    const file = await open(path, 'wx')
    return {
      write: (bytes) => file.writeFile(bytes),
      sync: () => file.sync(),
      close: () => file.close(),
    }
  },
  rename,
  removeFile: unlink,
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  async makeFolder(path) {
    await mkdir(path, { recursive: true })
  },
  async listFolder(path) {
    const entries = await readdir(path, { withFileTypes: true })
    return entries
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  },
  async factsOf(path) {
    const found = await stat(path)
    const { size, mtimeMs, ctimeMs, ino } = found
    return { size, changedAt: mtimeMs, stamp: `${size}-${mtimeMs}-${ctimeMs}-${ino}` }
  },
  realPath: (path) => realpath(path),
  async syncFolder(path) {
    // Windows opens no folders; its file system keeps a journal of renames.
    if (process.platform === 'win32') return
    const folder = await open(path, constants.O_RDONLY)
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
}

/** The system's code of a failed call. What has none is a bug and is thrown on. */
export function systemCodeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
