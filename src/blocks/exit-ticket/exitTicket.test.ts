import { describe, expect, it } from 'vitest'
import { setting, starterTopic } from '../../../fixtures/starter.ts'
import type { Box } from '../../page/index.ts'
import type { SheetContext } from '../blockKind.ts'
import { exitTicketKind } from './index.ts'
import { layOutPages } from './sheet.ts'
import type { ExitTicketBlock } from './schema.ts'

const topic = starterTopic()
const block = exitTicketKind.create(topic, 'exit') as ExitTicketBlock

function pages(paper: string, copy: 'pupil' | 'answers' = 'pupil') {
  const { paper: sheet, ...given } = setting(topic, 'lectern', paper)
  const context: SheetContext = { ...given, sheet, copy, number: 4, scaffold: 'core', slides: [] }
  return layOutPages(block, context).pages
}

const half = (boxes: readonly Box[], name: string, dy: number): readonly string[] =>
  boxes
    .filter(({ id }) => id.startsWith(`${name}-`))
    .map(({ id, x, y, w, h }) =>
      [id.slice(name.length), ...[x, y - dy, w, h].map((n) => n.toFixed(2))].join(' '),
    )

describe('exit tickets', () => {
  it.each(['core', 'grey'] as const)(
    'are two alike on a page of the paper %s, cut apart',
    (paper) => {
      for (const copy of ['pupil', 'answers'] as const) {
        const [page, ...more] = pages(paper, copy)
        expect(more).toEqual([])
        const boxes = page?.boxes ?? []
        const middle = (page?.height ?? 0) / 2
        expect(half(boxes, 'bottom', middle)).toEqual(half(boxes, 'top', 0))
        expect(half(boxes, 'top', 0).length).toBeGreaterThan(10)
        expect(boxes.find(({ id }) => id === 'cut')?.y).toBeCloseTo(middle)
      }
    },
  )

  it('are one a page where the type is too large for two', () => {
    const [page] = pages('large24')
    expect(page?.boxes.some(({ id }) => id === 'cut')).toBe(false)
  })

  it('end with a question to explain', () => {
    const last = topic.items.find(({ id }) => id === block.questions.at(-1)?.itemId)
    expect(block.questions).toHaveLength(3)
    expect(last?.kind === 'question' && last.marks >= 2).toBe(true)
  })
})
