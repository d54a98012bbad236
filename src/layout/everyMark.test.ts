/** A mark more or less, in every kind that carries marks: noticed, or followed by sheet and scheme. */
import { describe, expect, it } from 'vitest'
import { everyKindLesson, everyKindSheet } from '../../fixtures/everyKind.ts'
import { mutationsOfMarks } from '../../fixtures/mutations.ts'
import { setting, starterTopic } from '../../fixtures/starter.ts'
import { type Block, kindOf, refsOfBlock, resolveRef } from '../blocks/index.ts'
import { blockMarks, checkLesson, type Lesson } from '../lesson/index.ts'
import { type PageSet, textsOfBox } from '../page/index.ts'
import { type ItemOf, ledger, type Topic } from '../topic/index.ts'
import { layOutMarkScheme, layOutWorksheet } from './index.ts'

const topic = starterTopic()
const topics = new Map([[topic.id, topic]])
const withMarks = everyKindSheet.blocks.filter((block) => blockMarks(block, topics) > 0)

const lessonWith = (block: Block): Lesson => ({
  ...everyKindLesson,
  slides: [],
  worksheets: [{ ...everyKindSheet, blocks: [block] }],
})

function isHeldBack(block: Block, from: Topic): boolean {
  return checkLesson(lessonWith(block), new Map([[from.id, from]])).some(
    ({ code, severity }) => code === 'marks-disagree' && severity === 'blocks',
  )
}

/** The totals that sheet and scheme print, and what their questions add up to. */
function totals(block: Block, from: Topic): readonly number[] {
  const lesson = lessonWith(block)
  const [worksheet] = lesson.worksheets
  if (worksheet === undefined) return []
  const own = setting(from)
  const said = ({ pages }: PageSet): string =>
    pages.flatMap(({ boxes }) => boxes.flatMap(textsOfBox)).join('\n')
  const sheet = said(layOutWorksheet(lesson, worksheet, own, 'pupil'))
  const scheme = said(layOutMarkScheme(lesson, worksheet, own))
  const entries = kindOf(block)?.layOut.markScheme?.(block, { ...own, number: 1 }) ?? []
  return [
    Number(/\/ (\d+)/.exec(sheet)?.[1] ?? /\[(\d+)\]/.exec(sheet)?.[1]),
    Number(/Worksheet total: (\d+)/.exec(scheme)?.[1]),
    entries.reduce((sum, { tariff }) => sum + tariff, 0),
    blockMarks(block, new Map([[from.id, from]])),
  ]
}

function questionsOf(block: Block): readonly ItemOf<'question'>[] {
  return refsOfBlock(block).flatMap(({ ref }) => {
    const item = resolveRef(topics, ref)?.item
    return item?.kind === 'question' ? [item] : []
  })
}

it('covers every kind with marks', () => {
  expect(withMarks.map(({ kind }) => kind).sort()).toEqual([
    'cloze',
    'comparison',
    'exam-question',
    'exit-ticket',
    'glossary',
    'match',
    'multiple-choice',
    'sequence',
    'short-answer',
    'source',
    'timeline',
    'true-false',
  ])
})

describe.each(withMarks.map((block) => ({ kind: block.kind, block })))('$kind', ({ block }) => {
  it('has one total, on the sheet and in the scheme', () => {
    const [first, ...others] = totals(block, topic)
    expect(first).toBeGreaterThan(0)
    expect(new Set([first, ...others]).size).toBe(1)
    expect(isHeldBack(block, topic)).toBe(false)
  })

  it('is held back when a mark of one of its questions is wrong', () => {
    const missed = questionsOf(block).flatMap((question) =>
      mutationsOfMarks(question).flatMap(({ name, changed }) => {
        const items = topic.items.map((item) => (item.id === question.id ? changed : item))
        return isHeldBack(block, { ...topic, items }) ? [] : [`${question.id} ${name}`]
      }),
    )
    expect(missed).toEqual([])
  })

  it('is held back when a mark of its own is wrong, or has every total follow', () => {
    const unnoticed = mutationsOfMarks(block).flatMap(({ name, changed }) => {
      if (isHeldBack(changed, topic)) return []
      // Fewer marks than points is "any two of three", which the scheme then says.
      const own = kindOf(changed)?.questions?.(changed, topics) ?? []
      const agrees = own.every((question) => ledger(question).problems.length === 0)
      return agrees && new Set(totals(changed, topic)).size === 1 ? [] : [name]
    })
    expect(unnoticed).toEqual([])
  })
})

describe('a source with marks of its own', () => {
  it('asks for no mark that its points cannot give', () => {
    const source = withMarks.find(({ kind }) => kind === 'source') as Block
    const more = mutationsOfMarks(source).filter(({ name }) => name.endsWith('+1'))
    expect(more.length).toBeGreaterThan(3)
    expect(more.filter(({ changed }) => !isHeldBack(changed, topic))).toEqual([])
  })
})

it('would notice totals that differ (negative control)', () => {
  const block = withMarks.find(({ kind }) => kind === 'short-answer') as Block
  const [question] = questionsOf(block)
  const items = topic.items.map((item) =>
    item.id === question?.id ? { ...question, marks: question.marks + 1 } : item,
  )
  expect(isHeldBack(block, { ...topic, items })).toBe(true)
  expect(new Set([...totals(block, topic), ...totals(block, { ...topic, items })]).size).toBe(2)
})
