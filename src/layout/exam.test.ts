import { describe, expect, it } from 'vitest'
import { everyKindLesson, everyKindSheet } from '../../fixtures/everyKind.ts'
import { setting, starterLesson, starterTopic } from '../../fixtures/starter.ts'
import { blockSchema, type Copy } from '../blocks/index.ts'
import { checkLesson, type Lesson, type Worksheet, worksheetMarks } from '../lesson/index.ts'
import {
  type Box,
  linesOfBox,
  type Page,
  type PageSet,
  pageText,
  textsOfBox,
} from '../page/index.ts'
import { itemsOfKind } from '../topic/index.ts'
import { layOutMarkScheme } from './markScheme.ts'
import { layOutWorksheet } from './worksheet.ts'

const topic = starterTopic()
const MILLIMETRE = 72 / 25.4
const PITCH = 8 * MILLIMETRE

function examBlock(id: string, space: 'lines' | 'booklet'): unknown {
  const questions = itemsOfKind(topic, 'question')
    .filter(({ purpose, marks }) => purpose === 'exam-style' && marks >= 10)
    .map((item) => ({ topicId: topic.id, itemId: item.id }))
  return { id, kind: 'exam-question', title: 'Essay', instruction: '', questions, space }
}

function paperWith(answer: 'all' | 'one', space: 'lines' | 'booklet' = 'lines'): Worksheet {
  return {
    id: 'paper',
    title: 'Russia and the rest of Europe',
    scaffold: 'core',
    paper: 'exam',
    exam: { code: 'Practice 1939/1', answer },
    blocks: [examBlock('q1', space), examBlock('q2', space)].map((raw) => blockSchema.parse(raw)),
  }
}

function draw(worksheet: Worksheet, copy: Copy = 'pupil', paper = 'core'): PageSet {
  const lesson: Lesson = { ...starterLesson(), worksheets: [worksheet] }
  return layOutWorksheet(lesson, worksheet, setting(topic, 'lectern', paper), copy)
}

const pitchOf = ([first, second]: readonly Box[]): number => (second?.y ?? 0) - (first?.y ?? 0)
const millimetres = (points: number): number => points / MILLIMETRE
const textOf = (box: Box): string => textsOfBox(box).join(' ')
const within = (page: Page | undefined, end: string): Box => {
  const box = page?.boxes.find(({ id }) => id.endsWith(end))
  if (box === undefined) throw new Error(`No ${end} on ${page?.id ?? 'no page'}`)
  return box
}

