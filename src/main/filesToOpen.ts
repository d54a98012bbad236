import { resolve } from 'node:path'
import type { App } from 'electron'

/** What Lectern can open: shared lessons and notes. */
const OPENABLE = /\.(?:lectern|docx|txt|md|markdown|html?)$/i

/** Files that the system hands over until the window comes for them. */
export interface FilesToOpen {
  /** The path of the next one; undefined: there is none. */
  readonly take: () => string | undefined
  /** Calls the listener whenever there is one more. */
  readonly onArrival: (listener: () => void) => void
}

/**
 * Listens for files that are double-clicked, dropped on the icon of the program or named when it is
 * started, also when it is started once more. Has to be called before the program is ready.
 *
 * @param named at this start
 */
export function collectFiles(app: App, named: readonly string[]): FilesToOpen {
  const waiting = [...named]
  let listener: (() => void) | undefined
  const offer = (paths: readonly string[]): void => {
    waiting.push(...paths)
    if (paths.length > 0) listener?.()
  }
  // macOS hands files over in this way only.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    offer(filesNamed([path], '/'))
  })
  app.on('second-instance', (_event, _words, _folder, said) => {
    offer(filesSaid(said))
  })
  return {
    take: () => waiting.shift(),
    onArrival: (next) => {
      listener = next
    },
  }
}

/**
 * Of the words that a program was started with, those that name files to open.
 *
 * @param folder what they are relative to
 */
export function filesNamed(words: readonly string[], folder: string): readonly string[] {
  return words
    .filter((word) => !word.startsWith('-') && OPENABLE.test(word))
    .map((word) => resolve(folder, word))
}

/** What a second start says to the first one. */
export function filesSaid(said: unknown): readonly string[] {
  if (typeof said !== 'object' || said === null || !('files' in said)) return []
  const { files } = said
  if (!Array.isArray(files)) return []
  return filesNamed(
    files.filter((file) => typeof file === 'string'),
    '/',
  )
}
