import { describe, expect, it } from 'vitest'
import { measurer } from '../../fixtures/starter.ts'
import { setTable, tableRules, type Borders } from './index.ts'

const style = {
  font: 'arial',
  size: 11,
  leading: 15,
  bold: false,
  colour: '#000000',
  tracking: 0,
} as const
const hair = { colour: '#000000', width: 0.75 } as const
const heavy = { colour: '#000000', width: 1.5 } as const

function rulesOf(bordersOf: (row: number, column: number) => Borders) {
  const { content } = setTable(measurer, {
    x: 10,
    y: 20,
    columns: [33.1, 47.3, 20.2],
    headerRows: 0,
    summary: '',
    padding: { x: 2, y: 2 },
    rows: [0, 1].map((row) => ({
      cells: [0, 1, 2].map((column) => ({
        column,
        borders: bordersOf(row, column),
        paragraphs: [{ text: 'x', style }],
      })),
    })),
  })
  return tableRules(content.rows)
}

describe('the rules of a table', () => {
  it('run from edge to edge in one piece, and stand once where cells share them', () => {
    const rules = rulesOf(() => ({ top: hair, bottom: hair }))
    expect(rules.map(({ y1 }) => y1)).toEqual([20, 39, 58])
    for (const { x1, x2 } of rules) {
      expect(x1).toBe(10)
      expect(x2).toBeCloseTo(110.6)
    }
  })

  it('stay apart where a cell between has none, or another look', () => {
    expect(rulesOf((_, column) => (column === 1 ? {} : { bottom: hair }))).toHaveLength(4)
    const mixed = rulesOf((row, column) =>
      row === 0 ? { bottom: column === 1 ? heavy : hair } : {},
    )
    expect(mixed.map(({ stroke }) => stroke.width)).toEqual([0.75, 0.75, 1.5])
  })

  it('are joined downwards too', () => {
    const rules = rulesOf((_, column) => (column === 0 ? { left: hair } : {}))
    expect(rules).toEqual([{ stroke: hair, x1: 10, y1: 20, x2: 10, y2: 58 }])
  })
})
