import { z } from 'zod'

/** One step of a lesson's shape: which slides to make there, and how long the step may take. */
const stepSchema = z.strictObject({
  make: z.enum([
    'title',
    'objectives',
    'sections',
    'questions',
    'exam-questions',
    'faqs',
    'themes',
    'remaining',
  ]),
  /** At most this many slides; absent, as many as the topic has content for. */
  most: z.number().int().min(1).optional(),
})

const taskSchema = z.strictObject({
  make: z.enum(['match', 'short-answer', 'exam-question']),
  most: z.number().int().min(1).optional(),
})

/** The shape of a lesson, as data in `templates/recipes/`. */
export const recipeSchema = z.strictObject({
  formatVersion: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  description: z.string(),
  /** Length of the lesson in minutes, unless the teacher says otherwise. */
  minutes: z.number().int().min(5),
  /** True where every item of the topic has to appear. */
  everything: z.boolean(),
  slides: z.array(stepSchema).readonly(),
  worksheet: z.array(taskSchema).readonly(),
})

export type Recipe = Readonly<z.output<typeof recipeSchema>>
