import {
  convertMillimetersToTwip,
  Document,
  type FileChild,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { type Asset, type Page, type PageSet, textsOfBox } from '../../page/index.ts'
import { drawColumns } from './drawColumns.ts'
import { drawLines, drawText, type Neighbours } from './drawText.ts'
import { drawPicture } from './drawPicture.ts'
import { drawTable } from './drawTable.ts'
import { finishDocx } from './finishDocx.ts'
import type { Flow, SectionStart } from './flow.ts'
import { commonStyle, type Pen, runFace } from './pen.ts'
import { readSheet } from './readSheet.ts'
import { twips } from './units.ts'

export interface DocxResources {
  /** Pictures by the name that the pages give them. A missing one leaves its description. */
  readonly assets: ReadonlyMap<string, Asset>
}

/**
 * Draws sheets as a Word document with real headings, tables and tab stops. The same pages and
 * resources give the same bytes. What a page shows is kept in its order; where lines and pages
 * break is Word's to say.
 */
export async function drawDocx(document: PageSet, { assets }: DocxResources): Promise<Uint8Array> {
  const flow = readSheet(document)
  const style = commonStyle(flow)
  const summaries: string[] = []
  const pen: Pen = { theme: document.theme, language: document.language, assets, style, summaries }
  const base = runFace(pen, style)
  const file = new Document({
    title: document.title,
    creator: 'Lectern',
    lastModifiedBy: 'Lectern',
    styles: {
      default: {
        document: { run: { ...base, language: { value: document.language } } },
        title: { run: { color: '000000', bold: true } },
        heading2: { run: { color: '000000', bold: true } },
        heading3: { run: { color: '000000', bold: true } },
      },
    },
    sections: sectionsOf(document, flow, pen),
  })
  return finishDocx(await Packer.pack(file, 'uint8array'), document.language, summaries)
}

function sectionsOf(
  document: PageSet,
  flow: readonly Flow[],
  pen: Pen,
): readonly ISectionOptions[] {
  const sections: { readonly start: SectionStart; readonly children: FileChild[] }[] = []
  flow.forEach((item, i) => {
    if (item.kind === 'section') sections.push({ start: item, children: [] })
    else
      sections
        .at(-1)
        ?.children.push(
          ...drawItem(
            pen,
            item,
            { above: flow[i - 1], below: flow[i + 1] },
            sections.at(-1)?.start,
          ),
        )
  })
  return sections.map(({ start, children }) => {
    const isWide = start.width > start.height
    const { margins } = start
    return {
      properties: {
        page: {
          // Word counts the sides of upright paper, and turns it.
          size: {
            width: twips(isWide ? start.height : start.width),
            height: twips(isWide ? start.width : start.height),
            orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: {
            left: twips(margins.left),
            right: twips(margins.right),
            top: twips(margins.top),
            bottom: twips(margins.bottom),
            footer: convertMillimetersToTwip(9),
            header: convertMillimetersToTwip(9),
          },
        },
      },
      footers: { default: footerOf(document, start) },
      children: children.length === 0 ? [new Paragraph({})] : children,
    }
  })
}

function drawItem(
  pen: Pen,
  item: Exclude<Flow, SectionStart>,
  neighbours: Neighbours,
  start: SectionStart | undefined,
): readonly FileChild[] {
  const measure = start === undefined ? 0 : start.width - start.margins.left - start.margins.right
  switch (item.kind) {
    case 'text':
      return drawText(pen, item, measure, neighbours)
    case 'columns':
      return drawColumns(pen, item, measure)
    case 'lines':
      return drawLines(item)
    case 'table':
      return drawTable(pen, item, measure)
    case 'picture':
      return [drawPicture(pen, item)]
  }
}

const NUMBERED_FOOT = /^(?:page )?\d+(?: of \d+)?$/i

/** What stands at the foot of the first page, with page numbers that Word counts. */
function footerOf({ pages }: PageSet, { width, height, margins }: SectionStart): Footer {
  const page = pages.find((candidate) => candidate.width === width && candidate.height === height)
  const words = page === undefined ? [] : footWords(page)
  const size = 18
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [
          { type: TabStopType.RIGHT, position: twips(width - margins.left - margins.right) },
        ],
        children: [
          new TextRun({ text: `${words.join(' · ')}\tPage `, size }),
          new TextRun({ children: [PageNumber.CURRENT], size }),
          new TextRun({ text: ' of ', size }),
          new TextRun({ children: [PageNumber.TOTAL_PAGES], size }),
        ],
      }),
    ],
  })
}

function footWords(page: Page): readonly string[] {
  return page.boxes
    .filter(
      (box) => box.role === 'artifact' && box.content.kind === 'text' && box.y > page.height - 60,
    )
    .flatMap(textsOfBox)
    .filter((text) => !NUMBERED_FOOT.test(text))
}
