import { describe, expect, it } from 'vitest'
import {
  paper as paperOf,
  paperIds,
  setting,
  starterLesson,
  starterTopic,
} from '../../fixtures/starter.ts'
import { type Block, blockKinds, blockSchema, type Copy, kindOf } from '../blocks/index.ts'
import type { Lesson, Worksheet } from '../lesson/index.ts'
import {
  type Box,
  linesOfBox,
  type Page,
  type PageSet,
  pageText,
  textsOfBox,
} from '../page/index.ts'
import { itemsOfKind } from '../topic/index.ts'
import { layOutWorksheet } from './worksheet.ts'

const topic = starterTopic()

function sheetWith(blocks: readonly unknown[]): Worksheet {
  return {
    id: 'sheet',
    title: 'Worksheet',
    scaffold: 'core',
    blocks: blocks.map((block) => blockSchema.parse(block)),
  }
}

function draw(sheet: Worksheet, paper: string, copy: Copy = 'pupil'): PageSet {
  const lesson: Lesson = { ...starterLesson(), worksheets: [sheet] }
  return layOutWorksheet(lesson, sheet, setting(topic, 'lectern', paper), copy)
}

const asksFor = (page: Page): boolean =>
  page.boxes.some(({ id }) => id.startsWith('task-') || id.startsWith('block-'))
const isFront = (page: Page): boolean => pageText(page).includes('INSTRUCTIONS')
/** Pages that hold a head and nothing below it. */
const bare = (set: PageSet): readonly string[] =>
  set.pages.filter((page) => !isFront(page) && !asksFor(page)).map(({ id }) => id)

const PAPERS = ['core', 'grey', 'dyslexia', 'large18', 'large24', 'a5', 'exam']

/** An essay, as many lines as its marks ask for. */
function essay(id: string): unknown {
  const [question] = itemsOfKind(topic, 'question').filter(
    ({ purpose, marks }) => purpose === 'exam-style' && marks === 10,
  )
  const questions = question ? [{ topicId: topic.id, itemId: question.id }] : []
  return { id, kind: 'exam-question', title: 'Essay', instruction: '', questions, space: 'lines' }
}

/** A block of that kind, as a teacher gets it. */
function blockOf(kind: string): Block {
  const block = blockKinds.find((each) => each.kind === kind)?.create(topic, kind)
  if (block === undefined) throw new Error(`The topic has nothing for ${kind}`)
  return block
}

/** A box that holds only that text. */
const says = (box: Box, text: string): boolean => textsOfBox(box).join(' ') === text

