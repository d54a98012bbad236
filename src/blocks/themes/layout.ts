import { plainText } from '../../base/index.ts'
import {
  type Box,
  ruleBox,
  shapeBox,
  styleOf,
  type StyleName,
  textBox,
  type TextStyle,
} from '../../page/index.ts'
import { type ItemOf, yearsIn, type YearRange } from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { resolveAll } from '../contentRef.ts'
import { heightOfSpecs, wordsFit } from '../shared/fit.ts'
import { bulletSpec, listSlides } from '../shared/listSlides.ts'
import { clipYears, scaleTicks, yearToX } from '../shared/ruler.ts'
import { settledBox } from '../shared/settled.ts'
import { slideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import type { ThemesBlock } from './schema.ts'

const MOST_COLUMNS = 4
const GUTTER = 24
const SCALE_Y = 418
const NUMBER_WIDTH = 36
const CARD_STYLES = [
  ['subhead', 'body'],
  ['subhead', 'small'],
  ['smallBold', 'small'],
] as const satisfies readonly (readonly [StyleName, StyleName])[]
const CARD_TOP = 10
const CARD_GAP = 4

/** Columns side by side, one a theme, each over a small scale of the years it speaks of. */
export function layOutSlide(block: ThemesBlock, context: SlideContext): readonly SlideDraft[] {
  const themes = resolveAll(context.topics, block.themes, 'theme')
  const items = themes.map(({ item }) => item)
  const notes = notesFor(
    themes,
    'Before each click, ask which lesson fact belongs under the heading.',
  )
  const steps = [
    ['subhead', 'small'],
    ['smallBold', 'small'],
  ] as const
  const [inColumns] =
    items.length > MOST_COLUMNS
      ? []
      : steps.flatMap(([title, text]) => columns(context, block, items, title, text) ?? [])
  const designed = inColumns ? [inColumns] : pairs(context, block, items)
  if (designed !== undefined)
    return designed.map((draft, i) => ({
      ...draft,
      notes: i === 0 ? notes : ['Continued from the slide before.'],
    }))
  return listSlides(context, {
    kicker: 'Drawing it together',
    heading: block.title,
    layout: 'full',
    notes,
    content: (style) =>
      items.map((item) =>
        bulletSpec(
          context,
          [{ text: `${plainText(item.title)}: `, bold: true }, { text: plainText(item.text) }],
          style,
        ),
      ),
  })
}

function columns(
  context: SlideContext,
  block: ThemesBlock,
  items: readonly ItemOf<'theme'>[],
  titleName: StyleName,
  textName: StyleName,
): Omit<SlideDraft, 'notes'> | undefined {
  const { measurer, theme } = context
  const frame = slideFrame(context, {
    kicker: 'Drawing it together',
    heading: block.title,
    layout: 'full',
  })
  if (frame.carried.length > 0) return undefined
  const count = Math.max(1, items.length)
  const w = (GRID.full.w - GUTTER * (count - 1)) / count
  const title = styleOf(theme, titleName)
  const text = styleOf(theme, textName)
  const titleHeight = Math.max(
    ...items.map((item) => heightOfSpecs(measurer, [{ text: item.title, style: title }], w)),
  )
  const top = frame.area.y + 2
  const textTop = top + 60 + titleHeight
  const textHeight = Math.max(
    ...items.map((item) => heightOfSpecs(measurer, [{ text: item.text, style: text }], w)),
  )
  const scaled = items.map((item) => yearsIn([plainText(item.title), plainText(item.text)]))
  const floor = context.period && scaled.some(Boolean) ? SCALE_Y - 16 : GRID.bottom
  if (textTop + textHeight > floor) return undefined
  if (
    !items.every(
      (item) =>
        wordsFit(measurer, plainText(item.title), title, w) &&
        wordsFit(measurer, plainText(item.text), text, w),
    )
  )
    return undefined
  const boxes = items.flatMap((item, i): readonly Box[] => {
    const x = GRID.left + i * (w + GUTTER)
    const reveal = i + 1
    return [
      ruleBox(`rule-${i}`, x, top, x + w, top, { colour: 'ink', width: theme.shape.heavy }),
      textBox(measurer, {
        id: `number-${i}`,
        x,
        y: top + 14,
        w,
        paragraphs: [{ text: `${i + 1}`, style: styleOf(theme, 'number', 'accent') }],
      }),
      textBox(measurer, {
        id: `title-${i}`,
        role: 'heading',
        level: 2,
        x,
        y: top + 50,
        w,
        h: titleHeight,
        paragraphs: [{ text: item.title, style: title }],
      }),
      settledBox(measurer, {
        id: `text-${i}`,
        x,
        y: textTop,
        w,
        paragraphs: [{ text: item.text, style: text }],
        reveal,
        placeholder: i === 0 ? 'body' : undefined,
      }),
      // A theme without years has the empty scale, so that the row of them is whole.
      ...(scaled.some(Boolean) ? yearScale(context, scaled[i], i, x, w) : []),
    ]
  })
  return {
    layout: 'full',
    title: plainText(block.title),
    boxes: [...frame.boxes, ...boxes],
    footer: true,
  }
}

/**
 * Two by two, for themes whose type is too large for columns, over as many slides as it takes; here
 * the years are words. Undefined where a theme is higher than a slide.
 */
function pairs(
  context: SlideContext,
  block: ThemesBlock,
  items: readonly ItemOf<'theme'>[],
): readonly Omit<SlideDraft, 'notes'>[] | undefined {
  const { measurer, theme } = context
  const frame = slideFrame(context, {
    kicker: 'Drawing it together',
    heading: block.title,
    layout: 'full',
  })
  if (frame.carried.length > 0) return undefined
  const w = (GRID.full.w - GUTTER) / 2
  const inner = w - NUMBER_WIDTH
  const settings = CARD_STYLES.flatMap(([titleName, textName]) => {
    const title = styleOf(theme, titleName)
    const text = styleOf(theme, textName)
    const heights = items.map(
      (item) =>
        CARD_TOP +
        heightOfSpecs(measurer, [{ text: item.title, style: title }], inner) +
        CARD_GAP +
        heightOfSpecs(measurer, [{ text: item.text, style: text }], inner),
    )
    const rowHeight = Math.max(0, ...heights)
    const room = GRID.bottom - frame.area.y
    const most = Math.floor((room + CARD_GAP) / (rowHeight + CARD_GAP))
    const isWhole = items.every(
      (item) =>
        wordsFit(measurer, plainText(item.title), title, inner) &&
        wordsFit(measurer, plainText(item.text), text, inner),
    )
    return isWhole && most > 0 ? [{ title, text, rowHeight, room, most }] : []
  })
  const rows = Math.ceil(items.length / 2)
  const slidesIn = ({ most }: { readonly most: number }): number => Math.ceil(rows / most)
  const [best] = [...settings].sort((a, b) => slidesIn(a) - slidesIn(b))
  if (best === undefined) return undefined
  const each = Math.ceil(rows / slidesIn(best))
  const pitch = Math.min(best.rowHeight + 3 * GUTTER, best.room / each)
  return Array.from({ length: slidesIn(best) }, (_, page) => ({
    layout: 'full' as const,
    title: plainText(block.title),
    boxes: [
      ...frame.boxes,
      ...items.slice(page * each * 2, (page + 1) * each * 2).flatMap((item, i) =>
        cardBoxes(context, item, {
          index: page * each * 2 + i,
          x: GRID.left + (i % 2) * (w + GUTTER),
          y: frame.area.y + Math.floor(i / 2) * pitch,
          w,
          title: best.title,
          text: best.text,
        }),
      ),
    ],
    footer: true,
  }))
}

function cardBoxes(
  { measurer, theme }: SlideContext,
  item: ItemOf<'theme'>,
  at: {
    readonly index: number
    readonly x: number
    readonly y: number
    readonly w: number
    readonly title: TextStyle
    readonly text: TextStyle
  },
): readonly Box[] {
  const { index, x, y, w } = at
  const left = x + NUMBER_WIDTH
  const title = textBox(measurer, {
    id: `title-${index}`,
    role: 'heading',
    level: 2,
    x: left,
    y: y + CARD_TOP,
    w: w - NUMBER_WIDTH,
    paragraphs: [{ text: item.title, style: at.title }],
  })
  return [
    ruleBox(`rule-${index}`, x, y, x + w, y, { colour: 'ink', width: theme.shape.heavy }),
    textBox(measurer, {
      id: `number-${index}`,
      x,
      y: y + CARD_TOP,
      w: NUMBER_WIDTH,
      paragraphs: [{ text: `${index + 1}`, style: { ...at.title, colour: 'accent' } }],
    }),
    title,
    settledBox(measurer, {
      id: `text-${index}`,
      x: left,
      y: title.y + title.h + CARD_GAP,
      w: w - NUMBER_WIDTH,
      paragraphs: [{ text: item.text, style: at.text }],
      reveal: index + 1,
      placeholder: index === 0 ? 'body' : undefined,
    }),
  ]
}

function yearScale(
  context: SlideContext,
  years: YearRange | undefined,
  index: number,
  x: number,
  w: number,
): readonly Box[] {
  const { period, theme, measurer } = context
  if (period === undefined) return []
  const ticks = scaleTicks(context, period, { x, y: SCALE_Y + 16, w, length: 5, end: 9 }).map(
    (box) => ({ ...box, id: `scale-${index}-${box.id}` }),
  )
  const clipped = clipYears(years, period)
  if (clipped === undefined) return ticks
  const from = yearToX(period, clipped.from, x, w)
  const to = yearToX(period, clipped.to + 1, x, w)
  const label = clipped.from === clipped.to ? `${clipped.from}` : `${clipped.from}–${clipped.to}`
  return [
    shapeBox(`scale-${index}`, 'rect', from, SCALE_Y, to - from, 16, { fill: 'signal' }),
    ...ticks,
    textBox(measurer, {
      id: `scale-${index}-label`,
      role: 'artifact',
      x,
      y: SCALE_Y + 32,
      w,
      paragraphs: [{ text: label, style: styleOf(theme, 'caption', 'ink2') }],
    }),
  ]
}
