import { counted } from '../../base/index.ts'
import type { Topics } from '../../blocks/index.ts'
import { leftOutOf } from '../assemble.ts'
import type { Lesson } from '../lesson.ts'
import type { Check } from './check.ts'

/** The slides' minutes against the lesson's. */
export function checkMinutes(lesson: Lesson): readonly Check[] {
  const planned = lesson.slides.reduce((sum, slide) => sum + slide.minutes, 0)
  if (planned === lesson.minutes || lesson.slides.length === 0) return []
  const over = planned > lesson.minutes
  return [
    {
      code: over ? 'minutes-over' : 'minutes-under',
      severity: 'advice',
      message: `The slides plan ${counted(planned, 'minute')}, ${Math.abs(planned - lesson.minutes)} ${over ? 'more' : 'fewer'} than the lesson’s ${lesson.minutes}.`,
    },
  ]
}

/** What the topic has and the lesson leaves out. */
export function checkUse(lesson: Lesson, topics: Topics): readonly Check[] {
  return lesson.topicIds.flatMap((id): readonly Check[] => {
    const topic = topics.get(id)
    const unused = topic === undefined ? [] : leftOutOf(topic, lesson)
    if (topic === undefined || unused.length === 0) return []
    return [
      {
        code: 'not-used',
        severity: 'advice',
        message: `${counted(unused.length, 'item')} of “${topic.title}” ${unused.length === 1 ? 'is' : 'are'} not in this lesson.`,
      },
    ]
  })
}
