import { plainText } from '../../base/index.ts'
import { resolveRef, type Topics } from '../../blocks/index.ts'
import type { Lesson } from '../lesson.ts'
import { refsOfLesson } from '../references.ts'
import type { Check } from './check.ts'

/** Pupils learn to choose the longest option where it is right too often: in more than 40 %. */
const MOST_LONGEST = 0.4
/** Fewer questions say nothing about a habit. */
const FEWEST = 3

export function checkChoices(lesson: Lesson, topics: Topics): readonly Check[] {
  const seen = new Set<string>()
  const choices = refsOfLesson(lesson).flatMap(({ ref }) => {
    const item = resolveRef(topics, ref)?.item
    if (item?.kind !== 'question' || item.options === undefined || seen.has(item.id)) return []
    seen.add(item.id)
    return [item.options]
  })
  const longest = choices.filter((options) => {
    const lengths = options.map(({ text }) => plainText(text).length)
    const key = options.findIndex(({ correct }) => correct)
    return lengths.every((length, i) => i === key || length < (lengths[key] ?? 0))
  })
  if (choices.length < FEWEST || longest.length <= choices.length * MOST_LONGEST) return []
  return [
    {
      code: 'key-stands-out',
      severity: 'advice',
      message: `The right answer is the longest option in ${longest.length} of ${choices.length} multiple-choice questions: pupils notice.`,
    },
  ]
}
