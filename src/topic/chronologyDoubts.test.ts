import { describe, expect, it } from 'vitest'
import { starterTopic } from '../../fixtures/starter.ts'
import { chronologyDoubts } from './chronologyDoubts.ts'
import type { Topic } from './topic.ts'

function doubtsIn(...texts: readonly string[]): readonly string[] {
  const topic: Topic = {
    ...starterTopic(),
    items: texts.map((text, i) => ({ id: `p${i + 1}`, kind: 'paragraph', text })),
  }
  return chronologyDoubts(topic).map(({ kind, itemId }) => `${itemId} ${kind}`)
}

describe('chronologyDoubts', () => {
  it('finds nothing to doubt in the starter topic', () => {
    expect(chronologyDoubts(starterTopic())).toEqual([])
  })

  it('doubts a state that is named before it began', () => {
    expect(doubtsIn('At Rapallo in April 1922 the USSR and Germany came to terms.')).toEqual([
      'p1 before-it-existed',
    ])
    expect(doubtsIn('In 1919 the League of Nations met in Geneva.')).toEqual([
      'p1 before-it-existed',
    ])
  })

  it('lets a sentence tell of the beginning itself, or of a span across it', () => {
    expect(
      doubtsIn(
        'They seized power in 1917 and formed the USSR in December 1922.',
        'Relations of the USSR with Germany, 1922–1941.',
        'In 1922 the USSR was formed.',
      ),
    ).toEqual([])
  })

  it('takes a founding from the text before its own list', () => {
    const texts = [
      'The union set up the Labour Bank in 1931.',
      'By 1925 the Labour Bank had failed.',
    ]
    expect(doubtsIn(...texts)).toEqual(['p2 before-it-existed'])
    expect(doubtsIn(texts[1] ?? '')).toEqual([])
  })

  it('doubts a cause that comes after its effect', () => {
    expect(
      doubtsIn(
        'Germany and the USSR signed the Nazi-Soviet Pact in August 1939.',
        'The attack on Finland came in November 1939. This made the Nazi-Soviet Pact look sensible.',
      ),
    ).toEqual(['p2 effect-before-cause'])
    expect(
      doubtsIn(
        'Germany and the USSR signed the Nazi-Soviet Pact in August 1939.',
        'Talks failed in July 1939. This led to the Nazi-Soviet Pact.',
        'The talks of 1939 led to the Nazi-Soviet Pact.',
      ),
    ).toEqual([])
  })

  it('doubts one event with two years', () => {
    expect(
      doubtsIn(
        'The Treaty of Rapallo (1922) changed much.',
        'The Treaty of Rapallo in 1923 was new.',
      ),
    ).toEqual(['p2 two-dates'])
    expect(
      doubtsIn(
        'The Treaty of Rapallo (1922) changed much.',
        'The Treaty of Rapallo in April 1922 was new.',
        'After the Treaty of Rapallo came 1923.',
      ),
    ).toEqual([])
  })
})
