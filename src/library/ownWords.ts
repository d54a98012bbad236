import { join } from 'node:path'
import type { Result } from '../base/index.ts'
import { decodeNotes } from './decodeNotes.ts'
import { type FileSystem, nodeFileSystem } from './fileSystem.ts'
import type { CannotWrite } from './writeDurably.ts'
import { writeTogether } from './writeTogether.ts'

/** One word a line, for people to read and mend. It goes where the library goes. */
const FILE = 'dictionary.txt'

/** The words that a teacher has added to the dictionary, in the order of the alphabet. */
export async function readOwnWords(
  folder: string,
  files: FileSystem = nodeFileSystem,
): Promise<readonly string[]> {
  const bytes = await files.readFile(join(folder, FILE)).catch(() => new Uint8Array())
  const lines = (decodeNotes(bytes) ?? '').split(/\r?\n/)
  return sorted(lines.map((line) => line.trim()).filter((line) => line !== ''))
}

/** Takes a word into the teacher's dictionary, or out of it again. */
export async function keepOwnWord(
  folder: string,
  { word, kept }: { readonly word: string; readonly kept: boolean },
  files: FileSystem = nodeFileSystem,
): Promise<Result<readonly string[], CannotWrite>> {
  const before = await readOwnWords(folder, files)
  const words = sorted([...before.filter((one) => one !== word), ...(kept ? [word] : [])])
  const bytes = new TextEncoder().encode(words.map((one) => `${one}\n`).join(''))
  const written = await writeTogether(files, [{ path: join(folder, FILE), bytes }])
  return written.ok ? { ok: true, value: words } : written
}

function sorted(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort((a, b) => a.localeCompare(b, 'en-GB'))
}
