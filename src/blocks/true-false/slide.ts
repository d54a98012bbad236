import { plainText } from '../../base/index.ts'
import { type Box, ruleBox, styleOf, type TextStyle } from '../../page/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { badge } from '../shared/badge.ts'
import { firstFit, heightOfSpecs, wordsFit } from '../shared/fit.ts'
import { listSlides } from '../shared/listSlides.ts'
import { settledBox } from '../shared/settled.ts'
import { type SlideFrame, slideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import type { TrueFalseBlock } from './schema.ts'
import { singleSlides } from './singleSlides.ts'
import { type Statement, statementsOf, verdictOf } from './statements.ts'

const PAD = 10
const BADGE_GAP = 18
/** The frame around the right letter stays inside the margin. */
const FRAME = 6
const TEXT_GAP = 24
const MOST_ROW = 150

/** Statements with T and F; a click fills one of them and puts right what is false. */
export function layOutSlide(block: TrueFalseBlock, context: SlideContext): readonly SlideDraft[] {
  const statements = statementsOf(block, context.topics)
  if (statements.length === 0) return []
  const notes = notesFor(
    statements.map(({ resolved }) => resolved),
    'Thumbs up or down, all at once, before each click. Ask somebody who is right to convince somebody who is not.',
    statements.map((statement, i) => `${i + 1}. ${verdictOf(statement)}`).join(' / '),
  )
  const frame = slideFrame(context, {
    kicker: 'True or false?',
    kickerNote: 'T true, F false',
    heading: block.title,
    layout: 'full',
  })
  const single = block.layout === 'single' ? singleSlides(context, frame, statements) : undefined
  const pages =
    frame.carried.length > 0
      ? undefined
      : (single ?? drawRows(context, frame, statements, block.layout))
  if (pages === undefined) return plainSlides(block, context, statements, notes)
  return pages.map((boxes, i) => ({
    layout: 'full',
    title: block.title,
    boxes: [...frame.boxes, ...boxes],
    footer: true,
    notes: i === 0 ? notes : ['Continued from the slide before.'],
  }))
}

interface RowStyles {
  readonly text: TextStyle
  readonly correction: TextStyle
}

/** All rows are equally high: room for a correction must not tell which statement needs one. */
function drawRows(
  context: SlideContext,
  frame: SlideFrame,
  statements: readonly Statement[],
  layout: TrueFalseBlock['layout'],
): readonly (readonly Box[])[] | undefined {
  const { measurer, theme } = context
  const { area } = frame
  const textW = area.w - FRAME - 2 * theme.space.badge - BADGE_GAP - TEXT_GAP
  const correction = styleOf(theme, 'small', 'answer')
  const rowOf = (text: TextStyle): number => {
    const heights = statements.map(({ text: words, correction: right }) => {
      const height = heightOfSpecs(measurer, [{ text: words, style: text }], textW)
      const style = correction
      return right === undefined
        ? height
        : height + 4 + heightOfSpecs(measurer, [{ text: right, style }], textW)
    })
    return Math.max(theme.space.badge, ...heights) + 2 * PAD
  }
  const fitting = firstFit(
    theme,
    layout === 'single' ? ['lead', 'body', 'small'] : ['body', 'small'],
    (style) =>
      statements.every(
        (statement) =>
          wordsFit(measurer, plainText(statement.text), style, textW) &&
          wordsFit(measurer, plainText(statement.correction ?? ''), correction, textW),
      ) && rowOf(style) <= area.h,
  )
  if (fitting === undefined) return undefined
  const styles: RowStyles = { text: fitting.style, correction }
  const row = rowOf(fitting.style)
  const most = layout === 'single' ? 1 : Math.floor(area.h / row)
  const count = Math.ceil(statements.length / most)
  const each = Math.ceil(statements.length / count)
  const h = Math.max(row, Math.min(MOST_ROW, area.h / each))
  return Array.from({ length: count }, (_, page) => {
    const shown = statements.slice(page * each, (page + 1) * each)
    const rows = shown.flatMap((statement, i) =>
      rowBoxes(context, statement, styles, {
        index: page * each + i,
        isFirst: i === 0,
        y: area.y + i * h,
        textW,
      }),
    )
    const end = area.y + shown.length * h
    const rule = ruleBox('row-end', area.x, end, area.x + area.w, end, {
      colour: 'ink',
      width: theme.shape.rule,
    })
    return [...rows, rule]
  })
}

function rowBoxes(
  context: SlideContext,
  statement: Statement,
  styles: RowStyles,
  at: {
    readonly index: number
    readonly isFirst: boolean
    readonly y: number
    readonly textW: number
  },
): readonly Box[] {
  const { measurer, theme } = context
  const { index, isFirst, y, textW } = at
  const id = `statement-${index + 1}`
  const reveal = index + 1
  const text = settledBox(measurer, {
    id,
    x: GRID.left,
    y: y + PAD,
    w: textW,
    placeholder: index === 0 ? 'body' : undefined,
    paragraphs: [{ text: statement.text, style: styles.text }],
  })
  const falseX = GRID.right - FRAME - theme.space.badge
  const trueX = falseX - BADGE_GAP - theme.space.badge
  const isTrue = statement.correction === undefined
  const badgeY = y + PAD
  const correction =
    statement.correction === undefined
      ? []
      : [
          settledBox(measurer, {
            id: `${id}-correction`,
            x: GRID.left,
            y: text.y + text.h + 4,
            w: textW,
            paragraphs: [{ text: statement.correction, style: styles.correction }],
            reveal,
            answer: true,
          }),
        ]
  return [
    ruleBox(`${id}-rule`, GRID.left, y, GRID.right, y, {
      colour: isFirst ? 'ink' : 'rule',
      width: isFirst ? theme.shape.rule : theme.shape.hair,
    }),
    text,
    ...badge(context, { id: `${id}-t`, x: trueX, y: badgeY, text: 'T' }),
    ...badge(context, { id: `${id}-f`, x: falseX, y: badgeY, text: 'F' }),
    ...badge(context, {
      id: `${id}-key`,
      x: isTrue ? trueX : falseX,
      y: badgeY,
      text: isTrue ? 'T' : 'F',
      reveal,
      framed: true,
    }),
    ...correction,
  ]
}

function plainSlides(
  block: TrueFalseBlock,
  context: SlideContext,
  statements: readonly Statement[],
  notes: readonly string[],
): readonly SlideDraft[] {
  return listSlides(context, {
    kicker: 'True or false?',
    heading: block.title,
    layout: 'full',
    notes,
    content: (style) =>
      statements.flatMap((statement, i) => [
        {
          text: statement.text,
          style,
          indent: 44,
          before: context.theme.space.block,
          marker: { kind: 'text', text: `${i + 1}`, colour: 'accent', bold: true } as const,
        },
        {
          text: verdictOf(statement),
          style: { ...style, bold: true },
          indent: 44,
          before: 6,
          reveal: i + 1,
        },
      ]),
  })
}
