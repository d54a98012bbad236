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
 * Joins lines that were broken at a fixed width, as e-mail and PDF text is. It acts where the
 * document as a whole is of that kind (most lines are 50-110 characters long and stop in the middle
 * of a sentence), or a block of it that was copied from such a text. Each group holds the lines that
 * make one.
 */
export function unwrap(lines: readonly RawLine[]): readonly (readonly RawLine[])[] {
  if (isHardWrapped(lines)) return joinLines(lines, wrapWidth(lines))
  const groups: (readonly RawLine[])[] = []
  for (let from = 0; from < lines.length;) {
    let to = from + 1
    while (to < lines.length && lines[to]?.blankBefore === false && !isLong(lines[to - 1])) to++
    groups.push(...unwrapBlock(lines.slice(from, to)))
    from = to
  }
  return groups
}

/** The whole of it, or else each part of it that ends with a sentence. */
function unwrapBlock(block: readonly RawLine[]): readonly (readonly RawLine[])[] {
  const width = Math.max(...block.map(({ text }) => text.length))
  if (isWrappedBlock(block, width)) return joinLines(block, width)
  const groups: (readonly RawLine[])[] = []
  for (let from = 0; from < block.length;) {
    let to = from + 1
    while (to < block.length && !SENTENCE_END.test(block[to - 1]?.text ?? '')) to++
    const part = block.slice(from, to)
    const widest = Math.max(...part.map(({ text }) => text.length))
    groups.push(
      ...(isWrappedBlock(part, widest) ? joinLines(part, widest) : part.map((line) => [line])),
    )
    from = to
  }
  return groups
}

function joinLines(lines: readonly RawLine[], width: number): readonly (readonly RawLine[])[] {
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

/** Longer lines were not broken. */
const LONGEST_BROKEN = 130
/** A block is narrower than this only by chance. */
const NARROWEST = 40
const FEWEST_BREAKS = 2

function isLong(line: RawLine | undefined): boolean {
  return (line?.text.length ?? 0) > LONGEST_BROKEN
}

/** Lines that break in the middle of a sentence, each where the next word would not have fitted. */
function isWrappedBlock(block: readonly RawLine[], width: number): boolean {
  if (block.length <= FEWEST_BREAKS || width < NARROWEST || width > LONGEST_BROKEN) return false
  let breaks = 0
  let full = 0
  let meant = 0
  for (let i = 0; i + 1 < block.length; i++) {
    const [above, below] = [block[i]?.text ?? '', block[i + 1]?.text ?? '']
    const fits = above.length + 1 + (below.split(' ', 1)[0] ?? '').length < width * 0.85
    const middle = !SENTENCE_END.test(above) && /^[a-z(]/.test(below) && !STARTS_NEW.test(below)
    if (!fits) full++
    if (middle && !fits) breaks++
    else if (middle) meant++
  }
  return breaks >= FEWEST_BREAKS && breaks >= full * 0.5 && meant <= breaks * 0.25
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
