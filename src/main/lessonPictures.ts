import { createHash } from 'node:crypto'
import type { LessonPicture } from '../ipc/contract.ts'
import { SCHOOL_LOGO } from '../layout/index.ts'
import { type Library, readSchool, readTopicPictures, type TopicPicture } from '../library/index.ts'
import type { Asset } from '../page/index.ts'

/** The pictures of topics that can be read; the others show their frames, and the checks name them. */
async function findPictures(
  library: Library,
  topicIds: readonly string[],
): Promise<readonly TopicPicture[]> {
  const read = await Promise.all(topicIds.map((id) => library.topics.read(id)))
  const topics = read.flatMap((topic) => (topic.ok ? [topic.value] : []))
  return (await readTopicPictures(library, topics)).pictures
}

/** Bytes of every picture of the topics and of the school's logo, by the name that pages give it. */
export async function readAssets(
  library: Library,
  topicIds: readonly string[],
): Promise<ReadonlyMap<string, Asset>> {
  const pictures = await findPictures(library, topicIds)
  const logo = (await readSchool(library.folder)).school?.logo
  return new Map([
    ...pictures.map(({ name, asset }) => [name, asset] as const),
    ...(logo === undefined ? [] : [[SCHOOL_LOGO, logo] as const]),
  ])
}

/** The school's logo as the window shows it: in the address itself, for it lies with no topic. */
export function addressLogo(logo: Asset | undefined): readonly LessonPicture[] {
  if (logo === undefined) return []
  const { bytes, type, width, height } = logo
  const address = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  return [{ name: SCHOOL_LOGO, address, width, height }]
}

// What the window has been told of: an address that was never given leads nowhere.
const paths = new Map<string, string>()

/** Sizes and addresses of the topics' pictures; the addresses can be loaded from now on. */
export async function addressPictures(
  library: Library,
  topicIds: readonly string[],
): Promise<readonly LessonPicture[]> {
  const pictures = await findPictures(library, topicIds)
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
