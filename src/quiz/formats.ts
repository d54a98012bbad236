import { toCards } from './cards.ts'
import { toCsv } from './csv.ts'
import { toGift } from './gift.ts'
import { toMoodleXml } from './moodleXml.ts'
import type { Quiz } from './quizOf.ts'

const WRITERS = {
  gift: toGift,
  moodle: toMoodleXml,
  anki: toCards,
  csv: toCsv,
} as const

export type QuizFormat = keyof typeof WRITERS

export const QUIZ_FORMATS = Object.keys(WRITERS) as readonly QuizFormat[]

export function writeQuiz(quiz: Quiz, format: QuizFormat): string {
  return WRITERS[format](quiz)
}
