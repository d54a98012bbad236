import { plainText, type RichText } from '../base/index.ts'
import {
  itemLabel,
  itemsOfKind,
  mainText,
  sectionsOf,
  type Item,
  type ItemOf,
  type Topic,
} from '../topic/index.ts'
import {
  type Block,
  examPractice,
  type KnownBlock,
  kindOf,
  refKey,
  refTo,
  shortAnswers,
} from '../blocks/index.ts'
import type { Recipe, Sweep } from './recipe.ts'
import { keepMostRelevant } from './relevance.ts'

type Step = Recipe['slides'][number]
type NewId = (wanted: string) => string

/** Points on one slide of an explanation: a lead and five bullets. */
const MOST_POINTS = 6

/** The blocks that one step of a recipe makes, each for a slide of its own. */
export function slidesOfStep(
  topic: Topic,
  step: Step,
  used: ReadonlySet<string>,
  newId: NewId,
): readonly Block[] {
  const sweep = isSweep(step.make) ? sweeps[step.make] : undefined
  if (sweep === undefined) {
    const kind = step.make as Block['kind']
    return created(kind, withoutShown(topic, kind, used), newId)
  }
  const blocks = sweep(topic, used, newId)
  if (step.most === undefined) return blocks
  return step.make === 'sections'
    ? keepMostRelevant(topic, blocks, step.most)
    : blocks.slice(0, step.most)
}

const sweeps: Readonly<
  Record<Sweep, (topic: Topic, used: ReadonlySet<string>, newId: NewId) => readonly Block[]>
> = {
  sections: (topic, _, newId) => sectionSlides(topic, newId),
  questions: (topic, _, newId) =>
    questions(topic, 'knowledge-check').flatMap((item) =>
      item.options === undefined
        ? [
            {
              id: newId(item.id),
              kind: 'short-answer',
              title: 'Question',
              instruction: '',
              questions: [refTo(topic, item)],
            } satisfies KnownBlock,
          ]
        : showing('multiple-choice', topic, item, newId),
    ),
  'exam-questions': (topic, _, newId) =>
    [...structured(topic), ...questions(topic, 'exam-style')].map((item) =>
      examPractice(topic, newId(`exam-${item.id}`), [item]),
    ),
  faqs: (topic, _, newId) =>
    itemsOfKind(topic, 'faq').map((item): KnownBlock => ({
      id: newId(item.id),
      kind: 'bullets',
      kicker: 'A good question',
      heading: refTo(topic, item),
      items: [refTo(topic, item)],
      reveal: 'one-by-one',
      layout: 'side',
    })),
  remaining: remainingSlides,
}

/** Items that have a kind of slide to themselves. */
const OWN_SLIDE: Readonly<Partial<Record<Item['kind'], Block['kind']>>> = {
  keyTerm: 'key-term',
  extract: 'source',
  figure: 'figure',
  table: 'comparison',
}

/** Terms on one slide. */
const MOST_TERMS = 4

/**
 * Slides of the items that have a kind of slide to themselves, in their order. Terms with nothing but
 * a meaning fill no slide, so those of a section share one.
 */
function ownSlides(
  topic: Topic,
  items: readonly Item[],
  heading: ItemOf<'heading'> | undefined,
  newId: NewId,
): readonly Block[] {
  const bare = items.filter((item) => item.kind === 'keyTerm' && isBare(item))
  const shared = bare.length < 2 ? [] : bare
  return items.flatMap((item) => {
    if (!shared.includes(item)) return ownSlide(topic, item, newId)
    return item === shared[0] ? termSlides(topic, shared, heading?.text ?? WORDS, newId) : []
  })
}

function isBare({ example, notToConfuse }: ItemOf<'keyTerm'>): boolean {
  return example === undefined && notToConfuse === undefined
}

const WORDS = 'Words to know'

function termSlides(
  topic: Topic,
  terms: readonly Item[],
  title: RichText,
  newId: NewId,
): readonly KnownBlock[] {
  return inGroups(terms, MOST_TERMS).map((group) => ({
    id: newId('key-terms'),
    kind: 'key-terms',
    title,
    terms: group.map((item) => refTo(topic, item)),
    hide: 'meanings',
    layout: 'rows',
  }))
}

/** The slide of an item that has a kind of slide to itself; none, where nothing can be made of it. */
function ownSlide(topic: Topic, item: Item, newId: NewId): readonly Block[] {
  const kind = OWN_SLIDE[item.kind]
  return kind === undefined ? [] : showing(kind, topic, item, newId)
}

/** A block of a kind for one item, made as if the topic had no other. */
function showing(kind: Block['kind'], topic: Topic, item: Item, newId: NewId): readonly Block[] {
  const block = kindOf({ kind })?.create({ ...topic, items: [item] }, newId(item.id))
  return block === undefined ? [] : [block]
}

function isSweep(make: Step['make']): make is Sweep {
  return make in sweeps
}

/** The topic without what has had a slide of this kind to itself, for it does not get a second one. */
function withoutShown(topic: Topic, kind: Block['kind'], used: ReadonlySet<string>): Topic {
  const items = topic.items.filter(
    (item) => OWN_SLIDE[item.kind] !== kind || !used.has(refKey(refTo(topic, item))),
  )
  return { ...topic, items }
}

