/** Every kind of block in every ugly case, on every theme and paper. A new kind is tested by being in the list. */
import { describe, expect, it } from 'vitest'
import { copiesDiffer, sheetFaults, slideFaults } from '../../fixtures/pageFaults.ts'
import { paperIds, setting, starterLesson, starterTopic, themeIds } from '../../fixtures/starter.ts'
import {
  countMarkers,
  lengthenRefs,
  mapWording,
  UGLY_CASES,
  type UglyCase,
  withMarkers,
} from '../../fixtures/uglyCases.ts'
import { layOutMarkScheme, layOutSlides, layOutWorksheet } from '../layout/index.ts'
import { blockMarks, type Lesson, type Worksheet } from '../lesson/index.ts'
import { type Box, type PageSet, pageText } from '../page/index.ts'
import type { Topic } from '../topic/index.ts'
import { type Block, blockKinds, type Copy, kindOf, refsOfBlock, resolveRef } from './index.ts'

const plain = starterTopic()
const topic = withMarkers(plain)

function lessonOf(block: Block, worksheet: Worksheet): Lesson {
  return {
    ...starterLesson(),
    slides: [{ id: 'slide', blocks: [block], notes: [], minutes: 5 }],
    worksheets: [worksheet],
  }
}

function sheetOf(block: Block, scaffold: Worksheet['scaffold'] = 'core'): Worksheet {
  return { id: 'sheet', title: 'Worksheet', scaffold, blocks: [block] }
}

/** They show the sentence that an event is in, so a repeated text comes once. */
const QUOTE_A_SENTENCE = new Set(['timeline', 'sequence'])
const timesOf = (kind: string, times: number): number =>
  QUOTE_A_SENTENCE.has(kind) ? Math.min(1, times) : times

/** The block that a kind makes of the starter topic, as it is in an ugly case. */
function blockIn(kind: string, ugly: UglyCase, from: Topic): Block {
  const found = kindOf({ kind })
  const block = found?.create(plain, 'block')
  if (found === undefined || block === undefined)
    throw new Error(`The starter topic gives the kind ${kind} nothing to create a block from`)
  const long = ugly.refs === undefined ? block : lengthenRefs(block, from, ugly.refs)
  // A kind may hold a fixed number of things, or refuse a blank title: then it keeps its own.
  const changed = [mapWording(long, ugly.wording), mapWording(block, ugly.wording), block]
  const parsed = changed.map((raw) => found.schema.safeParse(raw)).find((result) => result.success)
  return parsed?.data ?? block
}

function slides(block: Block, from: Topic, theme = 'lectern'): PageSet {
  return layOutSlides(lessonOf(block, sheetOf(block)), setting(from, theme))
}

function sheet(
  block: Block,
  from: Topic,
  copy: Copy,
  paper: string,
  scaffold?: Worksheet['scaffold'],
): PageSet {
  const worksheet = sheetOf(block, scaffold)
  return layOutWorksheet(
    lessonOf(block, worksheet),
    worksheet,
    setting(from, 'lectern', paper),
    copy,
  )
}

function textsOf(set: PageSet): readonly string[] {
  return set.pages.flatMap(pageText)
}

/** Markers that come out less often than they should. */
function lost(shown: PageSet, usual: PageSet, times: number): readonly string[] {
  const found = countMarkers(textsOf(shown))
  return [...countMarkers(textsOf(usual)).keys()].filter(
    (marker) => (found.get(marker) ?? 0) < times,
  )
}

const onSlides = blockKinds.filter(({ layOut }) => layOut.slide !== undefined)
const onSheets = blockKinds.filter(
  ({ layOut }) => layOut.worksheet !== undefined || layOut.sheetPages !== undefined,
)
const names = (kinds: typeof blockKinds): readonly string[] => kinds.map(({ kind }) => kind)

