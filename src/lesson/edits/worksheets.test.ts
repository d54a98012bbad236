import { describe, expect, it } from 'vitest'
import { starterLesson } from '../../../fixtures/starter.ts'
import { setAboutLesson, setAnswerLines, setExam, setPaper } from './index.ts'

const lesson = starterLesson()
const [sheet] = lesson.worksheets
if (!sheet) throw new Error('The starter lesson has no worksheet.')
const sheetOf = (changed: typeof lesson) => changed.worksheets.find(({ id }) => id === sheet.id)

describe('what a worksheet is printed on', () => {
  it('is chosen, and left out again where it is the usual', () => {
    const exam = setPaper(lesson, sheet.id, 'exam')
    expect(sheetOf(exam)?.paper).toBe('exam')
    expect(setPaper(exam, sheet.id, 'exam')).toBe(exam)
    expect(setPaper(exam, sheet.id, undefined)).toEqual(lesson)
    expect(setPaper(lesson, 'no such sheet', 'exam')).toBe(lesson)
  })

  it('has lines for other hands', () => {
    const wider = setAnswerLines(lesson, sheet.id, 'wider')
    expect(sheetOf(wider)?.answerLines).toBe('wider')
    expect(setAnswerLines(wider, sheet.id, undefined)).toEqual(lesson)
  })
})

describe('the front page of an exam', () => {
  it('keeps what is said and forgets what is taken back', () => {
    const timed = setExam(lesson, sheet.id, { minutes: 75 })
    const coded = setExam(timed, sheet.id, { code: 'Y13/4' })
    expect(sheetOf(coded)?.exam).toEqual({ minutes: 75, code: 'Y13/4' })
    expect(setExam(coded, sheet.id, { code: 'Y13/4' })).toBe(coded)
    expect(
      setExam(setExam(coded, sheet.id, { minutes: undefined }), sheet.id, { code: '' }),
    ).toEqual(lesson)
  })

  it('is refused what could not be saved', () => {
    expect(setExam(lesson, sheet.id, { minutes: 0 })).toBe(lesson)
    expect(setExam(lesson, sheet.id, { code: 'x'.repeat(41) })).toBe(lesson)
  })
})

describe('the fonts of a lesson', () => {
  it('are chosen, stay through other changes, and are left out again', () => {
    const times = setAboutLesson(lesson, { fonts: 'times' })
    expect(times.fonts).toBe('times')
    expect(setAboutLesson(times, { minutes: 55 }).fonts).toBe('times')
    expect(setAboutLesson(times, { fonts: undefined })).toEqual(lesson)
  })
})
