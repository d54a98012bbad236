/** A name and a colon, as the lines of a glossary begin. */
const LABEL = /^\p{Lu}[\p{L}’'()/-]*(?: [\p{L}’'()/-]+){0,4}: \S/u

/** A source line that is not blank. */
export interface RawLine {
  readonly number: number
  readonly text: string
  readonly blankBefore: boolean
}

const SENTENCE_END = /[.!?:;…][)\]"'’”]*$/
const STARTS_NEW = /^(?:[•●○◦▪■►➢‣*–-] |\(?[a-zA-Z\d]{1,2}[.)] |\[|\t|#|\|)/

/**
 * Joins lines that were broken at a fixed width, as e-mail and PDF text is. It acts only when the
 * document as a whole is of that kind: most lines are 50-110 characters long and stop in the
 * middle of a sentence. Each group holds the lines that make one.
 */
export function unwrap(lines: readonly RawLine[]): readonly (readonly RawLine[])[] {
  if (!isHardWrapped(lines)) return lines.map((line) => [line])
  const width = wrapWidth(lines)
  const groups: RawLine[][] = []
  let open: RawLine | undefined
  for (const line of lines) {
    const first = groups[groups.length - 1]?.[0]
    const joins =
      open !== undefined &&
      !line.blankBefore &&
      continues(first?.text ?? '', open.text, line.text, width)
    if (joins) groups[groups.length - 1]?.push(line)
    else groups.push([line])
    open = line
  }
  return groups
}

function isHardWrapped(lines: readonly RawLine[]): boolean {
  const long = lines.filter((line) => line.text.length >= 50)
  if (long.length < 4 || long.length < lines.length * 0.4) return false
  if (long.some((line) => line.text.length > 130)) return false
  let middle = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]
    const next = lines[i + 1]
    if (!line || !next || line.text.length < 50 || next.blankBefore) continue
    if (!SENTENCE_END.test(line.text) && /^[a-z(\d"'‘“]/.test(next.text)) middle++
  }
  return middle >= long.length * 0.35
}

/** The width that lines were broken at: nearly the longest. */
function wrapWidth(lines: readonly RawLine[]): number {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.9)] ?? 80
}

function continues(first: string, above: string, below: string, width: number): boolean {
  if (STARTS_NEW.test(below)) return false
  // "Baseflow: the part …" under "Aquifer: a body …" is the next of a list.
  if (LABEL.test(below) && LABEL.test(first)) return false
  const firstWord = below.split(' ', 1)[0] ?? ''
  // The next word would have fitted, so the break was meant.
  if (above.length + 1 + firstWord.length < width * 0.9 - 6) return false
  return !SENTENCE_END.test(above) || above.length >= width * 0.85
}
