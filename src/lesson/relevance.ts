import { plainText } from '../base/index.ts'
import { type Block, refsOfBlock } from '../blocks/index.ts'
import { findItem, textsOf, type Topic } from '../topic/index.ts'

const HEADING_WEIGHT = 4

/**
 * How near a block is to what the lesson is named after: how often its items use the words of the
 * topic's title and question, for their length. A heading says most about what is under it.
 */
export function relevanceTo(topic: Topic): (block: Block) => number {
  const words = new Set(longWords(`${topic.title} ${plainText(topic.question ?? '')}`))
  return (block) => {
    const texts = refsOfBlock(block).flatMap(({ ref }) => {
      const item = findItem(topic, ref.itemId)
      if (item === undefined) return []
      const own = textsOf(item).map(plainText)
      return item.kind === 'heading'
        ? Array<readonly string[]>(HEADING_WEIGHT).fill(own).flat()
        : own
    })
    const all = longWords(texts.join(' '))
    return all.filter((word) => words.has(word)).length / Math.sqrt(all.length + 1)
  }
}

/** The `most` blocks that are nearest to the title, in their own order. */
export function keepMostRelevant(
  topic: Topic,
  blocks: readonly Block[],
  most: number,
): readonly Block[] {
  const relevance = relevanceTo(topic)
  const ranked = blocks
    .map((block, i) => ({ i, score: relevance(block) }))
    .sort((a, b) => b.score - a.score || a.i - b.i)
  const kept = new Set(ranked.slice(0, most).map(({ i }) => i))
  return blocks.filter((_, i) => kept.has(i))
}

function longWords(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
}
