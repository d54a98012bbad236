import { plainText, type RichText, runsOf } from '../../base/index.ts'
import type { ParagraphSpec } from '../../page/index.ts'
import type { PointsScheme, Question } from '../../topic/index.ts'
import type { SheetContext } from '../blockKind.ts'
import { orBetween } from './marksWording.ts'
import { schemeTotal } from './schemeEntry.ts'
import type { MarkedLine } from './sheetPack.ts'
import { answerFits } from './sheetSpace.ts'
import { BLACK, capitalLetter, sheetStyleOf } from './sheetText.ts'

/**
 * What stands in the answer copy over the space of `lines` writing lines. Alternative wordings are
 * shown where there is room for them; the mark scheme has them all.
 */
export function answerLines(
  context: SheetContext,
  question: Question,
  left: number,
  lines: number,
): readonly MarkedLine[] {
  const { scheme, options, answer } = question
  const key = options?.findIndex((option) => option.correct === true) ?? -1
  const right = options?.[key]
  if (right !== undefined)
    return [
      marked(
        context,
        [{ text: `${capitalLetter(key)}  ` }, ...runsOf(right.text)],
        `(${question.marks})`,
      ),
    ]
  if (scheme?.kind === 'levels') return indicativeLines(context, scheme.indicative)
  if (scheme === undefined || scheme.points.length === 0)
    return answer === undefined ? [] : [marked(context, answer, '')]
  const full = pointLines(context, question, scheme, true)
  return answerFits(context, full, left, lines)
    ? full
    : pointLines(context, question, scheme, false)
}

function pointLines(
  context: SheetContext,
  question: Question,
  scheme: PointsScheme,
  alternatives: boolean,
): readonly MarkedLine[] {
  const points = scheme.points.flatMap((point): MarkedLine[] => {
    const others = alternatives ? (point.alternatives ?? []) : []
    const text = [
      ...runsOf(point.text),
      ...others.flatMap((other) => [{ text: orBetween(point) }, ...runsOf(other)]),
    ]
    return [
      { ...marked(context, text, `(${point.marks})`) },
      ...(point.further ?? []).map((further) =>
        marked(context, further.text, `(+ ${further.marks})`),
      ),
    ]
  })
  if (scheme.choose === undefined) return points
  const note = sheetStyleOf(context.sheet, 'instruction')
  return [
    ...points,
    { paragraph: { text: `${schemeTotal(question)}.`, style: note, before: 4 }, marks: '' },
  ]
}

function indicativeLines(
  { sheet }: SheetContext,
  groups: readonly { readonly heading: RichText; readonly points: readonly RichText[] }[],
): readonly MarkedLine[] {
  const bold = sheetStyleOf(sheet, 'number')
  return groups.flatMap(({ heading, points }) => [
    {
      paragraph: { text: plainText(heading), style: bold, before: 8 },
      marks: '',
      keepWithNext: true as const,
    },
    ...points.map((text): MarkedLine => ({
      paragraph: {
        text,
        style: bold,
        before: 2,
        indent: 14,
        marker: { kind: 'bullet', colour: BLACK },
      },
      marks: '',
    })),
  ])
}

function marked({ sheet }: SheetContext, text: ParagraphSpec['text'], marks: string): MarkedLine {
  return { paragraph: { text, style: sheetStyleOf(sheet, 'number'), before: 2 }, marks }
}
