import type { Library } from '../library/index.ts'

/** Milliseconds between two lists of an unfinished first look. */
const TELL_EVERY = 300
/** Milliseconds after the first list: drawing it takes the computer as long as looking at the disk. */
const LOOK_AFTER = 150
/** Milliseconds after the first look: watching a large folder begins with going through it. */
const WATCH_AFTER = 3000

/**
 * Follows each library that it is given, once.
 * @param tell called when there is something new in it
 */
export function createFollower(tell: () => void): (library: Library) => void {
  const followed = new WeakSet<Library>()
  return (library) => {
    if (followed.has(library)) return
    followed.add(library)
    setTimeout(() => void followLibrary(library, tell).catch(console.error), LOOK_AFTER)
  }
}

/**
 * Looks at the disk and tells when there is something new in the library: as the first look comes
 * along, and from then on whenever another hand has changed a file.
 */
export async function followLibrary(
  library: Pick<Library, 'topics' | 'lessons' | 'peek' | 'watch'>,
  tell: () => void,
  { watchAfter = WATCH_AFTER }: { readonly watchAfter?: number } = {},
): Promise<void> {
  let told = count(library)
  const timer = setInterval(() => {
    const found = count(library)
    if (found !== told) tell()
    told = found
  }, TELL_EVERY)
  // A drive that has gone away is told of when the list is next asked for.
  await Promise.allSettled([library.topics.list(), library.lessons.list()])
  clearInterval(timer)
  tell()
  setTimeout(() => void library.watch(tell).catch(console.error), watchAfter).unref()
}

function count({ peek }: Pick<Library, 'peek'>): number {
  const { topics, lessons } = peek()
  return topics.documents.length + lessons.documents.length
}
