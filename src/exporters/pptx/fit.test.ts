import { describe, expect, it } from 'vitest'
import type { Box, Line, Page, TextContent, TextStyle } from '../../page/index.ts'
import { fitLines, fitText } from './fit.ts'

const style: TextStyle = {
  font: 'arial',
  size: 20,
  leading: 26,
  bold: false,
  colour: 'ink',
  tracking: 0,
}

function line(text: string, width: number): Line {
  const piece = {
    text,
    x: 0,
    width,
    face: 'Arimo-Regular',
    size: 20,
    colour: 'ink',
    tracking: 0,
    rise: 0,
  } as const
  return { paragraph: 0, start: 0, end: text.length, baseline: 0, x: 0, width, pieces: [piece] }
}

function text(lines: readonly Line[], align: 'left' | 'right' | 'centre' = 'left'): TextContent {
  return {
    kind: 'text',
    valign: 'top',
    lines,
    paragraphs: [{ runs: [{ text: 'x' }], style, align, before: 0, indent: 0 }],
  }
}

function box(
  id: string,
  x: number,
  w: number,
  content: Box['content'] = text([line('x', 50)]),
): Box {
  return { id, x, y: 100, w, h: 26, role: 'text', content }
}

function page(...boxes: readonly Box[]): Page {
  return {
    id: 'p',
    kind: 'slide',
    width: 960,
    height: 540,
    layout: 'full',
    background: 'paper',
    title: '',
    boxes,
    notes: [],
  }
}

describe('fitText', () => {
  it('gives three per cent to the right where that is free', () => {
    const one = box('one', 100, 200)
    expect(fitText(one, text([line('x', 50)]), page(one)).frame).toMatchObject({ x: 100, w: 206 })
  })

  it('gives only what is free beside a neighbour or inside a frame', () => {
    const one = box('one', 100, 200)
    expect(fitText(one, text([]), page(one, box('two', 302, 50))).frame.w).toBeCloseTo(202)
    expect(fitText(one, text([]), page(box('around', 90, 213), one)).frame.w).toBeCloseTo(203)
    expect(
      fitText(one, text([]), page(one, { ...box('below', 302, 50), y: 200 })).frame.w,
    ).toBeCloseTo(206)
  })

  it('grows away from the side that the text keeps to', () => {
    const one = box('one', 100, 200)
    expect(fitText(one, text([], 'right'), page(one)).frame).toMatchObject({ x: 94, w: 206 })
    expect(fitText(one, text([], 'centre'), page(one)).frame).toMatchObject({ x: 97, w: 206 })
  })

  it('raises the text by what Office sets it lower', () => {
    const one = box('one', 100, 200)
    // (26 − (0.9053 + 0.2119) × 20) / 2 + 0.9053 × 20 = 19.93 here; 26 − 0.2 × 20 = 22 there.
    expect(fitText(one, text([]), page(one)).frame.y).toBeCloseTo(100 - 2.07, 1)
  })
})

describe('fitLines', () => {
  it('keeps lines apart that a wider frame would join', () => {
    const balanced = text([line('Three powers', 120), line('three ways', 100)])
    const { right, left, wraps } = fitLines(400, 390, balanced, 'left')
    expect(wraps).toBe(true)
    expect(left).toBe(0)
    expect(400 - right).toBeGreaterThan(120)
    expect(400 - right).toBeLessThan(120 + 55)
    expect(fitLines(400, 390, balanced, 'right').right).toBe(0)
  })

  it('leaves a frame alone that breaks the text as we did', () => {
    expect(
      fitLines(130, 126, text([line('Three powers', 120), line('three ways', 100)]), 'left'),
    ).toEqual({ left: 0, right: 0, wraps: true })
  })

  it('takes no slack where it cannot tell a line from the next', () => {
    const close = text([
      line('Three powers, three', 125),
      line('a b c', 30),
      line('a b c d', 125.5),
    ])
    expect(fitLines(130, 126, close, 'left')).toEqual({ left: 0, right: 4, wraps: true })
  })

  it('draws in balanced lines that no width keeps, so that none is left with a word of its own', () => {
    const balanced = text([
      line('did more', 200),
      line('to lead Stalin to', 215),
      line('using both (ii).', 250),
    ])
    const { right } = fitLines(500, 486, balanced, 'left')
    expect(500 - right).toBeGreaterThan(250)
    expect(500 - right).toBeLessThan(270)
  })

  it('does not let a single line wrap that only just fits', () => {
    expect(fitLines(100, 100, text([line('[6]', 99.5)]), 'left').wraps).toBe(false)
    expect(fitLines(100, 100, text([line('[6]', 60)]), 'left').wraps).toBe(true)
  })
})
