import { plainText } from '../../base/index.ts'
import { type Item, sectionsOf, type Topic } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { refTo } from '../contentRef.ts'
import { candidatesIn, vocabularyOf } from '../shared/vocabulary.ts'
import { passageOf, passageText } from './passage.ts'
import { type ClozeBlock, clozeSchema } from './schema.ts'
import { layOutMarkScheme, layOutWorksheet } from './sheet.ts'
import { layOutSlide, outlineOf } from './slide.ts'

/** Eight to twelve gaps make an exercise (domain notes); fewer than four make none. */
const GAPS = 10
const FEWEST = 4
/** About ten lines of a sheet. */
const MOST_WORDS = 130
/** In fewer there is nothing to go by. */
const LEAST_WORDS = 8

/** A text from the topic with words left out. */
export const clozeKind: BlockKind<ClozeBlock> = {
  kind: 'cloze',
  label: 'Fill the gaps',
  schema: clozeSchema,
  create(topic, id) {
    const block: ClozeBlock = {
      id,
      kind: 'cloze',
      title: 'Fill the gaps',
      items: textsFor(topic).map((item) => refTo(topic, item)),
      most: GAPS,
      seed: `${topic.id}-${id}`,
      layout: 'passage',
    }
    const { gaps } = passageOf(block, new Map([[topic.id, topic]]))
    return gaps.length < FEWEST ? undefined : block
  },
  refs: (block) =>
    block.items.map((ref) => ({ ref, accepts: ['paragraph', 'bullet', 'keyTerm', 'theme'] })),
  marks: (block, topics) => passageOf(block, topics).gaps.length,
  minutes: (block, topics) => Math.max(2, Math.ceil(passageOf(block, topics).gaps.length / 2)),
  outline: outlineOf,
  layOut: { slide: layOutSlide, worksheet: layOutWorksheet, markScheme: layOutMarkScheme },
}

/**
 * The sentence of each section that has most to ask for, in the order of the topic, until there are
 * words enough. Fragments behind a label are left out: they do not read on.
 */
function textsFor(topic: Topic): readonly Item[] {
  const vocabulary = vocabularyOf(topic)
  const worth = (item: Item): number =>
    candidatesIn(plainText(passageText(item)), vocabulary).filter(({ sort }) => sort !== 'word')
      .length
  const wordsIn = (item: Item): number => plainText(passageText(item)).split(/\s+/).length
  const byWorth = (items: readonly Item[]): readonly Item[] =>
    [...items].sort((a, b) => worth(b) / wordsIn(b) - worth(a) / wordsIn(a))
  const ranked = sectionsOf(topic, 3).map(({ items }) =>
    byWorth(items.filter((item) => reads(item) && worth(item) > 0 && wordsIn(item) >= LEAST_WORDS)),
  )
  const chosen = new Set<Item>()
  let words = 0
  for (let round = 0; round < Math.max(0, ...ranked.map((items) => items.length)); round++)
    for (const item of byWorth(ranked.flatMap((items) => items.slice(round, round + 1)))) {
      if (words + wordsIn(item) > MOST_WORDS) continue
      chosen.add(item)
      words += wordsIn(item)
    }
  return topic.items.filter((item) => chosen.has(item))
}

function reads(item: Item): boolean {
  if (item.kind !== 'paragraph' && item.kind !== 'bullet') return false
  const labelled = typeof item.text !== 'string' && item.text[0]?.bold === true
  return !labelled && /[.!?]$/.test(plainText(item.text).trim())
}
