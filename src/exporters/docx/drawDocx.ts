import {
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  type IPropertiesOptions,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  type Table,
} from 'docx'
import { type Asset, hexOf, type PageSet } from '../../page/index.ts'
import { drawCut, drawRule } from './drawCut.ts'
import { drawColumns } from './drawColumns.ts'
import { firstHeaderOf, footerOf, headerOf, saysTurnOver } from './drawHeads.ts'
import { drawLines } from './drawLines.ts'
import { drawText, type Neighbours } from './drawText.ts'
import { drawPicture } from './drawPicture.ts'
import { drawTable } from './drawTable.ts'
import { drawHalves } from './drawHalves.ts'
import { drawPanel } from './drawPanel.ts'
import { finishDocx } from './finishDocx.ts'
import type { Flow, SectionStart } from './flow.ts'
import { commonStyle, headingStyles, type Pen } from './pen.ts'
import { hasFoot, readSheet, runningBoxes } from './readSheet.ts'
import { LOW, spacer } from './spacer.ts'
import { BULLETS, stylesOf } from './styles.ts'
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
  const pen: Pen = {
    theme: document.theme,
    language: document.language,
    assets,
    style,
    headings: headingStyles(flow),
    summaries,
  }
  const file = new Document({
    title: document.title,
    creator: 'Lectern',
    lastModifiedBy: 'Lectern',
    styles: stylesOf(pen),
    numbering: BULLETS,
    ...backgroundOf(document),
    evenAndOddHeaderAndFooters: saysTurnOver(document),
    sections: sectionsOf(document, flow, pen),
  })
  return finishDocx(await Packer.pack(file, 'uint8array'), document.language, summaries)
}

/** The tint of the paper, which Word shows, and prints if it is told to. */
function backgroundOf({ pages, theme }: PageSet): Pick<IPropertiesOptions, 'background'> {
  const [first] = pages
  const tint = first === undefined ? WHITE : hexOf(theme, first.background)
  return tint.toUpperCase() === WHITE ? {} : { background: { color: tint.slice(1) } }
}

const WHITE = '#FFFFFF'

function sectionsOf(
  document: PageSet,
  flow: readonly Flow[],
  pen: Pen,
): readonly ISectionOptions[] {
  const sections: { readonly start: SectionStart; readonly flow: Flow[] }[] = []
  for (const item of flow) {
    if (item.kind === 'section') sections.push({ start: item, flow: [] })
    else sections.at(-1)?.flow.push(item)
  }
  const running = runningBoxes(document)
  const isTurned = saysTurnOver(document)
  const firstFramed = sections.findIndex(({ start }) => hasFoot(start.page))
  return sections.map(({ start, flow: own }, i): ISectionOptions => {
    const children = drawFlow(pen, own, start.width - start.margins.left - start.margins.right)
    const isWide = start.width > start.height
    const { margins } = start
    const isFramed = hasFoot(start.page)
    const isFirst = i === 0 || i === firstFramed
    const footer = (side: 'odd' | 'even'): Footer =>
      isFramed ? footerOf(document, start, side) : new Footer({ children: [spacer(2)] })
    const header =
      isFramed && document.pages.length > 1
        ? headerOf(document, running, start)
        : new Header({ children: [spacer(2)] })
    return {
      properties: {
        // The first page has a head of its own, and so has that with the boxes for the name.
        titlePage: isFirst,
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
            footer: convertMillimetersToTwip(isFramed ? (isWide ? 5 : 9) : 5),
            header: convertMillimetersToTwip(isFramed ? 9 : 5),
          },
        },
      },
      headers: {
        default: header,
        ...(isTurned ? { even: header } : {}),
        ...(isFirst ? { first: firstHeaderOf(start) } : {}),
      },
      footers: {
        default: footer('odd'),
        ...(isTurned ? { even: footer('even') } : {}),
        ...(isFirst ? { first: footer('odd') } : {}),
      },
      children: children.length === 0 ? [new Paragraph({})] : children,
    }
  })
}

type Drawn = readonly (Paragraph | Table)[]

function drawFlow(pen: Pen, flow: readonly Flow[], measure: number): Drawn {
  return flow.flatMap((item, i) =>
    drawItem(pen, item, { above: flow[i - 1], below: flow[i + 1] }, measure),
  )
}

function drawItem(pen: Pen, item: Flow, neighbours: Neighbours, measure: number): Drawn {
  switch (item.kind) {
    case 'section':
      return []
    case 'break':
      return [new Paragraph({ ...LOW, pageBreakBefore: true })]
    case 'cut':
      return [drawCut()]
    case 'rule':
      return [drawRule(item, measure)]
    case 'panel':
      return drawPanel(pen, item, neighbours)
    case 'text':
      return drawText(pen, item, measure, neighbours)
    case 'columns':
      return drawColumns(pen, item, measure, neighbours)
    case 'lines':
      return [drawLines(item, measure, neighbours.below)]
    case 'table':
      return drawTable(pen, item, measure, neighbours)
    case 'picture':
      return [drawPicture(pen, item)]
    case 'halves':
      return drawHalves(pen, item, (own, width) => drawFlow(pen, own, width))
  }
}
