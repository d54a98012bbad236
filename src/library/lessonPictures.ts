import { dirname, join } from 'node:path'
import { pictureName } from '../blocks/index.ts'
import type { Asset } from '../page/index.ts'
import { itemsOfKind, type Topic } from '../topic/index.ts'
import type { Library } from './openLibrary.ts'
import type { PictureProblem } from './problems.ts'

/** Where a topic lies, for its pictures lie beside it. */
export interface PlacedTopic {
  readonly document: Topic
  readonly path: string
}

export interface TopicPicture {
  /** By which pages know it, such as `rapallo/figures/map.png`. */
  readonly name: string
  readonly topicId: string
  readonly path: string
  readonly asset: Asset
}

export interface UnreadPicture {
  readonly topicId: string
  readonly itemId: string
  readonly problem: PictureProblem
}

/** Every picture of some topics, and those that cannot be read. */
export async function readTopicPictures(
  library: Pick<Library, 'readPicture'>,
  topics: readonly PlacedTopic[],
): Promise<{
  readonly pictures: readonly TopicPicture[]
  readonly unread: readonly UnreadPicture[]
}> {
  const pictures: TopicPicture[] = []
  const unread: UnreadPicture[] = []
  for (const { document, path } of topics) {
    for (const { id: itemId, picture } of itemsOfKind(document, 'figure')) {
      if (picture.kind !== 'asset') continue
      const topicId = document.id
      const read = await library.readPicture(path, picture.file)
      if (!read.ok) unread.push({ topicId, itemId, problem: read.error })
      else {
        const name = pictureName(topicId, picture.file)
        const place = join(dirname(path), picture.file)
        pictures.push({ name, topicId, path: place, asset: read.value })
      }
    }
  }
  return { pictures, unread }
}
