import type { ItemOf } from '../../topic/index.ts'
import { resolveAll, type Resolved, type Topics } from '../contentRef.ts'
import { type Choice, choiceOf } from '../shared/choices.ts'
import type { ShortAnswerBlock } from './schema.ts'

interface Asked {
  readonly resolved: Resolved<ItemOf<'question'>>
  /** Where the question brings options, it is shown as the kind for choices shows it. */
  readonly choice: Choice | undefined
  readonly question: ItemOf<'question'>
}

/** The options stand in the order that a block of choices gives them, so both agree in a lesson. */
export function askedOf(block: ShortAnswerBlock, topics: Topics): readonly Asked[] {
  return resolveAll(topics, block.questions, 'question').map((resolved) => {
    const choice =
      resolved.item.options === undefined ? undefined : choiceOf(resolved, resolved.topic.id)
    return { resolved, choice, question: choice ?? resolved.item }
  })
}
