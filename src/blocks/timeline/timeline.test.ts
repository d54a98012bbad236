import { describe, expect, it } from 'vitest'
import { setting, starterTopic, themeIds } from '../../../fixtures/starter.ts'
import { layOutSlides } from '../../layout/index.ts'
import { type Box, type Line, linesOfBox } from '../../page/index.ts'
import { resolveEvents } from '../shared/events.ts'
import { timelineKind } from './index.ts'
import type { TimelineBlock } from './schema.ts'

const topic = starterTopic()
const made = timelineKind.create(topic, 'timeline') as TimelineBlock
const LINES = [
  'Treaty of Rapallo',
  'Anti-Comintern Pact of Germany and Japan',
  'Munich, without Moscow',
  'Nazi-Soviet Pact',
]

/** The topic's events under short names, with what the two sides stand for. */
const block: TimelineBlock = {
  ...made,
  sides: { above: 'Agreements', below: 'Breaks' },
  events: made.events.map((event, i) => ({
    ...event,
    ref: {
      ...event.ref,
      override: { text: LINES[i % LINES.length] ?? '', basedOn: 'x', was: '' },
    },
  })),
}
const dates = resolveEvents(new Map([[topic.id, topic]]), block.events).dated.map(
  ({ date }) => date,
)

function labels(theme: string): readonly Box[] {
  const lesson = {
    formatVersion: 1 as const,
    id: 'lesson',
    title: 'The Nazi-Soviet Pact',
    subtitle: '',
    className: '',
    topicIds: [topic.id],
    theme,
    minutes: 60,
    slides: [{ id: 'slide', blocks: [block], notes: [], minutes: 5 }],
    worksheets: [],
  }
  return layOutSlides(lesson, setting(topic, theme)).pages.flatMap(({ boxes }) =>
    boxes.filter(({ id }) => /(?:^|-)event-\d+$/.test(id)),
  )
}

const lineText = (line: Line): string => line.pieces.map(({ text }) => text).join('')

/** Words that are none, since a line ends within them. */
function brokenWords(lines: readonly string[], whole: string): readonly string[] {
  const words = new Set(whole.split(/\s+/))
  return lines.flatMap((line) => line.trim().split(/\s+/)).filter((word) => !words.has(word))
}

describe('labels of a timeline', () => {
  it.each(themeIds)('have their date on one line and their words whole (%s)', (theme) => {
    const all = labels(theme)
    expect(all.length).toBeGreaterThanOrEqual(block.events.length)
    for (const box of all) {
      const [date = '', ...text] = linesOfBox(box).map(lineText)
      expect(dates).toContain(date)
      expect(brokenWords(text, LINES.join(' '))).toEqual([])
    }
  })

  it('a broken word is seen (negative control)', () => {
    expect(brokenWords(['German', 'y and Japan'], LINES.join(' '))).toEqual(['German', 'y'])
  })
})
