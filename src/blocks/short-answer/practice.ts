import { asksForWorking, type ItemOf, type Topic } from '../../topic/index.ts'
import { refTo } from '../contentRef.ts'
import type { ShortAnswerBlock } from './schema.ts'

/** A task of these questions of a topic, which says whether they want sentences or working. */
export function shortAnswers(
  topic: Topic,
  id: string,
  questions: readonly ItemOf<'question'>[],
): ShortAnswerBlock {
  const worked = questions.filter(({ prompt }) => asksForWorking(prompt)).length
  return {
    id,
    kind: 'short-answer',
    title: worked === 0 ? 'Answer in sentences' : 'Answer the questions',
    instruction: [
      ...(worked === questions.length ? [] : ['The marks show how many points to make.']),
      ...(worked === 0 ? [] : ['Show your working where you calculate.']),
    ].join(' '),
    questions: questions.map((item) => refTo(topic, item)),
  }
}
