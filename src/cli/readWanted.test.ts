import { describe, expect, it } from 'vitest'
import { readPack } from './readPack.ts'
import { readWanted } from './readWanted.ts'

const papers = new Map(['core', 'large18', 'dyslexia', 'a5'].map((id) => [id, id]))
const prints = ['large18', 'dyslexia', 'a5', 'booklet']

function wanted(options: Parameters<typeof readWanted>[0]): unknown {
  const read = readWanted(options, papers)
  return read.ok ? read.value.map(({ kind, options: o }) => [kind, o]) : read.error
}

describe('what is wanted', () => {
  it('is the usual without options', () => {
    expect(wanted({})).toEqual([
      ['slides', {}],
      ['worksheet', {}],
      ['mark-scheme', {}],
    ])
  })

  it('has each choice where it can be taken, and every kind only once without', () => {
    expect(
      wanted({ only: 'slides,worksheet,answers', scaffold: 'support,core', print: 'large18' }),
    ).toEqual([
      ['slides', {}],
      ['worksheet', { scaffold: 'support', print: 'large18' }],
      ['worksheet', { scaffold: 'core', print: 'large18' }],
      ['answers', { scaffold: 'support', print: 'large18' }],
      ['answers', { scaffold: 'core', print: 'large18' }],
    ])
    expect(wanted({ only: 'slides-pdf', handout: '3,6' })).toEqual([
      ['slides-pdf', { handout: 3 }],
      ['slides-pdf', { handout: 6 }],
    ])
  })

  it.each([
    [{ only: 'cake' }, /--only takes slides, .* or .*, not “cake”/],
    [{ only: 'slides', fillable: true }, /--fillable is for worksheet, not for slides/],
    [{ only: 'worksheet', handout: '3' }, /--handout is for slides-pdf/],
    [{ only: 'mark-scheme', print: 'large18' }, /--print is for/],
    [{ only: 'slides-pdf', print: 'large18' }, /--print takes grey, not “large18”/],
    [{ only: 'worksheet-docx', print: 'booklet' }, /--print takes .*large18.*, not “booklet”/],
    [{ print: 'huge' }, /--print takes .*large18.*, not “huge”/],
    [{ handout: '4' }, /--handout takes 1, 2, 3 or 6, not “4”/],
    [{ scaffold: 'none' }, /--scaffold takes support, core or stretch/],
  ])('%j is refused in one line', (options, message) => {
    expect(wanted(options)).toMatch(message)
  })
})

describe('a print pack in words', () => {
  const read = (text: string): unknown => {
    const pack = readPack(text, prints)
    return pack.ok ? pack.value : pack.error
  }

  it('is read as a teacher says it', () => {
    expect(read('24 core, 3 dyslexia, 1 large18')).toEqual([
      { copies: 24, scaffold: 'core' },
      { copies: 3, print: 'dyslexia' },
      { copies: 1, print: 'large18' },
    ])
    expect(read('24 core, 3 tinted and 1 large print')).toEqual(
      read('24 core,3 dyslexia,1 large18'),
    )
    expect(read('12x support large18 + 30')).toEqual([
      { copies: 12, scaffold: 'support', print: 'large18' },
      { copies: 30 },
    ])
  })

  it.each(['', 'core', '0 core', '999 core', '3 core core', '3 huge', '3 core,', '-1 core', '1.5'])(
    '“%s” is not understood',
    (text) => {
      expect(read(text)).toMatch(/not understood/)
    },
  )
})
