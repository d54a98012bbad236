import { describe, expect, it } from 'vitest'
import { plainText } from '../../base/index.ts'
import { itemsOfKind, type Topic } from '../../topic/index.ts'
import { importNotes } from '../importNotes.ts'

function topicOf(text: string): Topic {
  const result = importNotes({ text, format: 'plain' })
  if (!result.ok) throw new Error(result.error.code)
  return result.value.topic
}

function termsOf(topic: Topic): readonly (readonly [string, string])[] {
  return itemsOfKind(topic, 'keyTerm').map(({ term, definition }) => [
    plainText(term),
    plainText(definition),
  ])
}

const CARDS = [
  ['Isobar', 'A line on a map that joins places of equal pressure.'],
  ['Albedo', 'The share of sunlight that a surface sends back.'],
  ['Front', 'A line along which two bodies of air meet.'],
  ['Wind chill', 'The cooling of the skin by moving air.'],
  ['Depression', 'An area of low pressure with wind and rain.'],
] as const

describe('pairs become items', () => {
  it('gives each term its own meaning and leaves a meaning without a term by itself', () => {
    const lost = 'A body of air with much the same temperature.'
    const lines = CARDS.flatMap(([term, meaning], k) =>
      k === 1 ? [term, meaning, lost] : [term, meaning],
    )
    const topic = topicOf(lines.join('\n'))
    expect(termsOf(topic)).toEqual(CARDS)
    expect(itemsOfKind(topic, 'paragraph').map(({ text }) => plainText(text))).toEqual([lost])
  })

  it('parts a term by a dash typed close to it', () => {
    const topic = topicOf(
      'Key terms\nTort- a wrong for which a court can order payment\nFraud- a lie told for gain',
    )
    expect(termsOf(topic)).toEqual([
      ['Tort', 'a wrong for which a court can order payment'],
      ['Fraud', 'a lie told for gain'],
    ])
  })

  it('leaves labels of questions and answers out of both', () => {
    const asked = [1, 2, 3].map(
      (n) => `Question #${n}: What is lake ${n}?\nAnswer #${n}: It is a lake in the hills.`,
    )
    const [first] = itemsOfKind(topicOf(asked.join('\n')), 'faq')
    expect(first).toMatchObject({
      question: 'What is lake 1?',
      answer: [{ text: 'It is a lake in the hills.' }],
    })
  })
})
