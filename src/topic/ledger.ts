import { counted } from '../base/index.ts'
import { type LevelsScheme, type PointsScheme, pointValue } from './markScheme.ts'
import type { Question } from './question.ts'

/** Why the marks of a question and its scheme do not agree. */
export type LedgerProblem =
  | 'no-scheme'
  | 'no-points'
  /** Reachable marks and tariff differ. */
  | 'tariff-differs'
  /** "Any 4 of 3." */
  | 'too-few-to-choose-from'
  /** "Any 2 of 3" where the points are not worth the same: the total depends on which are chosen. */
  | 'uneven-choice'
  /** A maximum below what "any n" allows would take marks away that the scheme has just given. */
  | 'maximum-cuts-choice'
  /** A maximum above what can be earned promises marks that no answer can reach. */
  | 'maximum-unreachable'
  /** A point hangs on one that is not there, on itself, or on a ring of others. */
  | 'needs-unknown-point'
  | 'levels-not-contiguous'
  | 'levels-do-not-start-at-one'
  | 'levels-do-not-reach-tariff'

export interface Ledger {
  /** Marks printed beside the question. */
  readonly tariff: number
  /** Marks if every point were credited. */
  readonly available: number
  /** The most that an answer can be given. */
  readonly reachable: number
  /** The sum in words, e.g. "3 reasons × 3 marks = 9 available; any 2 counted = 6; maximum 6". */
  readonly working: string
  readonly problems: readonly LedgerProblem[]
}

/** Computes what a question's scheme adds up to, and why that disagrees with its tariff if it does. */
export function ledger(question: Pick<Question, 'marks' | 'scheme'>): Ledger {
  const { scheme, marks: tariff } = question
  if (scheme === undefined) {
    return {
      tariff,
      available: 0,
      reachable: 0,
      working: 'no mark scheme yet',
      problems: ['no-scheme'],
    }
  }
  return scheme.kind === 'points' ? pointsLedger(scheme, tariff) : levelsLedger(scheme, tariff)
}

function pointsLedger(scheme: PointsScheme, tariff: number): Ledger {
  const values = scheme.points.map(pointValue)
  const available = sum(values)
  const problems: LedgerProblem[] = []
  if (values.length === 0) problems.push('no-points')

  let counted_ = available
  const limited =
    scheme.choose !== undefined || (scheme.maximum !== undefined && scheme.maximum < available)
  const even = values.every((value) => value === values[0])
  if (limited && !even) problems.push('uneven-choice')
  if (scheme.choose !== undefined) {
    if (scheme.choose > values.length) problems.push('too-few-to-choose-from')
    counted_ = sum([...values].sort((a, b) => b - a).slice(0, scheme.choose))
    if (scheme.maximum !== undefined && scheme.maximum < counted_)
      problems.push('maximum-cuts-choice')
  } else if (limited && scheme.points.some((point) => pointValue(point) > 1)) {
    // "Maximum 6" over three 3-mark reasons means two reasons, so the scheme has to say so.
    problems.push('maximum-cuts-choice')
  }
  if (scheme.maximum !== undefined && scheme.maximum > counted_)
    problems.push('maximum-unreachable')
  if (hasBrokenNeeds(scheme)) problems.push('needs-unknown-point')

  const reachable = Math.min(counted_, scheme.maximum ?? counted_)
  if (reachable !== tariff) problems.push('tariff-differs')
  return {
    tariff,
    available,
    reachable,
    working: pointsWorking(scheme, values, counted_),
    problems,
  }
}

function pointsWorking(
  scheme: PointsScheme,
  values: readonly number[],
  countedMarks: number,
): string {
  const available = sum(values)
  const first = values[0] ?? 0
  const even = values.every((value) => value === first)
  const parts = [
    even && values.length > 1
      ? `${counted(values.length, 'point')} × ${counted(first, 'mark')} = ${available} available`
      : `${values.length > 1 ? `${values.join(' + ')} = ` : ''}${available} available`,
  ]
  if (scheme.choose !== undefined) parts.push(`any ${scheme.choose} counted = ${countedMarks}`)
  if (scheme.maximum !== undefined) parts.push(`maximum ${scheme.maximum}`)
  return parts.join('; ')
}

/** Follows each point's `needs`; a chain longer than the list of points runs in a ring. */
function hasBrokenNeeds(scheme: PointsScheme): boolean {
  const byId = new Map(scheme.points.map((point) => [point.id, point]))
  return scheme.points.some((point) => {
    let at = point
    for (let steps = 0; at.needs !== undefined; steps++) {
      const next = byId.get(at.needs)
      if (next === undefined || steps > scheme.points.length) return true
      at = next
    }
    return false
  })
}

function levelsLedger(scheme: LevelsScheme, tariff: number): Ledger {
  const levels = [...scheme.levels].sort((a, b) => b.level - a.level)
  const problems: LedgerProblem[] = []
  if (levels.length === 0) problems.push('no-points')
  levels.forEach((level, i) => {
    const below = levels[i + 1]
    const contiguous =
      below === undefined || (level.from === below.to + 1 && level.level === below.level + 1)
    if (!contiguous || level.from > level.to) problems.push('levels-not-contiguous')
  })
  const reachable = levels[0]?.to ?? 0
  if (levels.length > 0 && levels[levels.length - 1]?.from !== 1)
    problems.push('levels-do-not-start-at-one')
  if (reachable !== tariff) problems.push('levels-do-not-reach-tariff')
  return {
    tariff,
    available: reachable,
    reachable,
    working: `${counted(levels.length, 'level')}, 1 to ${reachable}`,
    problems: [...new Set(problems)],
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
