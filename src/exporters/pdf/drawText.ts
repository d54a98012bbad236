import { isSafeLink } from '../../base/index.ts'
import type { Line, Paragraph, Piece } from '../../page/index.ts'
import type { Element } from './library.ts'
import { pdfString } from './library.ts'
import type { Pen } from './pen.ts'

/** A piece of text with the line it stands on, and the text as it goes into the file. */
interface PlacedPiece {
  readonly piece: Piece
  readonly line: Line
  readonly text: string
}

/** Neighbouring pieces that are one link, or none. */
interface Stretch {
  readonly link: string | undefined
  readonly pieces: PlacedPiece[]
}

export function drawPiece(
  { pdf, hex, useFace }: Pen,
  piece: Piece,
  baseline: number,
  text = piece.text,
): void {
  useFace(piece.face)
  pdf.fontSize(piece.size)
  pdf.fillColor(hex(piece.colour))
  pdf._fragment(text, piece.x, baseline - piece.rise, {
    baseline: 'alphabetic',
    textWidth: piece.width,
    wordCount: 1,
    ...(piece.tracking === 0 ? {} : { characterSpacing: piece.tracking }),
  })
}

/** Lines as decoration: running heads, and writing that a shape already says in words. */
export function drawPlainLines(pen: Pen, lines: readonly Line[]): void {
  for (const line of lines) {
    drawMarker(pen, line)
    for (const piece of line.pieces) drawPiece(pen, piece, line.baseline)
  }
}

export function drawMarker(pen: Pen, { marker, baseline, pieces }: Line): void {
  if (marker === undefined) return
  if (marker.piece !== undefined) return drawPiece(pen, marker.piece, baseline)
  const height = pieces[0]?.size ?? marker.size / 0.32
  // Half the height of a small letter above the baseline, so that it sits in the middle of the line.
  pen.pdf.rect(marker.x, baseline - height * 0.35 - marker.size / 2, marker.size, marker.size)
  pen.pdf.fill(pen.hex(marker.marker.colour))
}

/** The lines of one paragraph as content of an element, links as elements of their own. */
export function drawParagraph(
  pen: Pen,
  parent: Element,
  paragraph: Paragraph,
  lines: readonly Line[],
  more = false,
): void {
  for (const stretch of stretchesOf(paragraph, lines, more)) {
    const draw = (): void => {
      for (const { piece, line, text } of stretch.pieces) drawPiece(pen, piece, line.baseline, text)
    }
    if (stretch.link === undefined) parent.add(draw)
    else drawLink(pen, parent, stretch.link, stretch.pieces, draw)
  }
}

function stretchesOf(
  paragraph: Paragraph,
  lines: readonly Line[],
  more: boolean,
): readonly Stretch[] {
  const whole = paragraph.runs.map((run) => run.text).join('')
  const stretches: Stretch[] = []
  lines.forEach((line, l) => {
    line.pieces.forEach((piece, p) => {
      const next = lines[l + 1]
      const last = p === line.pieces.length - 1
      // Without a space the last word of a line and the first of the next are read as one.
      const joint =
        last && (next === undefined ? more : /\s/.test(whole.slice(line.end, next.start)))
          ? ' '
          : ''
      const link = safeLink(piece.link)
      const stretch = stretches[stretches.length - 1]
      const placed = { piece, line, text: piece.text + joint }
      if (stretch !== undefined && stretch.link === link) stretch.pieces.push(placed)
      else stretches.push({ link, pieces: [placed] })
    })
  })
  return stretches
}

function safeLink(link: string | undefined): string | undefined {
  if (link === undefined || !isSafeLink(link)) return undefined
  // An address in a PDF is plain ASCII.
  return link.replace(/[^\u0021-\u007e]/gu, encodeURIComponent)
}

function drawLink(
  pen: Pen,
  parent: Element,
  url: string,
  pieces: readonly PlacedPiece[],
  draw: () => void,
): void {
  const element = pen.open(parent, 'Link')
  element.add(draw)
  const text = pieces
    .map((placed) => placed.text)
    .join('')
    .trim()
  for (const line of new Set(pieces.map((placed) => placed.line))) {
    const own = pieces.filter((placed) => placed.line === line).map(({ piece }) => piece)
    const left = Math.min(...own.map((piece) => piece.x))
    const right = Math.max(...own.map((piece) => piece.x + piece.width))
    const size = Math.max(...own.map((piece) => piece.size))
    pen.pdf.link(left, line.baseline - size * 0.95, right - left, size * 1.2, url, {
      structParent: element,
      Contents: pdfString(text),
    })
  }
  element.end()
}
