import { describe, expect, it } from 'vitest'
import { starterLesson, starterTopic } from '../../fixtures/starter.ts'
import { checkLesson, type Lesson, refsOfLesson } from '../lesson/index.ts'
import type { Topics } from '../blocks/index.ts'
import { holdsBack, withoutMissing } from './heldBack.ts'

const topic = starterTopic()
const lesson = starterLesson()
const [worksheet] = lesson.worksheets

/** The lesson over a topic that has lost what some slide or sheet shows. */
function lossFrom(where: 'slide' | 'worksheet') {
  const others = new Set(
    refsOfLesson(lesson)
      .filter((one) => one.where !== where)
      .map(({ ref }) => ref.itemId),
  )
  const lost = refsOfLesson(lesson).find(
    (one) => one.where === where && !others.has(one.ref.itemId),
  )
  if (!lost) throw new Error(`Nothing stands on a ${where} alone.`)
  const items = topic.items.filter(({ id }) => id !== lost.ref.itemId)
  return new Map([[topic.id, { ...topic, items }]])
}

function heldOf(given: Lesson, topics: Topics) {
  const checks = checkLesson(given, topics)
  return {
    slides: holdsBack({ kind: 'slides' }, given, checks).length > 0,
    sheet:
      holdsBack({ kind: 'worksheet', worksheet: given.worksheets[0] }, given, checks).length > 0,
    plan: holdsBack({ kind: 'plan' }, given, checks).length > 0,
  }
}

describe('a fault', () => {
  it('on a slide holds back slides and plan, and no sheet', () => {
    expect(heldOf(lesson, lossFrom('slide'))).toEqual({ slides: true, sheet: false, plan: true })
  })

  it('on a worksheet holds back the sheet and the plan, and no slides', () => {
    expect(heldOf(lesson, lossFrom('worksheet'))).toEqual({
      slides: false,
      sheet: true,
      plan: true,
    })
  })

  it('that is not there holds nothing back', () => {
    const topics = new Map([[topic.id, topic]])
    expect(heldOf(lesson, topics)).toEqual({ slides: false, sheet: false, plan: false })
    expect(withoutMissing(lesson, topics)).toBe(lesson)
  })

  it('leaves the sheets that it does not touch as they are', () => {
    const without = withoutMissing(lesson, lossFrom('slide'))
    expect(without).not.toBe(lesson)
    expect(without.worksheets[0]).toBe(worksheet)
  })
})
