import { plainText, type RichText } from '../../base/index.ts'
import {
  type Box,
  firstBaseline,
  ruleBox,
  styleOf,
  type StyleName,
  textBox,
} from '../../page/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { resolveAll, resolveOne } from '../contentRef.ts'
import { heightOfSpecs } from '../shared/fit.ts'
import { listSlides } from '../shared/listSlides.ts'
import { settledBox } from '../shared/settled.ts'
import { type FrameSpec, slideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import type { ObjectivesBlock } from './schema.ts'

export const HEADING = 'What you will be able to do'
const ROW_PADDING = 14

/** The outcome in large type and the numbered steps to it. */
export function layOutSlide(block: ObjectivesBlock, context: SlideContext): readonly SlideDraft[] {
  const outcome = block.outcome && resolveOne(context.topics, block.outcome, 'objective')
  const objectives = resolveAll(context.topics, block.objectives, 'objective')
  const terms = resolveAll(context.topics, block.terms, 'keyTerm').map(({ item }) =>
    plainText(item.term),
  )
  const margin =
    terms.length === 0 ? undefined : { heading: 'Words to use', text: terms.join(', ') }
  const spec: FrameSpec = { kicker: 'Today', heading: HEADING, layout: 'side', margin }
  const texts = objectives.map(({ item }) => item.text)
  const notes = notesFor(
    [...(outcome ? [outcome] : []), ...objectives],
    'Read the outcome aloud; come back to it at the end.',
  )
  const steps = [
    ['lead', 'body', 30],
    ['body', 'body', 20],
    ['small', 'small', 14],
  ] as const
  const designed = steps
    .map(([lead, body, gap]) => arrange(context, spec, outcome?.item.text, texts, lead, body, gap))
    .find(Boolean)
  if (designed) return [{ ...designed, notes }]
  return listSlides(context, {
    ...spec,
    notes,
    content: (style) => [
      ...(outcome ? [{ text: outcome.item.text, style: { ...style, bold: true } }] : []),
      ...texts.map((text, i) => ({
        text,
        style,
        indent: 34,
        before: context.theme.space.paragraph,
        marker: { kind: 'text', text: `${i + 1}`, colour: 'accent', bold: true } as const,
      })),
    ],
  })
}

function arrange(
  context: SlideContext,
  spec: FrameSpec,
  outcome: RichText | undefined,
  objectives: readonly RichText[],
  lead: StyleName,
  body: StyleName,
  gap: number,
): Omit<SlideDraft, 'notes'> | undefined {
  const { measurer, theme } = context
  const frame = slideFrame(context, spec)
  if (frame.carried.length > 0) return undefined
  const leadStyle = styleOf(theme, lead)
  const { x, w } = frame.area
  const boxes: Box[] = [...frame.boxes]
  let y =
    frame.layout === 'side'
      ? GRID.headingBaseline - firstBaseline(measurer, leadStyle)
      : frame.area.y
  if (outcome !== undefined) {
    const box = settledBox(measurer, {
      id: 'body',
      placeholder: 'body',
      x,
      y,
      w,
      paragraphs: [{ text: outcome, style: leadStyle }],
    })
    boxes.push(box)
    y = box.y + box.h + gap
  }
  objectives.forEach((text, i) => {
    const style = styleOf(theme, body)
    const number = { ...style, bold: true, colour: 'accent' } as const
    boxes.push(
      ruleBox(
        `rule-${i}`,
        x,
        y,
        x + w,
        y,
        i === 0
          ? { colour: 'ink', width: theme.shape.rule }
          : { colour: 'rule', width: theme.shape.hair },
      ),
    )
    boxes.push(
      textBox(measurer, {
        id: `number-${i}`,
        x,
        y: y + ROW_PADDING,
        w: 40,
        paragraphs: [{ text: `${i + 1}`, style: number }],
      }),
    )
    boxes.push(
      settledBox(measurer, {
        id: `objective-${i}`,
        x: x + 48,
        y: y + ROW_PADDING,
        w: w - 48,
        paragraphs: [{ text, style }],
      }),
    )
    y += heightOfSpecs(measurer, [{ text, style }], w - 48) + 2 * ROW_PADDING + 2
  })
  if (y > GRID.bottom) return undefined
  return { layout: frame.layout, title: HEADING, boxes, footer: true }
}
