import type { Line, Paragraph } from '../../page/index.ts'
import type { Canvas } from './canvas.ts'
import { drawMarker, drawPassage, type Passage, passagesOf } from './drawText.ts'

/** Paragraphs as P elements, and those with a marker as a list. */
export function drawParagraphs(
  canvas: Canvas,
  paragraphs: readonly Paragraph[],
  lines: readonly Line[],
  role: 'text' | 'list',
): void {
  for (const group of groupItems(passagesOf(canvas, paragraphs, lines), role)) {
    if (group.kind === 'list') drawList(canvas, group.passages)
    else
      canvas.tags.element('P', {}, () =>
        group.passages.forEach((passage) => drawPassage(canvas, passage)),
      )
  }
}

/** All paragraphs in one element that is open already: a heading, or a cell with a single one. */
export function drawTogether(
  canvas: Canvas,
  paragraphs: readonly Paragraph[],
  lines: readonly Line[],
): void {
  for (const passage of passagesOf(canvas, paragraphs, lines)) {
    const [first] = passage.lines
    if (first?.marker) canvas.tags.content(() => drawMarker(canvas, first))
    drawPassage(canvas, passage)
  }
}

interface Group {
  readonly kind: 'list' | 'paragraph'
  readonly passages: readonly Passage[]
}

function groupItems(passages: readonly Passage[], role: 'text' | 'list'): readonly Group[] {
  const groups: { kind: Group['kind']; passages: Passage[] }[] = []
  for (const passage of passages) {
    const last = groups[groups.length - 1]
    const isItem = role === 'list' || passage.paragraph.marker !== undefined
    if (isItem && last?.kind === 'list') last.passages.push(passage)
    else groups.push({ kind: isItem ? 'list' : 'paragraph', passages: [passage] })
  }
  return groups
}

function drawList(canvas: Canvas, items: readonly Passage[]): void {
  const { tags } = canvas
  const attributes = { O: 'List', ListNumbering: numberingOf(items) }
  tags.element('L', { attributes }, () => {
    for (const item of items) {
      tags.element('LI', {}, () => {
        drawLabel(canvas, item)
        tags.element('LBody', {}, () => drawPassage(canvas, item))
      })
    }
  })
}

function drawLabel(canvas: Canvas, { lines }: Passage): void {
  const [first] = lines
  const { tags } = canvas
  if (first?.marker === undefined) return
  const drawn = first.marker.piece === undefined ? { actual: '•' } : {}
  tags.element('Lbl', drawn, () => tags.content(() => drawMarker(canvas, first)))
}

/** The names of ISO 32000-1, table 347. */
function numberingOf(items: readonly Passage[]): string {
  const marker = items.map(({ paragraph }) => paragraph.marker).find((found) => found !== undefined)
  if (marker === undefined) return 'None'
  if (marker.kind === 'square') return 'Square'
  if (marker.kind === 'bullet') return 'Disc'
  const label = /[\p{L}\p{N}]+/u.exec(marker.text ?? '')?.[0] ?? ''
  if (/^\d+$/.test(label)) return 'Decimal'
  if (/^[ivx]+$/.test(label)) return 'LowerRoman'
  if (/^[IVX]+$/.test(label)) return 'UpperRoman'
  return /^\p{Lu}/u.test(label) ? 'UpperAlpha' : 'LowerAlpha'
}
