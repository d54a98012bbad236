import { err, ok, type Result } from '../../base/index.ts'
import type { DocumentName } from '../../ipc/contract.ts'
import { refsOfLesson } from '../../lesson/index.ts'
import type { Library } from '../../library/index.ts'
import { type Quiz, quizOf, type QuizFormat, writeQuiz } from '../../quiz/index.ts'

export interface QuizFile {
  readonly title: string
  readonly text: string
  /** Cards or questions. */
  readonly count: number
}

/** What such a file ends in. */
export const QUIZ_ENDINGS: Readonly<Record<QuizFormat, string>> = {
  gift: 'gift.txt',
  moodle: 'xml',
  anki: 'txt',
  csv: 'csv',
}

/** A quiz on a topic, or on what a lesson uses of its topics. */
export async function quizFile(
  library: Library,
  name: DocumentName,
  format: QuizFormat,
): Promise<Result<QuizFile, 'not-found' | 'unreadable' | 'nothing-to-ask'>> {
  const quiz = await (name.kind === 'topic' ? quizOfTopic : quizOfLesson)(library, name.id)
  if (!quiz.ok) return quiz
  const count = (format === 'anki' ? quiz.value.cards : quiz.value.questions).length
  if (count === 0) return err('nothing-to-ask')
  return ok({ title: quiz.value.title, text: writeQuiz(quiz.value, format), count })
}

type QuizRead = Result<Quiz, 'not-found' | 'unreadable'>

async function quizOfTopic({ topics }: Library, id: string): Promise<QuizRead> {
  const read = await topics.read(id)
  if (read.ok) return ok(quizOf(read.value.document))
  return err(read.error.code === 'not-in-library' ? 'not-found' : 'unreadable')
}

async function quizOfLesson({ lessons, topics }: Library, id: string): Promise<QuizRead> {
  const read = await lessons.read(id)
  if (!read.ok) return err(read.error.code === 'not-in-library' ? 'not-found' : 'unreadable')
  const lesson = read.value.document
  const refs = refsOfLesson(lesson)
  const quizzes: Quiz[] = []
  for (const topicId of lesson.topicIds) {
    const topic = await topics.read(topicId)
    if (!topic.ok) return err('unreadable')
    const used = new Set(
      refs.filter(({ ref }) => ref.topicId === topicId).map(({ ref }) => ref.itemId),
    )
    quizzes.push(quizOf(topic.value.document, (itemId) => used.has(itemId)))
  }
  return ok({
    title: lesson.title,
    questions: quizzes.flatMap(({ questions }) => questions),
    cards: quizzes.flatMap(({ cards }) => cards),
  })
}
