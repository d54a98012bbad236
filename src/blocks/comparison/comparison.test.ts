import { describe, expect, it } from 'vitest'
import { setting, starterLesson, starterTopic, themeIds } from '../../../fixtures/starter.ts'
import { layOutSlides } from '../../layout/index.ts'
import type { TableContent } from '../../page/index.ts'
import type { Topic } from '../../topic/index.ts'
import { comparisonKind } from './index.ts'

const NAMES = ['Moscow and…', 'Germany', 'Britain', 'France', 'Italy', 'Poland', 'Japan', 'Romania']

/** The starter topic with a table of so many columns. */
function withColumns(count: number, word = 'Treaty'): Topic {
  const topic = starterTopic()
  const row = (head: string): readonly string[] => [
    head,
    ...NAMES.slice(1, count).map((name) => `${word}, ${name}`),
  ]
  const items = topic.items.map((item) =>
    item.kind === 'table'
      ? { ...item, head: NAMES.slice(0, count), rows: [row('First'), row('Second')] }
      : item,
  )
  return { ...topic, items } as Topic
}

function tablesOf(topic: Topic, theme: string): readonly TableContent[] {
  const block = comparisonKind.create(topic, 'compare')
  if (block === undefined) throw new Error('The topic has no table')
  const slide = { id: 'slide', blocks: [block], notes: [], minutes: 5 }
  const { pages } = layOutSlides({ ...starterLesson(), slides: [slide] }, setting(topic, theme))
  return pages.flatMap(({ boxes }) =>
    boxes.flatMap(({ content }) => (content.kind === 'table' ? [content] : [])),
  )
}

const textOf = ({ rows }: TableContent, row: number): readonly string[] =>
  (rows[row]?.cells ?? []).map(({ paragraphs }) =>
    paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''),
  )

describe('a comparison', () => {
  it.each(themeIds)('of eight columns stays a table in the theme %s', (theme) => {
    const tables = tablesOf(withColumns(8), theme)
    expect(tables.length).toBeGreaterThan(1)
    expect(tables.flatMap((table) => textOf(table, 0).slice(1))).toEqual(NAMES.slice(1))
    for (const table of tables) {
      expect([0, 1, 2].map((row) => textOf(table, row)[0])).toEqual([NAMES[0], 'First', 'Second'])
      expect(table.rows[1]?.cells[0]?.header).toBe('row')
    }
  })

  it.each(themeIds)(
    'of the starter stands on one slide in the theme %s, flush with its rules',
    (theme) => {
      const [table, ...more] = tablesOf(starterTopic(), theme)
      expect(more).toEqual([])
      const starts = table?.rows.map(
        ({ cells }) => (cells[0]?.lines[0]?.x ?? 0) - (cells[0]?.x ?? 0),
      )
      expect(starts?.length).toBeGreaterThan(3)
      expect(new Set(starts)).toEqual(new Set([0]))
    },
  )

  it('of few columns stands on one slide', () => {
    expect(tablesOf(withColumns(5), 'lectern')).toHaveLength(1)
  })

  it('has fewer columns on a slide where a word is long', () => {
    const long = tablesOf(withColumns(5, 'Nichtangriffsvertragsverhandlungen'), 'lectern')
    expect(long.length).toBeGreaterThan(1)
    expect(tablesOf(withColumns(5, 'N'.repeat(90)), 'lectern')).toEqual([])
  })
})
