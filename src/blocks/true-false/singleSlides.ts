import { plainText } from '../../base/index.ts'
import { type Box, rectBox, ruleBox, styleOf, textBox, type TextStyle } from '../../page/index.ts'
import type { SlideContext } from '../blockKind.ts'
import { tickSign } from '../shared/answerSigns.ts'
import { badge } from '../shared/badge.ts'
import { firstFit, heightOfSpecs, wordsFit } from '../shared/fit.ts'
import { settledBox } from '../shared/settled.ts'
import type { SlideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import type { Statement } from './statements.ts'

const STATEMENT_GAP = 28
const CELLS_Y = 318
const CELL_HEIGHT = 64
const CELL_PAD = 18
const GUTTER = 24
const CORRECTION_GAP = 16

/**
 * One statement a slide, as large as all of them allow, over the two answers; a click marks the
 * right one and puts right what is false. Undefined where a text is too long for that.
 */
export function singleSlides(
  context: SlideContext,
  { area }: SlideFrame,
  statements: readonly Statement[],
): readonly (readonly Box[])[] | undefined {
  const { measurer, theme } = context
  const y = area.y + STATEMENT_GAP
  const correctionY = CELLS_Y + CELL_HEIGHT + CORRECTION_GAP
  const fit = (
    texts: readonly string[],
    room: number,
    names: readonly ('statement' | 'heading' | 'lead' | 'body' | 'small')[],
  ): TextStyle | undefined =>
    firstFit(theme, names, (style) =>
      texts.every(
        (text) =>
          heightOfSpecs(measurer, [{ text, style }], area.w) <= room &&
          wordsFit(measurer, text, style, area.w),
      ),
    )?.style
  const text = fit(
    statements.map((statement) => plainText(statement.text)),
    CELLS_Y - STATEMENT_GAP - y,
    ['statement', 'heading', 'lead', 'body'],
  )
  const correction = fit(
    statements.map((statement) => plainText(statement.correction ?? '')),
    GRID.bottom - correctionY,
    ['body', 'small'],
  )
  if (text === undefined || correction === undefined) return undefined
  return statements.map((statement, i) => [
    ruleBox('row-top', area.x, area.y, GRID.right, area.y, {
      colour: 'ink',
      width: theme.shape.rule,
    }),
    textBox(measurer, {
      id: `statement-${i + 1}`,
      placeholder: 'body',
      x: area.x,
      y,
      w: area.w,
      paragraphs: [{ text: statement.text, style: text }],
      wrap: 'balanced',
    }),
    ...cellBoxes(context, 'T', 'True', GRID.left, statement.correction === undefined),
    ...cellBoxes(context, 'F', 'False', cellX(), statement.correction !== undefined),
    ...(statement.correction === undefined
      ? []
      : [
          settledBox(measurer, {
            id: `statement-${i + 1}-correction`,
            x: area.x,
            y: correctionY,
            w: area.w,
            paragraphs: [
              { text: statement.correction, style: { ...correction, colour: 'answer' } },
            ],
            reveal: 1,
            answer: true,
          }),
        ]),
  ])
}

function cellX(): number {
  return GRID.left + cellWidth() + GUTTER
}

function cellWidth(): number {
  return (GRID.full.w - GUTTER) / 2
}

/** A letter and its word; over their rule comes the box with a tick where they are right. */
function cellBoxes(
  context: SlideContext,
  letter: string,
  word: string,
  x: number,
  isRight: boolean,
): readonly Box[] {
  const { measurer, theme } = context
  const id = `answer-${letter}`
  const w = cellWidth()
  const side = theme.space.badge
  const badgeY = CELLS_Y + (CELL_HEIGHT - side) / 2
  const at = { x: x + CELL_PAD, y: badgeY, text: letter }
  const shown = { reveal: 1, answer: true } as const
  const rule = (name: string, y: number): Box =>
    ruleBox(`${id}-${name}`, x, y, x + w, y, { colour: 'ink', width: theme.shape.hair })
  return [
    rule('top', CELLS_Y),
    rule('bottom', CELLS_Y + CELL_HEIGHT),
    ...(isRight
      ? [
          rectBox(`${id}-box`, x, CELLS_Y, w, CELL_HEIGHT, {
            fill: 'answerTint',
            stroke: { colour: 'answer', width: theme.shape.answerLine },
            ...shown,
          }),
        ]
      : []),
    ...badge(context, { ...at, id }),
    textBox(measurer, {
      id: `${id}-word`,
      x: x + CELL_PAD + side + CELL_PAD,
      y: CELLS_Y,
      w: w - side - 3 * CELL_PAD - CELL_HEIGHT,
      h: CELL_HEIGHT,
      valign: 'middle',
      paragraphs: [{ text: word, style: styleOf(theme, 'body') }],
    }),
    ...(isRight
      ? [
          ...badge(context, { ...at, id: `${id}-key`, reveal: 1 }),
          ...tickSign(context, {
            id,
            x: x + w - CELL_HEIGHT,
            y: CELLS_Y,
            w: CELL_HEIGHT,
            h: CELL_HEIGHT,
            reveal: 1,
          }),
        ]
      : []),
  ]
}
