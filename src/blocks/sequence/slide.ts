import { plainText } from '../../base/index.ts'
import {
  type Box,
  faceOf,
  rectBox,
  ruleBox,
  styleOf,
  textBox,
  type TextStyle,
} from '../../page/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { badge } from '../shared/badge.ts'
import { heightOfSpecs, wordsFit } from '../shared/fit.ts'
import { bulletSpec, listSlides } from '../shared/listSlides.ts'
import { settledBox } from '../shared/settled.ts'
import { slideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import { spreadRows } from '../shared/spreadRows.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import { type LetteredEvent, type Sequence, sequenceOf } from './events.ts'
import type { SequenceBlock } from './schema.ts'

const TEXT_PAD = 5
const BADGE_PAD = 3
const GAP = 18
const PLACE = 40
const MOST_DATE = 230
const MOST_ROW = 84

/** Lettered events with an empty box each; their places and dates come with clicks. */
export function layOutSlide(block: SequenceBlock, context: SlideContext): readonly SlideDraft[] {
  const sequence = sequenceOf(block, context.topics)
  const notes = notesOf(sequence)
  const pages = drawRows(block, context, sequence)
  if (pages === undefined) return plainSlides(block, context, sequence, notes)
  const drawn = pages.map((boxes, i): SlideDraft => ({
    layout: 'full',
    title: block.title,
    boxes,
    footer: true,
    notes: i === 0 ? notes : ['Continued from the slide before.'],
  }))
  return [...drawn, ...undatedSlides(block, context, sequence)]
}

function notesOf({ ordered, either }: Sequence): readonly string[] {
  return notesFor(
    ordered.map(({ resolved }) => resolved),
    'Pairs agree on an order first; then ask for the first and the last event, and fill in between. Ask how they know.',
    `Order: ${ordered.map(({ letter, date }) => `${letter} (${date})`).join(', ')}`,
    either.map(([a, b]) => `${a} and ${b} overlap: accept either order.`).join(' '),
  )
}

function drawRows(
  block: SequenceBlock,
  context: SlideContext,
  { lettered }: Sequence,
): readonly (readonly Box[])[] | undefined {
  const { measurer, theme } = context
  const frame = slideFrame(context, {
    kicker: 'Put in order',
    kickerNote: 'earliest first',
    heading: block.title,
    layout: 'full',
  })
  if (frame.carried.length > 0) return undefined
  const { x, w } = frame.area
  const textX = x + theme.space.badge + GAP
  const dateStyle = styleOf(theme, 'smallBold', 'answer')
  const dateW = Math.min(
    MOST_DATE,
    Math.max(
      0,
      ...lettered.map(({ date }) =>
        measurer.width(date, faceOf(dateStyle.font, true), dateStyle.size),
      ),
    ) + 4,
  )
  const textW = x + w - PLACE - GAP - dateW - GAP - textX
  const heights = (style: TextStyle): readonly number[] =>
    lettered.map(({ hidden, date }) =>
      Math.max(
        theme.space.badge + 2 * BADGE_PAD,
        heightOfSpecs(measurer, [{ text: hidden, style }], textW) + 2 * TEXT_PAD,
        heightOfSpecs(measurer, [{ text: date, style: dateStyle }], dateW) + 2 * TEXT_PAD,
      ),
    )
  const fits = (style: TextStyle): boolean =>
    lettered.every(({ hidden }) => wordsFit(measurer, hidden, style, textW))
  const sum = (list: readonly number[]): number => list.reduce((total, height) => total + height, 0)
  // As few slides as possible, in the largest type that takes no more.
  const [best] = (['body', 'small'] as const)
    .map((name) => styleOf(theme, name))
    .filter(fits)
    .flatMap((style) => {
      const needed = heights(style)
      const ranges = spreadRows(needed, frame.area.h)
      return ranges === undefined ? [] : [{ style, needed, ranges }]
    })
    .sort((a, b) => a.ranges.length - b.ranges.length)
  if (best === undefined) return undefined
  const { style, needed, ranges } = best
  return ranges.map(({ from, to }) => {
    const used = sum(needed.slice(from, to))
    const spare = (frame.area.h - used) / Math.max(1, to - from)
    let y = frame.area.y
    const rows = lettered.slice(from, to).flatMap((event, i) => {
      const height = needed[from + i] ?? 0
      const h = height + Math.max(0, Math.min(spare, MOST_ROW - height))
      const boxes = rowBoxes(block, context, event, {
        y,
        h,
        textX,
        textW,
        dateW,
        style,
        isFirst: i === 0,
      })
      y += h
      return boxes
    })
    const last = ruleBox('row-end', x, y, x + w, y, { colour: 'ink', width: theme.shape.rule })
    return [...frame.boxes, ...rows, last]
  })
}

function rowBoxes(
  block: SequenceBlock,
  context: SlideContext,
  event: LetteredEvent,
  at: {
    readonly y: number
    readonly h: number
    readonly textX: number
    readonly textW: number
    readonly dateW: number
    readonly style: TextStyle
    readonly isFirst: boolean
  },
): readonly Box[] {
  const { measurer, theme } = context
  const { y, h } = at
  const id = `event-${event.letter}`
  const reveal = block.reveal === 'together' ? 1 : event.place
  const shown = { reveal, answer: true } as const
  const placeX = GRID.right - PLACE
  const placeY = y + (h - PLACE) / 2
  return [
    ruleBox(`${id}-rule`, GRID.left, y, GRID.right, y, {
      colour: at.isFirst ? 'ink' : 'rule',
      width: at.isFirst ? theme.shape.rule : theme.shape.hair,
    }),
    ...badge(context, {
      id: `${id}-letter`,
      x: GRID.left,
      y: y + (h - theme.space.badge) / 2,
      text: event.letter,
    }),
    settledBox(measurer, {
      id,
      x: at.textX,
      y,
      w: at.textW,
      h,
      valign: 'middle',
      placeholder: event.letter === 'A' ? 'body' : undefined,
      paragraphs: [{ text: event.hidden, style: at.style }],
    }),
    textBox(measurer, {
      id: `${id}-date`,
      x: placeX - GAP - at.dateW,
      y,
      w: at.dateW,
      h,
      valign: 'middle',
      paragraphs: [
        { text: event.date, style: styleOf(theme, 'smallBold', 'answer'), align: 'right' },
      ],
      ...shown,
    }),
    rectBox(`${id}-empty`, placeX, placeY, PLACE, PLACE, {
      stroke: { colour: 'ink', width: theme.shape.hair },
    }),
    rectBox(`${id}-place-box`, placeX, placeY, PLACE, PLACE, { fill: 'answer', ...shown }),
    textBox(measurer, {
      id: `${id}-place`,
      x: placeX - 4,
      y: placeY,
      w: PLACE + 8,
      h: PLACE,
      valign: 'middle',
      paragraphs: [
        { text: `${event.place}`, style: styleOf(theme, 'badge', 'onAnswer'), align: 'centre' },
      ],
      ...shown,
    }),
  ]
}

/** Events too long for rows: a list that runs on, then the order. */
function plainSlides(
  block: SequenceBlock,
  context: SlideContext,
  { lettered, ordered, undated }: Sequence,
  notes: readonly string[],
): readonly SlideDraft[] {
  return listSlides(context, {
    kicker: 'Put in order',
    heading: block.title,
    layout: 'full',
    notes,
    content: (style) => [
      ...lettered.map(({ letter, hidden }) => ({
        text: hidden,
        style,
        indent: 44,
        before: context.theme.space.paragraph,
        marker: { kind: 'text', text: letter, colour: 'accent', bold: true } as const,
      })),
      ...undated.map((text) => bulletSpec(context, text, style)),
      {
        text: ordered.map(({ letter, date }) => `${letter} ${date}`).join(', '),
        style: { ...style, bold: true },
        before: context.theme.space.block,
        reveal: 1,
      },
    ],
  })
}

function undatedSlides(
  block: SequenceBlock,
  context: SlideContext,
  { undated }: Sequence,
): readonly SlideDraft[] {
  if (undated.length === 0) return []
  return listSlides(context, {
    kicker: 'Put in order',
    kickerNote: 'without a date',
    heading: block.title,
    layout: 'full',
    notes: ['The topic gives these no date, so they have no place in the order.', 'Source: none.'],
    content: (style) => undated.map((text) => bulletSpec(context, plainText(text), style)),
  })
}
