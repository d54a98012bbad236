import {
  boldText,
  joinText,
  plainText,
  type RichText,
  runsOf,
  sliceText,
} from '../../base/index.ts'
import type { Item } from '../../topic/index.ts'
import type { Scaffold } from '../blockKind.ts'
import { type Resolved, resolveAny, type Topics } from '../contentRef.ts'
import { type ChosenGap, chooseDistractors, chooseGaps } from '../shared/gapChoice.ts'
import type { Gap, Stretch } from '../shared/sheetGaps.ts'
import { type Candidate, vocabularyOf } from '../shared/vocabulary.ts'
import type { ClozeBlock } from './schema.ts'

export interface Passage {
  readonly resolved: readonly Resolved[]
  /** One for each paragraph. */
  readonly paragraphs: readonly (readonly Stretch[])[]
  readonly gaps: readonly Gap[]
  /** Where each gap's answer comes from, for choosing words that do not fit. */
  readonly sorts: readonly Candidate[]
  readonly texts: readonly string[]
}

/** The text of an item as a passage has it. */
export function passageText(item: Item): RichText {
  switch (item.kind) {
    case 'keyTerm':
      return joinText(boldText(item.term), ': ', item.definition)
    case 'theme':
      return joinText(boldText(item.title), ': ', item.text)
    case 'paragraph':
    case 'bullet':
      return item.text
    default:
      return ''
  }
}

/** The block's texts with their gaps: the same on every sheet, whatever help it gives. */
export function passageOf(block: ClozeBlock, topics: Topics): Passage {
  const resolved = resolveAny(topics, block.items)
  const rich = resolved.map(({ item }) => passageText(item))
  const texts = rich.map(plainText)
  const chosen = block.gaps === undefined ? found(block, resolved, texts) : own(block, texts)
  let number = 0
  const gaps: Gap[] = []
  const paragraphs = rich.map((text, index) => {
    const stretches: Stretch[] = []
    let at = 0
    for (const { start, end, answer } of chosen.filter((gap) => gap.text === index)) {
      if (start > at) stretches.push({ text: sliceText(text, at, start) })
      number++
      const gap = { number, answer }
      gaps.push(gap)
      stretches.push({ gap })
      at = end
    }
    if (at < plainText(text).length) stretches.push({ text: sliceText(text, at, Infinity) })
    return stretches
  })
  return {
    resolved,
    gaps,
    sorts: chosen,
    texts,
    paragraphs: block.layout === 'list' ? paragraphs : joined(paragraphs),
  }
}

function found(
  block: ClozeBlock,
  resolved: readonly Resolved[],
  texts: readonly string[],
): readonly ChosenGap[] {
  const [first] = resolved
  return first === undefined ? [] : chooseGaps(texts, vocabularyOf(first.topic), block)
}

/** The teacher's gaps, wherever their words still stand in the text. */
function own(block: ClozeBlock, texts: readonly string[]): readonly ChosenGap[] {
  const chosen: ChosenGap[] = []
  for (const { itemId, answer } of block.gaps ?? []) {
    const text = block.items.findIndex((ref) => ref.itemId === itemId)
    const whole = texts[text] ?? ''
    const isFree = (at: number): boolean =>
      chosen.every((gap) => gap.text !== text || at >= gap.end || at + answer.length <= gap.start)
    let start = whole.indexOf(answer)
    while (start >= 0 && !isFree(start)) start = whole.indexOf(answer, start + 1)
    if (start >= 0)
      chosen.push({ text, start, end: start + answer.length, answer, sort: sortOf(answer) })
  }
  return chosen.sort((a, b) => a.text - b.text || a.start - b.start)
}

function sortOf(answer: string): Candidate['sort'] {
  return /\d{4}$/.test(answer) ? 'date' : /^\p{Lu}/u.test(answer) ? 'name' : 'word'
}

/** Sentences run on in one passage; what does not end as a sentence stays a line of its own. */
function joined(paragraphs: readonly (readonly Stretch[])[]): readonly (readonly Stretch[])[] {
  const passages: (readonly Stretch[])[] = []
  let open = false
  for (const stretches of paragraphs) {
    if (stretches.length === 0) continue
    const last = passages.at(-1)
    const whole = isSentence(stretches)
    if (open && whole && last !== undefined)
      passages[passages.length - 1] = [...last, { text: ' ' }, ...stretches]
    else passages.push(stretches)
    open = whole
  }
  return passages
}

function isSentence(stretches: readonly Stretch[]): boolean {
  const last = stretches.at(-1)
  const text = last !== undefined && 'text' in last ? plainText(last.text) : ''
  const first = stretches[0]
  const labelled = first !== undefined && 'text' in first && runsOf(first.text)[0]?.bold === true
  return /[.!?]["”’)]?\s*$/.test(text) && !labelled
}

const DISTRACTORS = 2

/** The words of the bank in the order of the alphabet; none, where pupils do without. */
export function bankOf(passage: Passage, block: ClozeBlock, scaffold: Scaffold): readonly string[] {
  if (scaffold === 'stretch') return []
  const answers = passage.gaps.map(({ answer }) => answer)
  const words = scaffold === 'support' ? answers : [...answers, ...distractorsOf(passage, block)]
  return [...words].sort((a, b) => a.localeCompare(b, 'en'))
}

export function distractorsOf(passage: Passage, block: ClozeBlock): readonly string[] {
  const [first] = passage.resolved
  if (first === undefined) return []
  const others = first.topic.items.map((item) => plainText(passageText(item)))
  return chooseDistractors(passage.sorts, passage.texts, others, vocabularyOf(first.topic), {
    most: DISTRACTORS,
    seed: `${block.seed}-bank`,
  })
}
