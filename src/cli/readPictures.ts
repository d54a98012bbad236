import { ok, type Result } from '../base/index.ts'
import { pictureName, refKey } from '../blocks/index.ts'
import { refsOfLesson } from '../lesson/index.ts'
import type { Library } from '../library/index.ts'
import type { Asset } from '../page/index.ts'
import { itemsOfKind } from '../topic/index.ts'
import { fail, type Failure } from './outcome.ts'
import type { PreparedLesson } from './prepareLesson.ts'
import { pictureProblem, pictureStops } from './wording.ts'

export interface ReadPictures {
  /** By topic and file, such as `rapallo/figures/map.png`. */
  readonly assets: ReadonlyMap<string, Asset>
  /** Pictures of the topics that cannot be read and that this lesson does not show. */
  readonly warnings: readonly string[]
}

export async function readPictures(
  library: Library,
  { lesson, topics, topicPaths }: PreparedLesson,
): Promise<Result<ReadPictures, Failure>> {
  const shown = new Set(refsOfLesson(lesson).map(({ ref }) => refKey(ref)))
  const assets = new Map<string, Asset>()
  const warnings: string[] = []
  for (const topic of topics.values()) {
    for (const figure of itemsOfKind(topic, 'figure')) {
      const path = topicPaths.get(topic.id)
      if (figure.picture.kind !== 'asset' || path === undefined) continue
      const { file } = figure.picture
      const picture = await library.readPicture(path, file)
      if (picture.ok) assets.set(pictureName(topic.id, file), picture.value)
      else if (shown.has(refKey({ topicId: topic.id, itemId: figure.id }))) {
        return fail(3, pictureStops(picture.error))
      } else warnings.push(`${pictureProblem(picture.error)} The lesson does not show it.`)
    }
  }
  return ok({ assets, warnings })
}
