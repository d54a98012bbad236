import { boldText, isBlank, joinText, plainText, type RichText } from '../../base/index.ts'
import {
  type Box,
  firstBaseline,
  ruleBox,
  styleOf,
  textBox,
  type TextStyle,
  type Theme,
} from '../../page/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { resolveAll } from '../contentRef.ts'
import { heightOfSpecs, wordsFit } from '../shared/fit.ts'
import { listSlides } from '../shared/listSlides.ts'
import { settledBox } from '../shared/settled.ts'
import { type FrameSpec, slideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import { spreadRows } from '../shared/spreadRows.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import type { KeyTermsBlock } from './schema.ts'

/** Least space above and below a row. */
const ROW_PAD = 7
const COLUMN_GAP = 24
/** Between a term and the meaning below it. */
const BELOW_TERM = 6

interface Entry {
  readonly term: RichText
  readonly meaning: RichText
  /** From 1, over all slides. */
  readonly number: number
}

const SAY: Readonly<Record<KeyTermsBlock['hide'], string>> = {
  meanings: 'Ask for the meaning of each term before the click shows it.',
  terms: 'Ask which term each meaning belongs to before the click shows it.',
  nothing: 'Read each term aloud and have the class say it back.',
}

/** Several terms with their meanings; what is asked for comes with a click each. */
export function layOutSlide(block: KeyTermsBlock, context: SlideContext): readonly SlideDraft[] {
  const resolved = resolveAll(context.topics, block.terms, 'keyTerm')
  const entries = resolved.map(({ item }, i): Entry => {
    const aliases = item.aliases.filter((alias) => !isBlank(alias))
    const also = aliases.length === 0 ? '' : ` Also: ${aliases.map(plainText).join(', ')}.`
    return { term: item.term, meaning: joinText(item.definition, also), number: i + 1 }
  })
  const notes = notesFor(resolved, SAY[block.hide])
  const spec: FrameSpec = {
    kicker: 'Key terms',
    heading: block.title,
    layout: 'full',
  }
  const designed = designedSlides(block, context, spec, entries)
  if (designed !== undefined)
    return designed.map((draft, i) => ({
      ...draft,
      notes: i === 0 ? notes : ['Continued from the slide before.'],
    }))
  return listSlides(context, {
    ...spec,
    notes,
    answer: true,
    content: (style) =>
      entries.flatMap(({ term, meaning, number }) => {
        const shown = block.hide === 'terms' ? meaning : boldText(term)
        const hidden = block.hide === 'terms' ? boldText(term) : meaning
        return [
          { text: shown, style, before: context.theme.space.block },
          { text: hidden, style, ...(block.hide === 'nothing' ? {} : { reveal: number }) },
        ]
      }),
  })
}

/** The first type size in which every slide is full enough, or as few slides as it takes. */
function designedSlides(
  block: KeyTermsBlock,
  context: SlideContext,
  spec: FrameSpec,
  entries: readonly Entry[],
): readonly Omit<SlideDraft, 'notes'>[] | undefined {
  const frame = slideFrame(context, spec)
  if (frame.carried.length > 0 || entries.length === 0) return undefined
  const tries = (['body', 'small'] as const).flatMap((name) => {
    const faces = facesOf(context.theme, name)
    const rows = rowsOf(block, context, entries, faces)
    const slides =
      rows &&
      spreadRows(
        rows.map((row) => row.height),
        frame.area.h,
      )
    return rows === undefined || slides === undefined ? [] : [{ faces, rows, slides }]
  })
  const best = tries.find(({ slides }) => slides.length === 1) ?? tries[0]
  return best?.slides.map(({ from, to }) => ({
    layout: frame.layout,
    title: plainText(spec.heading),
    boxes: [
      ...frame.boxes,
      ...drawRows(
        block,
        context,
        best.rows.slice(from, to),
        best.faces,
        frame.area.y,
        frame.area.h,
      ),
    ],
    footer: true,
  }))
}

interface Faces {
  readonly term: TextStyle
  readonly meaning: TextStyle
}

/** Terms speak in the voice of the sources they come from. */
function facesOf(theme: Theme, name: 'body' | 'small'): Faces {
  const meaning = styleOf(theme, name)
  return { meaning, term: { ...meaning, font: theme.fonts.voice, bold: true } }
}

interface Row {
  readonly entries: readonly Entry[]
  readonly height: number
}

const TERM_WIDTH = GRID.main.x - GRID.left - COLUMN_GAP
const HALF = (GRID.full.w - COLUMN_GAP) / 2

/** Rows with their heights; undefined where a word is wider than its place. */
function rowsOf(
  { layout }: KeyTermsBlock,
  { measurer }: SlideContext,
  entries: readonly Entry[],
  { term, meaning }: Faces,
): readonly Row[] | undefined {
  const [termWidth, meaningWidth] = layout === 'rows' ? [TERM_WIDTH, GRID.main.w] : [HALF, HALF]
  const fits = entries.every(
    (entry) =>
      wordsFit(measurer, plainText(entry.term), term, termWidth) &&
      wordsFit(measurer, plainText(entry.meaning), meaning, meaningWidth),
  )
  if (!fits) return undefined
  const termHeight = (entry: Entry): number =>
    heightOfSpecs(measurer, [{ text: entry.term, style: term }], termWidth)
  const meaningHeight = (entry: Entry): number =>
    heightOfSpecs(measurer, [{ text: entry.meaning, style: meaning }], meaningWidth)
  if (layout === 'rows')
    return entries.map((entry) => ({
      entries: [entry],
      height: Math.max(termHeight(entry), meaningHeight(entry)) + 2 * ROW_PAD,
    }))
  return Array.from({ length: Math.ceil(entries.length / 2) }, (_, r): Row => {
    const pair = entries.slice(2 * r, 2 * r + 2)
    const heights = pair.map((entry) => termHeight(entry) + BELOW_TERM + meaningHeight(entry))
    return { entries: pair, height: Math.max(...heights) + 2 * ROW_PAD }
  })
}

function drawRows(
  block: KeyTermsBlock,
  context: SlideContext,
  rows: readonly Row[],
  faces: Faces,
  top: number,
  room: number,
): readonly Box[] {
  const { theme } = context
  const used = rows.reduce((sum, row) => sum + row.height, 0)
  // Rows spread a little over the room that is left, so that few terms do not crowd the top.
  const air = Math.min(26, (room - used) / rows.length)
  let y = top
  return rows.flatMap((row, r) => {
    const stroke =
      r === 0
        ? ({ colour: 'ink', width: theme.shape.heavy } as const)
        : ({ colour: 'rule', width: theme.shape.hair } as const)
    const at = y + ROW_PAD + air / 2
    y += row.height + air
    if (block.layout === 'rows')
      return row.entries.flatMap((entry) => [
        ruleBox(
          `rule-${entry.number}`,
          GRID.left,
          at - ROW_PAD - air / 2,
          GRID.right,
          at - ROW_PAD - air / 2,
          stroke,
        ),
        ...beside(block, context, entry, faces, at),
      ])
    return row.entries.flatMap((entry, c) => {
      const x = GRID.left + c * (HALF + COLUMN_GAP)
      return [
        ruleBox(
          `rule-${entry.number}`,
          x,
          at - ROW_PAD - air / 2,
          x + HALF,
          at - ROW_PAD - air / 2,
          {
            colour: 'ink',
            width: theme.shape.rule,
          },
        ),
        ...above(block, context, entry, faces, x, at),
      ]
    })
  })
}

function clicksOf(
  { hide }: KeyTermsBlock,
  { number }: Entry,
): { readonly term: number | undefined; readonly meaning: number | undefined } {
  return {
    term: hide === 'terms' ? number : undefined,
    meaning: hide === 'meanings' ? number : undefined,
  }
}

/** A term at the left and its meaning beside it, on one baseline. */
function beside(
  block: KeyTermsBlock,
  { measurer }: SlideContext,
  entry: Entry,
  { term, meaning }: Faces,
  y: number,
): readonly Box[] {
  const click = clicksOf(block, entry)
  const shift = firstBaseline(measurer, meaning) - firstBaseline(measurer, term)
  return [
    textBox(measurer, {
      id: `term-${entry.number}`,
      x: GRID.left,
      y: y + shift,
      w: TERM_WIDTH,
      paragraphs: [{ text: entry.term, style: term }],
      reveal: click.term,
    }),
    settledBox(measurer, {
      id: `meaning-${entry.number}`,
      ...GRID.main,
      y,
      paragraphs: [{ text: entry.meaning, style: meaning }],
      reveal: click.meaning,
    }),
  ]
}

function above(
  block: KeyTermsBlock,
  { measurer }: SlideContext,
  entry: Entry,
  { term, meaning }: Faces,
  x: number,
  y: number,
): readonly Box[] {
  const click = clicksOf(block, entry)
  const name = textBox(measurer, {
    id: `term-${entry.number}`,
    x,
    y,
    w: HALF,
    paragraphs: [{ text: entry.term, style: term }],
    reveal: click.term,
  })
  return [
    name,
    settledBox(measurer, {
      id: `meaning-${entry.number}`,
      x,
      y: y + name.h + BELOW_TERM,
      w: HALF,
      paragraphs: [{ text: entry.meaning, style: meaning }],
      reveal: click.meaning,
    }),
  ]
}
