import { itemsOfKind, sectionOf } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { refTo, resolveOne } from '../contentRef.ts'
import { answersOf } from '../shared/boardAnswers.ts'
import { questionAbout, titleOf } from './content.ts'
import { type FigureBlock, figureSchema } from './schema.ts'
import { layOutMarkScheme, layOutWorksheet } from './sheet.ts'
import { layOutSlide } from './slide.ts'

/** A picture as large as the slide allows, with its caption, credit and licence. */
export const figureKind: BlockKind<FigureBlock> = {
  kind: 'figure',
  label: 'Figure',
  schema: figureSchema,
  create(topic, id) {
    const figures = itemsOfKind(topic, 'figure')
    const figure = figures.find(({ picture }) => picture.kind === 'asset') ?? figures[0]
    if (figure === undefined) return undefined
    const heading = sectionOf(topic, figure.id)
    return {
      id,
      kind: 'figure',
      figure: refTo(topic, figure),
      ...(heading ? { heading: refTo(topic, heading) } : {}),
      layout: 'side',
    }
  },
  refs: ({ figure, heading, question }) => [
    { ref: figure, accepts: ['figure'] },
    ...(heading ? [{ ref: heading, accepts: ['heading'] as const }] : []),
    ...(question ? [{ ref: question, accepts: ['question'] as const }] : []),
  ],
  minutes: () => 3,
  outline(block, topics) {
    const { item } = resolveOne(topics, block.figure, 'figure')
    const question = questionAbout(block, topics)?.item
    return {
      title: titleOf(block, topics),
      points: [item.caption],
      questions: question
        ? [{ prompt: question.prompt, answer: answersOf(question)[0] ?? '' }]
        : [],
    }
  },
  layOut: { slide: layOutSlide, worksheet: layOutWorksheet, markScheme: layOutMarkScheme },
}
