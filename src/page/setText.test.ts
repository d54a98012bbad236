import { describe, expect, it } from 'vitest'
import { measurer } from '../../fixtures/starter.ts'
import { paragraphsOf, setText, type SetOptions, type TextStyle } from './index.ts'

const style: TextStyle = {
  font: 'arial',
  size: 11,
  leading: 15,
  bold: false,
  colour: '#000000',
  tracking: 0,
}
const TEXT = 'Britain and France had given Poland a guarantee in March, and in August Stalin'

function linesOf(text: string, width: number, wrap: SetOptions['wrap']): readonly string[] {
  const paragraphs = paragraphsOf([{ text, style }])
  const { lines } = setText(measurer, paragraphs, { x: 0, y: 0, width, wrap })
  return lines.map(({ start, end }) => text.slice(start, end))
}

/** The greatest width at which a line filled greedily leaves the last word alone. */
function widthThatStrands(text: string): number {
  const widths = Array.from({ length: 300 }, (_, i) => 420 - i)
  const found = widths.find((width) => linesOf(text, width, 'greedy').at(-1) === 'Stalin')
  if (found === undefined) throw new Error('The text has no such width')
  return found
}

describe('running text', () => {
  const width = widthThatStrands(TEXT)

  it('fills its lines but for one word, which keeps a last short word company', () => {
    const greedy = linesOf(TEXT, width, 'greedy')
    const tidy = linesOf(TEXT, width, 'tidy')
    expect(greedy.at(-1)).toBe('Stalin')
    expect(tidy).toHaveLength(greedy.length)
    expect(tidy.at(-1)).toBe('August Stalin')
    expect(tidy.slice(0, -2)).toEqual(greedy.slice(0, -2))
    expect(tidy.join(' ')).toBe(TEXT)
  })

  it('is broken as greedily as ever where the last line has two words', () => {
    const text = `${TEXT} waited`
    expect(linesOf(text, width, 'tidy')).toEqual(linesOf(text, width, 'greedy'))
  })

  it('leaves a last word alone rather than empty the line above it', () => {
    const text = 'The Molotov-Ribbentrop-Pact-of-August-1939 counts'
    const [whole = 0] = setText(measurer, paragraphsOf([{ text, style }]), {
      x: 0,
      y: 0,
      width: 999,
    }).lines.map((line) => line.width)
    expect(linesOf(text, whole - 10, 'tidy')).toEqual(linesOf(text, whole - 10, 'greedy'))
  })
})

describe('dates', () => {
  /** Every width from the whole text's down to half of it. */
  const broken = (text: string): readonly (readonly string[])[] =>
    Array.from({ length: 200 }, (_, i) => linesOf(text, 320 - i, 'greedy'))
  const parted = (text: string, day: RegExp): boolean =>
    broken(text).some((lines) => lines.some((line) => day.test(line)))

  it.each([
    ['The treaty was signed in Moscow on 23 August 1939 by two ministers', / 23$/],
    ['The treaty was signed in Moscow on 22–23 August 1939 by ministers', /23$/],
    ['The treaty was signed in Moscow on 1st Sept. 1939 by two ministers', / 1st$/],
    ['The treaty was signed in Moscow on August 23, 1939, by two ministers', / August$/],
  ])('keep the day with its month: %s', (text, day) => {
    expect(parted(text, day)).toBe(false)
    expect(broken(text).every((lines) => lines.join(' ') === text)).toBe(true)
  })

  it('are no reason to keep other words together', () => {
    expect(parted('Of all the leaders in Europe some 23 Augustinians had gone', / 23$/)).toBe(true)
    expect(parted('The treaty was made long ago in Moscow in August 1939 too', / August$/)).toBe(
      true,
    )
  })

  it('part at the space where a line is too narrow, before a word is cut', () => {
    expect(linesOf('23 August', 45, 'greedy')).toEqual(['23', 'August'])
  })
})

describe('headings', () => {
  it('have lines of much the same length', () => {
    const lines = linesOf(TEXT, widthThatStrands(TEXT), 'balanced')
    const lengths = lines.map((line) => line.length)
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(15)
  })

  it('keep a name with a hyphen whole, where that takes no more lines', () => {
    const text = 'Which event helped to cause the Nazi-Soviet Pact?'
    const broken = Array.from({ length: 120 }, (_, i) => 80 + i).filter((width) =>
      linesOf(text, width, 'balanced').some((line) => line.endsWith('-')),
    )
    for (const width of broken) {
      const whole = linesOf(text.replace('-', '\u2011'), width, 'greedy')
      expect(whole.length, `${width}`).toBeGreaterThan(linesOf(text, width, 'greedy').length)
    }
    expect(linesOf(text, 100, 'balanced').join(' ')).toBe(text)
  })
})
