import { describe, expect, it } from 'vitest'
import { setting, starterLesson, starterTopic, themeIds } from '../../../fixtures/starter.ts'
import { layOutSlides, layOutWorksheet } from '../../layout/index.ts'
import type { Lesson, Worksheet } from '../../lesson/index.ts'
import { afterClicks, clicksOf, pageText } from '../../page/index.ts'
import { datesIn } from '../../topic/index.ts'
import type { Block } from '../index.ts'
import { isBefore, pickEvents } from '../shared/events.ts'
import { marksOf, sequenceOf } from './events.ts'
import { sequenceKind } from './index.ts'
import type { SequenceBlock } from './schema.ts'

const topic = starterTopic()
const topics = new Map([[topic.id, topic]])
const block = sequenceKind.create(topic, 'order') as SequenceBlock

describe('a sequence', () => {
  it('has events each of which is over before the next begins', () => {
    const { ordered } = sequenceOf(block, topics)
    expect(ordered.length).toBeGreaterThanOrEqual(6)
    ordered.forEach((event, i) => {
      const next = ordered[i + 1]
      if (next !== undefined) expect(isBefore(event, next), event.date).toBe(true)
    })
  })

  it('leaves no letter at its place, whatever the seed', () => {
    for (let i = 0; i < 100; i++) {
      const { lettered } = sequenceOf({ ...block, seed: `seed-${i}` }, topics)
      expect(lettered.filter(({ place }, at) => place === at + 1)).toEqual([])
    }
  })

  it('hides every year from pupils, and shows the dates to teachers', () => {
    const text = (copy: 'pupil' | 'answers'): string => {
      const sheet: Worksheet = { id: 's', title: 'W', scaffold: 'core', blocks: [block as Block] }
      const lesson: Lesson = {
        formatVersion: 1,
        id: 'l',
        title: 'Order',
        subtitle: '',
        className: '',
        topicIds: [topic.id],
        theme: 'lectern',
        minutes: 60,
        slides: [],
        worksheets: [sheet],
      }
      const set = layOutWorksheet(lesson, sheet, setting(topic), copy)
      // The ruler along the head counts the topic's years.
      return set.pages
        .map((page) => ({ ...page, boxes: page.boxes.filter(({ id }) => id.startsWith('task-')) }))
        .flatMap(pageText)
        .join('\n')
    }
    expect(datesIn(text('pupil'))).toEqual([])
    expect(datesIn(text('answers')).length).toBeGreaterThanOrEqual(6)
  })

  it.each(themeIds)('asks for all events on one slide in the theme %s', (theme) => {
    const slide = { id: 'slide', blocks: [block as Block], notes: [], minutes: 5 }
    const lesson = { ...starterLesson(), slides: [slide] }
    const { pages } = layOutSlides(lesson, setting(topic, theme))
    const { lettered, ordered } = sequenceOf(block, topics)
    const [asked] = pages
    expect(asked?.answersOnly).toBeUndefined()
    const waiting = asked && pageText(afterClicks(asked, 0)).join('\n')
    for (const { hidden } of lettered) expect(waiting).toContain(hidden)
    // Wherever the dates stand, all of them come with clicks, and none before.
    const shown = pages.flatMap((page) => pageText(afterClicks(page, clicksOf(page)))).join('\n')
    const before = pages.flatMap((page) => pageText(afterClicks(page, 0))).join('\n')
    for (const { date } of ordered) {
      expect(shown).toContain(date)
      expect(before).not.toContain(date)
    }
    const counts = pages
      .slice(1)
      .map(({ boxes }) => boxes.filter(({ id }) => /^place-\d+$/.test(id)).length)
    expect(Math.max(0, ...counts) - Math.min(9, ...counts)).toBeLessThanOrEqual(1)
    expect(pages.slice(1).every(({ answersOnly }) => answersOnly === true)).toBe(true)
  })

  it('earns a mark for each pair of neighbours, or all for the whole row', () => {
    const count = block.events.length
    expect(marksOf(block, topics)).toBe(count - 1)
    expect(marksOf({ ...block, marking: { allOrNone: 3 } }, topics)).toBe(3)
  })

  it('says where either order is right', () => {
    const event = block.events[0] as SequenceBlock['events'][number]
    const twice = { ...block, events: [event, event] }
    expect(sequenceOf(twice, topics).either).toHaveLength(1)
    expect(sequenceOf(block, topics).either).toEqual([])
  })

  it('is spread over the topic, with what the topic is named after', () => {
    const ids = pickEvents(topic, 8).map(({ ref }) => ref.itemId)
    expect(new Set(ids).size).toBe(8)
    expect(ids).toContain('pact-lead')
  })
})
