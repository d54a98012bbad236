import { type Asset, type Box, FONTS, hexOf, type TextStyle, type Theme } from '../../page/index.ts'
import type { Flow } from './flow.ts'
import { halfPoints } from './units.ts'

/** What every part of the document is drawn with. */
export interface Pen {
  readonly theme: Theme
  /** BCP 47. */
  readonly language: string
  readonly assets: ReadonlyMap<string, Asset>
  /** The document's own style: what is set in it says nothing of its own. */
  readonly style: TextStyle
  /** How titles and headings are set, which their styles say. */
  readonly headings: ReadonlyMap<HeadingKind, TextStyle>
  /** What each table holds, in their order; filled while drawing. */
  readonly summaries: string[]
}

const PLAIN: TextStyle = {
  font: 'arial',
  size: 11,
  leading: 14,
  bold: false,
  colour: '#000000',
  tracking: 0,
}

/** The style that most characters of the text are set in. */
export function commonStyle(flow: readonly Flow[]): TextStyle {
  const counts = new Map<string, { readonly style: TextStyle; count: number }>()
  for (const { style, length } of flow.flatMap(stylesIn)) {
    const key = `${style.font} ${style.size} ${style.leading}`
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { style, count: length })
    else known.count += length
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count)
  return most === undefined ? PLAIN : { ...most.style, bold: false, colour: '#000000' }
}

export type HeadingKind = 'title' | 'heading2' | 'heading3'

export function headingKindOf({
  role,
  level,
}: Pick<Box, 'role' | 'level'>): HeadingKind | undefined {
  if (role === 'title') return 'title'
  if (role !== 'heading') return undefined
  return level === 3 ? 'heading3' : 'heading2'
}

/** How the first title and the first heading of each level are set. */
export function headingStyles(flow: readonly Flow[]): ReadonlyMap<HeadingKind, TextStyle> {
  const found = new Map<HeadingKind, TextStyle>()
  for (const box of flow.flatMap(boxesIn)) {
    const kind = headingKindOf(box)
    const style = box.content.kind === 'text' ? box.content.paragraphs[0]?.style : undefined
    if (kind !== undefined && style !== undefined && !found.has(kind)) found.set(kind, style)
  }
  return found
}

function boxesIn(item: Flow): readonly Box[] {
  if (item.kind === 'text') return [item.body.box]
  if (item.kind === 'halves') return [...item.left, ...item.right].flatMap(boxesIn)
  return item.kind === 'columns'
    ? item.rows.flatMap(({ cells }) => cells.flatMap(({ boxes }) => boxes))
    : []
}

/** The pen for a text whose style says how it is set. */
export function penFor(pen: Pen, box: Box): Pen {
  const kind = headingKindOf(box)
  const style = kind && pen.headings.get(kind)
  return style === undefined ? pen : { ...pen, style }
}

function stylesIn(item: Flow): readonly { style: TextStyle; length: number }[] {
  const paragraphs =
    item.kind === 'text' && item.body.box.content.kind === 'text'
      ? item.body.box.content.paragraphs
      : item.kind === 'table'
        ? item.content.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs))
        : []
  return paragraphs.map(({ style, runs }) => ({
    style,
    length: runs.reduce((sum, run) => sum + run.text.length, 0),
  }))
}

/** Font, size and colour of a style for a run. */
export function runFace(
  { theme }: Pick<Pen, 'theme'>,
  style: TextStyle,
): {
  readonly font: string
  readonly size: number
  readonly color: string
  readonly bold: boolean
} {
  return {
    bold: style.bold,
    font: FONTS[style.font].office,
    size: halfPoints(style.size),
    color: hexOf(theme, style.colour).slice(1),
  }
}
