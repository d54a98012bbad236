import type { RawLine } from '../text/unwrap.ts'

/** Where one cell ends and the next begins: "SocialisationHow norms are learntSchool rules". */
const JOINT = /(?<=\p{Ll}[\p{Ll})%])(?=\p{Lu}[\p{Ll} ])/gu
/** A cheap look first: what stands before a joint would be tried at every letter. */
const MAY_HAVE_JOINT = /[a-z)%][A-Z]|[^\x20-\x7e]/
/** "McDonald", "PowerPoint", "YouTube" have a joint too, but are few. */
const FEWEST = 4
const LONGEST_ROW = 260
const HEADER =
  /^(?:questions?|terms?|key ?words?|words?|concepts?|names?) ?(?:answers?|definitions?|meanings?)$/i

/**
 * Tables whose cells lost what parted them: lines under each other in which a small letter and a
 * capital meet, each as often as the others. They become the tabs that a copied table has.
 */
export function readFusedRows(lines: readonly RawLine[]): readonly RawLine[] {
  const result = [...lines]
  for (let from = 0; from < lines.length;) {
    let to = from
    while (
      isCandidate(lines[to]) ||
      (to > from && isCandidate(lines[to + 1]) && isShort(lines[to]))
    )
      to++
    if (isTable(lines.slice(from, to))) {
      const first = HEADER.test(lines[from - 1]?.text ?? '') ? from - 1 : from
      for (let i = first; i < to; i++) {
        const line = lines[i]
        if (line) result[i] = { ...line, text: cellsOf(line.text, i < from) }
      }
    }
    from = Math.max(to, from + 1)
  }
  return result
}

function isShort(line: RawLine | undefined): boolean {
  return line !== undefined && line.text.length <= LONGEST_ROW && !line.text.includes('\t')
}

function isCandidate(line: RawLine | undefined): boolean {
  return line !== undefined && isShort(line) && jointsIn(line) > 0
}

function jointsIn({ text }: RawLine): number {
  return MAY_HAVE_JOINT.test(text) ? (text.match(JOINT)?.length ?? 0) : 0
}

function isTable(rows: readonly RawLine[]): boolean {
  if (rows.length < FEWEST) return false
  // A name that ran into its sentence has a joint too; cells have no stop.
  if (rows.filter(({ text }) => /[.!?]$/.test(text)).length > rows.length * 0.25) return false
  const counts = rows.map(jointsIn)
  const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
  return usual > 0 && counts.filter((count) => count === usual).length >= rows.length * 0.6
}

function cellsOf(text: string, isHeader: boolean): string {
  return isHeader ? text.replace(' ', '\t') : text.replace(JOINT, '\t')
}
