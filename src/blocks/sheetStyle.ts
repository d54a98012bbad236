import { z } from 'zod'
import type { SheetStyle } from './blockKind.ts'

const typeSchema = z.strictObject({
  size: z.number().positive(),
  leading: z.number().positive(),
  bold: z.boolean(),
})

/** A paper format of `templates/papers/`; lengths in points. */
export const sheetStyleSchema: z.ZodType<SheetStyle> = z.strictObject({
  id: z.string(),
  left: z.number(),
  right: z.number(),
  top: z.number(),
  bottom: z.number(),
  hang: z.number(),
  font: z.enum(['arial', 'readable']),
  type: z.record(
    z.enum([
      'title',
      'sub',
      'label',
      'task',
      'instruction',
      'body',
      'number',
      'total',
      'small',
      'foot',
      'tiny',
    ]),
    typeSchema,
  ),
  answerLine: z.strictObject({ pitch: z.number(), perMark: z.number(), width: z.number() }),
  letterBox: z.number(),
})
