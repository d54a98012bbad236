import type { Point, PointsScheme } from '../../topic/index.ts'
import { readSchemeLine, type SchemeLine } from './schemeLines.ts'

interface Draft {
  text: string
  /** The line as it stands. */
  whole: string
  /** Stands under a line such as "Possible content:". */
  listed: boolean
  marks: number | undefined
  further: readonly { readonly text: string; readonly marks: number }[]
  alternatives: string[]
}

type Rule = Extract<SchemeLine, { kind: 'each' }>

/**
 * A scheme of creditable points from its lines. What the lines state is taken as stated; where
 * points outnumber marks, the tariff is the maximum, as every examiner reads it. What still does
 * not add up is left to the ledger to find.
 */
export function buildPointsScheme(
  lines: readonly string[],
  tariff: number | undefined,
): PointsScheme | undefined {
  const drafts: Draft[] = []
  const accept: string[] = []
  const reject: string[] = []
  const guidance: string[] = []
  let rule: Rule | undefined
  let choose: number | undefined
  let chooseEach: number | undefined
  let maximum: number | undefined
  let alternative = false
  let listed = false
  for (const text of lines.flatMap(splitRules)) {
    const line = readSchemeLine(text)
    switch (line.kind) {
      case 'maximum':
        maximum = line.marks
        break
      case 'choose':
        choose = line.count
        chooseEach = line.each
        if (line.listed.length > 1)
          for (const part of line.listed)
            drafts.push({
              text: part,
              whole: part,
              listed: false,
              marks: undefined,
              further: [],
              alternatives: [],
            })
        else guidance.push(text)
        break
      case 'each':
        rule = line
        maximum = line.maximum ?? maximum
        guidance.push(text)
        break
      case 'accept':
        accept.push(withoutVerb(text))
        break
      case 'reject':
        reject.push(withoutVerb(text))
        break
      case 'guidance':
        guidance.push(text)
        listed = true
        break
      case 'or':
        alternative = true
        break
      case 'point': {
        const last = drafts[drafts.length - 1]
        if (alternative && last) last.alternatives.push(line.text)
        else
          drafts.push({
            text: line.text,
            whole: text,
            listed,
            marks: line.marks,
            further: line.further,
            alternatives: [],
          })
        alternative = false
        if (line.maximum !== undefined && line.maximum !== (line.marks ?? 0) + sumOf(line.further))
          maximum = line.maximum
        break
      }
    }
  }
  if (drafts.length === 0 && guidance.length === 0 && accept.length === 0) return undefined
  if (drafts.length === 0) {
    // Only rules: the first rule itself is what the marks are for.
    const [only, ...others] = guidance.length > 0 ? guidance : accept
    drafts.push({
      text: only ?? '',
      whole: only ?? '',
      listed: false,
      marks: tariff ?? maximum ?? 1,
      further: [],
      alternatives: [],
    })
    guidance.splice(0, guidance.length, ...others)
    rule = undefined
  }
  for (const told of notCounted(drafts, tariff ?? maximum)) {
    drafts.splice(drafts.indexOf(told), 1)
    guidance.push(told.whole)
  }
  const points = settle(drafts, { rule, choose, chooseEach, tariff: tariff ?? maximum })
  const limit = limitOf(points, choose, maximum, tariff)
  return {
    kind: 'points',
    points,
    ...(limit.choose !== undefined && { choose: limit.choose }),
    ...(limit.maximum !== undefined && { maximum: limit.maximum }),
    ...(accept.length > 0 && { accept }),
    ...(reject.length > 0 && { reject }),
    ...(guidance.length > 0 && { guidance }),
  }
}

