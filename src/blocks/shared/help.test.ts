import { describe, expect, it } from 'vitest'
import { everyKindSheet } from '../../../fixtures/everyKind.ts'
import { recipe, setting, starterTopic } from '../../../fixtures/starter.ts'
import { plainText } from '../../base/index.ts'
import { layOutMarkScheme, layOutWorksheet } from '../../layout/index.ts'
import { assembleLesson, type Worksheet } from '../../lesson/index.ts'
import { type Box, linesOfBox, type PageSet, textsOfBox } from '../../page/index.ts'
import { itemsOfKind } from '../../topic/index.ts'
import { kindOf } from '../index.ts'
import { answersOf, givesAway, type Help, helpsFor } from './help.ts'

const topic = starterTopic()
const questions = itemsOfKind(topic, 'question')
const textOf = (helps: readonly Help[]): string =>
  helps.flatMap(({ lines }) => lines.map(plainText)).join(' ')

const { lesson } = assembleLesson(topic, recipe('single-lesson'))
const cloze = kindOf({ kind: 'cloze' })?.create(topic, 'cloze')
const blocks = [...(lesson.worksheets[0]?.blocks ?? []), ...(cloze ? [cloze] : [])]
const sheetAt = (scaffold: Worksheet['scaffold']): Worksheet => ({
  id: 'sheet',
  title: 'Worksheet',
  scaffold,
  blocks,
})
const draw = (scaffold: Worksheet['scaffold']): PageSet =>
  layOutWorksheet(lesson, sheetAt(scaffold), setting(topic), 'pupil')
const ids = (set: PageSet): readonly string[] =>
  set.pages.flatMap(({ boxes }) =>
    boxes.filter(({ id }) => /-marks$|title-1$/.test(id)).map(({ id }) => id),
  )
const shown = (set: PageSet): string =>
  set.pages.flatMap(({ boxes }) => boxes.flatMap(textsOfBox)).join('\n')

/** Letters of the answer copy, in the order of their places. */
const answerLetters = (box: Box): readonly string[] =>
  box.content.kind === 'table'
    ? box.content.rows.flatMap(({ cells }) =>
        cells
          .filter(({ answer }) => answer === true)
          .flatMap(({ paragraphs }) =>
            paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')),
          ),
      )
    : box.answer === true
      ? textsOfBox(box)
      : []

