/** Where the pages of a mark scheme end, and what goes on overleaf. */
import { describe, expect, it } from 'vitest'
import { everyKindLesson, everyKindSheet } from '../../fixtures/everyKind.ts'
import { recipe, setting, starterLesson, starterTopic } from '../../fixtures/starter.ts'
import { type Block, kindOf } from '../blocks/index.ts'
import { assembleLesson, type Lesson, worksheetMarks } from '../lesson/index.ts'
import { type PageSet, pageText, type TableRow, textsOfBox } from '../page/index.ts'
import { type ItemOf, itemsOfKind } from '../topic/index.ts'
import { layOutMarkScheme } from './markScheme.ts'
import { SCHEME } from './schemeFrame.ts'

const topic = starterTopic()
const HEIGHT = SCHEME.bottom - SCHEME.top

function schemeOf(lesson: Lesson): PageSet {
  const [worksheet] = lesson.worksheets
  if (worksheet === undefined) throw new Error('The lesson has no worksheet')
  return layOutMarkScheme(lesson, worksheet, setting(topic))
}

function schemeWith(blocks: readonly Block[]): PageSet {
  return schemeOf({ ...everyKindLesson, worksheets: [{ ...everyKindSheet, blocks }] })
}

function made(kind: string, changes: object = {}): Block {
  const block = kindOf({ kind })?.create(topic, kind)
  if (block === undefined) throw new Error(`The topic gives the kind ${kind} nothing`)
  return { ...block, ...changes } as Block
}

const oneQuestion = (kind: string, of: (question: ItemOf<'question'>) => boolean): Block =>
  made(kind, {
    questions: itemsOfKind(topic, 'question')
      .filter(of)
      .slice(0, 1)
      .map(({ id }) => ({ topicId: topic.id, itemId: id })),
  })

const tablesOf = ({ pages }: PageSet) =>
  pages.flatMap(({ boxes }) =>
    boxes.flatMap(({ content }) => (content.kind === 'table' ? [content] : [])),
  )
const textOf = (cell: TableRow['cells'][number] | undefined): string =>
  cell?.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('') ?? ''

/** Rows under their question, as they stand on one page. */
interface Part {
  readonly label: string
  readonly rows: readonly TableRow[]
}

function partsOf(set: PageSet): readonly Part[] {
  return tablesOf(set).flatMap(({ rows, headerRows }) => {
    const own = rows.slice(headerRows)
    const starts = own.flatMap(({ cells: [first] }, i) => (first?.column === 0 ? [i] : []))
    return starts
      .map((start, i) => ({
        label: textOf(own[start]?.cells[0]),
        rows: own.slice(start, starts[i + 1]),
      }))
      .filter(({ label }) => /^\d/.test(label))
  })
}

const lessons: readonly { readonly name: string; readonly lesson: Lesson }[] = [
  { name: 'the starter lesson', lesson: starterLesson() },
  { name: 'every kind of task', lesson: everyKindLesson },
  ...['single-lesson', 'double-lesson', 'revision', 'whole-topic', 'cover-lesson'].map((id) => ({
    name: id,
    lesson: assembleLesson(topic, recipe(id)).lesson,
  })),
]

describe.each(lessons)('the mark scheme of $name', ({ lesson }) => {
  const set = schemeOf(lesson)

  it('M5 breaks no question of fewer than six points, and leaves three on each page', () => {
    const parts = partsOf(set)
    expect(parts.length).toBeGreaterThan(0)
    // With its question above the first of them, and its total below the last.
    const short = parts.flatMap(({ label, rows }, i) => {
      const isBroken = label.endsWith('cont.') || parts[i + 1]?.label === `${label}cont.`
      return isBroken && rows.length > 1 && rows.length < 4 ? [`${label} ${rows.length}`] : []
    })
    expect(short).toEqual([])
  })

  it('M5 says of nothing that it goes on which has not begun', () => {
    const labels = partsOf(set).map(({ label }) => label)
    const strays = labels.filter((label) => {
      const own = label.replace(/cont\.$/, '')
      return own !== label && !labels.includes(own)
    })
    expect(strays).toEqual([])
  })

  it('M7 ends with the total, which has no page to itself', () => {
    const [worksheet] = lesson.worksheets
    const total = worksheetMarks(worksheet as never, new Map([[topic.id, topic]]))
    const last = set.pages.at(-1)
    expect(last && last.boxes.flatMap(textsOfBox).join('\n')).toContain(`Worksheet total: ${total}`)
    expect(last?.boxes.some(({ role }) => role === 'table')).toBe(true)
  })

  it('M4 puts no guidance beside an empty row', () => {
    const empty = partsOf(set).filter(
      ({ rows: [first] }) => textOf(first?.cells.find(({ column }) => column === 1)) === '',
    )
    expect(empty.map(({ label }) => label)).toEqual([])
  })
})

describe('an essay', () => {
  const essay = oneQuestion('exam-question', ({ purpose }) => purpose === 'exam-style')
  const labelsOf = (set: PageSet): readonly string[] => partsOf(set).map(({ label }) => label)

  it('goes whole to the next page where half of one is taken', () => {
    const set = schemeWith([made('match'), essay])
    expect(set.pages).toHaveLength(2)
    expect(labelsOf(set)).toEqual(['1', '2'])
  })

  it('begins where more than half a page is left, and breaks between its points', () => {
    const short = oneQuestion('short-answer', ({ marks }) => marks === 1)
    const set = schemeWith([short, essay])
    expect(labelsOf(set).slice(-2)).toEqual(['2', '2cont.'])
    const [begun] = partsOf(set).slice(-2)
    const last = begun?.rows[0]?.cells.find(({ column }) => column === 1)?.paragraphs.at(-1)
    expect(last?.marker?.kind).toBe('bullet')
    const [first] = set.pages
    const ends = first?.boxes.filter(({ role }) => role === 'table').map(({ y, h }) => y + h) ?? []
    expect(Math.max(...ends) - SCHEME.top).toBeGreaterThan(HEIGHT / 2)
  })
})

it('M7 says in a line that nothing is marked, instead of a total of nothing', () => {
  const set = schemeWith([made('figure')])
  expect(set.pages).toHaveLength(1)
  const said = set.pages.flatMap(pageText).join('\n')
  expect(said).toContain('Nothing on this worksheet is marked.')
  expect(said).not.toMatch(/total: 0|page: 0/)
})
