import { counted, ok, plainText } from '../../base/index.ts'
import { itemLabel, titleOf, mainText } from '../../topic/index.ts'
import { type Block, kindOf } from '../../blocks/index.ts'
import { lessonToJson } from '../../library/index.ts'
import type { Outcome } from '../outcome.ts'
import type { Request } from '../usage.ts'
import { findDocument } from '../findDocument.ts'
import type { Workplace } from '../workplace.ts'

export async function showCommand(workplace: Workplace, { subject }: Request): Promise<Outcome> {
  const found = await findDocument(workplace.library, subject)
  if (!found.ok) return found
  if (found.value.kind === 'topic') {
    const { topic } = found.value
    const items = topic.items.map((item) => {
      const title = titleOf(item)
      const text =
        title === undefined ? itemLabel(item) : `${plainText(title)}: ${plainText(mainText(item))}`
      return `  ${item.id} (${item.kind}) ${text}`
    })
    return ok({ text: [`${topic.title} (topic ${topic.id})`, ...items].join('\n'), json: topic })
  }
  const { lesson } = found.value
  const lines = (
    holders: readonly { readonly blocks: readonly Block[] }[],
    what: string,
  ): readonly string[] =>
    holders.map((holder, index) => {
      const kinds = holder.blocks.map((block) => kindOf(block)?.label ?? 'unknown kind')
      return `  ${what} ${index + 1}: ${kinds.join(', ')}`
    })
  return ok({
    text: [
      `${lesson.title} (lesson ${lesson.id}, ${lesson.minutes} minutes, from ${counted(lesson.topicIds.length, 'topic')}: ${lesson.topicIds.join(', ')})`,
      ...lines(lesson.slides, 'slide'),
      ...lines(lesson.worksheets, 'worksheet'),
    ].join('\n'),
    json: lessonToJson(lesson),
  })
}
