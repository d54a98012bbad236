import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openPdf, textsOfPdf } from '../../../fixtures/readPdf.ts'
import {
  measurer,
  readFont,
  setting,
  starterLesson,
  starterTopic,
  theme,
} from '../../../fixtures/starter.ts'
import { drawDocx } from '../../exporters/docx/index.ts'
import { drawPdf } from '../../exporters/pdf/index.ts'
import { drawPptx } from '../../exporters/pptx/index.ts'
import { layOutSlides, layOutWorksheet } from '../../layout/index.ts'
import { type Box, type Page, type PageSet, rectBox, styleOf, textBox } from '../../page/index.ts'
import type { Format } from '../outputs.ts'
import { findLeaks } from './findLeaks.ts'
import { readPdf } from './readPdf.ts'

const topic = starterTopic()
const topics = new Map([[topic.id, topic]])
const lesson = starterLesson()
const [worksheet] = lesson.worksheets
if (worksheet === undefined) throw new Error('The starter lesson has no worksheet')
const pupil = layOutWorksheet(lesson, worksheet, setting(topic), 'pupil')
const answerCopy = layOutWorksheet(lesson, worksheet, setting(topic), 'answers')
const assets = new Map()

const ANSWER = 'They did not stop Germany and Italy arming Franco'

type Draw = (pages: PageSet) => Promise<Uint8Array>
const pdf: Draw = (pages) => drawPdf(pages, { fonts: readFont, assets })
const fillable: Draw = (pages) => drawPdf(pages, { fonts: readFont, assets }, { fillable: true })
const docx: Draw = (pages) => drawDocx(pages, { assets })
const pptx: Draw = (pages) => drawPptx(pages, { assets })

async function leaksOf(draw: Draw, format: Format, pages: PageSet): Promise<readonly string[]> {
  return findLeaks(await draw(pages), format, { worksheet: sheet, topics, answerCopy }).map(
    ({ answer }) => answer,
  )
}
const sheet = worksheet

function withPage(pages: PageSet, change: (page: Page) => Page): PageSet {
  const [first, ...rest] = pages.pages
  return first === undefined ? pages : { ...pages, pages: [change(first), ...rest] }
}

function text(x: number, y: number): Box {
  const style = styleOf(theme('lectern'), 'body')
  return textBox(measurer, { id: 'planted', x, y, w: 400, paragraphs: [{ text: ANSWER, style }] })
}

const plant = {
  'off the page': (pages: PageSet) =>
    withPage(pages, (page) => ({ ...page, boxes: [...page.boxes, text(-3000, 40)] })),
  'below the page': (pages: PageSet) =>
    withPage(pages, (page) => ({ ...page, boxes: [...page.boxes, text(60, 2000)] })),
  'a description': (pages: PageSet) =>
    withPage(pages, (page) => ({
      ...page,
      boxes: [
        ...page.boxes,
        {
          ...rectBox('planted', 60, 60, 9, 9, { stroke: { colour: 'ink', width: 1 } }),
          role: 'figure',
          alt: ANSWER,
        },
      ],
    })),
  'the title': (pages: PageSet) => ({ ...pages, title: ANSWER }),
  'the foot': (pages: PageSet) =>
    withPage(pages, (page) => ({
      ...page,
      boxes: page.boxes.map((box) =>
        box.id === 'foot-title' ? { ...text(60, 810), id: box.id, role: 'artifact' as const } : box,
      ),
    })),
  'a cell of a table': (pages: PageSet) =>
    withPage(pages, (page) => ({ ...page, boxes: page.boxes.map(withCell) })),
  'the end of a link': (pages: PageSet) =>
    withPage(pages, (page) => ({ ...page, boxes: [...page.boxes, linked(60, 700)] })),
} as const

/** A table with the answer in its last cell. */
function withCell(box: Box): Box {
  const { content } = box
  if (content.kind !== 'table') return box
  const last = content.rows.length - 1
  const [paragraph] = text(0, 0).content.kind === 'text' ? textOf(text(0, 0)) : []
  return {
    ...box,
    content: {
      ...content,
      rows: content.rows.map((row, i) =>
        i === last
          ? {
              ...row,
              cells: row.cells.map((cell, c) =>
                c === row.cells.length - 1 && paragraph
                  ? { ...cell, paragraphs: [paragraph], lines: linesAt(cell.x, cell.y) }
                  : cell,
              ),
            }
          : row,
      ),
    },
  }
}

