import { z } from 'zod'
import { richTextSchema } from '../base/index.ts'

const marks = z.number().int().min(1).max(200)

/** A further mark that can only be earned on top of the point it belongs to ("+1 for explaining"). */
const furtherSchema = z.strictObject({ text: richTextSchema, marks })

const pointSchema = z.strictObject({
  id: z.string().min(1),
  text: richTextSchema,
  marks,
  /** Wordings that earn the same marks. */
  alternatives: z.array(richTextSchema).readonly().optional(),
  /** Development, credited only when the point itself is. */
  further: z.array(furtherSchema).readonly().optional(),
  /** The id of the point that must be credited first, e.g. a year that counts only with its state. */
  needs: z.string().optional(),
})

const pointsSchemeSchema = z.strictObject({
  kind: z.literal('points'),
  points: z.array(pointSchema).readonly(),
  /** "Any n of these points": the best n are counted. Absent: all are. */
  choose: z.number().int().min(1).optional(),
  /** "Maximum n marks." */
  maximum: marks.optional(),
  accept: z.array(richTextSchema).readonly().optional(),
  reject: z.array(richTextSchema).readonly().optional(),
  guidance: z.array(richTextSchema).readonly().optional(),
})

const levelSchema = z.strictObject({
  level: z.number().int().min(1),
  from: z.number().int().min(1),
  to: z.number().int().min(1),
  descriptor: richTextSchema,
})

const levelsSchemeSchema = z.strictObject({
  kind: z.literal('levels'),
  /** Top level first, as examiners print them. */
  levels: z.array(levelSchema).readonly(),
  /** Indicative content, grouped by line of argument. */
  indicative: z
    .array(z.strictObject({ heading: richTextSchema, points: z.array(richTextSchema).readonly() }))
    .readonly(),
  guidance: z.array(richTextSchema).readonly().optional(),
})

export const markSchemeSchema = z.discriminatedUnion('kind', [
  pointsSchemeSchema,
  levelsSchemeSchema,
])

export type Point = Readonly<z.output<typeof pointSchema>>
export type Level = Readonly<z.output<typeof levelSchema>>
export type PointsScheme = Readonly<z.output<typeof pointsSchemeSchema>>
export type LevelsScheme = Readonly<z.output<typeof levelsSchemeSchema>>
export type MarkScheme = PointsScheme | LevelsScheme

/** Marks that one point is worth with all its development. */
export function pointValue(point: Point): number {
  return point.marks + (point.further ?? []).reduce((sum, f) => sum + f.marks, 0)
}
