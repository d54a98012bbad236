import { describe, expect, it } from 'vitest'
import { everyKindSheet } from '../../fixtures/everyKind.ts'
import { mapTexts, setting, starterLesson, starterTopic } from '../../fixtures/starter.ts'
import { plainText } from '../base/index.ts'
import { type Block, blockSchema, kindOf, type SheetStyle } from '../blocks/index.ts'
import { type Lesson, type Worksheet, worksheetMarks } from '../lesson/index.ts'
import { FONT_PAIR_IDS, FONT_PAIRS, linesOfBox, type PageSet, textsOfBox } from '../page/index.ts'
import { itemsOfKind, ledger, type Topic } from '../topic/index.ts'
import { inFonts } from './paperOf.ts'
import { layOutWorksheet } from './worksheet.ts'
import { layOutMarkScheme } from './markScheme.ts'

const topic = starterTopic()

function sheetOf(blocks: readonly unknown[]): Worksheet {
  return {
    id: 'sheet',
    title: 'Worksheet',
    scaffold: 'core',
    blocks: blocks.map((block) => blockSchema.parse(block)),
  }
}

function lessonOf(worksheet: Worksheet): Lesson {
  return {
    ...starterLesson(),
    slides: [],
    worksheets: [worksheet],
  }
}

function questionRefs(from: Topic, purpose: 'knowledge-check' | 'exam-style'): readonly unknown[] {
  return itemsOfKind(from, 'question')
    .filter((item) => item.purpose === purpose)
    .map((item) => ({ topicId: from.id, itemId: item.id }))
}

const short = {
  id: 's',
  kind: 'short-answer',
  title: 'Answer in sentences',
  instruction: 'Say why.',
  questions: questionRefs(topic, 'knowledge-check'),
}
const exam = {
  id: 'e',
  kind: 'exam-question',
  title: 'Exam practice',
  instruction: 'Plan first.',
  questions: questionRefs(topic, 'exam-style'),
  space: 'lines',
}
const match = kindOf({ kind: 'match' })?.create(topic, 'm') as Block
const everything = sheetOf([match, short, exam])

function draw(worksheet: Worksheet, copy: 'pupil' | 'answers', from: Topic = topic): PageSet {
  return layOutWorksheet(lessonOf(worksheet), worksheet, setting(from), copy)
}

function scheme(worksheet: Worksheet, from: Topic = topic): PageSet {
  return layOutMarkScheme(lessonOf(worksheet), worksheet, setting(from))
}

const letters = (texts: readonly string[]): string =>
  [...texts.join('').replace(/\s/g, '')].sort().join('')
const textOf = (set: PageSet): string =>
  set.pages.flatMap((page) => page.boxes.flatMap(textsOfBox)).join('\n')

function overflows(set: PageSet, left: number, right: number, bottom: number): readonly string[] {
  return set.pages.flatMap((page) =>
    page.boxes
      .filter((box) => !box.id.startsWith('foot-'))
      .flatMap((box) => {
        const outside =
          box.x < left - 0.5 || box.x + box.w > right + 0.5 || box.y + box.h > bottom + 0.5
        const lines = linesOfBox(box).some(
          (line) =>
            line.x < left - 0.5 || line.x + line.width > right + 0.5 || line.baseline > bottom,
        )
        return outside || lines ? [`${page.id} ${box.id} ${box.x} ${box.y} ${box.w} ${box.h}`] : []
      }),
  )
}

const { paper } = setting(topic)
const sheetOverflows = (set: PageSet): readonly string[] =>
  overflows(set, paper.left, paper.right, paper.bottom)
const schemeOverflows = (set: PageSet): readonly string[] => overflows(set, 42.5, 799.4, 562)

/** Topics whose texts are as many times as long. */
const sizes = [1, 3, 5, 60].map((times) => ({
  times,
  long: mapTexts(topic, (text) => Array.from({ length: times }, () => text).join(' ')),
}))