describe.each(names(onSlides))('%s on slides', (kind) => {
  const usual = slides(blockIn(kind, UGLY_CASES[0] as UglyCase, topic), topic)

  it.each(UGLY_CASES)('bears $name', (ugly) => {
    const from = ugly.topic(topic)
    const block = blockIn(kind, ugly, from)
    for (const theme of themeIds) {
      const shown = slides(block, from, theme)
      expect(slideFaults(shown), theme).toEqual([])
      expect(shown.pages.length, theme).toBeGreaterThan(0)
      if (ugly.times !== undefined)
        expect(lost(shown, usual, timesOf(kind, ugly.times)), theme).toEqual([])
    }
  })

  it('gives the same pages again, and notes with the source', () => {
    const again = slides(blockIn(kind, UGLY_CASES[0] as UglyCase, topic), topic)
    expect(again).toEqual(usual)
    // A title slide and a blank one teach nothing that could have a source.
    const silent = usual.pages
      .filter(({ layout }) => layout !== 'title' && layout !== 'blank')
      .filter((page) => !/Source: |Continued/.test(page.notes.join(' ')))
    expect(silent.map((page) => page.id)).toEqual([])
  })
})

describe.each(names(onSheets))('%s on sheets', (kind) => {
  const usual = blockIn(kind, UGLY_CASES[0] as UglyCase, topic)

  it.each(UGLY_CASES)('bears $name', (ugly) => {
    const from = ugly.topic(topic)
    const block = blockIn(kind, ugly, from)
    for (const paper of paperIds) {
      const style = setting(from, 'lectern', paper).paper
      const pupil = sheet(block, from, 'pupil', paper)
      const answers = sheet(block, from, 'answers', paper)
      expect(sheetFaults(pupil, style, 'pupil'), paper).toEqual([])
      expect(sheetFaults(answers, style, 'answers'), paper).toEqual([])
      expect(copiesDiffer(pupil, answers), paper).toEqual([])
      if (ugly.times === undefined) continue
      for (const [copy, shown] of [
        ['pupil', pupil],
        ['answers', answers],
      ] as const)
        expect(
          lost(shown, sheet(usual, topic, copy, 'core'), timesOf(kind, ugly.times)),
          paper,
        ).toEqual([])
    }
  })

  it.each(['support', 'core', 'stretch'] as const)('is sound with the scaffold %s', (scaffold) => {
    for (const copy of ['pupil', 'answers'] as const) {
      const set = sheet(usual, topic, copy, 'core', scaffold)
      expect(sheetFaults(set, setting(topic).paper, copy)).toEqual([])
    }
  })

  it('asks for marks that its scheme gives, and leaves room for each answer', () => {
    const topics = new Map([[topic.id, topic]])
    const marks = blockMarks(usual, topics)
    const entries =
      kindOf(usual)?.layOut.markScheme?.(usual, { ...setting(topic), number: 1 }) ?? []
    expect(entries.reduce((sum, entry) => sum + entry.tariff, 0)).toBe(marks)
    const total = (set: PageSet): string => textsOf(set).join('\n')
    if (kindOf(usual)?.layOut.worksheet !== undefined)
      // A sheet that earns no marks has no total.
      expect(total(sheet(usual, topic, 'pupil', 'core')).includes(`/ ${marks}`)).toBe(marks > 0)
    const worksheet = sheetOf(usual)
    const scheme = layOutMarkScheme(lessonOf(usual, worksheet), worksheet, setting(topic))
    const said = marks === 0 ? 'Nothing on this worksheet is marked.' : `Worksheet total: ${marks}`
    expect(total(scheme)).toContain(said)
    if (marks === 0) return
    const boxes = (copy: Copy): readonly Box[] =>
      sheet(usual, topic, copy, 'core').pages.flatMap((page) => page.boxes)
    const own = boxes('pupil').filter((box) => /^(?:task|block)-/.test(box.id))
    expect(own.some((box) => box.field !== undefined)).toBe(true)
    expect(boxes('answers').some(hasAnswer)).toBe(true)
  })
})

