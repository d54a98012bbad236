import { describe, expect, it } from 'vitest'
import { recipe, setting, starterTopic } from '../../fixtures/starter.ts'
import type { Block } from '../blocks/index.ts'
import { layOutSlides } from '../layout/index.ts'
import { type Page, pageText } from '../page/index.ts'
import type { Item, Topic } from '../topic/index.ts'
import { assembleLesson } from './assemble.ts'

const term = (name: string): Item => ({
  id: name,
  kind: 'keyTerm',
  term: name,
  aliases: [],
  definition: `What ${name} is`,
})
const step = (id: string): Item => ({ id, kind: 'bullet', text: `Do ${id}`, ordered: true })
const calculation: Item = {
  id: 'calculation',
  kind: 'question',
  prompt: 'A wave has a frequency of 440 Hz. Calculate its period.',
  marks: 2,
  purpose: 'exam-style',
}

/** Notes of a science, as they come in: terms with a meaning only, a method, a nameless table. */
const topic: Topic = {
  ...starterTopic(),
  items: [
    { id: 'waves', kind: 'heading', level: 1, text: 'Describing waves' },
    ...['Amplitude', 'Wavelength', 'Frequency', 'Period'].map(term),
    { id: 'kinds', kind: 'heading', level: 1, text: 'Transverse and longitudinal' },
    {
      id: 'table',
      kind: 'table',
      title: '',
      head: ['', 'Light', 'Sound'],
      rows: [['Way', 'a', 'b']],
    },
    ...['one', 'two', 'three'].map(step),
    calculation,
  ],
}
const { lesson } = assembleLesson(topic, recipe('single-lesson'))
const blocks = lesson.slides.flatMap((slide) => slide.blocks)
const ofKind = (kind: Block['kind']): readonly Block[] => blocks.filter((b) => b.kind === kind)

function pagesOf(kind: Block['kind']): readonly Page[] {
  const slides = lesson.slides.filter((slide) => slide.blocks[0]?.kind === kind)
  return layOutSlides({ ...lesson, slides }, setting(topic)).pages
}

const slidesOf = (kind: Block['kind']): string => pagesOf(kind).flatMap(pageText).join(' ')

describe('a lesson of thin notes', () => {
  it('shows terms that have only a meaning together', () => {
    expect(ofKind('key-term')).toEqual([])
    expect(ofKind('key-terms')).toHaveLength(1)
  })

  it('asks what is known already, and claims no earlier lesson', () => {
    const text = slidesOf('do-now')
    expect(text).toContain('What do you know already?')
    expect(text).not.toMatch(/last (?:lesson|week|term)/i)
  })

  it('numbers the steps of a method', () => {
    const markers = pagesOf('bullets').flatMap(({ boxes }) =>
      boxes.flatMap(({ content }) =>
        content.kind === 'text' ? content.paragraphs.flatMap(({ marker }) => marker ?? []) : [],
      ),
    )
    expect(markers).toMatchObject([{ text: '1' }, { text: '2' }, { text: '3' }])
  })

  it('names a nameless table after its heading', () => {
    expect(slidesOf('comparison')).toContain('Transverse and longitudinal')
  })

  it('asks for working, not for sentences, in a calculation', () => {
    expect(slidesOf('exam-question')).toMatch(/show your working.*Given.*Working.*Answer/)
    const [task] = lesson.worksheets[0]?.blocks.filter(({ kind }) => kind === 'exam-question') ?? []
    expect(task).toMatchObject({ instruction: 'Show your working.' })
  })
})
