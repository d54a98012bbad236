import { err, ok, type Result } from '../base/index.ts'
import type { Calls, TopicSurroundings, UsingLesson } from '../ipc/contract.ts'
import { refsOfLesson } from '../lesson/index.ts'
import type { CannotWrite, Library, PictureProblem } from '../library/index.ts'
import { addressPictures } from './lessonPictures.ts'

/** The lessons that show something of a topic, and the pictures that lie with it. */
export async function lookAroundTopic(
  library: Library,
  topicId: string,
): Promise<Result<TopicSurroundings, never>> {
  const { documents } = await library.lessons.list()
  // The catalogue knows which lessons are about the topic: only those are read.
  const about = documents.filter(({ summary }) => summary.topicIds.includes(topicId))
  const read = await Promise.all(about.map(({ summary }) => library.lessons.read(summary.id)))
  const usedIn = read.flatMap((one): readonly UsingLesson[] => {
    if (!one.ok) return []
    const { id, title } = one.value.document
    const refs = refsOfLesson(one.value.document).map(({ ref }) => ref)
    const own = refs.filter((ref) => ref.topicId === topicId)
    const itemIds = own.map(({ itemId }) => itemId)
    const followingIds = own.flatMap((ref) => (ref.override ? [] : [ref.itemId]))
    return [{ id, title, itemIds, followingIds }]
  })
  return ok({ usedIn, pictures: await addressPictures(library, [topicId]) })
}

/** Copies a picture into the library, beside the topic. */
export async function addPicture(
  library: Library,
  topicId: string,
  from: string,
): Promise<Calls['choosePicture']['result']> {
  const topic = await library.topics.read(topicId)
  if (!topic.ok) return err('not-found')
  const added = await library.addPicture(topic.value.path, from)
  return added.ok ? ok({ file: added.value }) : err(refusalOf(added.error))
}

function refusalOf({ code }: PictureProblem | CannotWrite) {
  switch (code) {
    case 'unknown-picture-type':
      return 'not-a-picture'
    case 'damaged-picture':
      return 'damaged'
    case 'picture-too-large':
      return 'too-large'
    case 'cannot-write':
      return 'cannot-write'
    default:
      return 'unreadable'
  }
}
