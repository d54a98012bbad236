import { hashOf } from '../../base/index.ts'
import { boundsOf, type Page, type PageSet, pageText, textsOfBox } from '../../page/index.ts'
import { drawBox, headingLevel } from './drawBox.ts'
import { startForm } from './drawField.ts'
import { createBookmarks, createHeadings } from './headings.ts'
import { finishPdf, openPdf } from './library.ts'
import { createPen, type Pen, type PdfResources } from './pen.ts'
import { embedPictures } from './pictures.ts'

export interface PdfOptions {
  /** Makes what is to be filled in into form fields; printed sheets do without. */
  readonly fillable?: boolean | undefined
}

/**
 * Draws pages as a tagged PDF, every stretch of text at its measured place. The same pages and
 * resources give the same bytes. Throws for a picture that cannot be read.
 */
export async function drawPdf(
  document: PageSet,
  { fonts, assets }: PdfResources,
  { fillable = false }: PdfOptions = {},
): Promise<Uint8Array> {
  const { theme } = document
  const pages = fillable ? document.pages : document.pages.map(withoutFields)
  const pdf = openPdf(document)
  const pen = createPen(pdf, theme, fonts, await embedPictures(pdf, pages, assets))
  if (pages.some((page) => page.boxes.some((box) => box.field !== undefined))) startForm(pen, theme)

  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const nextHeading = createHeadings()
  const addBookmark = createBookmarks(pdf)
  for (const page of pages) {
    pdf.addPage({ size: [page.width, page.height], margin: 0 })
    // Sharp corners are cut where the preview's are.
    pdf.addContent('4 M')
    paintBackground(pen, page)
    bookmarkPage(pen, page, addBookmark)
    for (const box of page.boxes) drawBox(pen, root, box, nextHeading)
  }
  root.end()
  pen.assertAllWritten()
  pdf._id = identityOf(document)
  return finishPdf(pdf)
}

function withoutFields(page: Page): Page {
  return { ...page, boxes: page.boxes.map((box) => ({ ...box, field: undefined })) }
}

/** White paper is left as it is. */
function paintBackground({ pdf, hex, artifact }: Pen, page: Page): void {
  const colour = hex(page.background)
  if (colour === '#FFFFFF') return
  artifact(() => {
    pdf.rect(0, 0, page.width, page.height)
    pdf.fill(colour)
  }, 'Background')
}

/** A slide has one bookmark; a sheet has one for each heading. */
function bookmarkPage(
  { pdf }: Pen,
  page: Page,
  addBookmark: ReturnType<typeof createBookmarks>,
): void {
  if (page.kind === 'slide') {
    pdf.outline.addItem(page.title, { fit: true })
    return
  }
  for (const box of page.boxes) {
    const level = headingLevel(box)
    const title = textsOfBox(box).join(' ')
    // The library counts the left edge from the right.
    if (level !== undefined && title !== '') addBookmark(title, level, page.width, boundsOf(box).y)
  }
}

/** Sixteen bytes that follow from what the document says. */
function identityOf({ title, pages }: PageSet): Uint8Array {
  const text = [title, ...pages.flatMap((page) => [page.id, ...pageText(page)])].join('\n')
  const digits = hashOf(text) + hashOf(`pdf\n${text}`)
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
