import { z } from 'zod'
import { richTextSchema } from '../../base/index.ts'
import { blockFields } from '../block.ts'
import { contentRefSchema } from '../contentRef.ts'

export const comparisonSchema = z.strictObject({
  ...blockFields('comparison'),
  table: contentRefSchema,
  /** The lesson's own heading, where the table's does not suit. */
  title: richTextSchema.optional(),
  /** `turned` makes its rows columns. */
  layout: z.enum(['as-given', 'turned']),
  /** Whether the slide shows its rows at once or one a click; absent, at once. */
  reveal: z.enum(['together', 'one-by-one']).optional(),
  /**
   * On paper, the cells left empty: about half of each row, all, none, or those chosen, each by the
   * table's own row and column from 0. Absent, half.
   */
  blanks: z
    .union([
      z.enum(['half', 'all', 'none']),
      z
        .array(
          z.strictObject({
            row: z.number().int().nonnegative(),
            column: z.number().int().positive(),
          }),
        )
        .readonly(),
    ])
    .optional(),
  instruction: richTextSchema.optional(),
  /** Which half; absent, by the block's id. */
  seed: z.string().optional(),
})

export type ComparisonBlock = Readonly<z.output<typeof comparisonSchema>>
