import {
  type ChronologyDoubt,
  type Item,
  ledger,
  ledgerProblemWording,
} from '../../../topic/index.ts'

/** What a teacher may want to look at in an item: dates that cannot be, marks that do not agree. */
export function adviceFor(item: Item, doubts: readonly ChronologyDoubt[]): readonly string[] {
  const dates = doubts.filter(({ itemId }) => itemId === item.id).map(({ message }) => message)
  if (item.kind !== 'question') return dates
  const { problems } = ledger(item)
  const [problem] = problems.filter((one) => one !== 'no-scheme')
  return problem ? [...dates, ledgerProblemWording(problem, item.marks)] : dates
}
