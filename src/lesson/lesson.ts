import { z } from 'zod'
import { richTextSchema, wordsSchema } from '../base/index.ts'
import { type Block, blockSchema } from '../blocks/index.ts'
import { FONT_PAIR_IDS } from '../page/index.ts'

/** The version that this program writes. */
export const LESSON_FORMAT = 1

const id = z.string().min(1).max(80)

const slideSchema = z.strictObject({
  id,
  blocks: z.array(blockSchema).min(1).readonly(),
  /** The teacher's own words for the class; what the blocks have to say is added below them. */
  notes: z.array(richTextSchema).readonly(),
  /** Minutes planned. */
  minutes: z.number().min(0).max(300),
})

const worksheetSchema = z.strictObject({
  id,
  title: wordsSchema.min(1),
  blocks: z.array(blockSchema).readonly(),
  /** One task for all; more or fewer helps to reach it. */
  scaffold: z.enum(['support', 'core', 'stretch']),
  /** Id of the paper it is meant for, such as `exam`; absent, the usual one. */
  paper: z.string().min(1).optional(),
  /** How far apart the lines to write on are; absent, as the paper has them. */
  answerLines: z.enum(['closer', 'wider']).optional(),
  /** What an exam paper says on its front page; what is absent is worked out. */
  exam: z
    .strictObject({
      /** Minutes allowed. */
      minutes: z.number().int().min(1).max(600).optional(),
      /** A short code of the teacher's own, in the foot of every page. */
      code: z.string().max(40).optional(),
      /** Pupils answer all questions, or choose one; then that one alone earns the marks. */
      answer: z.enum(['all', 'one']).optional(),
    })
    .optional(),
})

export const lessonSchema = z.strictObject({
  formatVersion: z.literal(LESSON_FORMAT),
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'An id has lower case letters, digits and hyphens'),
  title: wordsSchema.min(1),
  /** The enquiry question under the title. */
  subtitle: wordsSchema,
  className: wordsSchema,
  topicIds: z.array(z.string().min(1)).min(1).readonly(),
  theme: z.string(),
  /** Fonts that go together; absent, the theme's own. */
  fonts: z.enum(FONT_PAIR_IDS).optional(),
  /** Length of the lesson in minutes. */
  minutes: z.number().int().min(5).max(600),
  slides: z.array(slideSchema).readonly(),
  worksheets: z.array(worksheetSchema).readonly(),
})

export type Slide = Readonly<z.output<typeof slideSchema>>
/** Lines for smaller or for larger hands than usual. */
export type AnswerLines = NonNullable<z.output<typeof worksheetSchema>['answerLines']>
export type Worksheet = Readonly<z.output<typeof worksheetSchema>>
export type Lesson = Readonly<z.output<typeof lessonSchema>>
export type { Block }
