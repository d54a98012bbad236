import { plainText } from '../../base/index.ts'
import { mainText, type YearRange } from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import type { Resolved } from '../contentRef.ts'
import { type EventShown, resolveEvents } from '../shared/events.ts'
import { bulletSpec, listSlides } from '../shared/listSlides.ts'
import { misconceptionNotes, notesFor } from '../shared/teacherNotes.ts'
import { drawTimeline } from './draw.ts'
import { evenScale, type Scale, trueScale, yearsOf } from './scale.ts'
import type { TimelineBlock } from './schema.ts'

/** More labels than this cannot be told apart from the back of a room. */
const MOST = 8
/** Below this share of the topic's years, a slide shows its own years only. */
const WHOLE_PERIOD = 0.5
/** A label further from its event than this, in points, says that true distances do not work. */
const MOST_SHIFT = 210

/**
 * Events on a scale of years: at most eight a slide, split between the phases. Where the text finds
 * no room they follow as a dated list. Rule S13 of the layout's SPEC.
 */
export function layOutSlide(block: TimelineBlock, context: SlideContext): readonly SlideDraft[] {
  const { dated, undated } = resolveEvents(context.topics, block.events)
  const drawn = drawInParts(block, context, dated) ?? listed(block, context, dated)
  return [
    ...drawn,
    ...(undated.length === 0 && dated.length > 0 ? [] : undatedSlides(block, context, undated)),
  ]
}

function drawInParts(
  block: TimelineBlock,
  context: SlideContext,
  events: readonly EventShown[],
): readonly SlideDraft[] | undefined {
  if (events.length === 0) return []
  for (let most = MOST; most >= 2; most--) {
    const groups = inGroups(block, events, most)
    const slides = groups.map((group) => drawPart(block, context, group, groups.length > 1))
    if (slides.every((slide) => slide !== undefined)) return slides
  }
  return undefined
}

function drawPart(
  block: TimelineBlock,
  context: SlideContext,
  group: readonly EventShown[],
  isPart: boolean,
): SlideDraft | undefined {
  const notes = notesOf(block, group)
  const scales: readonly Scale[] = [
    ...(block.scale === 'true' ? [trueScale(rangeOf(context, group, isPart))] : []),
    evenScale(group),
  ]
  for (const scale of scales) {
    const most = scale.isTrue ? MOST_SHIFT : Infinity
    const draft = drawTimeline(block, context, group, scale, most)
    if (draft !== undefined) return { ...draft, notes }
  }
  return undefined
}

function rangeOf(
  { period }: SlideContext,
  group: readonly EventShown[],
  isPart: boolean,
): YearRange {
  const own = yearsOf(group)
  if (period === undefined || isPart || own.from < period.from || own.to > period.to) return own
  const share = (own.to - own.from + 1) / (period.to - period.from + 1)
  return share < WHOLE_PERIOD ? own : period
}

/** Parts of at most `most` events: whole phases where they fit, as even as can be otherwise. */
export function inGroups(
  block: Pick<TimelineBlock, 'phases'>,
  events: readonly EventShown[],
  most: number,
): readonly (readonly EventShown[])[] {
  if (events.length <= most) return [events]
  const starts = (block.phases ?? []).map(({ from }) => from).sort((a, b) => a - b)
  const phaseOf = ({ at }: EventShown): number => starts.filter((from) => from <= at).length
  const phases: EventShown[][] = []
  for (const event of events) {
    const last = phases.at(-1)
    if (last?.[0] !== undefined && phaseOf(last[0]) === phaseOf(event)) last.push(event)
    else phases.push([event])
  }
  const groups: EventShown[][] = []
  for (const phase of phases) {
    const last = groups.at(-1)
    if (last !== undefined && last.length + phase.length <= most) last.push(...phase)
    else groups.push(...evenParts(phase, most))
  }
  // A phase of one or two events wastes a slide: then the parts come out even instead.
  const average = events.length / groups.length
  const wastes = groups.some((group) => group.length < average / 2)
  return wastes || groups.length > Math.ceil(events.length / most) + 1
    ? evenParts(events, most)
    : groups
}

function evenParts(events: readonly EventShown[], most: number): EventShown[][] {
  const count = Math.ceil(events.length / most)
  return Array.from({ length: count }, (_, i) =>
    events.slice(
      Math.round((i * events.length) / count),
      Math.round(((i + 1) * events.length) / count),
    ),
  )
}

function notesOf(block: TimelineBlock, events: readonly EventShown[]): readonly string[] {
  const resolved = events.map((event) => event.resolved)
  const [first] = resolved
  const script =
    block.reveal === 'one-by-one'
      ? 'Before each click, ask what came next and what it had to do with the event before.'
      : 'Ask which event changed most, and which would not have happened without the one before it.'
  return notesFor(
    resolved,
    script,
    events.map(({ date, text }) => `${date}: ${plainText(text)}`).join(' / '),
    ...(first
      ? misconceptionNotes(
          first.topic,
          events.map(({ text }) => text),
        )
      : []),
  )
}

function listed(
  block: TimelineBlock,
  context: SlideContext,
  events: readonly EventShown[],
): readonly SlideDraft[] {
  return listSlides(context, {
    kicker: 'Timeline',
    heading: block.title,
    layout: 'full',
    notes: notesOf(block, events),
    content: (style) =>
      events.map(({ date, text }, i) => ({
        ...bulletSpec(
          context,
          [{ text: `${date}: `, bold: true }, { text: plainText(text) }],
          style,
          block.reveal === 'one-by-one' ? i + 1 : undefined,
        ),
      })),
  })
}

function undatedSlides(
  block: TimelineBlock,
  context: SlideContext,
  undated: readonly Resolved[],
): readonly SlideDraft[] {
  return listSlides(context, {
    kicker: 'Timeline',
    heading: block.title,
    layout: 'full',
    notes: notesFor(undated, 'The topic gives these no date, so they have no place on the scale.'),
    content: (style) => undated.map(({ item }) => bulletSpec(context, mainText(item), style)),
  })
}
