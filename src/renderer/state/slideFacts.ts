import { plainText } from '../../base/index.ts'
import { refsOfBlock, resolveRef, type Topics } from '../../blocks/index.ts'
import { type Lesson, type Slide, usesOfItem } from '../../lesson/index.ts'
import {
  type Item,
  itemLabel,
  ledger,
  type Ledger,
  mainText,
  sectionsOf,
  titleOf,
  type Topic,
} from '../../topic/index.ts'
import type { PageView } from '../pages/laidOut.ts'

export function topicsById(topics: readonly Topic[]): Topics {
  return new Map(topics.map((topic) => [topic.id, topic]))
}

/** The slide that a page shows; a long slide has several pages, numbered after its id. */
export function slideOfPage(lesson: Lesson, page: PageView | undefined): Slide | undefined {
  return lesson.slides.find(
    ({ id }) =>
      page?.id === id ||
      (page?.id.startsWith(`${id}-`) && /^\d+$/.test(page.id.slice(id.length + 1))),
  )
}

export interface SourceFact {
  readonly label: string
  /** "line 12", "lines 46–48", or "yours". */
  readonly lines: string
  readonly overridden: boolean
}

/** Where the words of a slide come from. */
export function sourcesOfSlide(slide: Slide | undefined, topics: Topics): readonly SourceFact[] {
  return (slide?.blocks ?? []).flatMap(refsOfBlock).flatMap(({ ref }) => {
    const found = resolveRef(topics, ref)
    if (found === undefined) return []
    return [
      {
        label: itemLabel(found.item),
        lines: linesWording(found.item),
        overridden: found.overridden,
      },
    ]
  })
}

function linesWording({ source }: Item): string {
  if (source === undefined) return 'yours'
  return source.from === source.to ? `line ${source.from}` : `lines ${source.from}–${source.to}`
}

/** All source lines of a slide in short: "lines 46–48, 51". */
export function sourceLinesOfSlide(slide: Slide | undefined, topics: Topics): string {
  const lines = new Set<number>()
  for (const { ref } of (slide?.blocks ?? []).flatMap(refsOfBlock)) {
    const source = resolveRef(topics, ref)?.item.source
    if (source) for (let line = source.from; line <= source.to; line++) lines.add(line)
  }
  const ranges: [number, number][] = []
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last?.[1] === line - 1) last[1] = line
    else ranges.push([line, line])
  }
  if (ranges.length === 0) return ''
  const words = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
  return lines.size === 1 ? `line ${words}` : `lines ${words}`
}

export interface ContentEntry {
  readonly id: string
  /** Set before the text, in bold. */
  readonly title: string | undefined
  readonly text: string
  /** "5, 10", or "sheet". Empty: not used. */
  readonly places: string
}

export interface ContentGroup {
  readonly heading: string
  readonly entries: readonly ContentEntry[]
}

/** What a topic offers, section by section, and where the lesson uses it. */
export function contentOfTopic(
  topic: Topic,
  lesson: Lesson,
  numberOfSlide: (index: number) => number,
): readonly ContentGroup[] {
  return sectionsOf(topic).map(({ heading, items }) => ({
    heading: heading ? plainText(heading.text) : topic.title,
    entries: items
      .filter((item) => item.kind !== 'heading')
      .map((item) => ({
        id: item.id,
        ...wordsOf(item),
        places: placesOf(item, topic, lesson, numberOfSlide),
      })),
  }))
}

function wordsOf(item: Item): { readonly title: string | undefined; readonly text: string } {
  const title = titleOf(item)
  const marks = item.kind === 'question' ? ` [${item.marks}]` : ''
  const text = plainText(mainText(item))
  return { title: title && plainText(title), text: (text === '' ? itemLabel(item) : text) + marks }
}

function placesOf(
  item: Item,
  topic: Topic,
  lesson: Lesson,
  numberOfSlide: (index: number) => number,
): string {
  const uses = usesOfItem(lesson, topic.id, item.id)
  const slides = new Set(
    uses.filter(({ where }) => where === 'slide').map(({ index }) => numberOfSlide(index)),
  )
  const isOnSheet = uses.some(({ where }) => where === 'worksheet')
  return [...slides, ...(isOnSheet ? ['sheet'] : [])].join(', ')
}

export interface LedgerRow {
  readonly id: string
  readonly label: string
  readonly ledger: Ledger
}

/** The marks of every task on the worksheets, question by question. */
export function ledgerOfLesson(lesson: Lesson, topics: Topics): readonly LedgerRow[] {
  return lesson.worksheets.flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly LedgerRow[] => {
      const items = refsOfBlock(block).flatMap(({ ref }) => resolveRef(topics, ref)?.item ?? [])
      const terms = items.filter((item) => item.kind === 'keyTerm').length
      const questions = items.flatMap((item) => (item.kind === 'question' ? [item] : []))
      const matched = {
        tariff: terms,
        available: terms,
        reachable: terms,
        working: 'one mark a pair',
        problems: [],
      }
      return [
        ...(block.kind === 'match' ? [{ id: block.id, label: block.title, ledger: matched }] : []),
        ...questions.map((item) => ({
          id: `${block.id} ${item.id}`,
          label: plainText(item.prompt),
          ledger: ledger(item),
        })),
      ]
    }),
  )
}
