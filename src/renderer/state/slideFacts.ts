import { plainText } from '../../base/index.ts'
import { type Block, refsOfBlock, resolveRef, type Topics } from '../../blocks/index.ts'
import { type Lesson, type RefPlace, refsOfLesson, type Slide } from '../../lesson/index.ts'
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

export function topicsById(topics: readonly Topic[]): Topics {
  return new Map(topics.map((topic) => [topic.id, topic]))
}

/** Whether the lesson words something on it itself. */
export function hasLocalWording({ blocks }: Pick<Slide, 'blocks'>): boolean {
  return blocks.flatMap(refsOfBlock).some(({ ref }) => ref.override !== undefined)
}

export interface SourceFact {
  readonly topicId: string
  readonly itemId: string
  readonly label: string
  /** "line 12", "lines 46–48", or "yours". */
  readonly lines: string
  readonly overridden: boolean
}

/** Where the words of a slide come from. */
export function sourcesOfSlide(slide: Slide | undefined, topics: Topics): readonly SourceFact[] {
  return sourcesOfBlocks(slide?.blocks ?? [], topics)
}

export function sourcesOfBlocks(blocks: readonly Block[], topics: Topics): readonly SourceFact[] {
  return blocks.flatMap(refsOfBlock).flatMap(({ ref }) => {
    const found = resolveRef(topics, ref)
    if (found === undefined) return []
    return [
      {
        topicId: ref.topicId,
        itemId: ref.itemId,
        label: itemLabel(found.item),
        lines: linesWording(found.item),
        overridden: found.overridden,
      },
    ]
  })
}

export function linesWording({ source }: Item): string {
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
  /** Tells entries of several topics apart. */
  readonly key: string
  readonly topicId: string
  readonly id: string
  /** Set before the text, in bold. */
  readonly title: string | undefined
  readonly text: string
  /** "5, 10", or "sheet". Empty: not used. */
  readonly places: string
  /** The same with no more than there is room for: "3, 25, …". */
  readonly fewPlaces: string
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
  const uses = usesByItem(topic, lesson)
  return sectionsOf(topic).map(({ heading, items }) => ({
    heading: heading ? plainText(heading.text) : topic.title,
    entries: items
      .filter((item) => item.kind !== 'heading')
      .map((item) => ({
        key: `${topic.id}#${item.id}`,
        topicId: topic.id,
        id: item.id,
        ...wordsOf(item),
        ...placesInWords(uses.get(item.id) ?? [], numberOfSlide),
      })),
  }))
}

function wordsOf(item: Item): { readonly title: string | undefined; readonly text: string } {
  const title = titleOf(item)
  const marks = item.kind === 'question' ? ` [${item.marks}]` : ''
  const text = plainText(mainText(item))
  return { title: title && plainText(title), text: (text === '' ? itemLabel(item) : text) + marks }
}

function usesByItem(topic: Topic, lesson: Lesson): ReadonlyMap<string, readonly RefPlace[]> {
  const uses = new Map<string, RefPlace[]>()
  for (const place of refsOfLesson(lesson)) {
    if (place.ref.topicId !== topic.id) continue
    const known = uses.get(place.ref.itemId)
    if (known) known.push(place)
    else uses.set(place.ref.itemId, [place])
  }
  return uses
}

function placesInWords(
  uses: readonly RefPlace[],
  numberOfSlide: (index: number) => number,
): Pick<ContentEntry, 'places' | 'fewPlaces'> {
  const slides = new Set(
    uses.filter(({ where }) => where === 'slide').map(({ index }) => numberOfSlide(index)),
  )
  const isOnSheet = uses.some(({ where }) => where === 'worksheet')
  const all = [...slides, ...(isOnSheet ? ['sheet'] : [])]
  const few = all.length > 3 ? `${all.slice(0, 2).join(', ')}, …` : all.join(', ')
  return { places: all.join(', '), fewPlaces: few }
}

export interface LedgerRow {
  readonly id: string
  /** The question behind it; absent where a kind counts its own marks. */
  readonly question?: { readonly topicId: string; readonly itemId: string } | undefined
  readonly label: string
  readonly ledger: Ledger
}

/** The marks of every task on the worksheets, question by question. */
export function ledgerOfLesson(lesson: Lesson, topics: Topics): readonly LedgerRow[] {
  return lesson.worksheets.flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly LedgerRow[] => {
      const items = refsOfBlock(block).flatMap(({ ref }) => resolveRef(topics, ref)?.item ?? [])
      const topicOf = (itemId: string): string =>
        refsOfBlock(block).find(({ ref }) => ref.itemId === itemId)?.ref.topicId ?? ''
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
          question: { topicId: topicOf(item.id), itemId: item.id },
          label: plainText(item.prompt),
          ledger: ledger(item),
        })),
      ]
    }),
  )
}

/** Number of the first page of each slide, by the slide's index. */
export function firstPages(
  { slides }: Lesson,
  pages: readonly { readonly holderId: string }[],
): readonly number[] {
  const firsts = new Map<string, number>()
  pages.forEach(({ holderId }, i) => {
    if (!firsts.has(holderId)) firsts.set(holderId, i + 1)
  })
  return slides.map(({ id }, i) => firsts.get(id) ?? i + 1)
}
