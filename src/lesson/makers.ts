import {
  itemLabel,
  itemsOfKind,
  sectionsOf,
  type Item,
  type ItemOf,
  type Topic,
} from '../topic/index.ts'
import { plainText } from '../base/index.ts'
import {
  type Block,
  type ContentRef,
  type KnownBlock,
  kindOf,
  refKey,
  refTo,
} from '../blocks/index.ts'
import type { Recipe } from './recipe.ts'
import { keepMostRelevant } from './relevance.ts'

type Step = Recipe['slides'][number]
type NewId = (wanted: string) => string

const MOST_BULLETS = 5

/** The blocks that one step of a recipe makes, each for a slide of its own. */
export function slidesOfStep(
  topic: Topic,
  step: Step,
  used: ReadonlySet<string>,
  newId: NewId,
): readonly Block[] {
  const blocks = makers[step.make](topic, used, newId)
  if (step.most === undefined) return blocks
  return step.make === 'sections'
    ? keepMostRelevant(topic, blocks, step.most)
    : blocks.slice(0, step.most)
}

const makers: Readonly<
  Record<Step['make'], (topic: Topic, used: ReadonlySet<string>, newId: NewId) => readonly Block[]>
> = {
  title: (topic, _, newId) => created('title', topic, newId),
  objectives: (topic, _, newId) => created('objectives', topic, newId),
  themes: (topic, _, newId) => created('themes', topic, newId),
  sections: (topic, _, newId) => sectionSlides(topic, newId),
  questions: (topic, _, newId) =>
    questions(topic, 'knowledge-check').map((item): KnownBlock => ({
      id: newId(item.id),
      kind: 'short-answer',
      title: 'Question',
      instruction: '',
      questions: [refTo(topic, item)],
    })),
  'exam-questions': (topic, _, newId) =>
    [...structured(topic), ...questions(topic, 'exam-style')].map((item): KnownBlock => ({
      id: newId(`exam-${item.id}`),
      kind: 'exam-question',
      title: 'Exam practice',
      instruction: 'Write in full sentences.',
      questions: [refTo(topic, item)],
      space: 'lines',
    })),
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

/** An explanation slide for each heading with points under it, and a slide for each term in its place. */
function sectionSlides(topic: Topic, newId: NewId): readonly Block[] {
  let section: ItemOf<'heading'> | undefined
  return sectionsOf(topic, 3).flatMap(({ heading, items }): readonly Block[] => {
    if (heading?.level === 1) section = heading
    const above = section && section !== heading ? { section: refTo(topic, section) } : {}
    const terms = items.filter((item) => item.kind === 'keyTerm')
    const points = items.filter(
      (item) => item.kind === 'bullet' || item.kind === 'paragraph' || item.kind === 'figure',
    )
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
    return [
      ...slides,
      ...terms.map((item): KnownBlock => ({
        id: newId(item.id),
        kind: 'key-term',
        term: refTo(topic, item),
      })),
    ]
  })
}

/** Points in groups of at most five bullets, as even as can be. */
function inGroups(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / (MOST_BULLETS + 1))
  const size = Math.ceil(items.length / Math.max(1, count))
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size))
}

/** Slides for everything that no slide shows yet, a slide or more for each kind of item. */
function remainingSlides(topic: Topic, used: ReadonlySet<string>, newId: NewId): readonly Block[] {
  const rest = topic.items.filter(
    (item) =>
      !used.has(refKey(refTo(topic, item))) && item.kind !== 'question' && item.kind !== 'heading',
  )
  const blocks: Block[] = []
  const mistakes = rest.filter((item) => item.kind === 'misconception')
  if (mistakes.length > 0)
    blocks.push(
      bullets(newId('misconceptions'), 'Listen for', 'Mistakes to put right', mistakes, topic),
    )
  for (const item of rest) {
    if (item.kind === 'misconception') continue
    const title = item.kind === 'keyTerm' ? undefined : itemLabel(item)
    blocks.push(
      title === undefined
        ? { id: newId(item.id), kind: 'key-term', term: refTo(topic, item) }
        : bullets(
            newId(item.id),
            KICKERS[item.kind] ?? 'More',
            item.kind === 'extract' ? plainText(item.provenance) : title,
            [item],
            topic,
          ),
    )
  }
  return blocks
}

const KICKERS: Readonly<Partial<Record<Item['kind'], string>>> = {
  table: 'Compare',
  extract: 'Source',
  figure: 'Figure',
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
    if (block === undefined) return []
    if (make === 'match') return [block]
    const wanted =
      make === 'short-answer'
        ? itemsOfKind(topic, 'question').filter(
            (item) => item.purpose === 'knowledge-check' && item.options === undefined,
          )
        : itemsOfKind(topic, 'question').filter((item) => item.purpose === 'exam-style')
    const refs: readonly ContentRef[] = wanted.slice(0, most).map((item) => refTo(topic, item))
    return refs.length === 0 ? [] : [{ ...block, questions: refs } as Block]
  })
}