/** The scheme prints "Accept" and "Do not accept" itself. "Ignore" says something else, and stays. */
function withoutVerb(text: string): string {
  const rest = text.replace(
    /^(?:also accept|accept|allow|reject|(?:do not|don['’]t) (?:accept|allow)|not accept)(?: ?: ?| )/i,
    '',
  )
  return rest.trim() === '' ? text : rest
}

/** "Quadriceps (1). Accept: quads. Reject: thigh." is a point with two rules. */
function splitRules(text: string): readonly string[] {
  return text.split(
    /(?<=[.;)]) (?=(?:also accept|accept|allow|do not (?:accept|allow|credit)|don['’]t accept|reject|ignore|condone)\b(?! (?:up to|one|two|\d)))/i,
  )
}

const AWARDS =
  /^(?:award|give|allow|up to|\d{1,2} (?:further |additional )?marks?|(?:one|two|three|four) (?:further )?marks?)\b/i

/**
 * Where the marks are spoken for already, what else stands there only tells the examiner more:
 * "Award 1 mark for a way and 2 for its development" over points that carry marks of their own, or
 * examples without marks under "Possible content:".
 */
function notCounted(drafts: readonly Draft[], tariff: number | undefined): readonly Draft[] {
  if (tariff === undefined || drafts.length < 2) return []
  const value = (some: readonly Draft[]): number =>
    some.reduce((sum, draft) => sum + (draft.marks ?? 0) + sumOf(draft.further), 0)
  const rules = drafts.filter((draft) => draft.marks !== undefined && AWARDS.test(draft.text))
  const others = drafts.filter((draft) => !rules.includes(draft))
  if (rules.length > 0 && others.length > 0 && value(rules) === tariff) {
    if (others.every((draft) => draft.marks === undefined)) return others
  }
  const told = rules.filter((draft) => /^(?:award|give|allow|up to)\b/i.test(draft.text))
  const rest = drafts.filter((draft) => !told.includes(draft))
  if (told.length > 0 && rest.every((draft) => draft.marks !== undefined) && value(rest) >= tariff)
    return told
  const plain = drafts.filter((draft) => draft.marks === undefined)
  const marked = drafts.filter((draft) => draft.marks !== undefined)
  return marked.length > 0 && value(marked) === tariff && plain.every((draft) => draft.listed)
    ? plain
    : []
}

interface Terms {
  readonly rule: Rule | undefined
  readonly choose: number | undefined
  readonly chooseEach: number | undefined
  readonly tariff: number | undefined
}

/** Gives each point its marks: its own, else what the rule says, else one. */
function settle(drafts: readonly Draft[], terms: Terms): readonly Point[] {
  const { rule, choose, chooseEach, tariff } = terms
  const shared =
    choose !== undefined && tariff !== undefined && tariff % choose === 0
      ? tariff / choose
      : undefined
  const alone = drafts.length === 1 && rule === undefined ? tariff : undefined
  return drafts.map((draft, index) => {
    const marks =
      draft.marks ??
      chooseEach ??
      (rule ? rule.marks + rule.further : undefined) ??
      shared ??
      alone ??
      1
    return {
      id: `p${index + 1}`,
      text: draft.text,
      marks: Math.min(200, Math.max(1, marks)),
      ...(draft.alternatives.length > 0 && { alternatives: draft.alternatives }),
      ...(draft.further.length > 0 && { further: draft.further }),
    }
  })
}

/** "Any n" and the maximum, stated or following from the tariff. */
function limitOf(
  points: readonly Point[],
  choose: number | undefined,
  maximum: number | undefined,
  tariff: number | undefined,
): { choose?: number | undefined; maximum?: number | undefined } {
  const values = points.map((point) => point.marks + sumOf(point.further ?? []))
  const available = values.reduce((sum, value) => sum + value, 0)
  const first = values[0] ?? 1
  const even = values.every((value) => value === first)
  const cap = maximum ?? (tariff !== undefined && available > tariff ? tariff : undefined)
  if (choose !== undefined) {
    // "Any two" of points worth one mark each needs no maximum besides.
    return {
      choose: choose < points.length ? choose : undefined,
      maximum: choose <= points.length ? maximum : cap,
    }
  }
  if (cap === undefined) return {}
  if (even && first > 1 && cap < available && cap % first === 0)
    return { choose: cap / first, maximum }
  // A maximum that every answer can reach exactly says nothing more.
  return cap < available || maximum !== undefined ? { maximum: cap } : {}
}

function sumOf(parts: readonly { readonly marks: number }[]): number {
  return parts.reduce((sum, part) => sum + part.marks, 0)
}
