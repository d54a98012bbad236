/** What stands in front of a line as a list sign, and the line without it. */
export interface Signed {
  readonly sign: string | undefined
  readonly text: string
  /** A tick or star that marks the right answer. */
  readonly ticked: boolean
}

const BULLET = /^(?:[.•●○◦▪▫■□☐◆◇►▶➢➤‣⁃∙·*\uf0b7\uf0a7–—-]|o|→|➔|✓|✔|✅|☑|❌|✗|✘) +(?=\S)/u
const TIGHT_BULLET = /^[•●○◦▪▫■□☐◆◇►▶➢➤‣⁃∙\uf0b7\uf0a7](?=\S)/u
const NUMBERED =
  /^(?:\(?(?:\d{1,2}|[ivx]{1,4}|[A-Ha-h])[.)]|\[(?:\d{1,2}|[ivx]{1,4}|[a-h])\]|\d{1,2}:) +(?=\S)/
/** Exam papers number by one decimal place or with spaced digits: "1.2", "01.7", "0 1 . 7". */
const PAPER_NUMBER = /^(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|0 \d(?: ?\. ?\d)?) +(?=\S)/
/** "5 (a)", "5(b)(i)", "5a)": a part with the number of its question. */
const PART_NUMBER = /^\d{1,2} ?(?:\([a-h]\)(?: ?\([ivx]{1,4}\))?[.:]?|[a-h][.)]) +(?=\S)/
/** "2*" marks a question that tests extended writing. */
const STARRED_NUMBER = /^\d{1,2}\*[.)]? +(?=[\p{Lu}("'‘“])/u
/** "c. 1900" is a date. */
const ABOUT_YEAR = /^c\. ?\d{3,4}\b/
/** A tick or star in front of the letter of the right option: "*c) 13", "✓ B. Rome". */
const MARKED_OPTION = /^(?:\*{1,2}|[✓✔✅☑]) ?(?=\(?[A-Ha-h][.)] +\S)/u
/** Two letters that are no Roman number: most lines, which carry no sign. */
const WORD = /^(?![ivx]{2,4}[.)])[a-z]{2}/i
const TICK = /^[✓✔✅☑]/u

export function readSign(line: string): Signed {
  if (WORD.test(line) || ABOUT_YEAR.test(line))
    return { sign: undefined, text: line, ticked: false }
  const mark = MARKED_OPTION.exec(line)
  if (mark) return { ...readSign(line.slice(mark[0].length)), ticked: true }
  const bullet = BULLET.exec(line) ?? TIGHT_BULLET.exec(line)
  if (bullet) {
    return { sign: bullet[0].trim(), text: line.slice(bullet[0].length), ticked: TICK.test(line) }
  }
  const number =
    PAPER_NUMBER.exec(line) ??
    PART_NUMBER.exec(line) ??
    STARRED_NUMBER.exec(line) ??
    NUMBERED.exec(line)
  if (number) return { sign: number[0].trim(), text: line.slice(number[0].length), ticked: false }
  return { sign: undefined, text: line, ticked: false }
}

export const SIGN_KINDS = ['bullet', 'number', 'decimal', 'letter', 'capital', 'roman'] as const

export type SignKind = (typeof SIGN_KINDS)[number]

export function signKind(sign: string): SignKind {
  const core = sign.replace(/[().:*\]]+$|^[([]/g, '')
  if (/^\d+(?:\.\d+)+$|^0 \d|^\d+ ?\(?[a-h]/.test(core)) return 'decimal'
  if (/^\d+$/.test(core)) return 'number'
  if (/^[ivx]+$/.test(core)) return 'roman'
  if (/^[A-H]$/.test(core)) return 'capital'
  if (/^[a-h]$/.test(core)) return 'letter'
  return 'bullet'
}
