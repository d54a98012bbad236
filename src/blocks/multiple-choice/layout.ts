import { createRandom, listInWords } from '../../base/index.ts'
import { type ItemOf, questionMarks } from '../../topic/index.ts'
import type {
  SchemeContext,
  SchemeEntry,
  SheetContext,
  SlideContext,
  SlideDraft,
  Task,
} from '../blockKind.ts'
import { resolveAny, type Resolved, type Topics } from '../contentRef.ts'
import { type Choice, choiceOf, keysOf, questionOfTerm } from '../shared/choices.ts'
import { choicePieces } from '../shared/choiceSheet.ts'
import { choiceSlides } from '../shared/choiceSlide.ts'
import type { Help } from '../shared/help.ts'
import { openQuestionPieces } from '../shared/openQuestionSheet.ts'
import { openQuestionSlides } from '../shared/openQuestionSlide.ts'
import { schemeEntryFor } from '../shared/schemeEntry.ts'
import { capitalLetter, smallLetter } from '../shared/sheetText.ts'
import { helpAbove, helpBelow } from '../shared/taskHelp.ts'
import type { MultipleChoiceBlock } from './schema.ts'

type Question = ItemOf<'question'>

interface Asked {
  readonly resolved: Resolved<Question | ItemOf<'keyTerm'>>
  /** Absent where the topic has nothing to choose from: the question is asked all the same. */
  readonly choice: Choice | undefined
  readonly question: Question
}

export function askedOf(block: MultipleChoiceBlock, topics: Topics): readonly Asked[] {
  return resolveAny(topics, block.questions).flatMap((resolved) => {
    const { item } = resolved
    if (item.kind !== 'question' && item.kind !== 'keyTerm') return []
    const asked = { ...resolved, item }
    const choice = choiceOf(asked, block.seed)
    const question = choice ?? (item.kind === 'question' ? item : questionOfTerm(item))
    return [{ resolved: asked, choice, question }]
  })
}

export function layOutSlide(
  block: MultipleChoiceBlock,
  context: SlideContext,
): readonly SlideDraft[] {
  const spec = { layout: block.layout, task: block.task }
  return askedOf(block, context.topics).flatMap(({ resolved, choice, question }) =>
    choice === undefined
      ? openQuestionSlides(context, { ...resolved, item: question })
      : choiceSlides(context, resolved, choice, spec),
  )
}

/** Questions a, b, c, each with its options and a box for a letter. */
export function layOutWorksheet(block: MultipleChoiceBlock, context: SheetContext): Task {
  const asked = askedOf(block, context.topics)
  return {
    title: block.title,
    instruction: block.instruction,
    marks: questionMarks(asked.map(({ question }) => question)),
    pieces: [
      ...helpAbove(context, context.scaffold === 'support' ? crossedOut(block, asked) : []),
      ...asked.flatMap(({ choice, question }, i) =>
        choice === undefined
          ? openQuestionPieces(context, question, i)
          : choicePieces(context, choice, i),
      ),
      ...helpBelow(context, FURTHER),
    ],
  }
}

const FURTHER = 'Beside each question, say in a few words why one of the wrong options is tempting.'
/** What is left after one is crossed out is still a choice. */
const FEWEST_OPTIONS = 4

/** For support: a wrong option of each question, by the block's seed. */
function crossedOut(block: MultipleChoiceBlock, asked: readonly Asked[]): readonly Help[] {
  const lines = asked.flatMap(({ choice }, i) => {
    if (choice === undefined || choice.options.length < FEWEST_OPTIONS) return []
    const keys = keysOf(choice)
    const wrong = choice.options.flatMap((_, option) => (keys.includes(option) ? [] : [option]))
    const random = createRandom(`${block.seed}-${choice.id}-out`)
    const out = wrong[Math.floor(random() * wrong.length)]
    return out === undefined ? [] : [`${capitalLetter(out)} in ${smallLetter(i)}`]
  })
  return lines.length === 0
    ? []
    : [{ heading: 'First step', lines: [`Cross out ${listInWords(lines)}: they are wrong.`] }]
}

/** The key of each question with its reason, and why the other options are wrong. */
export function layOutMarkScheme(
  block: MultipleChoiceBlock,
  context: SchemeContext,
): readonly SchemeEntry[] {
  return askedOf(block, context.topics).map(({ question }, i) =>
    schemeEntryFor(question, `${context.number} ${smallLetter(i)}`),
  )
}
