import { join } from 'node:path'
import { watch } from 'chokidar'

/** Milliseconds of quiet before the disk is looked at: sync programs write many files in a row. */
const QUIET = 300
/** Topics whose folders are watched; of a larger library only the folder of all is. */
const MOST_FOLDERS = 300

/**
 * Says when something in the library's folders has changed. It is a hint only: network drives say
 * nothing, so the library also looks when the window gets the focus.
 */
export function watchLibrary(
  library: string,
  topics: number,
  onChange: () => void,
): { readonly stop: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  const watcher = watch([join(library, 'topics'), join(library, 'lessons')], {
    depth: topics > MOST_FOLDERS ? 0 : 1,
    ignoreInitial: true,
    ignored: (path) => path.endsWith('.tmp'),
  })
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, QUIET)
  })
  // A folder that cannot be watched any more is looked at on focus.
  watcher.on('error', () => undefined)
  return {
    stop: async () => {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
