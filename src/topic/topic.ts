import { z } from 'zod'
import { richTextSchema, wordsSchema } from '../base/index.ts'
import { questionFields } from './question.ts'

/** The version that this program writes. */
export const TOPIC_FORMAT = 1

const sourceLinesSchema = z
  .strictObject({ from: z.number().int().min(1), to: z.number().int().min(1) })
  .refine((lines) => lines.to >= lines.from, 'A line range must not end before it starts')

/** Lines of `topic.source.text`, counted from 1, both ends included. */
export type SourceLines = Readonly<z.output<typeof sourceLinesSchema>>

// Every item has an id that never changes, and either the lines it came from or, without them, a
// teacher as its author.
const common = {
  id: z.string().min(1).max(80),
  source: sourceLinesSchema.optional(),
}

const picture = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('asset'),
    file: z.string().regex(/^figures\/[^/\\]+$/, 'A picture must lie in figures/'),
  }),
  z.strictObject({ kind: z.literal('missing'), note: richTextSchema }),
])

const answerPart = z.strictObject({ kind: z.enum(['paragraph', 'bullet']), text: richTextSchema })

const itemSchemas = {
  heading: z.strictObject({
    ...common,
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: richTextSchema,
  }),
  paragraph: z.strictObject({ ...common, kind: z.literal('paragraph'), text: richTextSchema }),
  // Each bullet is an item of its own, so that it can be cited, placed and reworded alone.
  bullet: z.strictObject({
    ...common,
    kind: z.literal('bullet'),
    text: richTextSchema,
    ordered: z.literal(true).optional(),
  }),
  keyTerm: z.strictObject({
    ...common,
    kind: z.literal('keyTerm'),
    term: richTextSchema,
    aliases: z.array(wordsSchema).readonly(),
    definition: richTextSchema,
    /** The term used in a sentence. */
    example: richTextSchema.optional(),
    /** What pupils mistake it for. */
    notToConfuse: richTextSchema.optional(),
  }),
  figure: z.strictObject({
    ...common,
    kind: z.literal('figure'),
    picture,
    alt: wordsSchema,
    caption: richTextSchema,
    credit: wordsSchema,
    licence: wordsSchema,
  }),
  theme: z.strictObject({
    ...common,
    kind: z.literal('theme'),
    title: richTextSchema,
    text: richTextSchema,
  }),
  faq: z.strictObject({
    ...common,
    kind: z.literal('faq'),
    question: richTextSchema.optional(),
    /** True where the question was written here and only the answer stood in the source. */
    questionAdded: z.literal(true).optional(),
    answer: z.array(answerPart).readonly(),
  }),
  question: z.strictObject({ ...common, kind: z.literal('question'), ...questionFields }),
  objective: z.strictObject({
    ...common,
    kind: z.literal('objective'),
    role: z.enum(['outcome', 'objective']),
    text: richTextSchema,
  }),
  misconception: z.strictObject({
    ...common,
    kind: z.literal('misconception'),
    text: richTextSchema,
    correction: richTextSchema,
  }),
  extract: z.strictObject({
    ...common,
    kind: z.literal('extract'),
    text: richTextSchema,
    provenance: richTextSchema,
    credit: wordsSchema.optional(),
    prompts: z.array(richTextSchema).readonly(),
  }),
  table: z.strictObject({
    ...common,
    kind: z.literal('table'),
    title: richTextSchema,
    head: z.array(richTextSchema).min(2).readonly(),
    rows: z.array(z.array(richTextSchema).readonly()).readonly(),
  }),
}

export const itemSchema = z.discriminatedUnion('kind', [
  itemSchemas.heading,
  itemSchemas.paragraph,
  itemSchemas.bullet,
  itemSchemas.keyTerm,
  itemSchemas.figure,
  itemSchemas.theme,
  itemSchemas.faq,
  itemSchemas.question,
  itemSchemas.objective,
  itemSchemas.misconception,
  itemSchemas.extract,
  itemSchemas.table,
])

export type Item = Readonly<z.output<typeof itemSchema>>
export type ItemKind = Item['kind']
export type ItemOf<K extends ItemKind> = Extract<Item, { readonly kind: K }>

const qualificationSchema = z.strictObject({
  board: wordsSchema,
  level: wordsSchema,
  unit: wordsSchema,
})
export type Qualification = Readonly<z.output<typeof qualificationSchema>>

export const topicSchema = z
  .strictObject({
    formatVersion: z.literal(TOPIC_FORMAT),
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'An id has lower case letters, digits and hyphens'),
    title: wordsSchema.min(1),
    /** The enquiry question that heads a lesson on this topic. */
    question: richTextSchema.optional(),
    subject: wordsSchema,
    qualification: qualificationSchema,
    specification: z
      .strictObject({ text: richTextSchema, source: sourceLinesSchema.optional() })
      .optional(),
    /** First and last year of the ruler on slides and sheets; without it they show no years. */
    period: z.strictObject({ from: z.number().int(), to: z.number().int() }).optional(),
    tags: z.array(wordsSchema).readonly(),
    /** The notes exactly as they were pasted. */
    source: z.strictObject({ text: z.string(), licence: z.string() }),
    items: z.array(itemSchema).readonly(),
  })
  .superRefine((topic, context) => {
    const seen = new Set<string>()
    topic.items.forEach((item, index) => {
      if (seen.has(item.id))
        context.addIssue({
          code: 'custom',
          path: ['items', index, 'id'],
          message: `The id ${item.id} is used twice`,
        })
      seen.add(item.id)
    })
  })

export type Topic = Readonly<z.output<typeof topicSchema>>
