import { pictureName, resolveRef, type Topics } from '../../blocks/index.ts'
import type { Lesson } from '../lesson.ts'
import { refsOfLesson } from '../references.ts'
import { type Check, type CheckCode, inWords, placeOf, quoted } from './check.ts'

/** Those whose files can be read, by `pictureName`. */
export type PicturesAtHand = Pick<ReadonlyMap<string, unknown>, 'has'>

/** Pictures need their file, a description, and a credit with a licence. */
export function checkPictures(
  lesson: Lesson,
  topics: Topics,
  atHand?: PicturesAtHand,
): readonly Check[] {
  return refsOfLesson(lesson).flatMap((place): readonly Check[] => {
    const item = resolveRef(topics, place.ref)?.item
    if (item?.kind !== 'figure') return []
    const { picture } = item
    const isAway =
      picture.kind === 'asset' &&
      atHand?.has(pictureName(place.ref.topicId, picture.file)) === false
    const say = (code: CheckCode, message: string): Check => ({
      code,
      severity: 'advice',
      place: placeOf(place),
      message: `${inWords(place)}: ${message}`,
    })
    return [
      ...(isAway
        ? [
            say(
              'picture-missing',
              `the picture of ${quoted(item)} cannot be read. A frame stands in its place.`,
            ),
          ]
        : []),
      ...(picture.kind === 'missing'
        ? [say('picture-missing', `the picture ${quoted(item)} is still to be added.`)]
        : []),
      ...(item.alt.trim() === ''
        ? [
            say(
              'picture-without-description',
              `${quoted(item)} has no description for pupils who cannot see it.`,
            ),
          ]
        : []),
      ...(item.credit.trim() === '' || item.licence.trim() === ''
        ? [say('picture-without-credit', `${quoted(item)} has no credit or licence.`)]
        : []),
    ]
  })
}
