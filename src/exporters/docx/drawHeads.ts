import {
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
import { spacer } from './spacer.ts'
import { eighths, halfPoints, twips } from './units.ts'

const NUMBERED_FOOT = /^(?:page )?\d+(?: of \d+)?$/i
const TURN = /^turn over$/i
const NAME_LINE = 270
/** Points from side to side of a dot. */
const MOST_DOT = 8
/** Points: a bullet of this size is as wide as a dot. */
const DOT_SIZE = 12

/** Points from a head to the text, where the head is high. */
const BELOW = 6

type Look = { readonly size: number; readonly bold?: boolean }

/** Half points; heads and feet are as large as on the page, which large print is made for. */
function lookOf(boxes: readonly Box[]): Look {
  const style = boxes.flatMap(({ content }) =>
    content.kind === 'text' ? content.paragraphs.map((paragraph) => paragraph.style) : [],
  )[0]
  return style === undefined
    ? { size: halfPoints(9) }
    : { size: halfPoints(style.size), ...(style.bold ? { bold: true } : {}) }
}

/** A paper whose odd pages ask to be turned over: feet differ from side to side. */
export function saysTurnOver({ pages }: PageSet): boolean {
  return pages.some((page) => artifactsOf(page, isInFoot).some(isTurn))
}

const isTurn = (box: Box): boolean => textsOfBox(box).some((text) => TURN.test(text))

/** What stands at the foot of the section's first page, with page numbers that Word counts. */
export function footerOf(
  document: PageSet,
  { page, width, margins }: SectionStart,
  side: 'odd' | 'even',
): Footer {
  const boxes = artifactsOf(page, isInFoot)
  const look = lookOf(boxes)
  const said = boxes.flatMap(textsOfBox)
  const words = said.filter((text) => !NUMBERED_FOOT.test(text) && !TURN.test(text))
  const turn = side === 'odd' ? said.find((text) => TURN.test(text)) : undefined
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
          new TextRun({ ...look, children: [first, new Tab(), others.join(' · '), new Tab()] }),
          ...(topNumber(document) ? [] : pageOfPages(look)),
          // Only where a page follows, which is Word's to know: `finishDocx` makes it a field.
          ...(turn === undefined ? [] : [new TextRun({ ...look, text: turn, bold: true })]),
        ],
      }),
    ],
  })
}

function pageOfPages(look: Look): readonly TextRun[] {
  return [
    new TextRun({ ...look, text: 'Page ' }),
    new TextRun({ ...look, children: [PageNumber.CURRENT] }),
    new TextRun({ ...look, text: ' of ' }),
    new TextRun({ ...look, children: [PageNumber.TOTAL_PAGES] }),
  ]
}

/**
 * What heads every page but the first: a line for the name, the kind of copy, or the page's number.
 * The dots by which copies are told apart stand at its right end.
 */
export function headerOf(
  document: PageSet,
  running: readonly Box[],
  { page, width, margins }: SectionStart,
): Header {
  const [, second] = document.pages
  const boxes = second === undefined ? [] : artifactsOf(second, isInHead)
  const named = boxes.filter((box) => !NUMBERED_FOOT.test(textsOfBox(box).join('')))
  const look = lookOf(named)
  const words = named.flatMap(textsOfBox).join(' · ')
  const heads: readonly Head[] = [
    ...(words === '' ? [] : [{ runs: [new TextRun({ ...look, text: words })] }]),
    ...running.map((box) => runningHead(box, pageOf(document, box))),
    ...(topNumber(document)
      ? [
          {
            isCentred: true,
            runs: [new TextRun({ ...lookOf(boxes), children: [PageNumber.CURRENT] })],
          },
        ]
      : []),
  ]
  return new Header({
    children: headLines(heads, dotsOf(page), width - margins.left - margins.right),
  })
}

/** The head of the first page, which has the dots alone. */
export function firstHeaderOf({ page, width, margins }: SectionStart): Header {
  return new Header({ children: headLines([], dotsOf(page), width - margins.left - margins.right) })
}

interface Head {
  readonly runs: readonly TextRun[]
  /** A line to write on goes as far as this. */
  readonly lineTo?: number
  readonly isCentred?: boolean
}

function headLines(heads: readonly Head[], dots: number, measure: number): readonly Paragraph[] {
  const marks = dots === 0 ? '' : '•'.repeat(dots)
  if (heads.length === 0 && dots === 0) return [spacer(2)]
  const lines = heads.length === 0 ? [{ runs: [] }] : heads
  return lines.map(({ runs, lineTo, isCentred }: Head, i) => {
    const hasMarks = i === 0 && dots > 0
    return new Paragraph({
      spacing: { after: twips(BELOW) },
      tabStops: [
        ...(lineTo === undefined
          ? []
          : [{ type: TabStopType.LEFT, position: twips(lineTo), leader: LeaderType.UNDERSCORE }]),
        ...(isCentred === true ? [{ type: TabStopType.CENTER, position: twips(measure / 2) }] : []),
        ...(hasMarks ? [{ type: TabStopType.RIGHT, position: twips(measure) }] : []),
      ],
      children: [
        ...(isCentred === true ? [new TextRun({ children: [new Tab()] })] : []),
        ...runs,
        ...(hasMarks
          ? [new TextRun({ size: halfPoints(DOT_SIZE), bold: false, children: [new Tab(), marks] })]
          : []),
      ],
    })
  })
}

function dotsOf({ boxes }: Page): number {
  return boxes.filter(
    ({ content, y, w }) =>
      content.kind === 'shape' && content.shape === 'ellipse' && y < 60 && w < MOST_DOT,
  ).length
}

function runningHead(box: Box, page: Page | undefined): Head {
  const text = textsOfBox(box).join(' ')
  const look = lookOf([box])
  const ground = page && frameUnder(box, page)?.content
  if (ground?.kind === 'shape' && ground.fill !== undefined)
    return {
      runs: [
        new TextRun({
          ...look,
          text: `\u00a0${text}\u00a0`,
          bold: true,
          color: 'FFFFFF',
          shading: { type: 'clear', color: 'auto', fill: '000000' },
        }),
      ],
    }
  return {
    lineTo: NAME_LINE,
    runs: [
      new TextRun({ ...look, text: `${text}\u00a0` }),
      new TextRun({ ...look, children: [new Tab()] }),
    ],
  }
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
