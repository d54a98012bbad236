import { z } from 'zod'
import { richTextSchema } from '../../base/index.ts'
import { blockFields } from '../block.ts'
import { contentRefSchema } from '../contentRef.ts'

export const figureSchema = z.strictObject({
  ...blockFields('figure'),
  figure: contentRefSchema,
  /** The item that names the slide; the lesson's own title goes before it. */
  heading: contentRefSchema.optional(),
  title: richTextSchema.optional(),
  /** Something to find out from the picture; on a sheet with room for the answer. */
  question: contentRefSchema.optional(),
  /**
   * `side` has the picture to the right of its caption, `wide` across the slide; the other one is
   * taken where it shows the picture much larger.
   */
  layout: z.enum(['side', 'wide']),
})

export type FigureBlock = Readonly<z.output<typeof figureSchema>>