describe('worksheets', () => {
  it.each(sizes)(
    'F6 puts everything at the same places in both copies ($times times the text)',
    ({ long }) => {
      const places = (set: PageSet): readonly string[] =>
        set.pages.flatMap((page) =>
          page.boxes
            .filter(
              (box) =>
                /-(?:number|question(?:-\d+)?|marks|title-1|pairs-\d+|box-\d+)$/.test(box.id) &&
                !box.id.includes('space'),
            )
            .map((box) =>
              `${page.id} ${box.id} ${box.x} ${box.y} ${box.w} ${box.h}`.replace(
                /(box-\d+) .*/,
                '$1',
              ),
            ),
        )
      const [pupil, answers] = [draw(everything, 'pupil', long), draw(everything, 'answers', long)]
      expect(places(pupil)).toEqual(places(answers))
      expect(places(pupil).length).toBeGreaterThan(20)
      expect(pupil.pages.map((page) => page.id)).toEqual(answers.pages.map((page) => page.id))
    },
  )

  it.each(sizes)('F3 stays inside its margins ($times times the text)', ({ long }) => {
    expect(sheetOverflows(draw(everything, 'pupil', long))).toEqual([])
    expect(sheetOverflows(draw(everything, 'answers', long))).toEqual([])
  })

  it.each(FONT_PAIR_IDS)('F3 stays inside its margins in the fonts %s', (fonts) => {
    // What takes whole pages has margins of its own.
    const blocks = everyKindSheet.blocks.filter((block) => !kindOf(block)?.layOut.sheetPages)
    const sheet = { ...everyKindSheet, blocks }
    const lesson = { ...lessonOf(sheet), fonts }
    const sets = (['pupil', 'answers'] as const).map((copy) =>
      layOutWorksheet(lesson, sheet, setting(topic), copy),
    )
    expect(sets.flatMap(sheetOverflows)).toEqual([])
    const used = sets.flatMap(({ pages }) =>
      pages.flatMap(({ boxes }) =>
        boxes.flatMap(({ content }) =>
          content.kind === 'text' ? content.paragraphs.map(({ style }) => style.font) : [],
        ),
      ),
    )
    expect(used).toContain(FONT_PAIRS[fonts].body)
  })

  it('keeps the letters of papers for particular readers, and of exams', () => {
    const fontIn = (change: Partial<SheetStyle>) => inFonts({ ...paper, ...change }, 'times').font
    const large = { ...paper.type, body: { ...paper.type.body, size: 18 } }
    expect(fontIn({})).toBe('times')
    expect(fontIn({ font: 'readable' })).toBe('readable')
    expect(fontIn({ frame: 'exam' })).toBe('arial')
    expect(fontIn({ type: large })).toBe('arial')
    expect(inFonts({ ...paper, type: large }, 'calibri').font).toBe('calibri')
  })

  it('F3 is tested by something that notices', () => {
    const set = draw(everything, 'pupil')
    expect(
      sheetOverflows({
        ...set,
        pages: set.pages.map((page) => ({
          ...page,
          boxes: page.boxes.map((box) => ({ ...box, y: box.y + 400 })),
        })),
      }),
    ).not.toEqual([])
  })

  it.each(sizes)('F4 drops no character of a question ($times times the text)', ({ long }) => {
    const set = draw(sheetOf([short]), 'pupil', long)
    const shown = set.pages.flatMap((page) =>
      page.boxes
        .filter((box) => /-question(?:-\d+)?$|-option-[A-F](?:-\d+)?$/.test(box.id))
        .flatMap((box) =>
          linesOfBox(box).flatMap((line) => line.pieces.map((piece) => piece.text)),
        ),
    )
    const wanted = itemsOfKind(long, 'question')
      .filter((item) => item.purpose === 'knowledge-check')
      .flatMap((item) => [
        item.prompt as string,
        ...(item.options ?? []).map((option) => option.text as string),
      ])
    expect(letters(shown)).toBe(letters(wanted))
  })

  it('F9 shows no answer to pupils, and all of them to teachers', () => {
    const [pupil, answers] = [draw(sheetOf([short]), 'pupil'), draw(sheetOf([short]), 'answers')]
    expect(pupil.pages.flatMap((page) => page.boxes.filter((box) => box.answer))).toEqual([])
    const points = itemsOfKind(topic, 'question')
      .filter((item) => item.options === undefined && item.purpose === 'knowledge-check')
      .flatMap((item) =>
        item.scheme?.kind === 'points'
          ? item.scheme.points.flatMap((point) =>
              (point.further ?? []).map((further) => further.text as string),
            )
          : [],
      )
    const missing = (text: string): readonly string[] =>
      points.filter((point) => !text.includes(point))
    expect(points.length).toBeGreaterThan(3)
    expect(missing(textOf(pupil))).toEqual(points)
    expect(missing(textOf(answers))).toEqual([])
  })

  it('F7 keeps marks clear of the text, and M7 totals agree everywhere', () => {
    const questions = itemsOfKind(topic, 'question').filter(
      ({ purpose }) => purpose !== 'retrieval',
    )
    const sum =
      questions.reduce((total, item) => total + ledger(item).reachable, 0) +
      itemsOfKind(topic, 'keyTerm').slice(0, 8).length
    expect(textOf(draw(everything, 'pupil'))).toContain(`/ ${sum}`)
    expect(textOf(scheme(everything))).toContain(`Worksheet total: ${sum}`)
    expect(worksheetMarks(everything, setting(topic).topics)).toBe(sum)
    for (const page of draw(everything, 'pupil').pages) {
      const marks = page.boxes.filter((box) => /-marks$/.test(box.id)).flatMap(linesOfBox)
      const others = page.boxes
        .filter((box) => /-question(?:-\d+)?$|-option-[A-F](?:-\d+)?$/.test(box.id))
        .flatMap(linesOfBox)
      for (const mark of marks)
        for (const line of others) {
          if (Math.abs(line.baseline - mark.baseline) < 4)
            expect(mark.x - line.x - line.width).toBeGreaterThan(14)
        }
    }
  })

  it('F10 puts no meaning beside its term', () => {
    const rows =
      draw(sheetOf([match]), 'answers').pages[0]?.boxes.flatMap((box) =>
        box.content.kind === 'table' ? box.content.rows : [],
      ) ?? []
    const own = rows.filter((row) => textsOf(row.cells[2]) === textsOf(row.cells[3]))
    expect(rows.length).toBeGreaterThanOrEqual(3)
    expect(own).toEqual([])
  })

  it('F12 keeps a place for a block that it does not know', () => {
    const set = draw(sheetOf([{ id: 'x', kind: 'crossword', size: 3 }]), 'pupil')
    expect(textOf(set)).toContain('This part needs a newer Lectern')
    expect(textOf(set)).toContain('“crossword”')
  })

  it('F11 heads an empty sheet', () => {
    expect(draw(sheetOf([]), 'pupil').pages).toHaveLength(1)
  })

  it.each([
    ['at the edge', []],
    ['beside the total', [match]],
  ])('F11 has the label of the answer copy %s', (_, blocks) => {
    const boxes = draw(sheetOf(blocks), 'answers').pages[0]?.boxes ?? []
    const label = boxes.find(({ id }) => id === 'copy-ground')
    const total = boxes.find(({ id }) => id === 'total-box')
    const name = boxes.find(({ id }) => id === 'Date-box')
    if (!label || !name) throw new Error('The sheet has no head')
    const edge = total ? total.x - 12 : name.x + name.w
    expect(total !== undefined).toBe(blocks.length > 0)
    // A box is as large as its edges reach.
    expect(Math.abs(label.x + label.w - edge)).toBeLessThan(1)
  })

  it('F11 leaves the title of large print the width of the page, with marks or without', () => {
    for (const blocks of [[], [match]])
      for (const copy of ['pupil', 'answers'] as const) {
        const sheet = sheetOf(blocks)
        const set = layOutWorksheet(
          lessonOf(sheet),
          sheet,
          setting(topic, 'lectern', 'large24'),
          copy,
        )
        const title = set.pages[0]?.boxes.find(({ id }) => id === 'title')
        expect(title ? linesOfBox(title) : []).toHaveLength(1)
      }
  })

  it('F3, F8 and M4 hold for forty questions', () => {
    const refs = questionRefs(topic, 'knowledge-check')
    const sheet = sheetOf([
      { ...short, questions: Array.from({ length: 40 }, (_, i) => refs[i % refs.length]) },
    ])
    const set = draw(sheet, 'pupil')
    expect(sheetOverflows(set)).toEqual([])
    for (const page of set.pages) {
      const ids = page.boxes.map((box) => box.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids.filter((each) => each.endsWith('-marks') && each !== 'task-1-marks'))
        expect(
          ids.some((other) =>
            [id.replace('-marks', '-space-1-line-1'), id.replace('-marks', '-option-A')].includes(
              other,
            ),
          ),
          id,
        ).toBe(true)
    }
    expect(schemeOverflows(scheme(sheet))).toEqual([])
  })

  it('gives the same pages twice', () => {
    expect(draw(everything, 'answers')).toEqual(draw(everything, 'answers'))
  })
})

