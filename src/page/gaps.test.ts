import { describe, expect, it } from 'vitest'
import { measurer } from '../../fixtures/starter.ts'
import {
  filledGapRun,
  gapRun,
  paragraphsOf,
  setText,
  type StyledRun,
  type TextStyle,
} from './index.ts'

const style: TextStyle = {
  font: 'arial',
  size: 12,
  leading: 25,
  bold: false,
  colour: '#000000',
  tracking: 0,
}
const gap = (number: string): StyledRun => gapRun(number, { width: 85, size: 7.5 })

function linesOf(text: readonly StyledRun[], width: number) {
  return setText(measurer, paragraphsOf([{ text, style }]), { x: 10, y: 0, width }).lines
}

describe('gaps in a line', () => {
  it('are equally wide, whatever their number', () => {
    const [line] = linesOf(
      [{ text: 'In ' }, gap('1'), { text: ' and ' }, gap('12'), { text: '.' }],
      500,
    )
    const pieces = line?.pieces ?? []
    const starts = pieces.filter((piece) => piece.gap !== undefined)
    expect(starts.map((piece) => piece.text)).toEqual(['1', '12'])
    const [first, second] = starts.map((piece) => pieces.find((other) => other.x > piece.x + 20))
    expect((first?.x ?? 0) - (starts[0]?.x ?? 0)).toBeCloseTo(85)
    expect((second?.x ?? 0) - (starts[1]?.x ?? 0)).toBeCloseTo(85)
  })

  it('keep their room, and every line its break, with an answer in them', () => {
    const text = (gaps: readonly StyledRun[]): readonly StyledRun[] =>
      gaps.flatMap((one) => [{ text: 'Some words before it and ' }, one, { text: ', then.' }])
    const size = { width: 120, size: 12 }
    const empty = linesOf(
      text(
        [gap('1'), gap('2')].map((run) => ({ ...run, gap: { ...size, size: 7, align: 'start' } })),
      ),
      260,
    )
    const full = linesOf(
      text([filledGapRun('Nazi-Soviet Pact', size), filledGapRun('1939', size)]),
      260,
    )
    const shape = (lines: typeof full) => lines.map((line) => Math.round(line.width))
    expect(shape(full)).toEqual(shape(empty))
    expect(full.length).toBeGreaterThan(1)
    expect(
      full.some((line) => line.pieces.some((piece) => piece.text === 'Nazi-Soviet Pact')),
    ).toBe(true)
  })

  it('go whole to the next line, with the stop after them', () => {
    const before = 'Nine words come before the gap '
    const wide = measurer.width(before, 'Arimo-Regular', 12) + 40
    const lines = linesOf([{ text: before }, gap('1'), { text: '. More' }], wide)
    expect(lines).toHaveLength(2)
    expect(lines[1]?.pieces.map((piece) => piece.text).join('')).toBe('1\u00a0. More')
    expect(lines.every((line) => line.width <= wide)).toBe(true)
  })
})
