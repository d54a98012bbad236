import { describe, expect, it } from 'vitest'
import { measurer, theme } from '../../../fixtures/starter.ts'
import { type Box, linesOfBox, styleOf, textBox, type TextBoxSpec } from '../../page/index.ts'
import { settledBox } from './settled.ts'

const style = styleOf(theme('lectern'), 'lead')
const spec = (text: string): TextBoxSpec => ({
  id: 'text',
  x: 0,
  y: 0,
  w: 568,
  paragraphs: [{ text, style }],
})
const lastLine = (box: Box): string =>
  linesOfBox(box)
    .at(-1)
    ?.pieces.map(({ text }) => text)
    .join('')
    .trim() ?? ''
const LONELY =
  'I can explain what Stalin gained from his pact with Hitler, and argue whether he had a better choice.'

describe('a box as wide as its lines settle best', () => {
  it('leaves no word alone on the last line, and takes no more lines', () => {
    const greedy = textBox(measurer, spec(LONELY))
    expect(lastLine(greedy)).not.toContain(' ')
    const settled = settledBox(measurer, spec(LONELY))
    expect(lastLine(settled)).toContain(' ')
    expect(linesOfBox(settled)).toHaveLength(linesOfBox(greedy).length)
    expect(settled.w).toBeGreaterThan(568 * 0.87)
  })

  it('is what PowerPoint will break alike: filling lines of its width gives the same lines', () => {
    const settled = settledBox(measurer, spec(LONELY))
    const again = textBox(measurer, { ...spec(LONELY), w: settled.w })
    expect(linesOfBox(again)).toEqual(linesOfBox(settled))
  })

  it.each(['One line only.', '', 'Wirtschaftswunder'.repeat(9)])('lets “%s” be', (text) => {
    expect(settledBox(measurer, spec(text))).toEqual(textBox(measurer, spec(text)))
  })
})
