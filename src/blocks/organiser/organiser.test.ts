import { describe, expect, it } from 'vitest'
import { mapTexts, paperIds, setting, starterTopic } from '../../../fixtures/starter.ts'
import { type Box, linesOfBox, textsOfBox } from '../../page/index.ts'
import { datesIn, type Topic } from '../../topic/index.ts'
import type { Copy, SheetContext, SheetPages } from '../blockKind.ts'
import { organiserKind } from './index.ts'
import { layOutPages } from './pages.ts'
import type { OrganiserBlock } from './schema.ts'

const topic = starterTopic()
const block = organiserKind.create(topic, 'organiser') as OrganiserBlock

function draw(
  copy: Copy,
  change: Partial<OrganiserBlock> = {},
  from: Topic = topic,
  on = 'core',
): SheetPages {
  const { paper, ...rest } = setting(from, 'lectern', on)
  const context: SheetContext = {
    ...rest,
    sheet: paper,
    copy,
    number: 1,
    scaffold: 'core',
    slides: [],
  }
  return layOutPages({ ...block, ...change }, context)
}
const textOf = ({ pages }: SheetPages): string =>
  pages.flatMap(({ boxes }) => boxes.flatMap(textsOfBox)).join('\n')
const tables = ({ pages }: SheetPages): readonly Box[] =>
  pages.flatMap(({ boxes }) => boxes.filter(({ content }) => content.kind === 'table'))

describe('knowledge organiser', () => {
  it('K4 stands on one page lying on its side, with every term and event', () => {
    const { pages } = draw('pupil')
    expect(pages).toHaveLength(1)
    expect(pages[0]?.width).toBeGreaterThan(pages[0]?.height ?? 0)
    const shown = textOf(draw('pupil'))
    for (const words of ['Cordon sanitaire', '23 August 1939', 'Survival before doctrine'])
      expect(shown).toContain(words)
  })

  it('K4 hides every answer behind one fold', () => {
    const [page] = draw('pupil').pages
    const fold = page?.boxes.find(({ id }) => id === 'fold')
    expect(fold).toBeDefined()
    const cells = tables(draw('pupil')).flatMap(({ content }) =>
      content.kind === 'table' ? content.rows.flatMap((row) => row.cells) : [],
    )
    expect(cells.length).toBeGreaterThan(20)
    for (const cell of cells)
      for (const line of cell.lines) {
        if (cell.column === 0) expect(line.x + line.width).toBeLessThan(fold?.x ?? 0)
        else expect(line.x).toBeGreaterThan(fold?.x ?? 0)
      }
    // No event says when it happened on the side that stays in sight.
    const dates = tables(draw('pupil')).find(({ id }) => id.startsWith('dates'))
    const rows = dates?.content.kind === 'table' ? dates.content.rows.slice(1) : []
    expect(rows.length).toBeGreaterThan(5)
    for (const {
      cells: [when, what],
    } of rows) {
      const said = (cell: typeof when): string =>
        (cell?.paragraphs ?? []).flatMap(({ runs }) => runs.map((run) => run.text)).join('')
      expect(datesIn(said(when)).length).toBe(1)
      expect(said(what)).not.toContain(said(when))
    }
  })

  it('goes on overleaf and says so; nothing is dropped', () => {
    const long = mapTexts(topic, (text) => `${text} ${text} ${text}`)
    const { pages } = draw('pupil', {}, long)
    expect(pages.length).toBeGreaterThan(1)
    expect(textOf(draw('pupil', {}, long))).toContain(`Page 1 of ${pages.length}: goes on overleaf`)
    const count = (set: SheetPages, word: string): number => textOf(set).split(word).length - 1
    for (const word of ['anti-communist', 'mutual', 'Rapallo', 'Realpolitik'])
      expect(count(draw('pupil', {}, long), word)).toBe(3 * count(draw('pupil'), word))
    for (const page of pages)
      for (const box of page.boxes)
        for (const line of linesOfBox(box)) expect(line.baseline).toBeLessThan(page.height - 14)
  })

  it.each(paperIds)(
    'K4 leaves no row alone under a head, and no foot of two lines (%s)',
    (paper) => {
      const set = draw('pupil', {}, topic, paper)
      const rows = tables(set).map(({ content }) =>
        content.kind === 'table' ? content.rows.length - 1 : 0,
      )
      expect(rows.length).toBeGreaterThan(1)
      expect(rows.filter((count) => count < 2)).toEqual([])
      const feet = set.pages.flatMap(({ boxes }) =>
        boxes.filter(({ id }) => id.endsWith('foot-page')),
      )
      expect(feet.filter((box) => linesOfBox(box).length > 1)).toEqual([])
    },
  )

  it('leaves meanings to be filled in, with the same places in the answer copy', () => {
    const [pupil, teacher] = [
      draw('pupil', { layout: 'blank' }),
      draw('answers', { layout: 'blank' }),
    ]
    expect(textOf(pupil)).not.toContain('anti-communist states')
    expect(textOf(teacher)).toContain('anti-communist states')
    expect(tables(pupil).map(({ y, h }) => [y, h])).toEqual(
      tables(teacher).map(({ y, h }) => [y, h]),
    )
    const fields = pupil.pages.flatMap(({ boxes }) => boxes.filter((box) => box.field))
    expect(fields).toHaveLength(block.terms.length + block.events.length)
  })
})