describe('pages of a sheet', () => {
  it('are told of all papers', () => {
    expect([...paperIds].sort()).toEqual([...PAPERS].sort())
  })

  it.each(PAPERS)('F1 hold more than a head, whatever stands on them (%s)', (paper) => {
    const sheets = blockKinds.flatMap((kind) => {
      // A picture is not made small for readers who need large print.
      if (kind.kind === 'figure' && paper === 'large24') return []
      const block = kind.layOut.worksheet ? kind.create(topic, kind.kind) : undefined
      return block ? [{ kind: kind.kind, set: draw(sheetWith([block]), paper) }] : []
    })
    expect(sheets.length).toBeGreaterThan(10)
    expect(sheets.flatMap(({ kind, set }) => bare(set).map((id) => `${kind} ${id}`))).toEqual([])
  })

  it.each(['core', 'dyslexia', 'a5', 'exam'])(
    'F1 have a picture that is nearly as wide as the text end with it (%s)',
    (paper) => {
      const block = kindOf({ kind: 'figure' })?.create(topic, 'map')
      const boxes = draw(sheetWith([block]), paper).pages.flatMap((page) => page.boxes)
      const picture = boxes.find(({ content }) => content.kind === 'image')
      const caption = boxes.find(({ id }) => id.endsWith('caption'))
      if (!picture || !caption) throw new Error('The sheet has no picture')
      expect(picture.x + picture.w).toBeCloseTo(caption.x + caption.w, 1)
    },
  )

  it('F1 is tested by something that notices', () => {
    const set = draw(sheetWith([essay('e')]), 'core')
    const pages = set.pages.map((page) => ({
      ...page,
      boxes: page.boxes.filter(({ id }) => !id.startsWith('task-')),
    }))
    expect(bare({ ...set, pages })).toEqual(set.pages.map(({ id }) => id))
  })

  it.each(['pupil', 'answers'] as const)(
    'F20 closes up where that saves a page that is nearly empty (%s)',
    (copy) => {
      const pitch = ({ pages: [page] }: PageSet, of: string): number => {
        const lines = page?.boxes.filter(({ id }) => id.includes(of)) ?? []
        return (lines[1]?.y ?? 0) - (lines[0]?.y ?? 0)
      }
      expect(draw(sheetWith([essay('e')]), 'core', copy).pages).toHaveLength(1)
      const closed = pitch(draw(sheetWith([essay('e')]), 'core'), 'space-1-line-')
      expect(closed).toBeLessThan(22.6)
      expect(closed).toBeGreaterThan(19.8)
      // Those who need wide lines have them whatever it costs.
      for (const paper of ['dyslexia', 'large18'])
        expect(pitch(draw(sheetWith([essay('e')]), paper), 'space-1-line-')).toBeGreaterThan(27)
    },
  )

  it.each(['support', 'core', 'stretch'] as const)(
    'F20 leaves an essay on one page with help, with most of its lines (%s)',
    (scaffold) => {
      const sheet = { ...sheetWith([essay('e')]), scaffold }
      const [pupil, answers] = [draw(sheet, 'core'), draw(sheet, 'core', 'answers')]
      const lines = pupil.pages.flatMap(({ boxes }) =>
        boxes.filter(({ id }) => /-line-\d+$/.test(id)),
      )
      expect([pupil.pages.length, answers.pages.length]).toEqual([1, 1])
      expect(lines.length).toBeGreaterThanOrEqual(scaffold === 'core' ? 24 : 20)
    },
  )

  it('F20 saves an A5 booklet its fifth page, and no page of it holds a head alone', () => {
    const lesson = starterLesson()
    const [sheet] = lesson.worksheets
    if (sheet === undefined) throw new Error('The starter lesson has no worksheet')
    const { paper, ...rest } = setting(topic, 'lectern', 'a5')
    for (const leading of [paper.type.body.leading, 14]) {
      const body = { ...paper.type.body, leading }
      const own = { ...rest, paper: { ...paper, type: { ...paper.type, body } } }
      const set = layOutWorksheet(lesson, sheet, own, 'pupil')
      expect(set.pages).toHaveLength(4)
      expect(bare(set)).toEqual([])
    }
  })

  it.each(['pupil', 'answers'] as const)(
    'F20 brings spaces between questions closer, where that saves a page (%s)',
    (copy) => {
      const sheet = sheetWith([blockOf('short-answer')])
      expect(draw(sheet, 'core', copy).pages).toHaveLength(1)
      expect(draw(sheetWith([blockOf('multiple-choice')]), 'a5', copy).pages).toHaveLength(1)
    },
  )

  it.each(['pupil', 'answers'] as const)(
    'F22 has wider lines where a last page would be nearly empty otherwise (%s)',
    (copy) => {
      const sheet = sheetWith([blockOf('source')])
      const used = (drawn: Worksheet): number => {
        const last = draw(drawn, 'core', copy).pages.at(-1)
        const ends = last?.boxes.filter(({ id }) => id.startsWith('task-')).map(({ y, h }) => y + h)
        return Math.max(...(ends ?? [])) / paperOf('core').bottom
      }
      expect(draw(sheet, 'core', copy).pages).toHaveLength(2)
      expect(used(sheet)).toBeGreaterThan(0.5)
      // A teacher who has chosen the lines gets them as they were chosen.
      expect(used({ ...sheet, answerLines: 'closer' })).toBeLessThan(0.4)
    },
  )

  it.each(PAPERS)('F8 says whose the lines are that begin a page (%s)', (paper) => {
    const sheet = sheetWith([{ ...(blockOf('short-answer') as object), id: 'a' }, essay('e')])
    for (const copy of ['pupil', 'answers'] as const) {
      const pages = draw(sheet, paper, copy).pages
      const begun = pages.flatMap(({ boxes }) =>
        boxes
          .filter(({ id }) => /-space-[2-9]-(?:line-1|edge)$/.test(id))
          .map(({ id }) => ({ id, boxes })),
      )
      expect(paper.startsWith('large') ? begun.length : 1).toBeGreaterThan(0)
      for (const { id, boxes } of begun) {
        const space = id.replace(/-(?:line-1|edge)$/, '')
        const [sign, cue] = ['sign', 'continued'].map((end) =>
          boxes.find((box) => box.id === `${space}-${end}`),
        )
        expect(cue && says(cue, 'continued'), space).toBe(true)
        expect(sign && textsOfBox(sign).join('')).toMatch(/^(?:\d+ ?)?(?:\(?[a-z]\)?)?\*?$/)
        // Heard, the field says it; read aloud twice it would only be in the way.
        expect([sign?.role, cue?.role]).toEqual(['artifact', 'artifact'])
      }
    }
  })

  it('keeps lines to write on clear of the rule above the foot', () => {
    for (const paper of ['core', 'dyslexia', 'a5', 'large24'])
      for (const { boxes } of draw(sheetWith([essay('e'), essay('f')]), paper).pages) {
        const rule = boxes.find(({ id }) => id === 'foot-rule')
        const lines = boxes.filter(({ id }) => /-line-\d+$/.test(id))
        expect((rule?.y ?? 0) - Math.max(...lines.map(({ y }) => y))).toBeGreaterThan(10)
      }
  })

  it('F5 gives an only question no second number, but on an exam paper its own', () => {
    const numbers = (paper: string): readonly string[] =>
      draw(sheetWith([essay('e')]), paper).pages.flatMap(({ boxes }) =>
        boxes.filter(({ id }) => id.endsWith('-a-number')).flatMap(textsOfBox),
      )
    expect(numbers('core')).toEqual([])
    expect(numbers('exam')).toEqual(['1'])
  })

  it('F1 keeps the meanings of a match together, on A5 beside their terms', () => {
    const sheet = sheetWith([blockOf('match')])
    expect(draw(sheet, 'a5').pages).toHaveLength(1)
    const pages = draw(sheet, 'large18').pages
    expect(pages.map(({ boxes }) => boxes.some(({ id }) => id.includes('meanings-')))).toEqual([
      false,
      true,
    ])
  })

  it('F15 puts meanings below their terms where a paper has one column', () => {
    const sheet = sheetWith([blockOf('glossary')])
    for (const paper of ['large18', 'large24']) {
      const cells = draw(sheet, paper, 'answers').pages.flatMap(({ boxes }) =>
        boxes.flatMap(({ content }) =>
          content.kind === 'table' ? content.rows.map((row) => row.cells.length) : [],
        ),
      )
      expect(cells.length).toBeGreaterThan(10)
      expect(new Set(cells)).toEqual(new Set([1]))
    }
    expect(draw(sheet, 'large24').pages).toHaveLength(3)
  })

  it('F15 gives the last option the whole line where it would break beside its box', () => {
    const pages = draw(sheetWith([blockOf('multiple-choice')]), 'large24').pages
    const wide = pages.flatMap(({ boxes }) =>
      boxes
        .filter(({ id }) => id.endsWith('-option-D'))
        .map((option) => {
          const id = option.id.replace('-option-D', '-letter-box')
          const box = boxes.find((each) => each.id === id)
          return { lines: linesOfBox(option).length, isBelow: (box?.y ?? 0) > option.y + option.h }
        }),
    )
    expect(wide).toEqual([
      { lines: 1, isBelow: false },
      { lines: 2, isBelow: true },
      { lines: 1, isBelow: true },
    ])
  })

  it('F9 gives an essay its whole width where no marks stand beside its points', () => {
    const [page] = draw(sheetWith([essay('e')]), 'core', 'answers').pages
    const edge = page?.boxes.find(({ id }) => id.endsWith('-edge'))
    const answers = page?.boxes.filter(({ id }) => /-answer-\d+$/.test(id)) ?? []
    expect(answers.length).toBeGreaterThan(5)
    for (const { x, w } of answers) expect((edge?.x ?? 0) + (edge?.w ?? 0) - x - w).toBeLessThan(10)
  })

  it('F1 has less space above a question that keeps its lines by that', () => {
    const pages = draw(sheetWith([blockOf('short-answer')]), 'dyslexia').pages
    const cut = pages.flatMap(({ boxes }) => boxes.filter(({ id }) => id.includes('-space-2-')))
    expect(cut.map(({ id }) => id)).toEqual([])
    const gap = (paper: string): number => {
      const [page] = draw(sheetWith([blockOf('short-answer')]), paper).pages
      const last = page?.boxes.filter(({ id }) => /-a-space-1-line-/.test(id)).at(-1)
      return (page?.boxes.find(({ id }) => id.endsWith('-b-number'))?.y ?? 0) - (last?.y ?? 0)
    }
    expect(gap('dyslexia')).toBeGreaterThan(0.65 * 0.75 * paperOf('dyslexia').answerLine.pitch)
    // The wider apart the lines are, the wider a question stands from those above it.
    expect(gap('large18')).toBeCloseTo(0.75 * paperOf('large18').answerLine.pitch, -1)
  })

  it('keeps what a paper asks for on the page of its question', () => {
    const essays = [{ ...(essay('e') as object), instruction: 'Write in full sentences.' }]
    for (let count = 1; count <= 8; count++) {
      const before = { ...(blockOf('short-answer') as object), questions: questionsOf(count) }
      for (const { boxes } of draw(sheetWith([before, ...essays]), 'exam').pages) {
        const has = (end: string): boolean => boxes.some(({ id }) => id === `task-2-${end}`)
        if (has('instruction-1')) expect(has('a-question'), `after ${count}`).toBe(true)
      }
    }
  })

  it('F8 fills a page that only the end of a writing space stands on', () => {
    const pages = draw(sheetWith([essay('e')]), 'dyslexia').pages
    const last = pages.at(-1)?.boxes.filter(({ id }) => id.includes('-line-')) ?? []
    const { bottom, answerLine } = paperOf('dyslexia')
    expect(pages).toHaveLength(2)
    expect(bottom - Math.max(...last.map(({ y }) => y))).toBeLessThan(answerLine.pitch)
  })

  it('E3 ends a paper below what pupils write, never on a page of its own', () => {
    const question = itemsOfKind(topic, 'question').filter(
      ({ purpose }) => purpose === 'exam-style',
    )
    expect(question.length).toBeGreaterThan(0)
    for (let count = 1; count <= 6; count++) {
      const blocks = Array.from({ length: count }, (_, i) => essay(`e${i}`))
      const last = draw(sheetWith(blocks), 'exam').pages.at(-1)
      expect(
        last?.boxes.some(({ id }) => id.startsWith('task-')),
        `${count} essays`,
      ).toBe(true)
    }
  })

  it('F15 puts a short task beside the one before it where each begins a page', () => {
    const booklet = { ...(essay('short') as object), space: 'booklet' }
    const match = blockKinds.find(({ kind }) => kind === 'short-answer')?.create(topic, 's')
    const blocks = [{ ...(match as object), questions: questionsOf(1) }, booklet]
    expect(draw(sheetWith(blocks), 'dyslexia').pages).toHaveLength(1)
    // A task that takes more than a third of a page still begins one.
    expect(
      draw(sheetWith([...blocks, { ...(match as object), id: 'again' }]), 'dyslexia').pages.length,
    ).toBeGreaterThan(1)
  })

  const example = starterLesson().worksheets[0]
  it.each(PAPERS)('F1 hold more than a head in the example with support (%s)', (paper) => {
    if (!example) throw new Error('The example lesson has no worksheet.')
    expect(bare(draw({ ...example, scaffold: 'support' }, paper))).toEqual([])
  })

  it('F15 begins a task below the end of the one before it where that saves a page', () => {
    const [glossary, questions] = [blockOf('glossary'), blockOf('short-answer')]
    const alone = (block: unknown): number =>
      draw({ ...sheetWith([block]), scaffold: 'support' }, 'dyslexia').pages.length
    const both = draw({ ...sheetWith([glossary, questions]), scaffold: 'support' }, 'dyslexia')
    expect(both.pages).toHaveLength(alone(glossary) + alone(questions) - 1)
    const shared = both.pages[1]?.boxes.map(({ id }) => id.slice(0, 6))
    expect(shared).toEqual(expect.arrayContaining(['task-1', 'task-2']))
  })
})

function questionsOf(count: number): readonly unknown[] {
  return itemsOfKind(topic, 'question')
    .filter(({ purpose }) => purpose === 'knowledge-check')
    .slice(0, count)
    .map((item) => ({ topicId: topic.id, itemId: item.id }))
}
