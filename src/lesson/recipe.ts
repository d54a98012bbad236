import { z } from 'zod'
import { KIND_NAMES } from '../blocks/index.ts'

/** Steps that look through the topic and make as many slides as it has content for. */
const SWEEPS = ['sections', 'questions', 'exam-questions', 'faqs', 'remaining'] as const
export type Sweep = (typeof SWEEPS)[number]

const kindSchema = z.enum(KIND_NAMES)

/** One step of a lesson's shape: which slides to make there. */
const stepSchema = z.strictObject({
  /** A sweep through the topic, or one block of a kind. */
  make: z.union([z.enum(SWEEPS), kindSchema]),
  /** At most this many slides; absent, as many as the topic has content for. */
  most: z.number().int().min(1).optional(),
})

const taskSchema = z.strictObject({
  make: kindSchema,
  /** At most this many questions. */
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
