import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  LeaderType,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { type Box, type Page, type PageSet, textsOfBox } from '../../page/index.ts'
import type { SectionStart } from './flow.ts'
import { frameUnder } from './frames.ts'
import { eighths, twips } from './units.ts'

const NUMBERED_FOOT = /^(?:page )?\d+(?: of \d+)?$/i
const TURN = /^turn over$/i
/** Half points. */
const SIZE = 18
const NAME_LINE = 270

/** What stands at the foot of the section's first page, with page numbers that Word counts. */
export function footerOf(document: PageSet, { page, width, margins }: SectionStart): Footer {
  const said = artifactsOf(page, isInFoot).flatMap(textsOfBox)
  const words = said.filter((text) => !NUMBERED_FOOT.test(text) && !TURN.test(text))
  const turn = said.find((text) => TURN.test(text))
  const [first = '', ...others] = words
  const measure = width - margins.left - margins.right
  const rule = {
    style: BorderStyle.SINGLE,
    size: eighths(0.75),
    color: '000000',
    space: 6,
  } as const
  return new Footer({
    children: [
      new Paragraph({
        ...(isRuled(page) ? { border: { top: rule } } : {}),
        tabStops: [
          { type: TabStopType.CENTER, position: twips(measure / 2) },
          { type: TabStopType.RIGHT, position: twips(measure) },
        ],
        children: [
          new TextRun({ text: `${first}\t${others.join(' · ')}\t`, size: SIZE }),
          ...(topNumber(document) ? [] : pageOfPages()),
          // Only where a page follows, which is Word's to know: `finishDocx` makes it a field.
          ...(turn === undefined ? [] : [new TextRun({ text: turn, size: SIZE, bold: true })]),
        ],
      }),
    ],
  })
}

function pageOfPages(): readonly TextRun[] {
  return [
    new TextRun({ text: 'Page ', size: SIZE }),
    new TextRun({ children: [PageNumber.CURRENT], size: SIZE }),
    new TextRun({ text: ' of ', size: SIZE }),
    new TextRun({ children: [PageNumber.TOTAL_PAGES], size: SIZE }),
  ]
}

/** What heads every page but the first: a line for the name, the kind of copy, or the page's number. */
export function headerOf(document: PageSet, running: readonly Box[]): Header {
  const isNumbered = topNumber(document)
  const [, second] = document.pages
  const named = second === undefined ? [] : artifactsOf(second, isInHead).flatMap(textsOfBox)
  const words = named.filter((text) => !NUMBERED_FOOT.test(text))
  return new Header({
    children: [
      ...(words.length === 0
        ? []
        : [new Paragraph({ children: [new TextRun({ text: words.join(' · '), size: SIZE })] })]),
      ...running.map((box) => runningHead(box, pageOf(document, box))),
      ...(isNumbered
        ? [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE })],
            }),
          ]
        : []),
    ],
  })
}

function runningHead(box: Box, page: Page | undefined): Paragraph {
  const text = textsOfBox(box).join(' ')
  const ground = page && frameUnder(box, page)?.content
  if (ground?.kind === 'shape' && ground.fill !== undefined)
    return new Paragraph({
      children: [
        new TextRun({
          text: `\u00a0${text}\u00a0`,
          size: SIZE,
          bold: true,
          color: 'FFFFFF',
          shading: { type: 'clear', color: 'auto', fill: '000000' },
        }),
      ],
    })
  return new Paragraph({
    tabStops: [
      { type: TabStopType.LEFT, position: twips(NAME_LINE), leader: LeaderType.UNDERSCORE },
    ],
    children: [
      new TextRun({ text: `${text}\u00a0`, size: SIZE }),
      new TextRun({ children: [new Tab()], size: SIZE }),
    ],
  })
}

function pageOf({ pages }: PageSet, box: Box): Page | undefined {
  return pages.find(({ boxes }) => boxes.includes(box))
}

/** Exam papers have the number of a page in the middle of its top. */
function topNumber({ pages }: PageSet): boolean {
  return pages.some((page, i) =>
    artifactsOf(page, isInHead).some((box) => textsOfBox(box).join('') === `${i + 1}`),
  )
}

/** Whose lines begin a page; Word breaks its pages elsewhere. */
const CUE = /-space-\d+-(?:sign|continued)$/
const isInHead = ({ id, y }: Box): boolean => y < 60 && !CUE.test(id)
const isInFoot = (box: Box, { height }: Page): boolean => box.y > height - 70

function isRuled(page: Page): boolean {
  return page.boxes.some(
    (box) => box.content.kind === 'shape' && box.content.shape === 'line' && isInFoot(box, page),
  )
}

function artifactsOf(page: Page, where: (box: Box, page: Page) => boolean): readonly Box[] {
  return page.boxes.filter(
    (box) => box.role === 'artifact' && box.content.kind === 'text' && where(box, page),
  )
}
