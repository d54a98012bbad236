import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createRandom,
  hashOf,
  normaliseText,
  plainText,
  richTextSchema,
  runsOf,
  shuffleWithoutFixedPoint,
  slugOf,
  uniqueId,
} from './index.ts'

describe('rich text', () => {
  it('loses control characters and lone surrogates, keeps every script', () => {
    expect(normaliseText('a\u0000b\u000bc\ud800 Łódź Київ 😀')).toBe('abc Łódź Київ 😀')
    expect(normaliseText('two\r\nlines')).toBe('two lines')
  })

  it('refuses a link that could run something', () => {
    expect(
      richTextSchema.safeParse([{ text: 'x', link: `${'java'}script:alert(1)` }]).success,
    ).toBe(false)
    expect(richTextSchema.safeParse([{ text: 'x', link: 'https://example.org' }]).success).toBe(
      true,
    )
  })

  it('is the same text as runs and as a string', () => {
    expect(plainText(runsOf('The Pact'))).toBe('The Pact')
    expect(runsOf('')).toEqual([])
  })
})

describe('shuffling', () => {
  it('leaves nothing in its place and loses nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.string(), (n, seed) => {
        const items = Array.from({ length: n }, (_, i) => i)
        const mixed = shuffleWithoutFixedPoint(items, createRandom(seed))
        expect(mixed.some((item, i) => item === i)).toBe(false)
        expect([...mixed].sort((a, b) => a - b)).toEqual(items)
      }),
    )
  })

  it('is the same for the same seed', () => {
    expect(shuffleWithoutFixedPoint([1, 2, 3, 4, 5], createRandom('a'))).toEqual(
      shuffleWithoutFixedPoint([1, 2, 3, 4, 5], createRandom('a')),
    )
  })
})

describe('ids', () => {
  it('are readable and free', () => {
    expect(slugOf('Łódź: życie & praca!')).toBe('lodz-zycie-praca')
    expect(slugOf('Київ')).toBe('untitled')
    expect(uniqueId('a', new Set(['a', 'a-2']))).toBe('a-3')
  })

  it('hashes tell texts apart', () => {
    expect(hashOf('1938')).not.toBe(hashOf('1939'))
    expect(hashOf('1938')).toBe(hashOf('1938'))
  })
})
