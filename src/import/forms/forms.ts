import type { Facts } from '../classify/facts.ts'
import type { Piece } from '../types.ts'
import { answeredQuestions } from './answeredQuestions.ts'
import { cardForms } from './cards.ts'
import { answerLists } from './answerLists.ts'
import { answerForms } from './answers.ts'
import { criteriaTables } from './criteria.ts'
import { datedEvents } from './datedEvents.ts'
import type { Forms } from './form.ts'
import { labelListForms } from './labelLists.ts'
import { letterHeads } from './letterHeads.ts'
import { numberedLists } from './numberedLists.ts'
import { numberedTasks } from './numberedTasks.ts'
import { paperForms } from './papers.ts'
import { quizForms } from './quizzes.ts'
import { schemeForms } from './schemes.ts'
import { stemForms } from './stems.ts'
import { taskForms } from './tasks.ts'
import { workedExamples } from './workedExamples.ts'
import { worksheetTasks } from './worksheetTasks.ts'

/** In the order in which they have the word. */
const READERS = [
  letterHeads,
  quizForms,
  answerLists,
  criteriaTables,
  answerForms,
  workedExamples,
  schemeForms,
  paperForms,
  stemForms,
  numberedTasks,
  worksheetTasks,
  taskForms,
  cardForms,
  answeredQuestions,
  labelListForms,
  datedEvents,
  numberedLists,
]

/**
 * Forms that show only in several lines together. Each reader knows one form by its repetition and
 * is silent about anything else; the first that speaks of a piece has the word.
 */
export function readForms(pieces: readonly Piece[], facts: readonly Facts[]): Forms {
  const forms: Forms = new Map()
  for (const read of READERS) read(pieces, facts, forms)
  return forms
}