describe('K5 helps', () => {
  it('give starters and words for support, an objection for stretch, nothing for core', () => {
    expect(questions.flatMap((question) => helpsFor(question, topic, 'core'))).toEqual([])
    const reasons = questions.find(({ id }) => id === 'practice-reasons')
    expect(reasons && textOf(helpsFor(reasons, topic, 'support'))).toContain('One reason was that')
    expect(reasons && textOf(helpsFor(reasons, topic, 'stretch'))).toContain('objection')
  })

  it('never hold what earns a mark', () => {
    const helped = questions.filter((question) => helpsFor(question, topic, 'support').length > 0)
    expect(helped.length).toBeGreaterThan(4)
    for (const level of ['support', 'stretch'] as const)
      for (const question of questions)
        expect(givesAway(textOf(helpsFor(question, topic, level)), question), question.id).toBe(
          false,
        )
  })

  it('would be noticed if they did (negative control)', () => {
    for (const question of questions.filter(({ scheme }) => scheme !== undefined)) {
      const [credited] = answersOf(question)
      if (credited !== undefined && credited.length > 40)
        expect(givesAway(`Use this: ${credited}`, question), question.id).toBe(true)
    }
    const [first] = questions
    const planted = first && { ...first, starters: answersOf(first) }
    expect(planted && answersOf(planted).some((text) => text !== '')).toBe(true)
    expect(planted && textOf(helpsFor(planted, topic, 'support'))).not.toContain('Germany')
  })

  const kinds = ['match', 'sequence', 'source', 'multiple-choice', 'glossary', 'short-answer']

  it.each(kinds)('stand on a sheet of %s for support and stretch, not for core', (kind) => {
    const own = everyKindSheet.blocks.filter((block) => block.kind === kind)
    const drawn = (scaffold: Worksheet['scaffold']): PageSet =>
      layOutWorksheet(lesson, { ...sheetAt(scaffold), blocks: own }, setting(topic), 'pupil')
    const boxes = (set: PageSet): readonly Box[] =>
      set.pages.flatMap((page) => page.boxes.filter(({ id }) => /-help-\d+$/.test(id)))
    expect(boxes(drawn('core'))).toEqual([])
    for (const level of ['support', 'stretch'] as const)
      expect(boxes(drawn(level)).length, level).toBeGreaterThan(0)
  })

  it.each(['match', 'sequence'])('halve the letters of %s and say no place of any', (kind) => {
    const own = everyKindSheet.blocks.filter((block) => block.kind === kind)
    const sheet = { ...sheetAt('support'), blocks: own }
    const help = shown(layOutWorksheet(lesson, sheet, setting(topic), 'pupil'))
      .split('\n')
      .filter((line) => /belong to|half:/.test(line))
    const answers = layOutWorksheet(lesson, sheet, setting(topic), 'answers')
    const letters = answers.pages
      .flatMap(({ boxes }) => boxes.flatMap(answerLetters))
      .filter((text) => /^[A-Z]$/.test(text))
    expect(letters.length).toBeGreaterThan(5)
    expect(help).toHaveLength(2)
    const halves = help.map((line) => line.match(/\b[A-Z]\b/g) ?? [])
    const middle = Math.ceil(letters.length / 2)
    expect(halves[0]).toEqual([...letters.slice(0, middle)].sort())
    expect(halves[1]).toEqual([...letters.slice(middle)].sort())
  })

  it('cross out one option of each choice, and never the key', () => {
    const own = everyKindSheet.blocks.filter(({ kind }) => kind === 'multiple-choice')
    const sheet = { ...sheetAt('support'), blocks: own }
    const [line = ''] = shown(layOutWorksheet(lesson, sheet, setting(topic), 'pupil'))
      .split('\n')
      .filter((text) => text.startsWith('Cross out'))
    const answers = layOutWorksheet(lesson, sheet, setting(topic), 'answers')
    const keys = answers.pages.flatMap(({ boxes }) =>
      boxes.filter(({ id }) => id.endsWith('-key')).flatMap(textsOfBox),
    )
    const out = [...line.matchAll(/([A-F]) in [a-z]\b/g)].map(([, letter]) => letter)
    expect(out).toHaveLength(keys.length)
    expect(out.filter((letter, i) => letter === keys[i])).toEqual([])
  })

  it('change neither questions nor marks, nor a letter of the mark scheme', () => {
    const levels = ['support', 'core', 'stretch'] as const
    const [support, core, stretch] = levels.map(draw)
    expect(core && ids(core).length).toBeGreaterThan(5)
    expect(support && ids(support)).toEqual(core && ids(core))
    expect(stretch && ids(stretch)).toEqual(core && ids(core))
    const schemes = levels.map((level) =>
      JSON.stringify(layOutMarkScheme(lesson, sheetAt(level), setting(topic))),
    )
    expect(new Set(schemes).size).toBe(1)
    // The pages themselves do differ, so the comparison is of something.
    expect(shown(support as PageSet)).not.toBe(shown(core as PageSet))
  })

  it('are told apart by dots in the corner, and named nowhere', () => {
    const dots = (set: PageSet): number =>
      set.pages[0]?.boxes.filter(({ id }) => id.startsWith('scaffold-dot')).length ?? 0
    expect((['support', 'core', 'stretch'] as const).map((level) => dots(draw(level)))).toEqual([
      1, 2, 3,
    ])
    for (const level of ['support', 'stretch'] as const)
      expect(shown(draw(level))).not.toMatch(/\b(?:support|stretch|scaffold)\b/i)
    expect(
      draw('support').pages.flatMap(({ boxes }) => boxes.flatMap(linesOfBox)).length,
    ).toBeGreaterThan(50)
  })
})
