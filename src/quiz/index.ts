/**
 * quiz: TOPIC -> the files that quiz sites and flashcard programs read. Pure text in, text out.
 *
 * May import: base, topic. Start with `quizOf.ts`, which says what a topic can be asked; each
 * format is one file that writes exactly that.
 */
export { quizOf, type Quiz, type QuizQuestion, type QuizOption } from './quizOf.ts'
export { toGift } from './gift.ts'
export { toMoodleXml } from './moodleXml.ts'
export { toCards } from './cards.ts'
export { toCsv } from './csv.ts'
export { QUIZ_FORMATS, type QuizFormat, writeQuiz } from './formats.ts'
