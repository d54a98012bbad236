import type { Qualification } from '../../topic/index.ts'

const BOARDS =
  /\b(AQA|OCR|Edexcel|WJEC|Eduqas|CCEA|CIE|Cambridge International|CAIE|SQA|IB)\b|^(Cambridge)\b/
/** Words of their own only: "higher prices" and "a level playing field" name no qualification. */
const LEVELS =
  /\b(IGCSE|GCSE|International A[- ][Ll]evel|A[- ][Ll]evel|AS[- ][Ll]evel|National 5|KS[345]|A2|BTEC)\b|\b(Higher)(?= [A-Z])|(?<=\b[A-Z][a-z]+ )([SH]L)\b/
const UNIT =
  /\b([A-Z]{1,2}\d{3,4}[A-Z]?(?:\/\d{1,2})?|\d[A-Z]{2}\d(?:\/\d{1,2}[A-Z]?)?|\d{4}[A-Z]?(?:\/\d[A-Z]?)?)\b/
const SUBJECTS =
  /\b(Ancient History|Art and Design|Biology|Business(?: Studies)?|Chemistry|Citizenship(?: Studies)?|Classical Civilisation|Combined Science|Computer Science|Computing|Design and Technology|Drama|Economics|English Language|English Literature|English|Environmental Science|Film Studies|Food Preparation and Nutrition|French|Further Maths|Further Mathematics|Geography|Geology|German|Government and Politics|History|Latin|Law|Mathematics|Maths|Media Studies|Music|Philosophy|Physical Education|Physics|Politics|Psychology|Religious Studies|Sociology|Spanish|Statistics)\b/

/** Board, level and unit code as the notes print them; empty where they do not. */
export function readQualification(lines: readonly string[]): Qualification {
  const unit = firstFound(lines, UNIT)
  return {
    board: firstFound(lines, BOARDS),
    level: firstFound(lines, LEVELS),
    // A year is no code.
    unit: /^(?:1[0-9]|20)\d\d$/.test(unit) ? '' : unit,
  }
}

/**
 * The subject, where a line that also names a board, a level or a code prints it: "the history of
 * the atom" names none.
 */
export function readSubject(lines: readonly string[]): string {
  return firstFound(
    lines.filter((line) => BOARDS.test(line) || LEVELS.test(line)),
    SUBJECTS,
  )
}

function firstFound(lines: readonly string[], pattern: RegExp): string {
  for (const line of lines) {
    const match = pattern.exec(line)
    const found = match?.slice(1).find((group) => group !== undefined)
    if (found !== undefined) return found
  }
  return ''
}
