import { resolve } from 'node:path'
import { counted, ok } from '../../base/index.ts'
import { nodeFileSystem, writeTogether } from '../../library/index.ts'
import { QUIZ_FORMATS, quizOf, writeQuiz } from '../../quiz/index.ts'
import { findTopic } from '../findDocument.ts'
import { fail, type Outcome } from '../outcome.ts'
import type { Request } from '../usage.ts'
import { cannotWrite, SEE_HELP } from '../wording.ts'
import type { Workplace } from '../workplace.ts'

export async function quizCommand(
  { library, surroundings }: Workplace,
  { subject, options }: Request,
): Promise<Outcome> {
  const format = QUIZ_FORMATS.find((name) => name === options['format'])
  if (format === undefined) {
    return fail(
      2,
      `--format takes ${QUIZ_FORMATS.join(', ')}, not “${String(options['format'] ?? '')}”. ${SEE_HELP}`,
    )
  }
  if (typeof options['out'] !== 'string' || options['out'] === '') {
    return fail(2, `Say where the quiz should go with --out FILE. ${SEE_HELP}`)
  }
  const topic = await findTopic(library, subject)
  if (!topic.ok) return topic
  const quiz = quizOf(topic.value)
  const count = format === 'anki' ? quiz.cards.length : quiz.questions.length
  if (count === 0) {
    return fail(
      3,
      `The topic “${subject}” has neither questions nor key terms. Nothing was written.`,
    )
  }
  const path = resolve(surroundings.workingFolder, options['out'])
  const bytes = new TextEncoder().encode(writeQuiz(quiz, format))
  const written = await writeTogether(nodeFileSystem, [{ path, bytes }])
  if (!written.ok) return fail(1, cannotWrite(written.error))
  return ok({
    text: `${path}  ${counted(count, format === 'anki' ? 'card' : 'question')}`,
    json: { path, format, [format === 'anki' ? 'cards' : 'questions']: count },
  })
}
