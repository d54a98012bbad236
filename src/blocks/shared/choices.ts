import {
  createRandom,
  plainText,
  type RichText,
  shuffleWithoutFixedPoint,
} from '../../base/index.ts'
import {
  datesIn,
  type ItemOf,
  itemsOfKind,
  mainText,
  type Option,
  type Topic,
} from '../../topic/index.ts'
import type { Resolved } from '../contentRef.ts'

type Question = ItemOf<'question'>

/** A question with options in the order in which slides, sheet and scheme all show them. */
export type Choice = Question & { readonly options: readonly Option[] }

const WRONG = 3
/** “Option B” or “all of the above” means places, so such options stay as they were written. */
const NAMES_A_PLACE =
  /\b(?:above|below|all of these|none of these|options? [A-F]|[A-F] (?:and|or) [A-F])\b/i

/**
 * The question or key term as a choice. Options that are missing come from the topic: other terms,
 * or other dates of the same kind. Undefined where the topic has none to offer; then the question
 * stays open.
 */
export function choiceOf(
  { item, topic }: Resolved<Question | ItemOf<'keyTerm'>>,
  seed: string,
): Choice | undefined {
  const asked = item.kind === 'question' ? item : questionOfTerm(item)
  const options = asked.options ?? optionsFrom(topic, item, asked, seed)
  return options && { ...asked, options: inPlace(topic, item.id, options, seed) }
}

/** The places of all correct options. */
export function keysOf({ options }: Pick<Choice, 'options'>): readonly number[] {
  return options.flatMap((option, i) => (option.correct === true ? [i] : []))
}

/** The question that asks for a term by its meaning. */
export function questionOfTerm(term: ItemOf<'keyTerm'>): Question {
  const point = { id: 'term', text: term.term, marks: 1 }
  return {
    id: term.id,
    kind: 'question',
    ...(term.source ? { source: term.source } : {}),
    purpose: 'knowledge-check',
    prompt: [{ text: 'Which term means this? ' }, { text: plainText(term.definition) }],
    marks: 1,
    scheme: { kind: 'points', points: [point] },
  }
}

function optionsFrom(
  topic: Topic,
  item: Resolved['item'],
  asked: Question,
  seed: string,
): readonly Option[] | undefined {
  const answer = answerOf(item, asked)
  if (answer === undefined) return undefined
  const others = item.kind === 'keyTerm' ? otherTerms(topic, answer) : otherAnswers(topic, answer)
  const wrong = shuffled(others, `${seed}-${item.id}`).slice(0, WRONG)
  return wrong.length < 2 ? undefined : [{ text: answer, correct: true }, ...wrong]
}

function answerOf(item: Resolved['item'], { answer, scheme }: Question): RichText | undefined {
  if (item.kind === 'keyTerm') return item.term
  if (answer !== undefined) return answer
  return scheme?.kind === 'points' && scheme.points.length === 1
    ? scheme.points[0]?.text
    : undefined
}

function otherTerms(topic: Topic, answer: RichText): readonly Option[] {
  return itemsOfKind(topic, 'keyTerm')
    .filter(({ term }) => plainText(term) !== plainText(answer))
    .map(({ term, definition }) => ({ text: term, reason: definition }))
}

/** Other dates for a date, other terms for a term: nothing is made up. */
function otherAnswers(topic: Topic, answer: RichText): readonly Option[] {
  const text = plainText(answer)
  if (itemsOfKind(topic, 'keyTerm').some(({ term }) => plainText(term) === text))
    return otherTerms(topic, answer)
  const [date] = datesIn(text)
  if (date?.date !== text) return []
  const words = (of: string): number => of.split(' ').length
  const dates = topic.items
    .flatMap((item) => datesIn(plainText(mainText(item))))
    .map((other) => other.date)
    .filter((other) => other !== text && words(other) === words(text))
  return [...new Set(dates)].map((other) => ({ text: other }))
}

function inPlace(
  topic: Topic,
  itemId: string,
  options: readonly Option[],
  seed: string,
): readonly Option[] {
  const right = options.filter((option) => option.correct === true)
  const texts = options.flatMap(({ text, reason = '' }) => [plainText(text), plainText(reason)])
  const [key] = right
  if (key === undefined || right.length > 1 || texts.some((text) => NAMES_A_PLACE.test(text)))
    return options
  const wrong = shuffled(
    options.filter((option) => option !== key),
    `${seed}-${itemId}`,
  )
  const place = keyPlace(topic, itemId, options.length, seed)
  return [...wrong.slice(0, place), key, ...wrong.slice(place)]
}

/**
 * Where the key of a question stands: every place once before any comes again, over all questions
 * of the topic that bring options, and over all others. So keys are balanced over a lesson, and a
 * question has the same order on slide, sheet and scheme.
 */
function keyPlace(topic: Topic, itemId: string, count: number, seed: string): number {
  const brings = (item: Topic['items'][number]): boolean =>
    item.kind === 'question' && item.options !== undefined
  const own = topic.items.find((item) => item.id === itemId)
  const peers = topic.items.filter(
    (item) =>
      (item.kind === 'question' || item.kind === 'keyTerm') &&
      brings(item) === (own !== undefined && brings(own)),
  )
  const index = Math.max(
    0,
    peers.findIndex((item) => item.id === itemId),
  )
  const round = Math.floor(index / count)
  const places = shuffled(
    Array.from({ length: count }, (_, i) => i),
    `${seed}-keys-${round}`,
  )
  return places[index % count] ?? 0
}

function shuffled<T>(items: readonly T[], seed: string): readonly T[] {
  return shuffleWithoutFixedPoint(items, createRandom(seed))
}
