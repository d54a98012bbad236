import { z } from 'zod'
import { contentRefSchema } from './contentRef.ts'

/** The fields that every kind of block has; spread into its schema. */
export function blockFields<K extends string>(kind: K): { id: z.ZodString; kind: z.ZodLiteral<K> } {
  return { id: z.string().min(1).max(80), kind: z.literal(kind) }
}

export const refList = z.array(contentRefSchema).readonly()
