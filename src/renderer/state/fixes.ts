import { counted } from '../../base/index.ts'
import {
  changeLesson,
  changeTopic,
  type Check,
  type Documents,
  type Edit,
  lessonEdits,
  missingRefs,
} from '../../lesson/index.ts'
import { refsOfBlock } from '../../blocks/index.ts'
import { findItem, ledger, topicEdits } from '../../topic/index.ts'

export interface Fix {
  /** Says what it will do. */
  readonly label: string
  readonly edit: Edit
}

/** What can be done at once about something to check; undefined where only a teacher can tell. */
export function fixFor(check: Check, { lesson, topics }: Documents): Fix | undefined {
  if (!lesson) return undefined
  switch (check.code) {
    case 'minutes-over':
    case 'minutes-under': {
      const planned = Math.round(lesson.slides.reduce((sum, { minutes }) => sum + minutes, 0))
      if (planned < 5 || planned > 600) return undefined
      return {
        label: `Make the lesson ${planned} min`,
        edit: changeLesson((one) => lessonEdits.setAboutLesson(one, { minutes: planned })),
      }
    }
    case 'marks-disagree': {
      const topic = topics.get(check.item?.topicId ?? '')
      const item = topic && findItem(topic, check.item?.itemId ?? '')
      if (!topic || item?.kind !== 'question') return undefined
      const { reachable, tariff } = ledger(item)
      if (reachable === tariff || reachable < 1) return undefined
      return {
        label: `Print ${counted(reachable, 'mark')}`,
        edit: changeTopic(topic.id, (one) =>
          topicEdits.setQuestion(one, item.id, { marks: reachable }),
        ),
      }
    }
    case 'missing-item': {
      const blockId = check.place?.blockId
      const missing = missingRefs(lesson, topics).find(({ block }) => block.id === blockId)
      if (!missing) return undefined
      const index = refsOfBlock(missing.block).findIndex(({ ref }) => ref === missing.ref)
      return {
        label: 'Take it out',
        edit: changeLesson((one) => {
          const without = lessonEdits.removeRef(one, { blockId: missing.block.id, index })
          // What the block cannot be without takes the block with it.
          return without === one
            ? lessonEdits.removeBlocks(one, new Set([missing.block.id]))
            : without
        }),
      }
    }
    default:
      return undefined
  }
}
