import type { Qualification } from '../../topic/index.ts'

const BOARDS = /\b(AQA|OCR|Edexcel|WJEC|Eduqas|CCEA|CIE|Cambridge(?: International)?|CAIE|SQA|IB)\b/
const LEVELS =
  /\b(IGCSE|GCSE|A[- ]Level|AS[- ]Level|International A[- ]Level|Higher|National 5|KS3|KS4|KS5|SL|HL)\b/i
const UNIT = /\b([A-Z]{1,2}\d{3,4}[A-Z]?|\d{4}[A-Z]?(?:\/\d[A-Z]?)?)\b/

/** Board, level and unit code as the notes print them; empty where they do not. */
export function readQualification(lines: readonly string[]): Qualification {
  const find = (pattern: RegExp): string =>
    lines.map((line) => pattern.exec(line)?.[1]).find((found) => found !== undefined) ?? ''
  const unit = find(UNIT)
  return {
    board: find(BOARDS),
    level: find(LEVELS),
    unit: /^(?:1[5-9]|20)\d\d$/.test(unit) ? '' : unit,
  }
}
