import {
  type Box,
  heightOf,
  paginateText,
  paragraphsOf,
  ruleBox,
  textBox,
  type TextStyle,
} from '../../page/index.ts'
import type { SheetContext, SheetPages } from '../blockKind.ts'
import { specOf } from '../shared/sheetPack.ts'
import { RULER_HEIGHT, sheetRuler } from '../shared/sheetRuler.ts'
import { BLACK, sheetStyleOf } from '../shared/sheetText.ts'
import { type Content, contentOf } from './content.ts'
import { FOOT_TASKS, type Measures, measuresOf, pageName } from './measures.ts'
import { notePages } from './noteColumns.ts'
import { pairPages } from './pairTables.ts'
import type { OrganiserBlock } from './schema.ts'

const BELOW_TITLE = 12
/** From more pages than so many no step leads back to one. */
const MOST_TO_SAVE = 3
/** Of the page's height, what a title gets. */
const MOST_TITLE = 0.3
const FOOT_GAP = 10
/**
 * Style, space above and below a row, and share of the lists in the width: tried in turn until
 * everything stands on one page. Space closes up before type steps down.
 */
const STEPS = [
  ['instruction', 4, 0.56],
  ['instruction', 2, 0.6],
  ['small', 3, 0.58],
  ['small', 2, 0.62],
] as const

/**
 * Everything to know on one page, the paper lying on its side; what one page cannot hold goes on
 * another, and the first one says so. Rule K4 of the layout's SPEC.
 */
export function layOutPages(block: OrganiserBlock, context: SheetContext): SheetPages {
  const content = contentOf(block, context.topics)
  const tried = STEPS.map(
    ([style, padding, share]) =>
      () =>
        arrange(block, context, content, measuresOf(context, style, padding, share)),
  )
  let pages = tried[0]?.() ?? []
  for (const next of tried.slice(1)) {
    // Smaller type turns two pages into one, never many.
    if (pages.length <= 1 || pages.length > MOST_TO_SAVE) break
    const closer = next()
    // Smaller type is only worth it where it saves a page.
    if (closer.length < pages.length) pages = closer
  }
  return { title: block.title, marks: 0, pages }
}

function arrange(
  block: OrganiserBlock,
  context: SheetContext,
  content: Content,
  measures: Measures,
): SheetPages['pages'] {
  const head = headsOf(block, context, content, measures)
  const topOf = (page: number): number => head(page).bottom
  const pairs = pairPages(context, measures, content.lists, topOf, block.layout === 'blank')
  // Notes with pages of their own come after those of the lists.
  const before = measures.notes.beside ? 0 : pairs.length
  const notes =
    content.notes.length === 0
      ? []
      : notePages(context, measures, content.notes, (page) => topOf(page + before))
  const bodies = measures.notes.beside
    ? Array.from({ length: Math.max(pairs.length, notes.length) }, (_, i) => [
        ...(pairs[i] ?? []),
        ...(notes[i] ?? []),
      ])
    : [...pairs, ...notes]
  return bodies.map((boxes, i) => {
    const hasPairs = (pairs[i] ?? []).length > 0
    return {
      width: measures.width,
      height: measures.height,
      boxes: [
        ...head(i).boxes,
        ...(hasPairs && block.layout === 'complete' ? [foldOf(measures, head(i).bottom)] : []),
        ...boxes,
        ...footOf(block, context, measures, i, bodies.length, hasPairs),
      ],
    }
  })
}

/** The heads of the pages, by their number from 0; an endless title goes on from page to page. */
function headsOf(
  block: OrganiserBlock,
  context: SheetContext,
  { period, focus }: Content,
  measures: Measures,
): (page: number) => { readonly boxes: readonly Box[]; readonly bottom: number } {
  const { measurer, sheet, copy } = context
  const lying = { ...sheet, left: measures.left, right: measures.right, top: measures.top }
  const hasRuler = sheet.ruler && period !== undefined
  const y = measures.top + (hasRuler ? RULER_HEIGHT - 6 : 0)
  const text = `${block.title}${copy === 'answers' && block.layout === 'blank' ? ' (answer copy)' : ''}`
  const width = measures.right - measures.left
  const styles = [sheetStyleOf(sheet, 'title'), sheetStyleOf(sheet, 'task'), measures.heading]
  const high = (style: TextStyle): number =>
    heightOf(measurer, paragraphsOf([{ text, style }]), width)
  const style = styles.find((one) => high(one) <= 2 * one.leading) ?? measures.bold
  const parts = paginateText(
    measurer,
    paragraphsOf([{ text, style }]),
    width,
    () => measures.height * MOST_TITLE,
  )
  const ruler = hasRuler ? sheetRuler({ measurer, sheet: lying }, period, focus) : []
  return (page) => {
    const title = textBox(measurer, {
      id: 'title',
      role: 'title',
      x: measures.left,
      y,
      w: width,
      paragraphs: (parts[page] ?? parts[0] ?? []).map(specOf),
    })
    return { boxes: [...ruler, title], bottom: title.y + title.h + BELOW_TITLE }
  }
}

/** Folding here hides every term and date at once. */
function foldOf(measures: Measures, top: number): Box {
  return ruleBox('fold', measures.fold, top - 6, measures.fold, measures.bottom, {
    colour: BLACK,
    width: 1,
    dash: [0.1, 4],
    cap: 'round',
  })
}

function footOf(
  block: OrganiserBlock,
  { measurer, sheet }: SheetContext,
  measures: Measures,
  index: number,
  count: number,
  hasPairs: boolean,
): readonly Box[] {
  const style = sheetStyleOf(sheet, 'foot')
  const y = measures.bottom + FOOT_GAP
  return [
    textBox(measurer, {
      id: 'foot-task',
      x: measures.left,
      y,
      w: measures.footWidth,
      paragraphs: hasPairs ? [{ text: FOOT_TASKS[block.layout], style }] : [],
    }),
    textBox(measurer, {
      id: 'foot-page',
      x: measures.left + measures.footWidth,
      y,
      w: measures.right - measures.left - measures.footWidth,
      paragraphs: count === 1 ? [] : [{ text: pageName(index, count), style, align: 'right' }],
    }),
  ].filter((box) => box.content.kind !== 'text' || box.content.paragraphs.length > 0)
}
