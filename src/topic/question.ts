import { z } from 'zod'
import { richTextSchema } from '../base/index.ts'
import { markSchemeSchema } from './markScheme.ts'

const optionSchema = z.strictObject({
  text: richTextSchema,
  /** True on the key. */
  correct: z.literal(true).optional(),
  /** Why it is right, or which misunderstanding it shows. */
  reason: richTextSchema.optional(),
})

/** The fields of a question item beyond those all items have. */
export const questionFields = {
  prompt: richTextSchema,
  /** The tariff printed beside the question, in marks. */
  marks: z.number().int().min(1).max(200),
  /**
   * Knowledge checks test recall; exam-style questions follow a board's paper without claiming to be
   * one; retrieval questions ask at the start of a lesson what earlier ones taught.
   */
  purpose: z.enum(['knowledge-check', 'exam-style', 'retrieval']),
  /** Present on multiple-choice questions. */
  options: z.array(optionSchema).min(2).max(6).readonly().optional(),
  /** Lines printed under the prompt of an exam question: "(i) …", "(ii) …". */
  parts: z.array(richTextSchema).readonly().optional(),
  /** A short model answer for the board; mark points are used where there is none. */
  answer: richTextSchema.optional(),
  /** Sentence starters for pupils who need a first step. */
  starters: z.array(richTextSchema).readonly().optional(),
  /** Minutes to allow. */
  minutes: z.number().int().min(1).max(180).optional(),
  scheme: markSchemeSchema.optional(),
}

export type Option = Readonly<z.output<typeof optionSchema>>
export type Question = Readonly<z.output<z.ZodObject<typeof questionFields, z.core.$strict>>>

/** Total tariff of some questions, in marks. */
export function questionMarks(questions: readonly Pick<Question, 'marks'>[]): number {
  return questions.reduce((sum, question) => sum + question.marks, 0)
}
