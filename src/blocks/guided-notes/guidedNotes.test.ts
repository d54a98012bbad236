import { describe, expect, it } from 'vitest'
import { copiesDiffer, sheetFaults } from '../../../fixtures/pageFaults.ts'
import {
  paperIds,
  recipe,
  setting,
  starterLesson,
  starterTopic,
} from '../../../fixtures/starter.ts'
import { UGLY_CASES } from '../../../fixtures/uglyCases.ts'
import { plainText } from '../../base/index.ts'
import { layOutWorksheet } from '../../layout/index.ts'
import { assembleLesson, type Lesson } from '../../lesson/index.ts'
import { type PageSet, pageText, type TableContent } from '../../page/index.ts'
import type { Topic } from '../../topic/index.ts'
import type { Copy, Outline } from '../blockKind.ts'
import { kindOf } from '../index.ts'
import { guidedNotesKind } from './index.ts'
import type { GuidedNotesBlock } from './schema.ts'
import { sectionsOf } from './sections.ts'

const topic = starterTopic()
const made = guidedNotesKind.create(topic, 'notes') as GuidedNotesBlock
const { lesson } = assembleLesson(topic, recipe('single-lesson'))

function draw(
  copy: Copy,
  layout: GuidedNotesBlock['layout'],
  from: Topic = topic,
  paper = 'core',
  taught: Lesson = lesson,
): PageSet {
  const worksheet = {
    id: 'sheet',
    title: 'Notes',
    scaffold: 'core' as const,
    blocks: [{ ...made, layout }],
  }
  return layOutWorksheet(taught, worksheet, setting(from, 'lectern', paper), copy)
}
/** A lesson with more kinds of slide than a recipe makes. */
const example = (copy: Copy): PageSet => draw(copy, 'gaps', topic, 'core', starterLesson())
const textOf = (set: PageSet): string =>
  set.pages.flatMap(pageText).join('\n').replaceAll('\u00a0', '')

describe('guided notes', () => {
  it('K3 follow the slides, in their order', () => {
    const shown = textOf(draw('pupil', 'gaps'))
    const headings = ['Hitler in power', 'Talks that failed', 'The Pact of August 1939']
    const places = headings.map((heading) => shown.indexOf(heading))
    expect(places.every((place) => place > 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    const fewer = { ...lesson, slides: lesson.slides.filter((slide) => !/hitler/.test(slide.id)) }
    expect(fewer.slides.length).toBeLessThan(lesson.slides.length)
    expect(textOf(draw('pupil', 'gaps', topic, 'core', fewer))).not.toContain('Hitler in power')
  })

  it('says so where there is nothing to follow', () => {
    const none = { ...lesson, slides: [] }
    expect(textOf(draw('pupil', 'gaps', topic, 'core', none))).toContain('no slides with points')
  })

  it.each(['gaps', 'lines'] as const)(
    'have their answers in the teacher’s copy alone (%s)',
    (layout) => {
      const secret = 'The treaty of 23 August 1939 in which'
      expect(textOf(draw('answers', layout))).toContain(secret)
      expect(textOf(draw('pupil', layout))).not.toContain(secret)
      const pupil = draw('pupil', layout)
      expect(pupil.pages.flatMap(({ boxes }) => boxes.filter((box) => box.answer))).toEqual([])
      expect(copiesDiffer(pupil, draw('answers', layout))).toEqual([])
    },
  )

  it('leave objectives whole, and number gaps through', () => {
    const outlines = [
      {
        title: 'Today',
        points: ['Say who signed the Nazi-Soviet Pact.'],
        questions: [],
        told: true as const,
      },
      { title: 'Then', points: ['At Rapallo the Nazi-Soviet Pact was far away.'], questions: [] },
    ]
    const sections = sectionsOf(outlines, new Map([[topic.id, topic]]), 'a')
    const gaps = sections.map(({ gapped }) => gapped.flat().filter((part) => 'gap' in part))
    expect(gaps[0]).toEqual([])
    expect(gaps[1]).toHaveLength(1)
  })

  it('ask for what is taught, not for the label before it', () => {
    const point = [
      { text: 'Munich, September 1938:', bold: true as const },
      { text: ' the peace was not to last.' },
    ]
    const gapsOf = (points: Outline['points']): readonly string[] =>
      sectionsOf([{ title: 'Talks', points, questions: [] }], new Map([[topic.id, topic]]), 'a')
        .flatMap(({ gapped }) => gapped.flat())
        .flatMap((part) => ('gap' in part ? [part.gap.answer] : []))
    expect(gapsOf([point])).toEqual([])
    expect(gapsOf([point.map(({ text }) => ({ text }))])).toHaveLength(1)
  })

  it('keep a comparison as a table with cells to fill in', () => {
    const tables = (copy: Copy): readonly TableContent[] =>
      example(copy).pages.flatMap(({ boxes }) =>
        boxes.flatMap(({ content }) => (content.kind === 'table' ? [content] : [])),
      )
    const empty = (copy: Copy): number =>
      tables(copy)
        .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
        .filter(({ paragraphs }) =>
          paragraphs.every(({ runs }) => runs.every(({ text }) => text === '')),
        ).length
    expect(tables('pupil').length).toBeGreaterThan(0)
    expect(empty('pupil')).toBe(6)
    expect(empty('answers')).toBe(0)
    expect(textOf(example('pupil'))).not.toContain('Recognition. Germany')
  })

  it.each(paperIds)('cut no word of a table that the paper has room for (%s)', (paper) => {
    const rows = draw('pupil', 'gaps', topic, paper, starterLesson()).pages.flatMap(({ boxes }) =>
      boxes.flatMap(({ content }) => (content.kind === 'table' ? content.rows : [])),
    )
    expect(rows.length).toBeGreaterThan(4)
    const lines = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines))
    const texts = lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''))
    expect(texts.filter((text) => text.startsWith(','))).toEqual([])
  })

  it('give what there is to choose from, and who made a source', () => {
    const pupil = textOf(example('pupil'))
    for (const option of ['The Winter War', 'The fall of France', 'The Munich Agreement'])
      expect(pupil).toContain(option)
    expect(pupil).toContain('Secret protocol to the Nazi-Soviet Pact, articles 2 and 4')
  })

  it('answer every question that they ask', () => {
    const asked = starterLesson()
      .slides.flatMap(({ blocks }) => blocks)
      .flatMap((block) => kindOf(block)?.outline?.(block, new Map([[topic.id, topic]])) ?? [])
      .flatMap(({ questions }) => questions)
    expect(asked.length).toBeGreaterThan(8)
    expect(asked.filter(({ answer }) => plainText(answer).trim() === '')).toEqual([])
    const left = example('answers').pages.flatMap(({ boxes }) =>
      boxes.filter(({ id }) => /answer-\d+-space-\d+-line-/.test(id)),
    )
    expect(left).toEqual([])
  })

  it.each(UGLY_CASES)('bear $name', (ugly) => {
    const from = ugly.topic(topic)
    for (const paper of paperIds)
      for (const layout of ['gaps', 'lines'] as const) {
        const style = setting(from, 'lectern', paper).paper
        for (const copy of ['pupil', 'answers'] as const)
          expect(sheetFaults(draw(copy, layout, from, paper), style, copy), paper).toEqual([])
      }
  })
})
