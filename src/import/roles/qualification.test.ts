import { describe, expect, it } from 'vitest'
import { importNotes } from '../importNotes.ts'
import { readQualification, readSubject } from './qualification.ts'

describe('board, level, unit and subject', () => {
  it.each([
    ['AQA GCSE Biology 8461', ['AQA', 'GCSE', '8461', 'Biology']],
    ['OCR A-Level History Y219', ['OCR', 'A-Level', 'Y219', 'History']],
    ['Edexcel GCSE History 1HI0/11', ['Edexcel', 'GCSE', '1HI0/11', 'History']],
    ['Specification: OCR A H432, Module 4.1–4.2', ['OCR', '', 'H432', '']],
    ['SQA Higher Chemistry', ['SQA', 'Higher', '', 'Chemistry']],
    ['IB Biology HL', ['IB', 'HL', '', 'Biology']],
    ['Databases and SQL (OCR GCSE J277)', ['OCR', 'GCSE', 'J277', '']],
  ])('reads %s', (line, [board, level, unit, subject]) => {
    expect(readQualification([line])).toEqual({ board, level, unit })
    expect(readSubject([line])).toBe(subject)
  })

  it.each([
    'Why higher prices are a level playing field',
    'The history of the atom',
    'Russia 1894–1941',
    'The Great Plague of 1665',
    'A history of Cambridge',
  ])('invents nothing from %s', (line) => {
    expect(readQualification([line])).toEqual({ board: '', level: '', unit: '' })
    expect(readSubject([line])).toBe('')
  })

  it('goes into the topic, and a subject that the teacher names goes first', () => {
    const text =
      'Cells\nAQA GCSE Biology 8461\nAll living things are made of cells. They are small.'
    const imported = importNotes({ text, format: 'plain' })
    const named = importNotes({ text, format: 'plain' }, { subject: 'Science' })
    expect(imported.ok && imported.value.topic).toMatchObject({
      subject: 'Biology',
      qualification: { board: 'AQA', level: 'GCSE', unit: '8461' },
    })
    expect(named.ok && named.value.topic.subject).toBe('Science')
  })
})