function textsOf(
  cell:
    | { readonly paragraphs: readonly { readonly runs: readonly { readonly text: string }[] }[] }
    | undefined,
): string {
  return (cell?.paragraphs ?? [])
    .flatMap((paragraph) => paragraph.runs.map((run) => run.text))
    .join('')
}

const squeezed = (texts: readonly string[]): string => texts.join('').replace(/\s/g, '')

/** What a column of the scheme's tables says from its first page to its last, without heads. */
function columnText(set: PageSet, column: number): string {
  const tables = set.pages.flatMap((page) =>
    page.boxes.flatMap((box) => (box.content.kind === 'table' ? [box.content] : [])),
  )
  return squeezed(
    tables.flatMap((table) =>
      table.rows
        .slice(1)
        .flatMap((row) => row.cells.filter((cell) => cell.column === column).map(textsOf)),
    ),
  )
}

describe('mark schemes', () => {
  it.each(sizes)(
    'M8 drop nothing, and stay inside the page ($times times the text)',
    ({ long }) => {
      const set = scheme(everything, long)
      expect(schemeOverflows(set)).toEqual([])
      const context = { ...setting(long), number: 1 }
      const entries = everything.blocks.flatMap(
        (block) => kindOf(block)?.layOut.markScheme?.(block, context) ?? [],
      )
      expect(columnText(set, 1)).toBe(
        squeezed(
          entries.flatMap((entry) => {
            const rows = entry.rows.flatMap((row) => row.lines.map((line) => plainText(line.text)))
            const guidance = entry.guidance.map(plainText)
            return entry.levels === undefined
              ? [plainText(entry.prompt), ...rows, entry.total]
              : [plainText(entry.prompt), `[${entry.tariff}]`, ...rows, 'Guidance.', ...guidance]
          }),
        ),
      )
      expect(columnText(set, 3).replace(/Worksheettotal:\d+$/, '')).toBe(
        squeezed(
          entries.flatMap((entry) =>
            (entry.levels === undefined
              ? entry.guidance
              : entry.levels.map((level) => level.text)
            ).map(plainText),
          ),
        ),
      )
    },
  )

  it('M2 repeats the header row in every table', () => {
    const tables = scheme(everything).pages.flatMap((page) =>
      page.boxes.flatMap((box) => (box.content.kind === 'table' ? [box.content] : [])),
    )
    expect(tables.length).toBeGreaterThan(1)
    expect(
      tables.every(
        (table) => table.headerRows === 1 && textsOf(table.rows[0]?.cells[0]) === 'Question',
      ),
    ).toBe(true)
  })

  it('follow a definition that changes', () => {
    const changed = mapTexts(topic, (text) => text.replaceAll('1939', '1938'))
    expect(textOf(scheme(sheetOf([match]), changed))).toContain('1938')
  })
})
