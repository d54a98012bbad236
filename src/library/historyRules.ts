/** Why a version was kept. */
export const KEEP_REASONS = [
  'editing',
  'daily',
  'before-import',
  'before-restore',
  'before-bulk',
  'changed-elsewhere',
] as const
export type KeepReason = (typeof KEEP_REASONS)[number]

/** An earlier state of a document. */
export interface Version {
  /** Its file, for reading it. */
  readonly name: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly reason: KeepReason | 'last-saved'
}

const DAY = 86_400_000
/** Days: all versions of a week, then the last of each day. */
const ALL_FOR = 7
const DAILY_FOR = 60

// Windows allows no colons.
const NAME = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.([a-z-]+)\.json$/

export function versionName(at: number, reason: KeepReason): string {
  return `${new Date(at).toISOString().replaceAll(':', '-')}.${reason}.json`
}

export function readVersionName(name: string): Version | undefined {
  const [, hour, minute, second, given] = NAME.exec(name) ?? []
  const reason = KEEP_REASONS.find((known) => known === given)
  const at = Date.parse(`${hour}:${minute}:${second}`)
  return reason === undefined || Number.isNaN(at) ? undefined : { name, at, reason }
}

/** Names of the versions worth keeping. The newest always is. @param versions oldest first */
export function keptOf(versions: readonly Version[], now: number): ReadonlySet<string> {
  const kept = new Set<string>()
  const days = new Set<number>()
  for (const [index, { name, at }] of [...versions].reverse().entries()) {
    const age = (now - at) / DAY
    const day = Math.floor(at / DAY)
    const isLastOfDay = !days.has(day)
    days.add(day)
    if (index === 0 || age <= ALL_FOR || (age <= DAILY_FOR && isLastOfDay)) kept.add(name)
  }
  return kept
}
