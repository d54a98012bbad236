import { describe, expect, it } from 'vitest'
import { readPlain } from '../formats/plain.ts'
import { importNotes } from '../importNotes.ts'
import { findFurniture } from './findFurniture.ts'
import { isPageLine } from './pageLines.ts'
import { courseField, seams } from './runTogether.ts'

/** The lines that are set aside, in order. */
function setAside(...lines: readonly string[]): readonly string[] {
  const { pieces } = readPlain(lines.join('\n'))
  const { certain } = findFurniture(pieces)
  return [...certain.keys()].sort((a, b) => a - b).map((i) => pieces[i]?.text ?? '')
}

describe('lines that a page adds wherever they stand', () => {
  it.each([
    '15 questions',
    '0 views0 downloads',
    'Full preview • 12 questions',
    'Section 4 of 11',
    'You are on page 2of 9',
    'View answer key',
    'Take the quiz',
    'Download this worksheet as PDF',
    'Back to Cells and organisms index',
    'No comments yet.',
    'Lesson 4: Soil Next Lesson',
    'Quiz by A. Marlow',
    'BrightNotesBrightNotesBrightNotesBrightNotesBrightNo',
    'You scored %%SCORE%% out of %%TOTAL%%',
    '<!-- made 2024-02-01 -->',
    'Name | Mastery | Learn | Test | Match |',
    'Physics · 6 min read',
    'Transcript of Year 9 booklet',
    'Was this document helpful?',
    'Click to reveal the answers',
  ])('sets aside %s', (line) => {
    expect(isPageLine(line)).toBe(true)
  })

  it.each([
    '20 questions were put to Parliament',
    'Review questions',
    'Practice questions',
    'Question 3 of 10',
    'Read the notes on osmosis',
    'Start a reaction',
    'Show that the triangles are similar',
    'Take the square root of both sides',
    'Back to the land movements',
    'Notes by Darwin on the finches were lost in part',
    'ha ha ha, said the witch',
    'Step 2 of 3',
    'Test | Result | Positive | Negative',
    'Designed by Christopher Wren',
    'Click the cell and type a formula',
    'Download speeds fell as users joined',
    'View: the outlook of a class or group',
    'Plan your results table before the next lesson',
  ])('keeps %s', (line) => {
    expect(isPageLine(line)).toBe(false)
  })
})

describe('the head of a page', () => {
  it('is its path, its date, its author and the boxes with counts', () => {
    const head = [
      'Resources / Rivers',
      'River landforms',
      '14 March 2024',
      'Ann Lee',
      'Written by: Ann Lee',
      'Progress',
      'Section 2 of 6',
      'Practice',
      '12 questions',
      'Waterfalls',
      'Hard rock lies over soft rock, which is worn away first and leaves an overhang.',
    ]
    expect(setAside(...head)).toEqual(head.filter((_, i) => i !== 1 && i < 9))
  })

  it('is the name of the site above its menu', () => {
    const lines = ['Notes Barn', 'KS4', 'Log in', 'Search', 'Glaciers', 'Ice moves downhill.']
    expect(setAside(...lines)).toEqual(lines.slice(0, 4))
  })

  it('is not the title above a button', () => {
    const text = 'Ice in a glacier moves downhill under its own weight, some metres in every year.'
    expect(setAside('Glaciers', 'Log in', text)).toEqual(['Log in'])
  })

  it('is menus that run together, not names with a capital inside', () => {
    expect(setAside('HomeSubjectsPricing', 'Maps', 'Maps show land.')).toEqual([
      'HomeSubjectsPricing',
    ])
    expect(seams('JavaScript and YouTube')).toBe(0)
    expect(seams('pH, mRNA, NaOH and McCarthy')).toBe(0)
  })

  it('leaves the names of a program and of its parts', () => {
    const notes = [
      'EtherChannel basics',
      'ArrayList and LinkedList',
      'Call getTotal() before addItem()',
      'A LinkedList joins nodes, an ArrayList moves them',
      'Why EtherChannel is used',
    ]
    expect(setAside(...notes)).toEqual([])
  })

  it('leaves the dates of a timeline', () => {
    const lines = ['2 May 2011', 'The raid.', '5 May 2012', 'A bill is read.', '9 June 2013']
    const rest = Array.from({ length: 30 }, (_, i) => `Line ${i}.`)
    expect(setAside(...lines, ...rest, '4 July 2014')).toEqual([])
  })

  it('leaves one label above a number of things', () => {
    expect(setAside('Crops', 'Wheat', '3 fields', 'Oats', '2 fields')).toEqual([])
  })
})

