import { plainText, type RichText } from '../../base/index.ts'
import {
  type Box,
  firstBaseline,
  ruleBox,
  styleOf,
  type StyleName,
  textBox,
} from '../../page/index.ts'
import { type ItemOf, yearsIn } from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { resolveOne } from '../contentRef.ts'
import { firstFit, heightOfSpecs, wordsFit } from '../shared/fit.ts'
import { listSlides } from '../shared/listSlides.ts'
import { kickerBox } from '../shared/slideFrame.ts'
import { settledBox } from '../shared/settled.ts'
import { slideRuler } from '../shared/ruler.ts'
import { GRID } from '../shared/slideGrid.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import type { KeyTermBlock } from './schema.ts'

const TERM_BASELINE = 132
const GAP_BELOW_TERM = 14

interface Row {
  readonly label: string
  readonly text: RichText
  readonly style: StyleName
}

/** The term in large type; its meaning comes on a click, so that the class can be asked first. */
export function layOutSlide(block: KeyTermBlock, context: SlideContext): readonly SlideDraft[] {
  const resolved = resolveOne(context.topics, block.term, 'keyTerm')
  const { item } = resolved
  const notes = notesFor(
    [resolved],
    `Ask what “${plainText(item.term)}” might mean before the click shows it.`,
  )
  const designed = designedSlide(context, item, notes)
  return designed ? [designed] : plainSlides(context, item, notes)
}

function rowsOf(item: ItemOf<'keyTerm'>, meaning: StyleName, rest: StyleName): readonly Row[] {
  const rows: Row[] = [{ label: 'Meaning', text: item.definition, style: meaning }]
  if (item.aliases.length > 0)
    rows.push({ label: 'Also called', text: item.aliases.join(', '), style: rest })
  if (item.example) rows.push({ label: 'In use', text: item.example, style: rest })
  if (item.notToConfuse)
    rows.push({ label: 'Not the same as', text: item.notToConfuse, style: rest })
  return rows
}

function designedSlide(
  context: SlideContext,
  item: ItemOf<'keyTerm'>,
  notes: readonly string[],
): SlideDraft | undefined {
  const { measurer, theme } = context
  const text = plainText(item.term)
  const term = firstFit(
    theme,
    ['term', 'heading'],
    (style) =>
      wordsFit(measurer, text, style, GRID.full.w) &&
      heightOfSpecs(measurer, [{ text: item.term, style }], GRID.full.w) <= style.leading * 2,
  )
  if (term === undefined) return undefined
  const title = textBox(measurer, {
    id: 'heading',
    role: 'title',
    placeholder: 'title',
    x: GRID.left,
    y: TERM_BASELINE - firstBaseline(measurer, term.style),
    w: GRID.full.w,
    paragraphs: [{ text: item.term, style: term.style }],
    wrap: 'balanced',
  })
  const top = title.y + title.h + GAP_BELOW_TERM
  const fitting = (
    [
      ['lead', 'body'],
      ['body', 'body'],
      ['body', 'small'],
      ['small', 'small'],
    ] as const
  )
    .map(([meaning, rest]) => rowBoxes(context, rowsOf(item, meaning, rest), top))
    .find((boxes) => boxes !== undefined)
  if (fitting === undefined) return undefined
  return {
    layout: 'term',
    title: text,
    boxes: [
      ...slideRuler(
        context,
        yearsIn(rowsOf(item, 'lead', 'body').map((row) => plainText(row.text))),
      ),
      kickerBox(context, { kicker: 'Key term' }),
      title,
      ...fitting,
    ],
    footer: true,
    notes,
  }
}

/** The rows under the term, or undefined where they need more room than there is. */
function rowBoxes(
  context: SlideContext,
  rows: readonly Row[],
  top: number,
): readonly Box[] | undefined {
  const { measurer, theme } = context
  const { x, w } = GRID.main
  const heights = rows.map((row) =>
    heightOfSpecs(measurer, [{ text: row.text, style: styleOf(theme, row.style) }], w),
  )
  const room = GRID.bottom - top - heights.reduce((sum, height) => sum + height, 0)
  // Space closes up before any text shrinks.
  const gap = Math.min(40, room / rows.length)
  if (gap < 14) return undefined
  let y = top
  return rows.flatMap((row, i) => {
    const style = styleOf(theme, row.style)
    const baseline = y + gap / 2 + firstBaseline(measurer, style)
    const label = styleOf(theme, 'smallBold', 'accent')
    const boxes = [
      ruleBox(
        `row-${i}-rule`,
        GRID.left,
        y,
        GRID.right,
        y,
        i === 0
          ? { colour: 'ink', width: theme.shape.heavy }
          : { colour: 'rule', width: theme.shape.hair },
      ),
      textBox(measurer, {
        id: `row-${i}-label`,
        x: GRID.left,
        y: baseline - firstBaseline(measurer, label),
        w: GRID.side.w,
        paragraphs: [{ text: row.label, style: label }],
      }),
      // The meaning is what is asked for, so it waits for the click.
      settledBox(measurer, {
        id: `row-${i}`,
        x,
        y: y + gap / 2,
        w,
        paragraphs: [{ text: row.text, style }],
        placeholder: i === 0 ? 'body' : undefined,
        reveal: i + 1,
        ...(i === 0 ? { answer: true as const } : {}),
      }),
    ]
    y += (heights[i] ?? 0) + gap
    return boxes
  })
}

function plainSlides(
  context: SlideContext,
  item: ItemOf<'keyTerm'>,
  notes: readonly string[],
): readonly SlideDraft[] {
  return listSlides(context, {
    kicker: 'Key term',
    heading: item.term,
    layout: 'full',
    notes,
    answer: true,
    content: (style) =>
      rowsOf(item, 'body', 'body').flatMap((row, i) => [
        {
          text: row.label,
          style: { ...style, bold: true },
          colour: 'accent' as const,
          before: context.theme.space.paragraph,
        },
        { text: row.text, style, reveal: i + 1 },
      ]),
  })
}