function hasAnswer({ answer, content }: Box): boolean {
  return (
    answer === true ||
    (content.kind === 'table' &&
      content.rows.some((row) => row.cells.some((cell) => cell.answer === true)))
  )
}

it.each(names(blockKinds))('%s refers only to what is there', (kind) => {
  const block = blockIn(kind, UGLY_CASES[0] as UglyCase, topic)
  const topics = new Map([[topic.id, topic]])
  for (const { ref, accepts } of refsOfBlock(block))
    expect(accepts).toContain(resolveRef(topics, ref)?.item.kind)
  expect(kindOf(block)?.schema.safeParse(JSON.parse(JSON.stringify(block))).data).toEqual(block)
})

describe('what the tests notice (negative controls)', () => {
  const deck = slides(blockIn('short-answer', UGLY_CASES[0] as UglyCase, topic), topic)
  const paper = sheet(
    blockIn('short-answer', UGLY_CASES[0] as UglyCase, topic),
    topic,
    'pupil',
    'core',
  )
  const spoil = (set: PageSet, change: (box: Box) => Box): PageSet => ({
    ...set,
    pages: set.pages.map((page) => ({ ...page, boxes: page.boxes.map(change) })),
  })
  const style = setting(topic).paper

  it.each<[string, (box: Box) => Box]>([
    ['leaves its box', (box) => ({ ...box, h: box.h / 3 })],
    ['leaves the page', (box) => ({ ...box, x: box.x + 700 })],
    ['titles', (box) => ({ ...box, role: 'text' })],
    ['are called', (box) => ({ ...box, id: 'same' })],
    ['clicks are', (box) => (box.reveal ? { ...box, reveal: box.reveal + 1 } : box)],
    [
      'before any click',
      (box) => (box.answer ? (({ reveal: _, ...rest }) => rest)(box) : box) as Box,
    ],
    [
      'no style has',
      (box) =>
        box.content.kind === 'text'
          ? {
              ...box,
              content: {
                ...box.content,
                paragraphs: box.content.paragraphs.map((paragraph) => ({
                  ...paragraph,
                  style: { ...paragraph.style, size: 7 },
                })),
              },
            }
          : box,
    ],
    [
      'stand on each other',
      (box) =>
        box.content.kind === 'text'
          ? {
              ...box,
              content: {
                ...box.content,
                lines: box.content.lines.map((line) => ({ ...line, x: 60, baseline: 90 })),
              },
            }
          : box,
    ],
  ])('a slide where something %s', (fault, change) => {
    expect(slideFaults(deck)).toEqual([])
    expect(slideFaults(spoil(deck, change)).join('\n')).toContain(fault)
  })

  it.each<[string, (box: Box) => Box]>([
    ['leaves the margins', (box) => ({ ...box, y: box.y + 300 })],
    ['gives pupils an answer', (box) => ({ ...box, answer: true })],
    ['are called', (box) => (box.field ? { ...box, field: { ...box.field, name: 'same' } } : box)],
    [
      'has a rule of',
      (box) =>
        box.content.kind === 'shape' && box.content.stroke
          ? { ...box, content: { ...box.content, stroke: { ...box.content.stroke, width: 0.5 } } }
          : box,
    ],
  ])('a sheet where something %s', (fault, change) => {
    expect(sheetFaults(paper, style, 'pupil')).toEqual([])
    expect(sheetFaults(spoil(paper, change), style, 'pupil').join('\n')).toContain(fault)
  })

  it('a text that is lost, and copies that differ', () => {
    const cutOff = { ...deck, pages: deck.pages.slice(1) }
    expect(lost(cutOff, deck, 1)).not.toEqual([])
    const moved = spoil(paper, (box) => ({ ...box, y: box.y + 3 }))
    expect(copiesDiffer(paper, moved)).not.toEqual([])
  })
})
