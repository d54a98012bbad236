import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeZip } from './index.ts'

describe('writeZip', () => {
  it('gives the same bytes whatever the order in which parts come, and whenever', () => {
    const forth = writeZip(
      new Map<string, string | Uint8Array>([
        ['a.xml', '<a/>'],
        ['b/c.png', new Uint8Array([1, 2, 3])],
      ]),
    )
    const back = writeZip(
      new Map<string, string | Uint8Array>([
        ['b/c.png', new Uint8Array([1, 2, 3])],
        ['a.xml', '<a/>'],
      ]),
    )
    expect(back).toEqual(forth)
    expect(writeZip(new Map([['a.xml', '<b/>']]))).not.toEqual(
      writeZip(new Map([['a.xml', '<a/>']])),
    )
  })

  it('puts the part that must come first first, and keeps every byte', () => {
    const zip = writeZip(
      new Map<string, string | Uint8Array>([
        ['A.xml', 'Łódź'],
        ['[Content_Types].xml', 'x'],
        ['b/c.png', new Uint8Array([0, 255])],
      ]),
      '[Content_Types].xml',
    )
    const parts = unzipSync(zip)
    expect(Object.keys(parts)).toEqual(['[Content_Types].xml', 'A.xml', 'b/c.png'])
    expect(strFromU8(parts['A.xml'] ?? new Uint8Array())).toBe('Łódź')
    expect(parts['b/c.png']).toEqual(new Uint8Array([0, 255]))
  })
})
