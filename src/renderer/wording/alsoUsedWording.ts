import { counted } from '../../base/index.ts'

/** Places that follow when words are changed in the topic, beside the one that is being changed. */
export interface AlsoUsed {
  /** In the lesson that is open. */
  readonly here: number
  /** In other lessons of the library, each with its places; undefined where they are not known yet. */
  readonly elsewhere: readonly number[] | undefined
}

/** "Also used in 3 places in 2 lessons, which follow at once" */
export function alsoUsedWording({ here, elsewhere }: AlsoUsed): string {
  const places = here + (elsewhere ?? []).reduce((sum, count) => sum + count, 0)
  if (places === 0)
    return elsewhere ? 'It is used nowhere else so far' : 'Every lesson that uses it follows'
  const lessons = (elsewhere ?? []).length + (here > 0 ? 1 : 0)
  const follow = places === 1 ? 'which follows at once' : 'which follow at once'
  const isOnlyHere = elsewhere === undefined || elsewhere.length === 0
  const where = isOnlyHere ? 'this lesson' : counted(lessons, 'lesson')
  return `Also used in ${counted(places, 'place')} in ${where}, ${follow}`
}
