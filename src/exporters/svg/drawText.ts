import { hexOf, type Line, type Paragraph, type Piece } from '../../page/index.ts'
import { attributes, escapeXml } from './escape.ts'
import { faceLook, type Look } from './look.ts'

/** Lines of text, one `<text>` each, every stretch at its measured place. */
export function drawLines(lines: readonly Line[], look: Look): string {
  let drawn = ''
  for (const line of lines) drawn += drawMarker(line, look) + drawLine(line, look)
  return drawn
}

/** Lines with the paragraphs that can be read as such; `list` makes each of them an item. */
export function drawParagraphs(
  paragraphs: readonly Paragraph[],
  lines: readonly Line[],
  look: Look,
  item?: 'listitem',
): string {
  const shown = lines.filter((line) => look.shows(paragraphs[line.paragraph]?.reveal))
  if (item === undefined) return drawLines(shown, look)
  return paragraphs
    .map((_, index) => shown.filter((line) => line.paragraph === index))
    .filter((own) => own.length > 0)
    .map((own) => `<g role="${item}">${drawLines(own, look)}</g>`)
    .join('')
}

function drawLine({ baseline, pieces }: Line, look: Look): string {
  const first = pieces.find(isInked)
  if (first === undefined) return ''
  let spans = ''
  for (const piece of pieces) {
    if (!isInked(piece)) continue
    const own = hasLookOf(first, piece)
      ? {}
      : { 'font-weight': 400, 'font-style': 'normal', ...definedLook(piece, look) }
    const place = { x: piece.x, y: piece.rise === 0 ? undefined : baseline - piece.rise }
    // Without its own height, a stretch after a raised one would stay up there.
    const back = piece.rise === 0 && pieces.some(({ rise }) => rise !== 0) ? { y: baseline } : {}
    // Browsers also kern across spaces, by up to three points a line; the measured width holds. Of
    // tracked text, renderers disagree whether the width ends with the last letter.
    const spacing =
      piece.tracking === 0
        ? { textLength: look.widthOf ? undefined : piece.width }
        : { 'letter-spacing': piece.tracking }
    const all = { ...place, ...back, ...own, ...spacing }
    for (const { text, x } of wordsOf(piece, look))
      spans += `<tspan${attributes({ ...all, x })}>${escapeXml(text)}</tspan>`
  }
  const shared = faceLook(first.face, first.size, first.colour, look)
  // Browsers take this from the text itself only, not from what is around it.
  const kept = pieces.some(({ text }) => LOST_SPACES.test(text)) ? 'preserve' : undefined
  return `<text${attributes({ y: baseline, ...shared, 'xml:space': kept })}>${spans}</text>`
}

/** The words of a stretch where they were measured; without a measure, the stretch as it is. */
function wordsOf(
  { text, x, face, size, tracking }: Piece,
  { widthOf }: Look,
): readonly { readonly text: string; readonly x: number }[] {
  if (widthOf === undefined || tracking !== 0) return [{ text, x }]
  let at = x
  return (text.match(/ *[^ ]+ */g) ?? [text]).map((word) => {
    const placed = { text: word, x: at }
    at += widthOf(word, face, size)
    return placed
  })
}

/** Spaces that would be drawn as one, or not at all. */
const LOST_SPACES = /^ | {2}| $/

function isInked({ text }: Piece): boolean {
  return text.trim() !== ''
}

function hasLookOf(first: Piece, { face, size, colour }: Piece): boolean {
  return first.face === face && first.size === size && first.colour === colour
}

/** Without the undefined entries, which would hide the defaults that they are spread over. */
function definedLook(
  { face, size, colour }: Piece,
  look: Look,
): Readonly<Record<string, string | number>> {
  const entries = Object.entries(faceLook(face, size, colour, look))
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  )
}

function drawMarker({ marker, baseline, pieces }: Line, look: Look): string {
  if (marker === undefined) return ''
  const { piece, x, size } = marker
  if (piece !== undefined) {
    const own = faceLook(piece.face, piece.size, piece.colour, look)
    return `<text${attributes({ x: piece.x, y: baseline, ...own })}>${escapeXml(piece.text)}</text>`
  }
  const fill = hexOf(look.theme, marker.marker.colour)
  const around = pieces[0]?.size ?? size / SQUARE
  // Half the height of a small letter above the baseline, so that it sits in the middle of the line.
  const y = baseline - around * 0.35 - size / 2
  return `<rect${attributes({ x, y, width: size, height: size, fill })}/>`
}

/** Side of a square marker, per em of its text. */
const SQUARE = 0.32
