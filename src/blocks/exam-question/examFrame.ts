import { plainText } from '../../base/index.ts'
import { type Box, faceOf, styleOf, textBox } from '../../page/index.ts'
import { type ItemOf, yearsIn } from '../../topic/index.ts'
import type { SlideContext } from '../blockKind.ts'
import { type SlideFrame, slideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'

type Question = ItemOf<'question'>

const GUTTER = 24

/** Frame of both slides of a question: the prompt across the slide, its marks flush right. */
export function examFrame(
  context: SlideContext,
  item: Question,
  note: string,
): { readonly frame: SlideFrame; readonly marks: Box } {
  const worth = `[${item.marks}]`
  const largest = styleOf(context.theme, 'heading')
  const face = faceOf(largest.font, largest.bold)
  const w = Math.ceil(context.measurer.width(worth, face, largest.size)) + 2
  const frame = slideFrame(context, {
    kicker: 'Exam practice',
    kickerNote: note,
    heading: item.prompt,
    layout: 'full',
    keepRight: w + GUTTER,
    years: yearsIn([plainText(item.prompt)]),
  })
  const { style, bottom } = frame.heading
  const marks = textBox(context.measurer, {
    id: 'marks',
    x: GRID.right - w,
    y: bottom - style.leading,
    w,
    paragraphs: [{ text: worth, style, align: 'right' }],
  })
  return { frame, marks }
}
