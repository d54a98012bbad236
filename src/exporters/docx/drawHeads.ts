import {
  AlignmentType,
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
import { twips } from './units.ts'

const NUMBERED_FOOT = /^(?:page )?\d+(?: of \d+)?$/i
/** On a page only where one follows, which is Word's to know. */
const TURN = /^turn over$/i
/** Half points. */
const SIZE = 18
const NAME_LINE = 270

/** What stands at the foot of the section's first page, with page numbers that Word counts. */
export function footerOf(document: PageSet, { page, width, margins }: SectionStart): Footer {
  const words = artifactsOf(page, (box) => box.y > page.height - 60)
    .flatMap(textsOfBox)
    .filter((text) => !NUMBERED_FOOT.test(text) && !TURN.test(text))
  const [first = '', ...others] = words
  const measure = width - margins.left - margins.right
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [
          { type: TabStopType.CENTER, position: twips(measure / 2) },
          { type: TabStopType.RIGHT, position: twips(measure) },
        ],
        children: [
          new TextRun({ text: `${first}\t${others.join(' · ')}\t`, size: SIZE }),
          ...(topNumber(document) ? [] : pageOfPages()),
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

const isInHead = (box: Box): boolean => box.y < 60

function artifactsOf(page: Page, where: (box: Box) => boolean): readonly Box[] {
  return page.boxes.filter(
    (box) => box.role === 'artifact' && box.content.kind === 'text' && where(box),
  )
}
