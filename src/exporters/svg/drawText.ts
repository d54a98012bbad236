import { type Colour, type Face, hexOf, type Line, type Piece, type Theme } from '../../page/index.ts'
import { attributes, escapeXml } from './escape.ts'

/** Lines of text, one `<text>` each, every stretch at its measured place. */
export function drawLines(lines: readonly Line[], theme: Theme): string {
  return lines.map((line) => drawMarker(line, theme) + drawLine(line, theme)).join('')
}

function drawLine(line: Line, theme: Theme): string {
  const drawn = line.pieces.filter((piece) => piece.text.trim() !== '')
  if (drawn.length === 0) return ''
  const [first] = line.pieces
  const spans = drawn.map((piece) => `<tspan${attributes({ x: piece.x, ...rise(line, piece), ...look(piece, first, theme) })}>${escapeXml(piece.text)}</tspan>`)
  return `<text${attributes({ y: line.baseline, ...(first ? faceLook(first.face, first.size, first.colour, theme) : {}) })}>${spans.join('')}</text>`
}

function rise(line: Line, piece: Piece): { readonly y?: number } {
  return piece.rise === 0 ? {} : { y: line.baseline - piece.rise }
}

/** Only what differs from the first stretch of the line. */
function look(piece: Piece, first: Piece | undefined, theme: Theme): Readonly<Record<string, string | number | undefined>> {
  const same = first !== undefined && first.face === piece.face && first.size === piece.size && first.colour === piece.colour
  return {
    ...(same ? {} : faceLook(piece.face, piece.size, piece.colour, theme)),
    'letter-spacing': piece.tracking === 0 ? undefined : piece.tracking,
  }
}

function faceLook(face: Face, size: number, colour: Colour, theme: Theme): Readonly<Record<string, string | number>> {
  const [family = '', variant = ''] = face.split('-')
  return {
    'font-family': family,
    'font-size': size,
    'font-weight': variant.startsWith('Bold') ? 700 : 400,
    'font-style': variant.endsWith('Italic') ? 'italic' : 'normal',
    fill: hexOf(theme, colour),
  }
}

function drawMarker(line: Line, theme: Theme): string {
  const { marker } = line
  if (marker === undefined) return ''
  const fill = hexOf(theme, marker.marker.colour)
  if (marker.piece === undefined) {
    const height = line.pieces[0]?.size ?? marker.size / 0.32
    // Half the height of a small letter above the baseline, so that it sits in the middle of the line.
    const y = line.baseline - height * 0.35 - marker.size / 2
    return `<rect${attributes({ x: marker.x, y, width: marker.size, height: marker.size, fill })}/>`
  }
  const { piece } = marker
  return `<text${attributes({ x: piece.x, y: line.baseline, ...faceLook(piece.face, piece.size, piece.colour, theme) })}>${escapeXml(piece.text)}</text>`
}
