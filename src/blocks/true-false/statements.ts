import {
  createRandom,
  plainText,
  type RichText,
  shuffleWithoutFixedPoint,
} from '../../base/index.ts'
import { type ItemKind, itemsOfKind, mainText, sectionsOf, type Topic } from '../../topic/index.ts'
import { refTo, resolveAny, type ContentRef, type Resolved, type Topics } from '../contentRef.ts'
import type { TrueFalseBlock } from './schema.ts'

export const STATEMENT_ITEMS = [
  'misconception',
  'bullet',
  'paragraph',
  'theme',
] as const satisfies readonly ItemKind[]

export interface Statement {
  readonly text: RichText
  /** What is right instead; absent, the statement is true. */
  readonly correction: RichText | undefined
  readonly resolved: Resolved
}

/** In the order of the seed, so that neither copy nor board tells by place which are false. */
export function statementsOf(block: TrueFalseBlock, topics: Topics): readonly Statement[] {
  const statements = resolveAny(topics, block.statements).map((resolved): Statement => {
    const { item } = resolved
    const correction = item.kind === 'misconception' ? item.correction : undefined
    return { text: mainText(item), correction, resolved }
  })
  return shuffleWithoutFixedPoint(statements, createRandom(block.seed))
}

/** One for the choice, and one more for putting a false statement right. */
export function statementMarks({ correction }: Statement): number {
  return correction === undefined ? 1 : 2
}

/** “True”, or “False. Each promised not to attack the other.” */
export function verdictOf({ correction }: Statement): string {
  return correction === undefined ? 'True' : `False. ${plainText(correction)}`
}

const MOST_FALSE = 3
const MOST_WORDS = 14

/** Misconceptions, and as many facts that are about as long, from different sections. */
export function pickStatements(topic: Topic): readonly ContentRef[] {
  const wrong = itemsOfKind(topic, 'misconception').slice(0, MOST_FALSE)
  const facts = sectionsOf(topic, 2).flatMap(({ items }) => {
    const [fact] = items
      .filter((item) => item.kind === 'bullet')
      .filter(({ text }) => {
        const words = plainText(text).split(/\s+/).length
        return words >= 6 && words <= MOST_WORDS && !/[:;]/.test(plainText(text))
      })
      .sort((a, b) => namesIn(plainText(b.text)) - namesIn(plainText(a.text)))
    return fact === undefined ? [] : [fact]
  })
  // From the whole of the topic, not only from its beginning.
  const step = Math.max(1, facts.length / Math.max(1, wrong.length))
  const chosen = wrong.flatMap((_, i) => facts[Math.floor(i * step)] ?? [])
  return [...wrong, ...chosen].map((item) => refTo(topic, item))
}

function namesIn(text: string): number {
  return text.match(/(?<=\s)\p{Lu}\p{L}{2,}/gu)?.length ?? 0
}
