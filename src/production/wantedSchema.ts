import { z } from 'zod'
import { OUTPUT_KINDS, type OutputKind, type Wanted } from './outputs.ts'

const scaffold = z.enum(['support', 'core', 'stretch'])
const print = z.string().max(80)

/** What another process asks for; whether it makes sense is told by `refusalOf`. */
export const wantedSchema: z.ZodType<Wanted> = z.strictObject({
  kind: z.enum(OUTPUT_KINDS as readonly [OutputKind, ...OutputKind[]]),
  options: z
    .strictObject({
      scaffold: scaffold.optional(),
      print: print.optional(),
      fillable: z.boolean().optional(),
      handout: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(6)]).optional(),
      reveals: z.enum(['both', 'answered', 'questions']).optional(),
      pack: z
        .array(
          z.strictObject({
            copies: z.number().int().min(1).max(400),
            scaffold: scaffold.optional(),
            print: print.optional(),
          }),
        )
        .min(1)
        .max(20)
        .readonly()
        .optional(),
    })
    .optional(),
})
