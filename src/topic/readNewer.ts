import type { z } from 'zod'
import { err, ok, type Result } from '../base/index.ts'
import type { ReadError } from './migrations.ts'

/** Rounds of leaving out; each may uncover what stood inside the part left out before. */
const MOST_ROUNDS = 40

type Issue = z.core.$ZodIssue

/**
 * Reads what this program understands of a document that a newer one wrote: unknown fields are
 * passed over, and members of a list that have an unknown kind. Fit for looking at, never for
 * writing back.
 */
export function readNewer<T>(
  text: string,
  schema: z.ZodType<T>,
  current: number,
): Result<T, ReadError> {
  let raw: unknown
  try {
    raw = { ...(JSON.parse(text.replace(/^\ufeff/, '')) as object), formatVersion: current }
  } catch (error) {
    return err({ code: 'not-json', detail: error instanceof Error ? error.message : String(error) })
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const parsed = schema.safeParse(raw)
    if (parsed.success) return ok(parsed.data)
    const removed = parsed.error.issues.map((issue) => leaveOut(raw, issue))
    if (!removed.includes(true)) break
    dropHoles(raw)
  }
  return err({ code: 'invalid', detail: 'Too little of it is understood.', path: '' })
}

/** Takes out what the issue is about. False where that is not something to be left out. */
function leaveOut(raw: unknown, issue: Issue): boolean {
  if (issue.code === 'unrecognized_keys') {
    const owner = valueAt(raw, issue.path)
    if (!isRecord(owner)) return false
    for (const key of issue.keys) Reflect.deleteProperty(owner, key)
    return true
  }
  // The innermost member of a list that the trouble lies in.
  const at = issue.path.findLastIndex((step) => typeof step === 'number')
  const list = at < 0 ? undefined : valueAt(raw, issue.path.slice(0, at))
  if (!Array.isArray(list)) return false
  const index = issue.path[at] as number
  if (!(index in list) || list[index] === HOLE) return false
  list[index] = HOLE
  return true
}

const HOLE = Symbol('left out')

/** Members are taken out together at the end of a round, so that indices hold until then. */
function dropHoles(value: unknown): void {
  if (Array.isArray(value)) {
    for (let i = value.length - 1; i >= 0; i--) if (value[i] === HOLE) value.splice(i, 1)
    value.forEach(dropHoles)
  } else if (isRecord(value)) Object.values(value).forEach(dropHoles)
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined,
    raw,
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
