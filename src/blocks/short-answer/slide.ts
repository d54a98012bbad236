import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { choiceSlides } from '../shared/choiceSlide.ts'
import { openQuestionSlides } from '../shared/openQuestionSlide.ts'
import { askedOf } from './asked.ts'
import type { ShortAnswerBlock } from './schema.ts'

/** One question a slide; each part of the answer comes with a click. */
export function layOutSlide(block: ShortAnswerBlock, context: SlideContext): readonly SlideDraft[] {
  return askedOf(block, context.topics).flatMap(({ resolved, choice, question }) =>
    choice === undefined
      ? openQuestionSlides(context, { ...resolved, item: question })
      : choiceSlides(context, resolved, choice, { layout: 'side', task: undefined }),
  )
}
