import { type Asset, FONTS, hexOf, type TextStyle, type Theme } from '../../page/index.ts'
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
): { readonly font: string; readonly size: number; readonly color: string } {
  return {
    font: FONTS[style.font].office,
    size: halfPoints(style.size),
    color: hexOf(theme, style.colour).slice(1),
  }
}