const textOf = ({ content }: Box) => (content.kind === 'text' ? content.paragraphs : [])
const linesAt = (x: number, y: number) => {
  const { content } = text(x, y)
  return content.kind === 'text' ? content.lines : []
}

/** An address that says the answer, under a word that does not. */
function linked(x: number, y: number): Box {
  const style = styleOf(theme('lectern'), 'body')
  const link = `https://example.org/${ANSWER.replaceAll(' ', '-')}`
  return textBox(measurer, {
    id: 'planted',
    x,
    y,
    w: 300,
    paragraphs: [{ text: [{ text: 'here', link }], style }],
  })
}

describe('a finished file for pupils', () => {
  it.each([
    ['pdf', pdf, 'pdf'],
    ['fillable pdf', fillable, 'pdf'],
    ['docx', docx, 'docx'],
  ] as const)('has no answer in it: %s', async (_, draw, format) => {
    expect(await leaksOf(draw, format, pupil)).toEqual([])
  })

  it('is told from the answer copy (negative control)', async () => {
    expect((await leaksOf(pdf, 'pdf', answerCopy)).length).toBeGreaterThan(10)
    expect((await leaksOf(docx, 'docx', answerCopy)).length).toBeGreaterThan(10)
  })
})

describe('a planted answer is found', () => {
  it.each(Object.entries(plant))('in a PDF: %s', async (_, planted) => {
    expect(await leaksOf(pdf, 'pdf', planted(pupil))).toContain(ANSWER)
  })

  it('in a PDF: the label of a field', async () => {
    const named = withPage(pupil, (page) => ({
      ...page,
      boxes: page.boxes.map((box) =>
        box.field === undefined ? box : { ...box, field: { ...box.field, label: ANSWER } },
      ),
    }))
    expect(await leaksOf(fillable, 'pdf', named)).toContain(ANSWER)
    expect(await leaksOf(pdf, 'pdf', named)).toEqual([])
  })

  it.each(Object.entries(plant))('in Word: %s', async (_, planted) => {
    expect(await leaksOf(docx, 'docx', planted(pupil))).toContain(ANSWER)
  })

  it('in Word: any part, also one that nobody sees', async () => {
    const parts = unzipSync(await docx(pupil))
    const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name))
    expect(names.length).toBeGreaterThan(10)
    const missed: string[] = []
    for (const name of [...names, 'customXml/item1.xml', 'word/comments.xml']) {
      const xml = parts[name] === undefined ? '<a></a>' : strFromU8(parts[name])
      const tag = xml.lastIndexOf('</')
      const end = tag < 0 ? xml.length : tag
      for (const hidden of [
        `<!--${ANSWER}-->`,
        `<![CDATA[${ANSWER}]]>`,
        `<x y='${ANSWER}'/>`,
        `<x>${ANSWER}</x>`,
        `<x y="${ANSWER}"/>`,
      ]) {
        const spoilt = `${xml.slice(0, end)}${hidden}${xml.slice(end)}`
        const file = zipSync({ ...parts, [name]: strToU8(spoilt) }, { level: 0 })
        const found = await leaksOf(async () => Promise.resolve(file), 'docx', pupil)
        if (!found.includes(ANSWER)) missed.push(`${name} ${hidden}`)
      }
    }
    expect(missed).toEqual([])
  })

  const slides = layOutSlides({ ...lesson, slides: lesson.slides.slice(0, 2) }, setting(topic))

  // The first slides have neither a foot in words nor a table.
  const onSlides = Object.entries(plant).filter(([name]) => !/foot|table/.test(name))

  it.each(onSlides)('in PowerPoint: %s', async (_, planted) => {
    expect(await leaksOf(pptx, 'pptx', planted(slides))).toContain(ANSWER)
  })

  it('in PowerPoint: the notes', async () => {
    const noted = withPage(slides, (page) => ({ ...page, notes: [ANSWER] }))
    expect(await leaksOf(pptx, 'pptx', noted)).toContain(ANSWER)
    expect(await leaksOf(pptx, 'pptx', slides)).toEqual([])
  })
})

describe('readPdf', () => {
  it('reads the same words as an independent reader', async () => {
    const file = await pdf(answerCopy)
    const letters = (words: string): string =>
      words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
    const ours = readPdf(file)
      .filter(({ where }) => where.startsWith('painted'))
      .map((part) => letters(part.text))
    const theirs = (await textsOfPdf(await openPdf(file))).map((page) =>
      letters(page.map((part) => part.text).join('')),
    )
    expect(theirs.length).toBeGreaterThan(2)
    expect([...ours].sort()).toEqual([...theirs].sort())
  })
})
