/** Who or what a sync program names as the source of a second version of a file. */
export interface CopyOrigin {
  /** A computer or a person, where the name tells. */
  readonly by?: string | undefined
  /** Such as 2026-03-14, where the name tells. */
  readonly date?: string | undefined
}

// Dropbox, Nextcloud: "topic (Jo's conflicted copy 2026-03-14).json". Google Drive: "topic (1).json".
const BRACKETED =
  /^ ?\((?:([^()]+?)['’]s )?(?:conflicted copy|case conflict)(?: (\d{4}-\d\d-\d\d))?[^()]*\)$/i
// Syncthing: "topic.sync-conflict-20260314-101112-ABCDEFG.json".
const SYNCTHING = /^\.sync-conflict-(\d{4})(\d\d)(\d\d)-\d{6}-(\w+)$/
const NUMBERED = /^ ?(?:\(\d+\)|\d+| - Copy(?: \(\d+\))?| copy(?: \d+)?)$/i
// OneDrive: "topic-DESKTOP-7F3K2.json".
const COMPUTER = /^-([\w'’ .-]+)$/

/**
 * Where a second version came from, by the way sync programs name it.
 * @param rest what the file's name has between the usual name and the ending `.json`
 */
export function originOf(rest: string): CopyOrigin {
  const bracketed = BRACKETED.exec(rest)
  if (bracketed !== null) return { by: bracketed[1], date: bracketed[2] }
  const syncthing = SYNCTHING.exec(rest)
  if (syncthing !== null) {
    const [, year, month, day, by] = syncthing
    return { by, date: `${year}-${month}-${day}` }
  }
  if (NUMBERED.test(rest)) return {}
  return { by: COMPUTER.exec(rest)?.[1] }
}
