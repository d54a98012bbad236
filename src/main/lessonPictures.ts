import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { pictureName } from '../blocks/index.ts'
import type { LessonPicture } from '../ipc/contract.ts'
import type { Library, Stored } from '../library/index.ts'
import type { Asset } from '../page/index.ts'
import { itemsOfKind, type Topic } from '../topic/index.ts'

interface FoundPicture {
  /** By which pages know it. */
  readonly name: string
  readonly topicId: string
  readonly path: string
  readonly asset: Asset
}

/** The pictures of topics that can be read; the others show their frames, and the checks name them. */
async function findPictures(
  library: Library,
  topics: readonly Stored<Topic>[],
): Promise<readonly FoundPicture[]> {
  const found = topics.flatMap(({ document, path }) =>
    itemsOfKind(document, 'figure').map(async ({ picture }): Promise<readonly FoundPicture[]> => {
      if (picture.kind !== 'asset') return []
      const read = await library.readPicture(path, picture.file)
      if (!read.ok) return []
      const name = pictureName(document.id, picture.file)
      const place = join(dirname(path), picture.file)
      return [{ name, topicId: document.id, path: place, asset: read.value }]
    }),
  )
  return (await Promise.all(found)).flat()
}

async function storedTopics(library: Library, ids: readonly string[]): Promise<Stored<Topic>[]> {
  const read = await Promise.all(ids.map((id) => library.topics.read(id)))
  return read.flatMap((topic) => (topic.ok ? [topic.value] : []))
}

/** Bytes of every picture of the topics, by the name that pages give it. */
export async function readAssets(
  library: Library,
  topicIds: readonly string[],
): Promise<ReadonlyMap<string, Asset>> {
  const pictures = await findPictures(library, await storedTopics(library, topicIds))
  return new Map(pictures.map(({ name, asset }) => [name, asset]))
}

// What the window has been told of: an address that was never given leads nowhere.
const paths = new Map<string, string>()

/** Sizes and addresses of the topics' pictures; the addresses can be loaded from now on. */
export async function addressPictures(
  library: Library,
  topicIds: readonly string[],
): Promise<readonly LessonPicture[]> {
  const pictures = await findPictures(library, await storedTopics(library, topicIds))
  return pictures.map(({ name, topicId, path, asset: { bytes, type, width, height } }) => {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const key = `${topicId}/${hash}.${type === 'image/png' ? 'png' : 'jpg'}`
    paths.set(key, path)
    return { name, address: `lib://${key}`, width, height }
  })
}

export async function findAddressed(
  topicId: string,
  fileName: string,
): Promise<string | undefined> {
  return Promise.resolve(paths.get(`${topicId}/${fileName}`))
}