describe('an exam paper', () => {
  const set = draw(paperWith('one'))
  const [front, first] = set.pages

  it('E2 repeats the number of a task with the letter of each question, in every kind', () => {
    const lesson: Lesson = { ...everyKindLesson, worksheets: [everyKindSheet] }
    const pages = layOutWorksheet(
      lesson,
      everyKindSheet,
      setting(topic, 'lectern', 'exam'),
      'pupil',
    )
    const labels = pages.pages.flatMap(({ boxes }) =>
      boxes.filter(({ id }) => /-[a-z]-number$/.test(id)).map(textOf),
    )
    expect(labels.length).toBeGreaterThan(15)
    expect(labels.filter((label) => !/^\d+(?: \([a-z]\))?\*?$/.test(label))).toEqual([])
  })

  it('E1 opens with time, total, names and what to do', () => {
    const text = front ? pageText(front) : []
    expect(text).toEqual(
      expect.arrayContaining([
        'A Level History: practice',
        'Time allowed: 1 hour',
        'Total: 30 marks',
        'First name',
        'Last name',
        'Class',
        'Date',
        'INSTRUCTIONS',
        'Answer either all of Question 1 or all of Question 2.',
        'The total mark for this paper is 30.',
        'Quality of extended response will be assessed in questions marked with an asterisk (*).',
      ]),
    )
    expect(front?.boxes.flatMap(({ field }) => field?.label ?? [])).toEqual([
      'First name',
      'Last name',
      'Class',
      'Date',
    ])
  })

  it('E2 stands where a board would have it, within a millimetre', () => {
    const label = within(first, 'a-number')
    const stem = within(first, 'a-question')
    const marks = linesOfBox(within(first, 'a-marks'))[0]
    const lines = linesOfBox(stem)
    expect(textOf(label)).toBe('1 (a)')
    expect(millimetres(label.x)).toBeCloseTo(20, 1)
    expect(millimetres(lines[0]?.x ?? 0)).toBeCloseTo(38, 1)
    const part = lines.find(({ marker }) => marker?.marker.text === '(i)')
    expect(millimetres(part?.x ?? 0)).toBeCloseTo(46, 1)
    expect(millimetres((marks?.x ?? 0) + (marks?.width ?? 0))).toBeCloseTo(190, 1)
    expect(marks?.baseline).toBeCloseTo(lines.at(-1)?.baseline ?? 0, 1)
    expect(millimetres(within(first, 'page-number').y)).toBeCloseTo(18, 1)
    const rules = (first?.boxes ?? []).filter(({ id }) => /a-space-1-line-\d+$/.test(id))
    expect(rules).toHaveLength(24)
    expect(pitchOf(rules)).toBeLessThan(PITCH)
    expect(pitchOf(rules)).toBeGreaterThan(7 * MILLIMETRE)
    expect(rules.every(({ x }) => Math.abs(millimetres(x) - 38) < 1)).toBe(true)
  })

  it('E2 has its lines eight millimetres apart where closing up saves no page', () => {
    const questions = itemsOfKind(topic, 'question')
      .filter(({ marks }) => marks === 6)
      .map((item) => ({ topicId: topic.id, itemId: item.id }))
    const block = blockSchema.parse({ ...(examBlock('q', 'lines') as object), questions })
    const rules = draw({ ...paperWith('all'), blocks: [block] }).pages.flatMap(({ boxes }) =>
      boxes.filter(({ id }) => /-space-1-line-\d+$/.test(id)),
    )
    expect(rules.length).toBeGreaterThan(10)
    expect(pitchOf(rules)).toBeCloseTo(PITCH, 1)
  })

  it('E2 leaves six millimetres between parts and twelve between questions', () => {
    const page = draw(paperWith('all', 'booklet')).pages[1]
    const ends = (id: string): number => {
      const box = within(page, id)
      return box.y + box.h
    }
    const between = (from: string, to: string): number =>
      millimetres(within(page, to).y - ends(from))
    expect(Math.abs(between('task-1-a-booklet', 'task-1-b-number') - 6)).toBeLessThan(1)
    expect(Math.abs(between('task-1-b-booklet', 'task-2-a-number') - 12)).toBeLessThan(1)
  })

  it('E3 asks to turn over on odd pages but the last, and ends once', () => {
    const turns = set.pages.map((page) => page.boxes.some(({ id }) => id === 'foot-turn'))
    expect(turns).toEqual(set.pages.map((_, i) => i % 2 === 0 && i < set.pages.length - 1))
    expect(turns.filter(Boolean).length).toBeGreaterThan(1)
    const ends = set.pages.filter((page) => pageText(page).includes('END OF QUESTION PAPER'))
    expect(ends).toEqual([set.pages.at(-1)])
  })

  it("E4 says on every page that it is nobody's but ours", () => {
    for (const page of set.pages)
      expect(textOf(within(page, 'foot-note'))).toBe('Practice material – not an OCR paper')
    for (const page of draw(paperWith('one'), 'pupil', 'large24').pages)
      expect(textOf(within(page, 'foot-note'))).toMatch(/not an OCR paper$/i)
  })

  it('E5 counts one question where pupils choose, on paper, scheme and lesson alike', () => {
    const topics = new Map([[topic.id, topic]])
    const totals = (answer: 'all' | 'one'): readonly unknown[] => {
      const worksheet = paperWith(answer)
      const lesson: Lesson = { ...starterLesson(), worksheets: [worksheet] }
      const scheme = layOutMarkScheme(lesson, worksheet, setting(topic)).pages.at(-1)
      return [
        textOf(within(draw(worksheet).pages[0], 'total')),
        scheme && pageText(scheme).find((text) => text.startsWith('Worksheet total')),
        worksheetMarks(worksheet, topics),
        checkLesson(lesson, topics).filter(({ severity }) => severity === 'blocks').length,
      ]
    }
    expect(totals('one')).toEqual(['Total: 30 marks', 'Worksheet total: 30', 30, 0])
    expect(totals('all')).toEqual(['Total: 60 marks', 'Worksheet total: 60', 60, 0])
    expect(set.pages.flatMap(pageText).filter((text) => text === 'OR')).toHaveLength(1)
  })

  it('numbers questions in the scheme as on the paper', () => {
    const worksheet = paperWith('all')
    const lesson: Lesson = { ...starterLesson(), worksheets: [worksheet] }
    const text = layOutMarkScheme(lesson, worksheet, setting(topic)).pages.flatMap(pageText)
    expect(text).toEqual(expect.arrayContaining(['1 (a)', '1 (b)*', '2 (a)', '2 (b)*']))
  })

  it('F6 keeps its places with answers, and in large print', () => {
    for (const paper of ['core', 'large18', 'large24']) {
      const [pupil, answers] = [
        draw(paperWith('one'), 'pupil', paper),
        draw(paperWith('one'), 'answers', paper),
      ]
      const places = ({ pages }: PageSet): readonly string[] =>
        pages.flatMap((page) =>
          page.boxes
            .filter(({ id }) => /-(?:number|question(?:-\d+)?)$/.test(id) || id === 'title')
            .map(({ id, x, y, h }) => `${page.id} ${id} ${x} ${y} ${h}`),
        )
      expect(places(pupil), paper).toEqual(places(answers))
      expect(places(pupil).length, paper).toBeGreaterThan(8)
    }
  })

  it('leaves a lesson without it as it was', () => {
    const { paper, exam, ...plain } = paperWith('all')
    expect([paper, exam?.answer]).toEqual(['exam', 'all'])
    expect(draw(plain).pages[0]?.boxes.some(({ id }) => id === 'total-box')).toBe(true)
  })
})
