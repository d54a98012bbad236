import { numberIn } from './numbers.ts'

/** Marks that a line prints for a question. */
export interface Tariff {
  readonly marks: number
  /** A range ("1–2 marks") or a sum ("12 marks + 4 SPaG") needs the teacher's eye. */
  readonly certain: boolean
  /** 'alone': the line says nothing else. 'end' and 'start': beside other words. 'inside': in a sentence. */
  readonly place: 'alone' | 'start' | 'end' | 'inside'
  /** The line without the tariff. */
  readonly rest: string
}

const N = String.raw`\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|sixteen|twenty|thirty`
const RANGE = String.raw`(?:${N})(?: ?(?:–|-|to) ?(\d{1,3}))?`
/** "[6]", "(6 marks)", "[Total: 6 marks]", "(1)", "[Maximum 6 marks]". */
const BRACKETED = new RegExp(
  String.raw`[[(] ?(?:total:? |worth |max(?:imum)?:? )?(${RANGE})(?: ?(marks?|m|pts?|points?))?(?: available| total)?(?: ?\+ ?(\d{1,2}) ?[a-z ]{0,20})? ?[\])]`,
  'gi',
)
/** "6 marks", "4-mark question", "12 marks + 4 SPaG". */
const SPELT = new RegExp(
  String.raw`\b(${RANGE})[ -]marks?\b(?: ?(?:\+|plus|and) ?(\d{1,2}) (?:marks? )?(?:(?:are )?for )?(?:spag|spelling)\b)?`,
  'gi',
)
/** "Marks: 4", "Marks available: 4". */
const LABELLED = /\bmarks?(?: available)?: ?(\d{1,3})\b/i
/** A line is read only near its ends: a tariff stands nowhere else in a long line. */
const REACH = 220

/** The tariff that a line of a question prints, if any. Numbers alone count only in brackets. */
export function readTariff(line: string): Tariff | undefined {
  if (
    !/\d|\bmarks?\b/i.test(
      line.length > 2 * REACH ? line.slice(0, REACH) + line.slice(-REACH) : line,
    )
  )
    return undefined
  // "10 questions, 10 marks" is of them all.
  if (/\d questions?\b/i.test(line)) return undefined
  return bracketed(line) ?? (/mark/i.test(line) ? (spelt(line) ?? labelled(line)) : undefined)
}

function bracketed(line: string): Tariff | undefined {
  if (!/[[(]/.test(line)) return undefined
  const from = Math.max(0, line.length - REACH)
  let found: RegExpExecArray | undefined
  for (const match of line.slice(from).matchAll(BRACKETED)) {
    const named = match[3] !== undefined
    const atEnd = /^[\s.*]*$/.test(line.slice(from + match.index + match[0].length))
    if (named || (atEnd && (match[0].startsWith('[') || (numberIn(match[1] ?? '') ?? 0) <= 40)))
      found = match as RegExpExecArray
  }
  if (!found) return line.length > REACH ? undefined : startBracket(line)
  const before = line.slice(0, from + found.index).trim()
  const after = line.slice(from + found.index + found[0].length).trim()
  return tariff(found[1], found[2], found[4], before, after)
}

/** "[4] Explain why…", "(2 marks) State…" */
function startBracket(line: string): Tariff | undefined {
  const match = /^\[ ?(\d{1,2}) ?\] */.exec(line)
  return match ? tariff(match[1], undefined, undefined, '', line.slice(match[0].length)) : undefined
}

function spelt(line: string): Tariff | undefined {
  const head = line.slice(0, REACH)
  for (const text of line.length > REACH ? [line.slice(-REACH), head] : [line]) {
    const matches = [...text.matchAll(SPELT)]
    const match = matches[matches.length - 1]
    if (!match) continue
    const at = line.lastIndexOf(match[0])
    return tariff(
      match[1],
      match[2],
      match[3],
      line.slice(0, at).trim(),
      line.slice(at + match[0].length).trim(),
    )
  }
  return undefined
}

function labelled(line: string): Tariff | undefined {
  const match = LABELLED.exec(line.slice(0, REACH))
  if (!match) return undefined
  return tariff(
    match[1],
    undefined,
    undefined,
    line.slice(0, match.index).trim(),
    line.slice(match.index + match[0].length).trim(),
  )
}

function tariff(
  first: string | undefined,
  last: string | undefined,
  plus: string | undefined,
  before: string,
  after: string,
): Tariff | undefined {
  const marks = last === undefined ? numberIn(first ?? '') : Number(last)
  if (marks === undefined || marks < 1 || marks > 200) return undefined
  const rest = `${before} ${after}`.replace(/^[\s.:–—-]+|[\s:–—-]+$/g, '').trim()
  const silent = (text: string): boolean => text.replace(/[\s.,:;*()[\]–—-]/g, '') === ''
  const place =
    silent(before) && silent(after)
      ? 'alone'
      : silent(after)
        ? 'end'
        : silent(before)
          ? 'start'
          : 'inside'
  return {
    marks: marks + Number(plus ?? 0),
    certain: last === undefined && plus === undefined,
    place,
    rest: place === 'alone' ? '' : rest,
  }
}

/** "Total for Question 3: 9 marks", "Total: 50 marks", "(Total 12 marks)", "[Total: 8]". */
export interface StatedTotal {
  readonly marks: number
  /** The number of the question that the total is of; absent for a whole set. */
  readonly question: string | undefined
}

/** "Quick recall (1 mark each)": what every question below is worth. */
export function readEachTariff(line: string): number | undefined {
  if (line.length > 120 || !/marks?\b/i.test(line)) return undefined
  const match = new RegExp(
    String.raw`\b(${N}) marks? (?:for )?each\b|\beach (?:question )?(?:is worth|carries) (${N}) marks?\b`,
    'i',
  ).exec(line)
  return numberIn(match?.[1] ?? match?.[2] ?? '')
}

/** Marks of a whole set as a sentence of its instructions prints them. */
const STATED =
  /(?:^|[.;,(] ?)(?:the )?(?:total (?:marks?|for (?:this |the )?(?:paper|sheet|test|quiz|section))(?: (?:for|of|available).{0,30}?)?|maximum (?:marks?|score)|total)(?: is| are)?[:=\s]+(\d{1,3})(?: ?marks?)?[.)]?$|\b\d{1,2} questions?,? (?:and )?(\d{1,3}) marks?\b/i

/** "Answer all questions. Total: 29 marks", "The total mark for this paper is 30", "(10 questions, 10 marks)". */
export function readStatedTotal(line: string): number | undefined {
  if (line.length > 160 || !/marks?|total/i.test(line)) return undefined
  const match = STATED.exec(line)
  const marks = Number(match?.[1] ?? match?.[2])
  return marks > 0 ? marks : undefined
}

export function readTotal(line: string): StatedTotal | undefined {
  if (line.length > 90 || !/total/i.test(line)) return undefined
  const match =
    /^[[(*\s]*(?:sub-?)?total(?: marks?)?(?: (?:for|of) (?:question |q\.? ?)?([\da-z.()]{1,6}|this question|(?:this|the) (?:paper|sheet|test|quiz|set|section|assessment)|question|section [a-d]|part \([a-h]\) and part \([a-h]\)))?(?: is)?[:=\s]+(\d{1,3})(?: ?marks?)?(?: available)?[\])*.\s]*$/i.exec(
      line,
    )
  if (!match?.[2]) return undefined
  return { marks: Number(match[2]), question: match[1] }
}
