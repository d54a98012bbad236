import { type FontId, FONTS, type Paragraph, type Theme } from '../../page/index.ts'
import { colourXml } from './colours.ts'
import { SQUARE_PERCENT } from './inherited.ts'
import { escapeXml } from './xml.ts'

/** How the marker of a paragraph is written: as a bullet of PowerPoint's, or as text before a tab. */
export interface WrittenMarker {
  /** Elements of the paragraph's properties. */
  readonly bullet: string
  /** Where PowerPoint has no such bullet: the text, to be followed by a tab. */
  readonly text?: string | undefined
}

/** Numbers and letters that PowerPoint can count by itself. */
const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/^(\d+)$/, 'arabicPlain'],
  [/^(\d+)\.$/, 'arabicPeriod'],
  [/^(\d+)\)$/, 'arabicParenR'],
  [/^\((\d+)\)$/, 'arabicParenBoth'],
  [/^([a-z])\.$/, 'alphaLcPeriod'],
  [/^([a-z])\)$/, 'alphaLcParenR'],
  [/^\(([a-z])\)$/, 'alphaLcParenBoth'],
  [/^([A-Z])\.$/, 'alphaUcPeriod'],
  [/^([A-Z])\)$/, 'alphaUcParenR'],
  [/^\(([A-Z])\)$/, 'alphaUcParenBoth'],
]

interface Count {
  readonly scheme: string
  readonly value: number
}

/** Reads a marker such as `3.` or `(b)`; roman numerals stay text, as `i` may as well be a letter. */
export function readCount(text: string): Count | undefined {
  for (const [pattern, scheme] of COUNTED) {
    const found = pattern.exec(text)?.[1]
    if (found === undefined) continue
    const value = /\d/.test(found) ? Number(found) : found.toLowerCase().charCodeAt(0) - 96
    if (value >= 1 && value <= 32767) return { scheme, value }
  }
  return undefined
}

/** Writes the markers of paragraphs in order, so that neighbours that count on share one list. */
export function writeMarkers(
  theme: Theme,
  paragraphs: readonly Paragraph[],
  squares: boolean,
): readonly WrittenMarker[] {
  let previous: (Count & { readonly start: number }) | undefined
  return paragraphs.map((paragraph) => {
    const { marker } = paragraph
    const count = marker?.kind === 'text' ? readCount(marker.text ?? '') : undefined
    if (count === undefined) {
      previous = undefined
      return marker === undefined
        ? { bullet: squares ? '<a:buNone/>' : '' }
        : writeMarker(theme, marker, paragraph.style.font, squares)
    }
    const continues =
      previous !== undefined &&
      previous.scheme === count.scheme &&
      count.value === previous.value + 1
    const start = continues && previous !== undefined ? previous.start : count.value
    previous = { ...count, start }
    const from = start === 1 ? '' : ` startAt="${start}"`
    return {
      bullet: `${markerColour(theme, paragraph)}<a:buSzPct val="100000"/><a:buFontTx/><a:buAutoNum type="${count.scheme}"${from}/>`,
    }
  })
}

type Marker = NonNullable<Paragraph['marker']>

function writeMarker(theme: Theme, marker: Marker, font: FontId, squares: boolean): WrittenMarker {
  const colour = `<a:buClr>${colourXml(theme, marker.colour)}</a:buClr>`
  switch (marker.kind) {
    case 'square':
      return { bullet: squares && marker.colour === 'accent' ? '' : colour + squareBullet() }
    case 'bullet':
      return {
        bullet: `${colour}<a:buSzPct val="100000"/><a:buFont typeface="Arial"/><a:buChar char="•"/>`,
      }
    case 'text': {
      const text = marker.text ?? ''
      const none = { bullet: squares ? '<a:buNone/>' : '' }
      if (text === '') return none
      if ([...text].length > 1) return { ...none, text }
      const typeface = escapeXml(FONTS[font].office)
      return {
        bullet: `${colour}<a:buSzPct val="100000"/><a:buFont typeface="${typeface}"/><a:buChar char="${escapeXml(text)}"/>`,
      }
    }
  }
}

function markerColour(theme: Theme, { marker }: Paragraph): string {
  return marker === undefined ? '' : `<a:buClr>${colourXml(theme, marker.colour)}</a:buClr>`
}

/** Arial has the square; the other fonts would borrow one, each of another size. */
export function squareBullet(percent = SQUARE_PERCENT): string {
  return `<a:buSzPct val="${percent * 1000}"/><a:buFont typeface="Arial"/><a:buChar char="■"/>`
}
