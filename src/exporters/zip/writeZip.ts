import { strToU8, zipSync, type Zippable } from 'fflate'

/** A file in the archive: text is written as UTF-8. */
export type Part = string | Uint8Array

// The earliest date that a zip archive can hold. The library reads local fields, so this is the
// same in every time zone.
const FIXED_DATE = new Date(1980, 0, 1)
const COMPRESSED_ALREADY = /\.(?:png|jpe?g|gif)$/i

/** Names beginning with `first` lead, the others follow in alphabetical order of their code units. */
export function writeZip(parts: ReadonlyMap<string, Part>, first?: string): Uint8Array {
  const names = [...parts.keys()].sort(
    (a, b) => rank(a, first) - rank(b, first) || (a < b ? -1 : a > b ? 1 : 0),
  )
  const entries: Zippable = {}
  for (const name of names) {
    const part = parts.get(name)
    if (part === undefined) continue
    const level = COMPRESSED_ALREADY.test(name) ? 0 : 6
    entries[name] = [typeof part === 'string' ? strToU8(part) : part, { level, mtime: FIXED_DATE }]
  }
  return zipSync(entries)
}

function rank(name: string, first: string | undefined): number {
  return name === first ? 0 : 1
}
