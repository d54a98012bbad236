import { describe, expect, it } from 'vitest'
import { readTariff, readTotal } from './tariffs.ts'

describe('marks, written in many ways', () => {
  it.each([
    ['Question 1 (2 marks)', 2, 'end'],
    ['[6]', 6, 'alone'],
    ['[6 marks]', 6, 'alone'],
    ['(6 marks)', 6, 'alone'],
    ['4 marks', 4, 'alone'],
    ['Explain why ice floats. (3)', 3, 'end'],
    ['Describe the method. [4 marks]', 4, 'end'],
    ['State one use of gold. (1 mark)', 1, 'end'],
    ['[4] Explain the graph.', 4, 'start'],
    ['Assess this view. (20 marks)', 20, 'end'],
    ['Evaluate this claim. [Total: 12 marks]', 12, 'end'],
    ['Marks: 5', 5, 'alone'],
    ['Explain one cause. two marks', 2, 'end'],
    ['This is a 4-mark question.', 4, 'inside'],
    ['It is worth 8 marks.', 8, 'end'],
  ] as const)('%s', (line, marks, place) => {
    expect(readTariff(line)).toMatchObject({ marks, place, certain: true })
  })

  it('is not certain of ranges and sums', () => {
    expect(readTariff('(1–2 marks)')).toMatchObject({ marks: 2, certain: false })
    expect(readTariff('To what extent do you agree? [12 marks + 4 SPaG]')).toMatchObject({
      marks: 16,
      certain: false,
    })
    expect(readTariff('How far do you agree? (9 marks + 3 SPaG marks)')).toMatchObject({
      marks: 12,
      certain: false,
    })
  })

  it('does not take years, dates and numbers for marks', () => {
    for (const line of [
      'The Treaty of Rapallo (1922)',
      'The war (1939–45)',
      'About 40 people',
      'See page (212)',
      'Carbon dioxide (CO2)',
    ]) {
      expect(readTariff(line)).toBeUndefined()
    }
  })

  it('reads totals', () => {
    expect(readTotal('(Total for Question 3 = 9 marks)')).toEqual({ marks: 9, question: '3' })
    expect(readTotal('Total: 50 marks')).toEqual({ marks: 50, question: undefined })
    expect(readTotal('[Total 8]')).toMatchObject({ marks: 8 })
    expect(readTotal('TOTAL FOR PAPER = 14 MARKS')).toMatchObject({ marks: 14 })
    expect(readTotal('The total cost was 40')).toBeUndefined()
  })
})
