import type { PaperName } from '../../ipc/contract.ts'
import { USUAL_PAPER } from '../../layout/index.ts'
import type { AnswerLines, Look } from '../../lesson/index.ts'
import { FONT_PAIR_IDS, FONT_PAIRS, type FontPairId } from '../../page/index.ts'
import type { Choice } from '../../ui/index.ts'

/** What stands for "as usual" in a list of choices. */
const USUAL = 'usual'

export const fontChoices: readonly Choice<FontPairId | typeof USUAL>[] = [
  { id: USUAL, label: 'The theme’s own' },
  ...FONT_PAIR_IDS.map((id) => ({ id, label: FONT_PAIRS[id].name })),
]

/** Millimetres on the usual paper; a larger print keeps the proportion. */
export const lineChoices: readonly Choice<AnswerLines | typeof USUAL>[] = [
  { id: 'closer', label: '7 mm' },
  { id: USUAL, label: '8 mm, usual' },
  { id: 'wider', label: '10 mm' },
]

export const examTimeChoices = [
  { id: USUAL, label: 'By its marks' },
  { id: 'own', label: 'As I say' },
] as const

/** The usual paper comes first, and is what a worksheet without a paper has. */
export function paperChoices(papers: readonly PaperName[]): readonly Choice<string>[] {
  const others = papers.filter(({ id }) => id !== USUAL_PAPER)
  return [{ id: USUAL, label: 'A4, usual' }, ...others.map(({ id, name }) => ({ id, label: name }))]
}

/** What was chosen, as documents hold it: the usual is left out. */
export function chosenOf<Id extends string>(id: Id): Exclude<Id, typeof USUAL> | undefined {
  return id === USUAL ? undefined : (id as Exclude<Id, typeof USUAL>)
}

export function choiceOf<Id extends string>(value: Id | undefined): Id | typeof USUAL {
  return value ?? USUAL
}

/** What settings add to a new lesson, in a few words; empty where all is as usual. */
export function lookWording(look: Look, papers: readonly PaperName[]): string {
  return [
    ...(look.fonts ? [FONT_PAIRS[look.fonts].name] : []),
    ...papers.filter(({ id }) => id === look.paper).map(({ name }) => name),
    ...lineChoices
      .filter(({ id }) => id === look.answerLines)
      .map(({ label }) => `lines ${label} apart`),
  ].join(' · ')
}
