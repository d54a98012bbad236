import { describe, expect, it } from 'vitest'
import { setting, starterTopic } from '../../../fixtures/starter.ts'
import { type Box, textsOfBox } from '../../page/index.ts'
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

  it('say on every page whose they are, or that they have the answers', () => {
    const said = (copy: 'pupil' | 'answers'): readonly string[] =>
      pages('large24', copy).map(({ boxes }) => boxes.flatMap(textsOfBox).join('\n'))
    expect(said('pupil').length).toBeGreaterThan(1)
    for (const text of said('pupil')) expect(text).toContain('Name')
    for (const text of said('answers')) expect(text).toContain('Answer copy')
  })

  it.each([
    ['core', 'number'],
    ['large18', 'number'],
    ['large24', 'number'],
  ] as const)('have answers of one size, as large as there is room for (%s)', (paper, name) => {
    const { size } = setting(topic, 'lectern', paper).paper.type[name]
    const answers = pages(paper, 'answers').flatMap(({ boxes }) =>
      boxes.filter(({ id }) => /-answer-\d+$/.test(id)),
    )
    expect(answers.length).toBeGreaterThan(2)
    const sizes = answers.flatMap(({ content }) =>
      content.kind === 'text' ? content.paragraphs.map(({ style }) => style.size) : [],
    )
    expect(new Set(sizes)).toEqual(new Set([size]))
  })

  it('end with a question to explain', () => {
    const last = topic.items.find(({ id }) => id === block.questions.at(-1)?.itemId)
    expect(block.questions).toHaveLength(3)
    expect(last?.kind === 'question' && last.marks >= 2).toBe(true)
  })
})
