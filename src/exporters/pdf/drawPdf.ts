import { type Asset, type Box, type Face, faceOf, type FontFiles, type Page, type PageSet } from '../../page/index.ts'
import { drawBox } from './drawBox.ts'
import { createPen, type Element, type Pen } from './pen.ts'

export interface PdfResources {
  readonly fonts: FontFiles
  /** Pictures by the name that the pages give them. */
  readonly assets: ReadonlyMap<string, Asset>
}

/**
 * The pages as a tagged PDF 1.7 with embedded fonts, a title, a language and bookmarks. The same
 * pages give the same bytes.
 */
export async function drawPdf(document: PageSet, { fonts, assets }: PdfResources): Promise<Uint8Array> {
  const { title, language, theme, pages } = document
  const pen = createPen({ title, language, theme, firstFace: firstFace(pages) }, fonts)
  const root = pen.pdf.struct('Document')
  pen.pdf.addStructure(root)
  for (const page of pages) drawPage(pen, page, root, assets)
  root.end()
  return await finish(pen)
}

function drawPage(pen: Pen, page: Page, root: Element, assets: ReadonlyMap<string, Asset>): void {
  const { pdf } = pen
  pdf.addPage({ size: [page.width, page.height], margin: 0 })
  const ground = pen.colour(page.background)
  if (ground !== '#FFFFFF') pen.artifact(() => pdf.rect(0, 0, page.width, page.height).fill(ground))
  for (const name of bookmarksOf(page)) pdf.outline.addItem(name)
  for (const box of page.boxes) drawBox(pen, box, root, assets)
}

/** A slide is named by its title, a sheet by the headings on it. */
function bookmarksOf(page: Page): readonly string[] {
  if (page.kind === 'slide') return [page.title]
  return page.boxes.filter((box) => box.role === 'title' || box.role === 'heading').flatMap((box) => plain(box) ?? [])
}

function plain(box: Box): string | undefined {
  if (box.content.kind !== 'text') return undefined
  const text = box.content.paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join('')).join(' ')
  return text.trim() === '' ? undefined : text
}

function firstFace(pages: readonly Page[]): Face {
  for (const page of pages) {
    for (const { content } of page.boxes) {
      const face = content.kind === 'text' ? content.lines[0]?.pieces[0]?.face : undefined
      if (face !== undefined) return face
    }
  }
  return faceOf('arial')
}

function finish({ pdf }: Pen): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', () => resolve(join(chunks)))
    pdf.on('error', reject)
    pdf.end()
  })
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
