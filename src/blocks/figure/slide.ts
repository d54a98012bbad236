import { boldText, isBlank, plainText, type RichText } from '../../base/index.ts'
import {
  type Box,
  linesOfBox,
  type ParagraphSpec,
  rectBox,
  SLIDE,
  styleOf,
  type StyleName,
  textBox,
} from '../../page/index.ts'
import { type ItemOf, yearsIn } from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { resolveOne, type Resolved } from '../contentRef.ts'
import { answersOf } from '../shared/boardAnswers.ts'
import { heightOfSpecs, wordsFit } from '../shared/fit.ts'
import { listSlides } from '../shared/listSlides.ts'
import { settledBox } from '../shared/settled.ts'
import { type FrameSpec, kickerBox, slideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import { misconceptionNotes, notesFor } from '../shared/teacherNotes.ts'
import {
  creditOf,
  type Figure,
  fitWithin,
  pictureBoxes,
  pictureSize,
  type Place,
  questionAbout,
  titleOf,
} from './content.ts'
import type { FigureBlock } from './schema.ts'

const KICKER = 'Figure'
/** Two thirds of the slide, to its edges. */
const SIDE_ROOM: Place = { x: 320, y: 0, w: SLIDE.width - 320, h: SLIDE.height }
/** Between the side column, with its footer, and the picture. */
const GUTTER = 24
/** A wider column would make lines that are hard to follow. */
const MOST_SIDE = 480
const GAP = 16
/** By area: a square is nearly three times as large at the side, 16 to 9 a fifth. */
const MUCH_LARGER = 1.5

interface Parts {
  readonly title: RichText
  readonly figure: Resolved<Figure>
  readonly question: Resolved<ItemOf<'question'>> | undefined
  readonly notes: readonly string[]
}

type Draft = Omit<SlideDraft, 'notes'>

/** The picture and what a pupil needs to read it. Rule S11 of the layout's SPEC. */
export function layOutSlide(block: FigureBlock, context: SlideContext): readonly SlideDraft[] {
  const figure = resolveOne(context.topics, block.figure, 'figure')
  const question = questionAbout(block, context.topics)
  const { caption } = figure.item
  const parts: Parts = {
    title: titleOf(block, context.topics),
    figure,
    question,
    notes: notesFor(
      question ? [figure, question] : [figure],
      'Give the class half a minute to look before anybody speaks. Then ask what they see, and only after that what it means.',
      question ? `Answer: ${answersOf(question.item).map(plainText).join(' / ')}` : '',
      isBlank(figure.item.alt) ? '' : `What the picture shows: ${figure.item.alt}`,
      ...misconceptionNotes(figure.topic, [caption]),
    ),
  }
  const drafts = [sideSlide(context, parts), wideSlide(context, parts)] as const
  const [chosen, other] = block.layout === 'side' ? drafts : [drafts[1], drafts[0]]
  const designed = areaOf(other) > areaOf(chosen) * MUCH_LARGER ? other : (chosen ?? other)
  return designed === undefined
    ? plainSlides(context, parts)
    : [{ ...designed, notes: parts.notes }]
}

/** What the picture covers of the slide; a frame for one that is to be added counts for nothing. */
function areaOf(draft: Draft | undefined): number {
  const picture = draft?.boxes.find(({ id }) => id === 'picture')
  return picture === undefined ? 0 : picture.w * picture.h
}

function frameSpec({ title, figure }: Parts, layout: 'side' | 'full'): FrameSpec {
  const years = yearsIn([plainText(title), plainText(figure.item.caption)])
  return { kicker: KICKER, heading: title, layout, years }
}

/** Full bleed at the right, words at the left. */
function sideSlide(context: SlideContext, parts: Parts): Draft | undefined {
  const { figure } = parts
  const place = fitWithin(pictureSize(figure.item, figure.topic, context), SIDE_ROOM)
  // A narrow picture stands at the slide's edge all the same, and leaves the words its room.
  const flush = { ...place, x: SLIDE.width - place.w }
  const isAsset = figure.item.picture.kind === 'asset'
  const beside = isAsset ? flush.x - GUTTER - GRID.left : GRID.side.w
  const sideWidth = Math.max(GRID.side.w, Math.min(MOST_SIDE, beside))
  const frame = slideFrame(context, { ...frameSpec(parts, 'side'), sideWidth })
  if (frame.layout !== 'side') return undefined
  const w = sideWidth - 8
  const credit = creditBox(context, figure.item, w, GRID.bottom)
  const top = frame.heading.bottom + GAP
  const room = (credit?.y ?? GRID.bottom) - GAP - top
  const text = fittingText(context, parts, w, room)
  if (text === undefined) return undefined
  return {
    layout: 'side',
    title: plainText(parts.title),
    boxes: [
      ...pictureBoxes(
        context,
        figure.item,
        figure.topic,
        isAsset ? flush : framed(SIDE_ROOM),
        styleOf(context.theme, 'small', 'ink2'),
      ),
      ...(isAsset ? yearsGround(frame.boxes, flush) : []),
      ...frame.boxes,
      textBox(context.measurer, {
        id: 'caption',
        placeholder: 'body',
        x: GRID.left,
        y: top,
        w,
        paragraphs: text,
      }),
      ...(credit ? [credit] : []),
    ],
    footer: true,
    footerRight: GRID.left + sideWidth,
  }
}

const GROUND_PAD = 5

/** Paper behind the years of the ruler where they stand on the picture, which may have any colour. */
function yearsGround(boxes: readonly Box[], picture: Place): readonly Box[] {
  const label = boxes.find(({ id }) => id === 'ruler-label')
  const [line] = label ? linesOfBox(label) : []
  if (label === undefined || line === undefined || line.x < picture.x) return []
  const x = line.x - GROUND_PAD
  const h = label.y + label.h + 2
  return [rectBox('years-ground', x, 0, line.width + 2 * GROUND_PAD, h, { fill: 'paper' })]
}

/** A frame to be filled later leaves the slide's edges free. */
function framed({ x, w }: Place): Place {
  return { x: x + 24, y: 48, w: w - 72, h: GRID.bottom - 48 }
}

/** From edge to edge, words above and below. */
function wideSlide(context: SlideContext, parts: Parts): Draft | undefined {
  const { figure } = parts
  const frame = slideFrame(context, frameSpec(parts, 'full'))
  if (frame.carried.length > 0) return undefined
  const credit = creditBox(context, figure.item, GRID.full.w, GRID.bottom)
  const foot = (credit?.y ?? GRID.bottom) - 2
  // A caption may take two lines at most here: the picture is what the slide is for.
  const text = fittingText(context, parts, GRID.full.w, 2 * styleOf(context.theme, 'small').leading)
  if (text === undefined) return undefined
  const textHeight = heightOfSpecs(context.measurer, text, GRID.full.w)
  const y = frame.heading.bottom + 12
  const room: Place = { x: 0, y, w: SLIDE.width, h: foot - textHeight - 8 - y }
  const size = pictureSize(figure.item, figure.topic, context)
  const inMargins = { ...room, x: GRID.left, w: GRID.full.w }
  const largest = fitWithin(size, room)
  // It reaches both edges of the slide, or else keeps to the margins.
  const isBleeding = largest.w > SLIDE.width - 1
  const place =
    figure.item.picture.kind !== 'asset'
      ? inMargins
      : isBleeding
        ? largest
        : fitWithin(size, inMargins)
  return {
    layout: 'full',
    title: plainText(parts.title),
    boxes: [
      ...frame.boxes,
      ...pictureBoxes(
        context,
        figure.item,
        figure.topic,
        place,
        styleOf(context.theme, 'small', 'ink2'),
      ),
      textBox(context.measurer, {
        id: 'caption',
        x: GRID.left,
        y: foot - textHeight,
        w: GRID.full.w,
        paragraphs: text,
      }),
      ...(credit ? [credit] : []),
    ],
    footer: true,
  }
}

/** Caption and question in the largest style in which they have room. */
function fittingText(
  context: SlideContext,
  { figure, question }: Parts,
  w: number,
  room: number,
): readonly ParagraphSpec[] | undefined {
  const { measurer, theme } = context
  const specs = (name: StyleName): readonly ParagraphSpec[] => [
    { text: figure.item.caption, style: styleOf(theme, name) },
    ...(question
      ? [
          {
            text: boldText(question.item.prompt),
            style: styleOf(theme, name),
            before: theme.space.paragraph,
          },
        ]
      : []),
  ]
  const names =
    w > GRID.side.w ? (['body', 'small', 'caption'] as const) : (['small', 'caption'] as const)
  return names
    .map(specs)
    .find(
      (paragraphs) =>
        heightOfSpecs(measurer, paragraphs, w) <= room &&
        paragraphs.every(({ text, style }) =>
          wordsFit(measurer, plainText(text), { ...style, bold: true }, w),
        ),
    )
}

/** Nothing where there is no credit; undefined too where it is too long for its corner. */
function creditBox(
  context: SlideContext,
  figure: Figure,
  w: number,
  bottom: number,
): Box | undefined {
  const text = creditOf(figure)
  const style = styleOf(context.theme, 'credit', 'ink2')
  const h = heightOfSpecs(context.measurer, [{ text, style }], w)
  if (text === '') return undefined
  return settledBox(context.measurer, {
    id: 'credit',
    x: GRID.left,
    y: bottom - h,
    w,
    paragraphs: [{ text, style }],
  })
}

/** Words that have no room beside the picture come on slides of their own after it. */
function plainSlides(context: SlideContext, parts: Parts): readonly SlideDraft[] {
  const { figure, question, title, notes } = parts
  const kicker: Box = {
    ...kickerBox(context, { kicker: KICKER }),
    id: 'heading',
    role: 'title',
    placeholder: 'title',
  }
  const top = kicker.y + kicker.h + GAP
  const room: Place = { ...GRID.full, y: top, h: GRID.bottom - top }
  const size = pictureSize(figure.item, figure.topic, context)
  const picture: SlideDraft = {
    layout: 'full',
    title: KICKER,
    boxes: [
      kicker,
      ...pictureBoxes(
        context,
        figure.item,
        figure.topic,
        fitWithin(size, room),
        styleOf(context.theme, 'small', 'ink2'),
      ),
    ],
    footer: true,
    notes,
  }
  return [
    picture,
    ...listSlides(context, {
      ...frameSpec(parts, 'full'),
      heading: title,
      notes: ['Continued from the slide before.'],
      content: (style) => [
        { text: figure.item.caption, style },
        ...(question
          ? [
              {
                text: boldText(question.item.prompt),
                style,
                before: context.theme.space.paragraph,
              },
            ]
          : []),
        { text: creditOf(figure.item), style, before: context.theme.space.paragraph },
      ],
    }),
  ]
}
