import { z } from 'zod'
import { richTextSchema, wordsSchema } from '../../base/index.ts'
import { blockFields, refList } from '../block.ts'
import { contentRefSchema } from '../contentRef.ts'

export const bulletsSchema = z.strictObject({
  ...blockFields('bullets'),
  /** The item that names the slide: a heading, or the question that the slide answers. */
  heading: contentRefSchema.optional(),
  /** The section that the heading belongs to; it stands above the heading. */
  section: contentRefSchema.optional(),
  /** What stands above the heading, when it is no plain explanation. */
  kicker: wordsSchema.optional(),
  /** The lesson's own heading, where the topic's does not fit the slide. */
  title: richTextSchema.optional(),
  /** Paragraphs, bullets and the answers of FAQs, in order. */
  items: refList,
  /** What the class does meanwhile, at the foot of the side column. */
  task: z.strictObject({ heading: wordsSchema, text: richTextSchema }).optional(),
  reveal: z.enum(['together', 'one-by-one']),
  layout: z.enum(['side', 'full']),
})

export type BulletsBlock = Readonly<z.output<typeof bulletsSchema>>
