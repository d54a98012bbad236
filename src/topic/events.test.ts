import { describe, expect, it } from 'vitest'
import type { RichText } from '../base/index.ts'
import type { Item } from './topic.ts'
import { datesIn } from './chronology.ts'
import { eventOf, hideDates } from './events.ts'

const item = (text: string): Item => ({ id: 'a', kind: 'bullet', text })
const event = (text: string, which?: number) => {
  const found = eventOf(item(text), which)
  return found && [found.date, found.text]
}

describe('eventOf', () => {
  it.each([
    ['In 1926 neutrality was promised.', '1926', 'Neutrality was promised.'],
    ['They met in August 1939.', 'August 1939', 'They met.'],
    ['Munich, September 1938: land was lost.', 'September 1938', 'Munich: land was lost.'],
    ['The Pact of 23 August 1939 was signed.', '23 August 1939', 'The Pact was signed.'],
    ['From 1919 it worked for revolt.', '1919', 'From 1919 it worked for revolt.'],
    ['Spain fought, 1936–39.', '1936–39', 'Spain fought, 1936–39.'],
  ])('reads “%s”', (text, date, words) => {
    expect(event(text)).toEqual([date, words])
  })

  it('keeps what is bold, wherever the date was', () => {
    const found = (text: Item & { readonly kind: 'bullet' }) => eventOf(text)?.text
    const bullet = (text: RichText) => ({ id: 'a', kind: 'bullet', text }) as const
    const bold = (text: string) => ({ text, bold: true as const })
    expect(
      found(
        bullet([{ text: 'Before. ' }, bold('Munich, September 1938:'), { text: ' land went.' }]),
      ),
    ).toEqual([bold('Munich:'), { text: ' land went.' }])
    expect(found(bullet([{ text: 'In 1926 ' }, bold('neutrality'), { text: ' began.' }]))).toEqual([
      bold('Neutrality'),
      { text: ' began.' },
    ])
    expect(found(bullet([bold('They'), { text: ' met in August 1939.' }]))).toEqual([
      bold('They'),
      { text: ' met.' },
    ])
  })

  it('takes the sentence with the date that is meant', () => {
    const text = 'They talked. In May 1939 a minister fell. On 23 August 1939 they signed.'
    expect(event(text, 1)).toEqual(['23 August 1939', 'They signed.'])
    expect(event(text, 2)).toBeUndefined()
  })

  it('keeps a sentence with two dates whole', () => {
    expect(event('Known in 1924, it broke in 1927.')?.[1]).toBe('Known in 1924, it broke in 1927.')
  })

  it('knows how long a date runs', () => {
    const [year, month, day, span] = ['1922', 'August 1939', '23 August 1939', '1936–39'].map(
      (date) => datesIn(date)[0],
    )
    expect(year).toMatchObject({ begins: 1922, ends: 1923 })
    expect((month?.ends ?? 0) - (month?.begins ?? 0)).toBeCloseTo(1 / 12)
    expect(day?.begins).toBeGreaterThan(month?.begins ?? 0)
    expect(day?.ends).toBeLessThan(month?.ends ?? 0)
    expect(span).toMatchObject({ begins: 1936, ends: 1940 })
  })
})

describe('hideDates', () => {
  it.each([
    ['the Paris Conference of 1919 failed', 'The Paris Conference failed'],
    ['Known in 1924, broken in 1927.', 'Known, broken.'],
    ['1936–39 saw war', '… saw war'],
    ['Only in May 1932 did they sign.', 'Only in … did they sign.'],
  ])('leaves no year in “%s”', (text, hidden) => {
    expect(hideDates(text)).toBe(hidden)
    expect(datesIn(hideDates(text))).toEqual([])
  })
})
