import { z } from 'zod'
import { err, ok, type Result } from '../base/index.ts'

/** One named step from a format version to the next. Steps only go up. */
export interface Migration {
  /** The version it produces. */
  readonly to: number
  readonly name: string
  readonly migrate: (document: Readonly<Record<string, unknown>>) => Record<string, unknown>
}

export type ReadError =
  | { readonly code: 'not-json'; readonly detail: string }
  | { readonly code: 'newer-format'; readonly found: number; readonly known: number }
  | { readonly code: 'not-a-document'; readonly detail: string }
  | { readonly code: 'invalid'; readonly detail: string; readonly path: string }

/** Ordered, complete and named: the steps that lead a topic to the current format. */
export const topicMigrations: readonly Migration[] = []

/**
 * Reads a versioned JSON document: parses it, takes it up through `migrations` and validates it.
 * Nothing is repaired silently; a document from a newer program is refused, so that it is not
 * written back without what this program does not know.
 */
export function readVersioned<T>(
  text: string,
  schema: z.ZodType<T>,
  current: number,
  migrations: readonly Migration[],
): Result<T, ReadError> {
  let raw: unknown
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    return err({ code: 'not-json', detail: error instanceof Error ? error.message : String(error) })
  }
  const envelope = z.looseObject({ formatVersion: z.number().int().min(1) }).safeParse(raw)
  if (!envelope.success) return err({ code: 'not-a-document', detail: 'It has no formatVersion.' })
  let document: Record<string, unknown> = envelope.data
  const found = envelope.data.formatVersion
  if (found > current) return err({ code: 'newer-format', found, known: current })
  for (const step of migrations) {
    if (step.to > found) document = { ...step.migrate(document), formatVersion: step.to }
  }
  const parsed = schema.safeParse(document)
  if (parsed.success) return ok(parsed.data)
  const first = parsed.error.issues[0]
  return err({
    code: 'invalid',
    detail: first?.message ?? 'It does not follow the format.',
    path: (first?.path ?? []).join('.'),
  })
}