describe('fields to fill in', () => {
  it('stand together or have a blank', () => {
    expect(setAside('Cells', 'Name:', 'Date:', 'Score: / 20', 'A cell has a wall.')).toEqual([
      'Name:',
      'Date:',
      'Score: / 20',
    ])
    expect(setAside('Cells', 'Name: ______ Class: ______ Date: ____')).toHaveLength(1)
  })

  it('are not facts of the notes', () => {
    expect(setAside('Typhoon', 'Date: 8 November 2013', 'Place: Leyte', 'Date:', 'May')).toEqual([])
  })
})

describe('tables of contents', () => {
  const contents = ['Contents', 'Cells (3)', 'Tissues (4)', 'Organs (7)', 'a) Heart (9)']

  it('have page numbers that rise, over page breaks too', () => {
    const more = [...contents, 'Page 1 of 30', 'b) Lungs (12)']
    expect(setAside('Biology', ...more, 'Cells', 'Cells are small.')).toEqual(
      more.map((line) => line.replace(/^[ab]\) /, '')),
    )
  })

  it('name the headings below them', () => {
    const text = [...contents, 'Biology', '1. Tissues', 'Cells of one kind form them.'].join('\n')
    const { inContents } = findFurniture(readPlain(text).pieces)
    expect([...inContents]).toEqual([6])
  })

  it('are lists whose names come again', () => {
    const list = ['Jump to a section', 'What waves are', 'Reflection', 'Refraction']
    expect(setAside('Waves', ...list, 'What waves are', 'Waves carry energy.')).toEqual(list)
  })

  it('are not questions with marks, announced points or growing numbers', () => {
    expect(setAside('Quiz', 'State it (1)', 'Say why (2)', 'Explain (4)', 'Assess (9)')).toEqual([])
    const points = ['Bonds are of three kinds:', 'Ionic', 'Covalent', 'Ionic', 'Ions attract.']
    expect(setAside('Bonds', ...points)).toEqual([])
    expect(setAside('Atoms', 'Hydrogen 1', 'Helium 2', 'Lithium 3', 'Beryllium 4')).toEqual([])
  })
})

describe('what comes again', () => {
  it('at every page break is a running head', () => {
    const head = ['Barn Notes – rivers', 'Page 1']
    const again = ['Barn Notes – rivers', 'Page 2']
    expect(setAside(...head, 'Erosion', 'It wears rock.', ...again, 'Load', 'It rolls.')).toEqual([
      ...head,
      ...again,
    ])
  })

  it('elsewhere is a part of the notes', () => {
    const lines = ['Advantages', 'Cheap.', 'Page 1', 'Wind', 'Advantages', 'Clean.', 'Tides']
    expect(setAside(...lines, 'Advantages', 'Sure.', 'Page 2')).not.toContain('Advantages')
  })

  it('is the title, straight on or under furniture, but not the term that it names', () => {
    expect(setAside('Osmosis', 'Osmosis', 'Water moves.')).toEqual(['Osmosis'])
    expect(setAside('Cell transport', 'Key terms', 'Osmosis', 'Cell transport')).toEqual([])
  })
})

describe('what a page is for', () => {
  it.each(['Exam code: 8652', 'QualificationGCSE Mathematics', 'Exam Board AQA', 'Key stage: 4'])(
    '%s is said as in a form',
    (line) => {
      expect(courseField(line)).toBe('sure')
    },
  )

  it.each([
    'Subjects are loyal to the crown',
    'Strand lines',
    'Curriculum is a word',
    'Key Stage 3',
  ])('%s is not', (line) => {
    expect(courseField(line)).toBeUndefined()
  })

  it('comes above or under the title', () => {
    const read = importNotes({
      text: 'Qualification: GCSE\nExam code: 8652\n\nThe lungs: how we breathe\n\nVentilation\n\nMuscles between the ribs lift the chest, so that air is drawn in through the nose.',
      format: 'plain',
    })
    expect(read.ok && read.value.labels.map(({ label }) => label)).toEqual([
      'spec',
      'spec',
      'blank',
      'title',
      'blank',
      'heading',
      'blank',
      'paragraph',
    ])
  })
})

describe('a line that may be furniture', () => {
  it('stays and is asked about until the teacher says', () => {
    const text =
      'Rivers of Europe\nUpload\nothers\nView\n\nThe Rhine\n\nIt rises in the Alps and flows to the North Sea through five countries.'
    const read = importNotes({ text, format: 'plain' })
    if (!read.ok) throw new Error(read.error.code)
    const ask = read.value.asks.find(({ lines }) => lines.includes(3))
    expect(ask?.choices.map(({ text: choice }) => choice)).toContain('Not part of the notes')
    const corrections = ask?.choices[1]?.corrections ?? []
    const again = importNotes({ text, format: 'plain' }, { corrections })
    expect(again.ok && again.value.labels[2]?.label).toBe('dropped')
  })
})
