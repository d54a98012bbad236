import type { Line, Piece } from '../../page/index.ts'
import { type Element, type Pen, TEXT_FEATURES } from './pen.ts'

/** Lines of one paragraph. A line that goes on ends with a space, so that readers join the words. */
export function drawLines(pen: Pen, lines: readonly Line[]): void {
  lines.forEach((line, i) => {
    line.pieces.forEach((piece, p) => {
      const goesOn = i < lines.length - 1 && p === line.pieces.length - 1
      drawPiece(pen, piece, line.baseline, goesOn ? ' ' : '')
    })
  })
}

export function drawPiece(pen: Pen, piece: Piece, baseline: number, after: string): void {
  const text = piece.text + after
  if (text === '') return
  pen.setFont(piece.face, piece.size)
  pen.pdf.fillColor(pen.colour(piece.colour))
  pen.pdf.text(text, piece.x, baseline - piece.rise, {
    baseline: 'alphabetic',
    lineBreak: false,
    features: TEXT_FEATURES,
    ...(piece.tracking === 0 ? {} : { characterSpacing: piece.tracking }),
  })
}

/** The marker of a list's line. A square is a shape and says nothing; a letter or number is read. */
export function drawMarker(pen: Pen, line: Line, item: Element): void {
  const { marker } = line
  if (marker === undefined) return
  const { piece } = marker
  if (piece !== undefined) {
    pen.element(item, 'Lbl', undefined, () => drawPiece(pen, piece, line.baseline, ' ')).end()
    return
  }
  const size = marker.size
  const around = line.pieces[0]?.size ?? size / 0.32
  pen.artifact(() => pen.pdf.rect(marker.x, line.baseline - around * 0.35 - size / 2, size, size).fill(pen.colour(marker.marker.colour)))
}

/** Links lie over their words and name their address for those who cannot see where they lead. */
export function addLinks(pen: Pen, lines: readonly Line[], parent: Element): void {
  for (const line of lines) {
    for (const piece of line.pieces) {
      if (piece.link === undefined) continue
      const link = pen.element(parent, 'Link', undefined, undefined)
      const options = { structParent: link, Contents: new String(piece.text) } as unknown as PDFKit.Mixins.AnnotationOption
      pen.pdf.link(piece.x, line.baseline - piece.size, piece.width, piece.size * 1.2, piece.link, options)
      link.end()
    }
  }
}
