import { plainText, type RichText, runsOf } from '../../base/index.ts'
import {
  type Box,
  heightOf,
  paragraphsOf,
  type ParagraphSpec,
  ruleBox,
  styleOf,
  type StyledRun,
  textBox,
  type TextStyle,
} from '../../page/index.ts'
import type { Topics } from '../contentRef.ts'
import type { Outline, SlideContext, SlideDraft } from '../blockKind.ts'
import { answerBox, answerBoxHeight } from '../shared/answerSigns.ts'
import { firstFit } from '../shared/fit.ts'
import { listSlides } from '../shared/listSlides.ts'
import type { Gap, Stretch } from '../shared/sheetGaps.ts'
import { settledBox } from '../shared/settled.ts'
import { type SlideFrame, slideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import { type Passage, passageOf } from './passage.ts'
import type { ClozeBlock } from './schema.ts'

/** As many gaps as a class can keep in view on one slide; fewer where the type is large. */
const GAPS_ON_A_SLIDE = [6, 4, 3, 2] as const
const GUTTER = 24
const NUMBER = 38
const ROW_GAP = 12
const ABOVE_ANSWERS = 20
/** Of a line above the bottom of the answer that will hide it. */
const LINE_RISE = 8

/** Text with gaps; the answers stand in numbered places below it, each behind a click. */
export function layOutSlide(block: ClozeBlock, context: SlideContext): readonly SlideDraft[] {
  const passage = passageOf(block, context.topics)
  const frame = slideFrame(context, {
    kicker: 'Recall',
    kickerNote: 'on your own, then with your partner',
    heading: block.title,
    layout: 'full',
  })
  const setWith = (most: number): Setting => {
    const parts = partsOf(passage.paragraphs, most).map((paragraphs): Part => {
      const gaps = gapsIn(paragraphs)
      return { paragraphs, gaps, answers: answerGrid(context, gaps) }
    })
    // One size of type for all slides of the passage.
    const fitting = firstFit(
      context.theme,
      ['lead', 'body', 'small'],
      (style) =>
        frame.carried.length === 0 && parts.every((part) => fitsPart(context, frame, part, style)),
    )
    return { parts, fitting }
  }
  const most = GAPS_ON_A_SLIDE.find((count) => setWith(count).fitting) ?? GAPS_ON_A_SLIDE[0]
  const { parts, fitting } = setWith(most)
  return parts.flatMap((part, i): readonly SlideDraft[] => {
    const notes = notesFor(
      i === 0 ? passage.resolved : [],
      'Give the class time to read it through before any gap is filled; take answers from several pupils before each click.',
      `Answers: ${part.gaps.map(({ number, answer }) => `${number} ${answer}`).join('; ')}.`,
    )
    if (fitting === undefined) return plainSlides(context, block, part, notes)
    const specs = paragraphSpecs(context, part.paragraphs, openly(fitting.style))
    const body = settledBox(context.measurer, {
      id: 'body',
      placeholder: 'body',
      ...frame.area,
      h: roomFor(frame, part),
      paragraphs: specs,
    })
    return [
      {
        layout: 'full',
        title: block.title,
        boxes: [...frame.boxes, body, ...part.answers.boxes],
        footer: true,
        notes,
      },
    ]
  })
}

interface Setting {
  readonly parts: readonly Part[]
  readonly fitting: { readonly style: TextStyle } | undefined
}

interface Part {
  readonly paragraphs: Passage['paragraphs']
  readonly gaps: readonly Gap[]
  readonly answers: { readonly boxes: readonly Box[]; readonly height: number }
}

function roomFor({ area }: SlideFrame, { answers }: Part): number {
  return GRID.bottom - answers.height - ABOVE_ANSWERS - area.y
}

function fitsPart(context: SlideContext, frame: SlideFrame, part: Part, style: TextStyle): boolean {
  const specs = paragraphSpecs(context, part.paragraphs, openly(style))
  return heightOf(context.measurer, paragraphsOf(specs), frame.area.w) <= roomFor(frame, part)
}

function plainSlides(
  context: SlideContext,
  block: ClozeBlock,
  { paragraphs, gaps }: Part,
  notes: readonly string[],
): readonly SlideDraft[] {
  return listSlides(context, {
    kicker: 'Recall',
    heading: block.title,
    layout: 'full',
    notes,
    content: (style) => [
      ...paragraphSpecs(context, paragraphs, style),
      ...gaps.map(({ number, answer }, g): ParagraphSpec => ({
        text: `${number}  ${answer}`,
        style: { ...style, bold: true },
        before: context.theme.space.paragraph,
        reveal: g + 1,
      })),
    ],
  })
}

export function outlineOf(block: ClozeBlock, topics: Topics): Outline {
  const { texts } = passageOf(block, topics)
  return { title: block.title, points: texts, questions: [] }
}

/** Cuts the passage after sentences, with about as many gaps in each part and `most` if it can be. */
function partsOf(
  paragraphs: Passage['paragraphs'],
  most: number,
): readonly Passage['paragraphs'][] {
  const total = gapsIn(paragraphs).length
  const each = Math.ceil(total / Math.max(1, Math.ceil(total / most)))
  const parts: (readonly Stretch[])[][] = [[]]
  let gaps = 0
  for (const paragraph of paragraphs.flatMap(sentencesOf)) {
    const own = gapsIn([paragraph]).length
    if (gaps + own > each && gaps > 0) {
      parts.push([])
      gaps = 0
    }
    parts[parts.length - 1]?.push(paragraph)
    gaps += own
  }
  return parts.map((part) => runOn(part))
}

/** A passage of several sentences may be cut after any of them. */
function sentencesOf(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const sentences: Stretch[][] = [[]]
  for (const stretch of stretches) {
    if ('gap' in stretch || plainText(stretch.text) !== ' ') sentences.at(-1)?.push(stretch)
    else sentences.push([])
  }
  return sentences
}

function runOn(sentences: Passage['paragraphs']): Passage['paragraphs'] {
  const text = (stretch: Stretch | undefined): RichText =>
    stretch !== undefined && 'text' in stretch ? stretch.text : ''
  const joined: (readonly Stretch[])[] = []
  for (const sentence of sentences) {
    const last = joined.at(-1)
    if (last !== undefined && /[.!?]$/.test(plainText(text(last.at(-1)))))
      joined[joined.length - 1] = [...last, { text: ' ' }, ...sentence]
    else joined.push(sentence)
  }
  return joined
}

function gapsIn(paragraphs: Passage['paragraphs']): readonly Gap[] {
  return paragraphs.flat().flatMap((stretch) => ('gap' in stretch ? [stretch.gap] : []))
}

function paragraphSpecs(
  context: SlideContext,
  paragraphs: Passage['paragraphs'],
  style: TextStyle,
): readonly ParagraphSpec[] {
  return paragraphs.map((stretches) => ({
    style,
    before: context.theme.space.paragraph,
    text: stretches.flatMap((stretch): readonly StyledRun[] =>
      'gap' in stretch
        ? [
            { text: `${stretch.gap.number}`, bold: true, colour: 'accent' },
            { text: '\u00a0________' },
          ]
        : runsOf(stretch.text),
    ),
  }))
}

/** Gaps are easier to find in lines that stand a little further apart. */
function openly(style: TextStyle): TextStyle {
  return { ...style, leading: Math.round(style.leading * 1.2) }
}

/** A number for each gap from the start, and its answer on a click. */
function answerGrid(
  context: SlideContext,
  gaps: readonly Gap[],
): { readonly boxes: readonly Box[]; readonly height: number } {
  const { measurer, theme } = context
  // No answer is left to a row of its own.
  const columns = gaps.length % 3 === 1 ? 2 : 3
  const w = (GRID.full.w - GUTTER * (columns - 1)) / columns
  const style = styleOf(theme, 'bodyBold', 'accent')
  const rows = Math.ceil(gaps.length / columns)
  const row = Math.max(
    0,
    ...gaps.map(({ answer }) => answerBoxHeight(context, w - NUMBER, answer, true)),
  )
  const height = rows * (row + ROW_GAP) - ROW_GAP
  const boxes = gaps.flatMap(({ number, answer }, i) => {
    const x = GRID.left + (i % columns) * (w + GUTTER)
    const y = GRID.bottom - height + Math.floor(i / columns) * (row + ROW_GAP)
    return [
      textBox(measurer, {
        id: `number-${number}`,
        x,
        y,
        w: NUMBER,
        h: row,
        valign: 'middle',
        paragraphs: [{ text: `${number}`, style }],
      }),
      ruleBox(`line-${number}`, x + NUMBER, y + row - LINE_RISE, x + w, y + row - LINE_RISE, {
        colour: 'ink2',
        width: theme.shape.rule,
        dash: [0.1, 6],
        cap: 'round',
      }),
      ...answerBox(context, {
        id: `answer-${number}`,
        x: x + NUMBER,
        y,
        w: w - NUMBER,
        h: row,
        text: answer,
        reveal: i + 1,
        small: true,
      }),
    ]
  })
  return { boxes, height }
}
