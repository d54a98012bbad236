import { plainText } from '../../base/index.ts'
import { type Box, rectBox, ruleBox, styleOf, textBox, type TextStyle } from '../../page/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { badge } from '../shared/badge.ts'
import { heightOfSpecs, wordsFit } from '../shared/fit.ts'
import { bulletSpec, listSlides } from '../shared/listSlides.ts'
import { settledBox } from '../shared/settled.ts'
import { type SlideFrame, slideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import { type LetteredEvent, type Sequence, sequenceOf } from './events.ts'
import { dateWidth, orderRows } from './orderRows.ts'
import { rowPages } from './rowPages.ts'
import type { SequenceBlock } from './schema.ts'

const TEXT_PAD = 5
const BADGE_PAD = 3
const GAP = 18
const PLACE = 40
/** At least so much less than its row is a letter's square, or a place, high. */
const INSET = 9
/** Where all events hardly find room: a smaller letter and place, and rows nearer to the heading. */
const TIGHT = { side: 38, rise: 12 } as const

/**
 * Lettered events with an empty box each; their places and dates come with clicks. Pupils see all
 * events at once: where dates beside them take too much room, slides of the order follow.
 */
export function layOutSlide(block: SequenceBlock, context: SlideContext): readonly SlideDraft[] {
  const sequence = sequenceOf(block, context.topics)
  const notes = notesOf(sequence)
  const drafts = designedSlides(block, context, sequence)
  if (drafts === undefined) return plainSlides(block, context, sequence, notes)
  const drawn = drafts.map((draft, i): SlideDraft => ({
    ...draft,
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

type Drawn = Omit<SlideDraft, 'notes'>

function designedSlides(
  block: SequenceBlock,
  context: SlideContext,
  { lettered, ordered }: Sequence,
): readonly Drawn[] | undefined {
  const frameOf = (kickerNote: string): SlideFrame =>
    slideFrame(context, {
      kicker: 'Put in order',
      kickerNote,
      heading: block.title,
      layout: 'full',
    })
  const frame = frameOf('earliest first')
  if (frame.carried.length > 0) return undefined
  const slides = (
    of: SlideFrame,
    pages: readonly (readonly Box[])[],
    answersOnly?: true,
  ): readonly Drawn[] =>
    pages.map((boxes) => ({
      layout: 'full',
      title: block.title,
      boxes: [...of.boxes, ...boxes],
      footer: true,
      ...(answersOnly && { answersOnly }),
    }))
  const together = drawRows(block, context, frame, lettered, true)
  if (together?.length === 1) return slides(frame, together)
  const [asked] = [false, true].flatMap((isTight) => {
    const pages = drawRows(block, context, frame, lettered, false, isTight)
    return pages?.length === 1 ? [pages] : []
  })
  const answering = frameOf('the order')
  const order = orderRows(context, answering, ordered, block.reveal)
  return asked !== undefined && order !== undefined
    ? [...slides(frame, asked), ...slides(answering, order, true)]
    : together && slides(frame, together)
}

function drawRows(
  block: SequenceBlock,
  context: SlideContext,
  { area }: SlideFrame,
  lettered: readonly LetteredEvent[],
  hasAnswers: boolean,
  isTight = false,
): readonly (readonly Box[])[] | undefined {
  const { measurer, theme } = context
  const { x, w } = area
  const side = isTight ? Math.min(TIGHT.side, theme.space.badge) : theme.space.badge
  const rise = isTight ? TIGHT.rise : 0
  const textX = x + side + GAP
  const dateStyle = styleOf(theme, 'smallBold', 'answer')
  const dateW = hasAnswers ? dateWidth(measurer, dateStyle, lettered) : 0
  const textW = x + w - PLACE - GAP - (hasAnswers ? dateW + GAP : 0) - textX
  const set = rowPages(
    context,
    { y: area.y - rise, h: area.h + rise },
    {
      fits: (style) => lettered.every(({ hidden }) => wordsFit(measurer, hidden, style, textW)),
      heights: (style) =>
        lettered.map(({ hidden, date }) =>
          Math.max(
            side + 2 * BADGE_PAD,
            heightOfSpecs(measurer, [{ text: hidden, style }], textW) + 2 * TEXT_PAD,
            hasAnswers
              ? heightOfSpecs(measurer, [{ text: date, style: dateStyle }], dateW) + 2 * TEXT_PAD
              : 0,
          ),
        ),
    },
  )
  return set?.pages.map(({ from, rows, end }) => [
    ...rows.flatMap((row, i) => {
      const event = lettered[from + i]
      const at = {
        ...row,
        textX,
        textW,
        dateW,
        side,
        style: set.style,
        isFirst: i === 0,
        hasAnswers,
      }
      return event === undefined ? [] : rowBoxes(block, context, event, at)
    }),
    ruleBox('row-end', x, end, x + w, end, { colour: 'ink', width: theme.shape.rule }),
  ])
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
    /** Of the letter's square. */
    readonly side: number
    readonly style: TextStyle
    readonly isFirst: boolean
    readonly hasAnswers: boolean
  },
): readonly Box[] {
  const { measurer, theme } = context
  const { y, h } = at
  const side = Math.min(at.side, h - INSET)
  const place = Math.min(PLACE, h - INSET)
  const id = `event-${event.letter}`
  const reveal = block.reveal === 'together' ? 1 : event.place
  const shown = { reveal, answer: true } as const
  const placeX = GRID.right - place
  const placeY = y + (h - place) / 2
  const asked = [
    ruleBox(`${id}-rule`, GRID.left, y, GRID.right, y, {
      colour: at.isFirst ? 'ink' : 'rule',
      width: at.isFirst ? theme.shape.rule : theme.shape.hair,
    }),
    ...badge(context, {
      id: `${id}-letter`,
      x: GRID.left,
      y: y + (h - side) / 2,
      text: event.letter,
      side,
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
    rectBox(`${id}-empty`, placeX, placeY, place, place, {
      stroke: { colour: 'ink', width: theme.shape.hair },
    }),
  ]
  if (!at.hasAnswers) return asked
  return [
    ...asked,
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
    rectBox(`${id}-place-box`, placeX, placeY, place, place, { fill: 'answer', ...shown }),
    textBox(measurer, {
      id: `${id}-place`,
      x: placeX - 4,
      y: placeY,
      w: place + 8,
      h: place,
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
