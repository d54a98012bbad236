import { describe, expect, it } from 'vitest'
import { mapTexts, paperIds, setting, starterTopic } from '../../../fixtures/starter.ts'
import { plainText } from '../../base/index.ts'
import { linesOfBox, textsOfBox } from '../../page/index.ts'
import type { Copy, Scaffold, SheetContext, Task } from '../blockKind.ts'
import { bankOf, passageOf } from './passage.ts'
import { clozeKind } from './index.ts'
import { layOutMarkScheme, layOutWorksheet } from './sheet.ts'
import type { ClozeBlock } from './schema.ts'

const topic = starterTopic()
const topics = new Map([[topic.id, topic]])
const block = clozeKind.create(topic, 'cloze') as ClozeBlock
const passage = passageOf(block, topics)
const answers = passage.gaps.map(({ answer }) => answer)

function sheet(copy: Copy, scaffold: Scaffold = 'core', from = topic): Task {
  const { paper, ...rest } = setting(from)
  const context: SheetContext = { ...rest, sheet: paper, copy, number: 1, scaffold, slides: [] }
  return layOutWorksheet(block, context)
}
const boxes = (task: Task) => task.pieces.flatMap((piece) => piece.boxes)
const text = (task: Task) => boxes(task).flatMap(textsOfBox).join(' ')

describe('cloze', () => {
  it.each(paperIds)('breaks no word of its bank on the paper %s (K2)', (paper) => {
    const { paper: style, ...rest } = setting(topic, 'lectern', paper)
    const context = { ...rest, sheet: style, copy: 'pupil', number: 1, slides: [] } as const
    const words = boxes(layOutWorksheet(block, { ...context, scaffold: 'core' })).filter(({ id }) =>
      /^word-/.test(id),
    )
    expect(words.length).toBeGreaterThan(answers.length)
    expect(words.filter((box) => linesOfBox(box).length > 1).map(({ id }) => id)).toEqual([])
  })

  it('finds eight to twelve different gaps, well apart', () => {
    expect(answers.length).toBeGreaterThanOrEqual(8)
    expect(answers.length).toBeLessThanOrEqual(12)
    expect(new Set(answers.map((answer) => answer.toLowerCase())).size).toBe(answers.length)
    const whole = passage.texts.join(' ')
    expect(answers.filter((answer) => !whole.includes(answer))).toEqual([])
  })

  it('K1 gives every gap the same width and both copies the same places', () => {
    const [pupil, teacher] = [sheet('pupil'), sheet('answers')]
    const widths = boxes(pupil)
      .filter((box) => /^gap-\d+$/.test(box.id))
      .map((box) => Math.round(box.w * 100))
    expect(widths).toHaveLength(answers.length)
    expect(new Set(widths).size).toBe(1)
    expect(pupil.pieces.map((piece) => piece.height)).toEqual(
      teacher.pieces.map((piece) => piece.height),
    )
    const lefts = (task: Task, name: RegExp) =>
      boxes(task)
        .filter((box) => name.test(box.id))
        .map(({ x, y }) => [x, y])
        .flat()
    const edges = lefts(teacher, /^gap-\d+-edge$/)
    // The edge's stroke of 1.2 lies inside its box.
    lefts(pupil, /^gap-\d+$/).forEach((place, i) => expect(edges[i]).toBeCloseTo(place + 0.6))
    expect(
      boxes(pupil)
        .flatMap((box) => (box.field ? [box.field.label] : []))
        .slice(0, 2),
    ).toEqual(['Task 1, gap 1', 'Task 1, gap 2'])
  })

  it('shows answers in the teacher’s copy alone, once the bank is taken away', () => {
    const shown = text(sheet('pupil', 'stretch'))
    const alone = answers.filter((answer) => passage.texts.join(' ').split(answer).length === 2)
    expect(alone.length).toBeGreaterThan(4)
    expect(alone.filter((answer) => shown.includes(answer))).toEqual([])
    expect(boxes(sheet('pupil')).filter((box) => box.answer)).toEqual([])
    const given = text(sheet('answers')).replaceAll('\u00a0', '')
    expect(answers.filter((answer) => !given.includes(answer))).toEqual([])
    expect(boxes(sheet('answers')).filter((box) => box.answer)).toHaveLength(answers.length + 1)
  })

  it('K2 has a bank for support, two words more for core, none for stretch', () => {
    const sorted = [...answers].sort((a, b) => a.localeCompare(b, 'en'))
    expect(bankOf(passage, block, 'support')).toEqual(sorted)
    const core = bankOf(passage, block, 'core')
    const spare = core.filter((word) => !answers.includes(word))
    expect(spare).toHaveLength(2)
    const whole = passage.texts.join(' ').toLowerCase()
    expect(spare.filter((word) => whole.includes(word.toLowerCase()))).toEqual([])
    expect(bankOf(passage, block, 'stretch')).toEqual([])
  })

  it('has the same gaps, marks and scheme with every scaffold, and other ones with another seed', () => {
    const marks = (['support', 'core', 'stretch'] as const).map(
      (level) => sheet('pupil', level).marks,
    )
    expect(new Set(marks)).toEqual(new Set([answers.length]))
    expect(clozeKind.marks?.(block, topics)).toBe(answers.length)
    const { paper: _, ...rest } = setting(topic)
    const [entry] = layOutMarkScheme(block, { ...rest, number: 1 })
    expect(entry?.tariff).toBe(answers.length)
    expect(entry?.rows.flatMap((row) => row.lines.map((line) => line.text))).toEqual(answers)
    const others = ['a', 'b', 'c'].map((seed) =>
      passageOf({ ...block, seed }, topics).gaps.map(({ answer }) => answer),
    )
    expect(others.some((other) => other.join() !== answers.join())).toBe(true)
  })

  it('takes the teacher’s gaps, wherever their words still stand', () => {
    const [first] = block.items
    const item = topic.items.find(({ id }) => id === first?.itemId)
    const words = plainText(item?.kind === 'bullet' || item?.kind === 'paragraph' ? item.text : '')
    const [one = ''] = words.split(' ')
    const chosen = passageOf(
      {
        ...block,
        gaps: [
          { itemId: first?.itemId ?? '', answer: one },
          { itemId: first?.itemId ?? '', answer: 'not in the text' },
        ],
      },
      topics,
    )
    expect(chosen.gaps).toEqual([{ number: 1, answer: one }])
  })

  it('follows the topic', () => {
    const changed = mapTexts(topic, (words) => words.replaceAll('1927', '1928'))
    const own: ClozeBlock = {
      ...block,
      gaps: block.items.map(({ itemId }) => ({ itemId, answer: '1928' })),
    }
    expect(passageOf(own, topics).gaps).toEqual([])
    const [gap] = passageOf(own, new Map([[topic.id, changed]])).gaps
    expect(gap?.answer).toBe('1928')
  })

  it.each([0.2, 3, 12])('stays inside its lines with %s times the text', (times) => {
    const long = mapTexts(topic, (words) =>
      times < 1
        ? words.slice(0, Math.ceil(words.length * times))
        : Array.from({ length: times }, () => words).join(' '),
    )
    const { paper } = setting(topic)
    for (const box of boxes(sheet('answers', 'core', long))) {
      expect(box.x + box.w).toBeLessThanOrEqual(paper.right + 0.5)
      for (const line of linesOfBox(box))
        expect(line.x + line.width).toBeLessThanOrEqual(paper.right + 0.5)
    }
  })
})
