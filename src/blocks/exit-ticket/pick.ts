import { plainText } from '../../base/index.ts'
import { type ItemOf, itemsOfKind, type Topic } from '../../topic/index.ts'

type Question = ItemOf<'question'>

const MOST_LAST = 4
const MOST_RECALL = 2

/**
 * Two short questions and, as the last, one that asks for an explanation. Undefined where the topic
 * has too few.
 */
export function pickQuestions(topic: Topic): readonly Question[] | undefined {
  const open = itemsOfKind(topic, 'question').filter(
    ({ purpose, options, scheme }) =>
      purpose === 'knowledge-check' && options === undefined && scheme?.kind === 'points',
  )
  const explains = ({ marks, scheme, prompt }: Question): boolean =>
    marks >= 2 &&
    ((scheme?.kind === 'points' && scheme.points.some(({ further }) => further !== undefined)) ||
      /\b(?:explain|why|how)\b/i.test(plainText(prompt)))
  const last = open
    .filter((question) => explains(question) && question.marks <= MOST_LAST)
    .sort((a, b) => a.marks - b.marks)[0]
  if (last === undefined) return undefined
  const recall = open.filter(
    (question) => question !== last && !explains(question) && question.marks <= MOST_RECALL,
  )
  const length = ({ prompt, answer = '' }: Question): number =>
    plainText(prompt).length + plainText(answer).length
  const short = [...recall].sort((a, b) => a.marks - b.marks || length(a) - length(b)).slice(0, 2)
  return short.length === 0 ? undefined : [...short, last]
}
