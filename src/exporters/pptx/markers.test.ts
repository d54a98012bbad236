import { describe, expect, it } from 'vitest'
import { readCount } from './markers.ts'

describe('readCount', () => {
  it('reads what PowerPoint can count', () => {
    expect(readCount('3.')).toEqual({ scheme: 'arabicPeriod', value: 3 })
    expect(readCount('12')).toEqual({ scheme: 'arabicPlain', value: 12 })
    expect(readCount('(b)')).toEqual({ scheme: 'alphaLcParenBoth', value: 2 })
    expect(readCount('D)')).toEqual({ scheme: 'alphaUcParenR', value: 4 })
  })

  it('leaves the rest as text', () => {
    for (const text of ['0.', '1(b)', 'A', '★', '', '99999', 'ii.'])
      expect(readCount(text), text).toBeUndefined()
  })
})
