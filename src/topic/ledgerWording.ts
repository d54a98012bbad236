import type { LedgerProblem } from './ledger.ts'

/** What to do about a mark scheme that does not agree with its question. */
export function ledgerProblemWording(problem: LedgerProblem, tariff: number): string {
  switch (problem) {
    case 'no-scheme':
      return 'There is no mark scheme yet. Choose points or levels.'
    case 'no-points':
      return 'The mark scheme is empty.'
    case 'tariff-differs':
      return `The most a pupil can earn is not the printed ${tariff}. Change the points or the printed marks.`
    case 'too-few-to-choose-from':
      return 'More points are to count than there are.'
    case 'uneven-choice':
      return 'The points to choose from are not worth the same, so the total depends on the choice.'
    case 'maximum-cuts-choice':
      return 'The maximum takes away marks that the points have just given.'
    case 'maximum-unreachable':
      return 'The maximum is more than the points can give.'
    case 'needs-unknown-point':
      return 'A point depends on one that is not there, on itself, or on a ring of others.'
    case 'levels-not-contiguous':
      return 'The levels overlap or leave a gap.'
    case 'levels-do-not-start-at-one':
      return 'The lowest level does not start at 1 mark.'
    case 'levels-do-not-reach-tariff':
      return `The top level does not end at the printed ${tariff}.`
  }
}
