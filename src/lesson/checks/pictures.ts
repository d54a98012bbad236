import { resolveRef, type Topics } from '../../blocks/index.ts'
import { itemLabel } from '../../topic/index.ts'
import type { Lesson } from '../lesson.ts'
import { refsOfLesson } from '../references.ts'
import { type Check, type CheckCode, inWords, placeOf } from './check.ts'

/** Pictures need their file, a description, and a credit with a licence. */
export function checkPictures(lesson: Lesson, topics: Topics): readonly Check[] {
  return refsOfLesson(lesson).flatMap((place): readonly Check[] => {
    const item = resolveRef(topics, place.ref)?.item
    if (item?.kind !== 'figure') return []
    const say = (code: CheckCode, message: string): Check => ({
      code,
      severity: 'advice',
      place: placeOf(place),
      message: `${inWords(place)}: ${message}`,
    })
    return [
      ...(item.picture.kind === 'missing'
        ? [say('picture-missing', `the picture “${itemLabel(item)}” is still to be added.`)]
        : []),
      ...(item.alt.trim() === ''
        ? [
            say(
              'picture-without-description',
              `“${itemLabel(item)}” has no description for pupils who cannot see it.`,
            ),
          ]
        : []),
      ...(item.credit.trim() === '' || item.licence.trim() === ''
        ? [say('picture-without-credit', `“${itemLabel(item)}” has no credit or licence.`)]
        : []),
    ]
  })
}
