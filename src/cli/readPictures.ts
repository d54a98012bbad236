import { ok, type Result } from '../base/index.ts'
import { refKey } from '../blocks/index.ts'
import { refsOfLesson } from '../lesson/index.ts'
import { type Library, readTopicPictures, type UnreadPicture } from '../library/index.ts'
import type { Asset } from '../page/index.ts'
import { fail, type Failure } from './outcome.ts'
import type { PreparedLesson } from './prepareLesson.ts'
import { pictureProblem, pictureStops } from './wording.ts'

export interface ReadPictures {
  /** By topic and file, such as `rapallo/figures/map.png`. */
  readonly assets: ReadonlyMap<string, Asset>
  /** Pictures of the topics that cannot be read and that this lesson does not show. */
  readonly warnings: readonly string[]
}

/** The pictures of the lesson's topics, and those that cannot be read. */
export async function picturesAtHand(
  library: Library,
  { topics, topicPaths }: Pick<PreparedLesson, 'topics' | 'topicPaths'>,
): Promise<{
  readonly assets: ReadonlyMap<string, Asset>
  readonly unread: readonly UnreadPicture[]
}> {
  const placed = [...topics.values()].flatMap((document) => {
    const path = topicPaths.get(document.id)
    return path === undefined ? [] : [{ document, path }]
  })
  const { pictures, unread } = await readTopicPictures(library, placed)
  return { assets: new Map(pictures.map(({ name, asset }) => [name, asset])), unread }
}

/** For an export, which stops where a picture that the lesson shows cannot be read. */
export async function readPictures(
  library: Library,
  prepared: PreparedLesson,
): Promise<Result<ReadPictures, Failure>> {
  const { assets, unread } = await picturesAtHand(library, prepared)
  const shown = new Set(refsOfLesson(prepared.lesson).map(({ ref }) => refKey(ref)))
  const stopping = unread.find((one) => shown.has(refKey(one)))
  if (stopping !== undefined) return fail(3, pictureStops(stopping.problem))
  return ok({
    assets,
    warnings: unread.map(
      ({ problem }) => `${pictureProblem(problem)} The lesson does not show it.`,
    ),
  })
}