function created(kind: Block['kind'], topic: Topic, newId: NewId): readonly Block[] {
  const block = kindOf({ kind })?.create(topic, newId(kind))
  return block === undefined ? [] : [block]
}

function questions(
  topic: Topic,
  purpose: ItemOf<'question'>['purpose'],
): readonly ItemOf<'question'>[] {
  const heavy = new Set(structured(topic).map((item) => item.id))
  return itemsOfKind(topic, 'question').filter(
    (item) => item.purpose === purpose && !heavy.has(item.id),
  )
}

/** Knowledge checks with developed points are worth the exam treatment: a plan and the scheme. */
function structured(topic: Topic): readonly ItemOf<'question'>[] {
  return itemsOfKind(topic, 'question').filter(
    ({ purpose, scheme }) =>
      purpose === 'knowledge-check' &&
      scheme?.kind === 'points' &&
      scheme.points.some((point) => (point.further ?? []).length > 0),
  )
}

/** An explanation slide for each heading with points under it; terms, pictures and the like follow. */
function sectionSlides(topic: Topic, newId: NewId): readonly Block[] {
  let section: ItemOf<'heading'> | undefined
  return sectionsOf(topic, 3).flatMap(({ heading, items }): readonly Block[] => {
    if (heading?.level === 1) section = heading
    const above = section && section !== heading ? { section: refTo(topic, section) } : {}
    const points = items.filter((item) => item.kind === 'bullet' || item.kind === 'paragraph')
    const name = heading?.id ?? 'opening'
    const slides = inGroups(points).map((group): KnownBlock => ({
      id: newId(name),
      kind: 'bullets',
      items: group.map((item) => refTo(topic, item)),
      reveal: 'together',
      layout: 'side',
      ...above,
      ...(heading ? { heading: refTo(topic, heading) } : { title: topic.title }),
    }))
    // A slide that says where a picture is missing is not one to teach with.
    const shown = items.filter((item) => item.kind !== 'figure' || item.picture.kind === 'asset')
    return [...slides, ...ownSlides(topic, shown, heading, newId)]
  })
}

/** Points in groups as even as can be; what announces a list goes with it. */
function inGroups(items: readonly Item[], most = MOST_POINTS): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / most)
  const size = Math.ceil(items.length / Math.max(1, count))
  const starts = Array.from({ length: count }, (_, i) => {
    const even = i * size
    const before = items[even - 1]
    return before && announces(before) && size < most ? even - 1 : even
  })
  return starts.map((from, i) => items.slice(from, starts[i + 1]))
}

const announces = (item: Item): boolean => plainText(mainText(item)).trimEnd().endsWith(':')

/** Slides for everything that no slide shows yet, a slide or more for each kind of item. */
function remainingSlides(topic: Topic, used: ReadonlySet<string>, newId: NewId): readonly Block[] {
  const rest = topic.items.filter(
    (item) =>
      !used.has(refKey(refTo(topic, item))) && item.kind !== 'question' && item.kind !== 'heading',
  )
  const mistakes = rest.filter((item) => item.kind === 'misconception')
  return [
    ...(mistakes.length === 0
      ? []
      : [bullets(newId('misconceptions'), 'Listen for', 'Mistakes to put right', mistakes, topic)]),
    ...rest
      .filter((item) => item.kind !== 'misconception')
      .flatMap((item) => {
        const own = ownSlide(topic, item, newId)
        if (own.length > 0) return own
        return [
          bullets(newId(item.id), KICKERS[item.kind] ?? 'More', itemLabel(item), [item], topic),
        ]
      }),
  ]
}

const KICKERS: Readonly<Partial<Record<Item['kind'], string>>> = {
  objective: 'Objective',
}

function bullets(
  id: string,
  kicker: string,
  title: string,
  items: readonly Item[],
  topic: Topic,
): KnownBlock {
  return {
    id,
    kind: 'bullets',
    kicker,
    title,
    items: items.map((item) => refTo(topic, item)),
    reveal: 'together',
    layout: 'side',
  }
}

/** The tasks of the worksheet. */
export function tasksOf(topic: Topic, steps: Recipe['worksheet'], newId: NewId): readonly Block[] {
  return steps.flatMap(({ make, most }): readonly Block[] => {
    const [block] = created(make, topic, newId)
    if (block?.kind !== 'short-answer' && block?.kind !== 'exam-question') {
      return block === undefined ? [] : [block]
    }
    const purpose = block.kind === 'short-answer' ? 'knowledge-check' : 'exam-style'
    const questions = itemsOfKind(topic, 'question')
      .filter((item) => item.purpose === purpose && item.options === undefined)
      .slice(0, most)
    if (questions.length === 0) return []
    return block.kind === 'exam-question'
      ? [{ ...examPractice(topic, block.id, questions), space: spaceFor(questions) }]
      : [shortAnswers(topic, block.id, questions)]
  })
}

/** An essay is written in a booklet: sixty lines would be three empty pages to copy. */
const LONGEST_ON_THE_SHEET = 12

function spaceFor(questions: readonly ItemOf<'question'>[]): 'lines' | 'booklet' {
  return questions.some(({ marks }) => marks > LONGEST_ON_THE_SHEET) ? 'booklet' : 'lines'
}
