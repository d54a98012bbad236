import { plainText } from '../../base/index.ts'
import { datesIn, sectionsOf, type Topic } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { EVENT_ITEMS, mainDate, pickEvents, resolveEvents } from '../shared/events.ts'
import { layOutSlide } from './slide.ts'
import { layOutMarkScheme, layOutWorksheet, marksOf } from './sheet.ts'
import { type TimelineBlock, timelineSchema } from './schema.ts'

const MOST = 8
const FEWEST = 3

/** Dated events of a topic on a scale of years. */
export const timelineKind: BlockKind<TimelineBlock> = {
  kind: 'timeline',
  label: 'Timeline',
  schema: timelineSchema,
  create(topic, id) {
    const picked = pickEvents(topic, MOST)
    if (picked.length < FEWEST) return undefined
    const topics = new Map([[topic.id, topic]])
    const { dated } = resolveEvents(topics, picked)
    const years = [dated[0]?.years.from, dated.at(-1)?.years.to]
    const focus = dated.find(({ date }) => date === mainDate(topic))
    return {
      id,
      kind: 'timeline',
      title: `${topic.title}: ${years.join(' to ')}`,
      events: picked.map((event, i) => (focus?.index === i ? { ...event, focus: true } : event)),
      ...phasesOf(topic, topics, picked),
      scale: 'true',
      reveal: 'one-by-one',
      sheet: 'complete',
      instruction: 'Write the missing dates in the boxes.',
      seed: `${topic.id}-${id}`,
    }
  },
  refs: (block) => block.events.map(({ ref }) => ({ ref, accepts: EVENT_ITEMS })),
  marks: marksOf,
  minutes: (block) => Math.max(3, Math.min(10, block.events.length)),
  outline: (block, topics) => ({
    title: block.title,
    points: resolveEvents(topics, block.events).dated.map(
      ({ date, text }) => `${date}: ${plainText(text)}`,
    ),
    questions: [],
  }),
  layOut: { slide: layOutSlide, worksheet: layOutWorksheet, markScheme: layOutMarkScheme },
}

/** A topic whose sections follow one another in time has its phases from them. */
function phasesOf(
  topic: Topic,
  topics: ReadonlyMap<string, Topic>,
  picked: ReturnType<typeof pickEvents>,
): Pick<TimelineBlock, 'phases'> {
  const phases: { title: string; from: number; last: number }[] = []
  for (const { heading, items } of sectionsOf(topic)) {
    const ids = new Set(items.map((item) => item.id))
    const { dated } = resolveEvents(
      topics,
      picked.filter(({ ref }) => ids.has(ref.itemId)),
    )
    const [first] = dated
    const last = dated.at(-1)
    const name = heading && plainText(heading.text)
    const title = name?.split(':')[0]?.trim() ?? ''
    if (name === undefined || title === '' || first === undefined || last === undefined) continue
    // “The 1930s” begins with the decade, whatever event comes first.
    const named = datesIn(name)[0]?.begins
    const since = phases.at(-1)?.last ?? -Infinity
    const from =
      named !== undefined && named > since && named <= first.begins ? named : first.begins
    phases.push({ title, from, last: last.at })
  }
  const follow = phases.every(({ from }, i) => i === 0 || from >= (phases[i - 1]?.last ?? 0))
  return phases.length < 2 || !follow
    ? {}
    : { phases: phases.map(({ title, from }) => ({ title, from })) }
}
