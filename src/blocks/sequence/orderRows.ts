import {
  type Box,
  faceOf,
  ruleBox,
  styleOf,
  textBox,
  type TextMeasurer,
  type TextStyle,
} from '../../page/index.ts'
import type { SlideContext } from '../blockKind.ts'
import { badge } from '../shared/badge.ts'
import { heightOfSpecs, wordsFit } from '../shared/fit.ts'
import { settledBox } from '../shared/settled.ts'
import { type SlideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import type { LetteredEvent } from './events.ts'
import { rowPages } from './rowPages.ts'

const NUMBER = 44
const GAP = 18
const TEXT_PAD = 5
const BADGE_PAD = 3
const MOST_DATE = 230

/** Width of the longest date, as far as it may stand on one line. */
export function dateWidth(
  measurer: TextMeasurer,
  style: TextStyle,
  events: readonly LetteredEvent[],
): number {
  const face = faceOf(style.font, true)
  const widths = events.map(({ date }) => measurer.width(date, face, style.size))
  return Math.min(MOST_DATE, Math.max(0, ...widths) + 4)
}

/** The events as they happened: numbered places, each filled by a click. */
export function orderRows(
  context: SlideContext,
  { area }: SlideFrame,
  ordered: readonly LetteredEvent[],
  reveals: 'one-by-one' | 'together',
): readonly (readonly Box[])[] | undefined {
  const { measurer, theme } = context
  const dateStyle = styleOf(theme, 'smallBold', 'answer')
  const dateW = dateWidth(measurer, dateStyle, ordered)
  const letterX = area.x + NUMBER
  const textX = letterX + theme.space.badge + GAP
  const textW = GRID.right - dateW - GAP - textX
  const set = rowPages(context, area, {
    fits: (style) => ordered.every(({ hidden }) => wordsFit(measurer, hidden, style, textW)),
    heights: (style) =>
      ordered.map(({ hidden, date }) =>
        Math.max(
          theme.space.badge + 2 * BADGE_PAD,
          heightOfSpecs(measurer, [{ text: hidden, style }], textW) + 2 * TEXT_PAD,
          heightOfSpecs(measurer, [{ text: date, style: dateStyle }], dateW) + 2 * TEXT_PAD,
        ),
      ),
  })
  return set?.pages.map(({ from, rows, end }) => [
    ...rows.flatMap(({ y, h }, i): readonly Box[] => {
      const event = ordered[from + i]
      if (event === undefined) return []
      const id = `place-${event.place}`
      const shown = { reveal: reveals === 'together' ? 1 : event.place, answer: true } as const
      const row = { y, h, valign: 'middle' } as const
      return [
        ruleBox(`${id}-rule`, area.x, y, GRID.right, y, {
          colour: i === 0 ? 'ink' : 'rule',
          width: i === 0 ? theme.shape.rule : theme.shape.hair,
        }),
        textBox(measurer, {
          id,
          x: area.x,
          w: NUMBER,
          ...row,
          paragraphs: [{ text: `${event.place}`, style: styleOf(theme, 'number', 'accent') }],
        }),
        ...badge(context, {
          id: `${id}-letter`,
          x: letterX,
          y: y + (h - theme.space.badge) / 2,
          text: event.letter,
          reveal: shown.reveal,
        }),
        settledBox(measurer, {
          id: `${id}-event`,
          x: textX,
          w: textW,
          ...row,
          placeholder: i === 0 ? 'body' : undefined,
          paragraphs: [{ text: event.hidden, style: set.style }],
          ...shown,
        }),
        textBox(measurer, {
          id: `${id}-date`,
          x: GRID.right - dateW,
          w: dateW,
          ...row,
          paragraphs: [{ text: event.date, style: dateStyle, align: 'right' }],
          ...shown,
        }),
      ]
    }),
    ruleBox('row-end', area.x, end, GRID.right, end, { colour: 'ink', width: theme.shape.rule }),
  ])
}
