import { z } from 'zod'
import { blockFields, refList } from '../block.ts'
import { contentRefSchema } from '../contentRef.ts'

export const objectivesSchema = z.strictObject({
  ...blockFields('objectives'),
  outcome: contentRefSchema.optional(),
  objectives: refList,
  /** Words the class will need, shown at the foot of the side column. */
  terms: refList,
})

export type ObjectivesBlock = Readonly<z.output<typeof objectivesSchema>>
