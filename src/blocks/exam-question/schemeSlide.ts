import { boldText, plainText, runsOf } from '../../base/index.ts'
import { faceOf, type ParagraphSpec, styleOf } from '../../page/index.ts'
import {
  asksForWorking,
  type ItemOf,
  type LevelsScheme,
  type PointsScheme,
} from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import type { Resolved } from '../contentRef.ts'
import { bulletSpec, listSlides } from '../shared/listSlides.ts'
import { orBetween, pointMarks, schemeSummary } from '../shared/marksWording.ts'
import { GRID } from '../shared/slideGrid.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import { type Drawn, PADDING, tableSlides } from './schemeTable.ts'

type Question = ItemOf<'question'>

/** How the question is marked: each point, or all levels, on a click. */
export function schemeSlides(
  resolved: Resolved<Question>,
  context: SlideContext,
): readonly SlideDraft[] {
  return answerSlides(resolved, context).map((draft) => ({ ...draft, answersOnly: true }))
}

function answerSlides(resolved: Resolved<Question>, context: SlideContext): readonly SlideDraft[] {
  const { item } = resolved
  const guidance = (item.scheme?.guidance ?? []).map(plainText)
  const notes = notesFor([resolved], schemeSummary(item), ...guidance)
  if (item.scheme === undefined) return []
  if (item.scheme.kind === 'levels')
    return [
      ...contentSlides(context, item, item.scheme, notes),
      ...levelSlides(context, item, item.scheme, notes),
    ]
  return pointSlides(context, item, item.scheme, notes)
}

function pointSlides(
  context: SlideContext,
  item: Question,
  scheme: PointsScheme,
  notes: readonly string[],
): readonly SlideDraft[] {
  const { theme } = context
  const explained = scheme.points.some((point) => (point.further ?? []).length > 0)
  const developed = asksForWorking(item.prompt)
    ? ['Working', 'Then', 'Marks']
    : ['Point', 'Explained', 'Marks']
  const head = explained ? developed : ['Creditable point', 'Marks']
  const rows = scheme.points.map((point): readonly ParagraphSpec['text'][] => {
    const name = [
      ...runsOf(boldText(point.text)),
      ...(point.alternatives ?? []).flatMap((text) => [
        { text: orBetween(point) },
        ...runsOf(text),
      ]),
    ]
    const further = (point.further ?? []).map((part) => plainText(part.text)).join(' ')
    return explained ? [name, further, pointMarks(point)] : [name, pointMarks(point)]
  })
  // The division that leaves the text fewest lines depends on how long the points are.
  const divisions = explained
    ? [
        [280, 496, 88],
        [344, 432, 88],
        [408, 368, 88],
      ]
    : [[776, 88]]
  const total = schemeSummary(item)
  const table = { head, rows, total, oneByOne: true, summary: 'How the question is marked' }
  const designed = divisions
    .map((columns) => tableSlides(context, item, { ...table, columns }))
    .filter((slides) => slides !== undefined)
    .sort((a, b) => a.length - b.length || depthOf(a) - depthOf(b))[0]
  if (designed) return withNotes(designed, notes)
  return listSlides(context, {
    kicker: 'Exam practice',
    kickerNote: 'how it is marked',
    heading: item.prompt,
    layout: 'full',
    notes,
    answer: true,
    content: (style) => [
      ...scheme.points.map((point, i) =>
        bulletSpec(
          context,
          [
            ...runsOf(point.text),
            {
              text: `${(point.further ?? []).map((part) => `: ${plainText(part.text)}`).join('')} [${pointMarks(point)}]`,
            },
          ],
          style,
          i + 1,
        ),
      ),
      {
        text: schemeSummary(item),
        style: { ...style, bold: true },
        before: theme.space.block,
        reveal: scheme.points.length + 1,
      },
    ],
  })
}

/** How far down the last of the tables reaches. */
function depthOf(slides: readonly Drawn[]): number {
  return Math.max(0, ...slides.flatMap(({ boxes }) => boxes.map(({ y, h }) => y + h)))
}

function contentSlides(
  context: SlideContext,
  item: Question,
  scheme: LevelsScheme,
  notes: readonly string[],
): readonly SlideDraft[] {
  if (scheme.indicative.length === 0) return []
  return listSlides(context, {
    kicker: 'Exam practice',
    kickerNote: 'what an answer may use',
    heading: item.prompt,
    layout: 'full',
    notes,
    answer: true,
    content: (style) =>
      scheme.indicative.flatMap((group, i) => [
        {
          text: group.heading,
          style: { ...style, bold: true },
          colour: 'accent' as const,
          before: context.theme.space.paragraph,
        },
        ...group.points.map((text) => ({ ...bulletSpec(context, text, style, i + 1), before: 4 })),
      ]),
  })
}

function levelSlides(
  context: SlideContext,
  item: Question,
  scheme: LevelsScheme,
  notes: readonly string[],
): readonly SlideDraft[] {
  const rows = scheme.levels.map((level) => [
    boldText(`Level ${level.level}`),
    level.descriptor,
    level.from === level.to ? `${level.to}` : `${level.from}–${level.to}`,
  ])
  const designed = tableSlides(context, item, {
    head: ['Level', 'What the answer does', 'Marks'],
    columns: levelColumns(context, rows),
    rows,
    total: '',
    oneByOne: false,
    summary: 'Levels of response',
  })
  if (designed) return withNotes(designed, notes)
  return listSlides(context, {
    kicker: 'Exam practice',
    kickerNote: 'levels',
    heading: item.prompt,
    layout: 'full',
    notes,
    answer: true,
    content: (style) =>
      rows.map(([level, text, marks]) =>
        bulletSpec(
          context,
          [
            { text: `${plainText(level ?? '')}, ${plainText(marks ?? '')}: `, bold: true },
            { text: plainText(text ?? '') },
          ],
          style,
          1,
        ),
      ),
  })
}

/** Names and marks take what they need; descriptors have the rest. */
function levelColumns(
  { measurer, theme }: SlideContext,
  rows: readonly (readonly ParagraphSpec['text'][])[],
): readonly number[] {
  const style = styleOf(theme, 'smallBold')
  const face = faceOf(style.font, style.bold)
  const widest = (texts: readonly ParagraphSpec['text'][]): number =>
    Math.ceil(Math.max(...texts.map((text) => measurer.width(plainText(text), face, style.size))))
  const level = widest(['Level', ...rows.map(([name = '']) => name)]) + 2 * PADDING
  const marks = widest(['Marks', ...rows.map((row) => row[2] ?? '')]) + 2 * PADDING
  return [level, GRID.full.w - level - marks, marks]
}

function withNotes(slides: readonly Drawn[], notes: readonly string[]): readonly SlideDraft[] {
  return slides.map((slide, i) => ({
    ...slide,
    notes: i === 0 ? notes : ['Continued from the slide before.'],
  }))
}
