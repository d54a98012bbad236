import { asksForWorking, type ItemOf, type Topic } from '../../topic/index.ts'
import { refTo } from '../contentRef.ts'
import type { ExamQuestionBlock } from './schema.ts'

type Question = ItemOf<'question'>

/** What pupils are told to do: sentences are no use in a calculation. */
function instructionFor(questions: readonly Question[]): string {
  const worked = questions.filter(({ prompt }) => asksForWorking(prompt)).length
  if (worked === 0) return 'Write in full sentences.'
  return worked === questions.length
    ? 'Show your working.'
    : 'Write in full sentences, and show your working where you calculate.'
}

/** Exam practice on these questions of a topic. */
export function examPractice(
  topic: Topic,
  id: string,
  questions: readonly Question[],
): ExamQuestionBlock {
  return {
    id,
    kind: 'exam-question',
    title: 'Exam practice',
    instruction: instructionFor(questions),
    questions: questions.map((item) => refTo(topic, item)),
    space: 'lines',
  }
}
