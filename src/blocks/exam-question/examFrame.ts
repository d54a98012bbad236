import { plainText } from '../../base/index.ts'
import { type Box, textBox } from '../../page/index.ts'
import { type ItemOf, yearsIn } from '../../topic/index.ts'
import type { SlideContext } from '../blockKind.ts'
import { type SlideFrame, slideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'

type Question = ItemOf<'question'>

const MARKS_WIDTH = 100
const GUTTER = 24

/** Frame of both slides of a question: the prompt across the slide, its marks flush right. */
export function examFrame(
  context: SlideContext,
  item: Question,
  note: string,
): { readonly frame: SlideFrame; readonly marks: Box } {
  const frame = slideFrame(context, {
    kicker: 'Exam practice',
    kickerNote: note,
    heading: item.prompt,
    layout: 'full',
    keepRight: MARKS_WIDTH + GUTTER,
    years: yearsIn([plainText(item.prompt)]),
  })
  const { style, bottom } = frame.heading
  const marks = textBox(context.measurer, {
    id: 'marks',
    x: GRID.right - MARKS_WIDTH,
    y: bottom - style.leading,
    w: MARKS_WIDTH,
    paragraphs: [{ text: `[${item.marks}]`, style, align: 'right' }],
  })
  return { frame, marks }
}
