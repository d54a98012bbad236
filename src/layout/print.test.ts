import { describe, expect, it } from 'vitest'
import {
  mapTexts,
  measurer,
  setting,
  starterLesson,
  starterTopic,
  themeIds,
} from '../../fixtures/starter.ts'
import {
  A4_LANDSCAPE,
  type Box,
  boundsOf,
  linesOfBox,
  type Page,
  type PageSet,
  pageText,
  rectBox,
} from '../page/index.ts'
import { itemsOfKind } from '../topic/index.ts'
import { plainText } from '../base/index.ts'
import {
  bookletSides,
  imposeBooklet,
  imposeTwoUp,
  inBlackAndWhite,
  layOutHandout,
  layOutPrintedSlides,
  type PrintedReveals,
  layOutSlides,
  layOutWorksheet,
  packPages,
  type SlidesPerPage,
} from './index.ts'

const lesson = starterLesson()
const topic = starterTopic()
const base = setting(topic)
const means = { measurer, sheet: base.paper }
const slides = layOutSlides(lesson, base)
const [worksheet] = lesson.worksheets
if (worksheet === undefined) throw new Error('The starter lesson has no worksheet')
const sheet = layOutWorksheet(lesson, worksheet, base, 'pupil')

const said = ({ pages }: PageSet): readonly string[] => pages.flatMap(pageText)

function expectInside(page: Page): void {
  for (const box of page.boxes) {
    for (const line of linesOfBox(box)) {
      const where = `${page.id} ${box.id}`
      expect(line.x, where).toBeGreaterThanOrEqual(0)
      expect(line.x + line.width, where).toBeLessThanOrEqual(page.width + 0.01)
      expect(line.baseline, where).toBeLessThanOrEqual(page.height)
    }
  }
  expect(new Set(page.boxes.map(({ id }) => id)).size).toBe(page.boxes.length)
}

const perPages: readonly SlidesPerPage[] = [1, 2, 3, 6]

/** What questions asked on slides are answered with. */
const answers = itemsOfKind(topic, 'question').flatMap(({ scheme }) =>
  scheme?.kind === 'points'
    ? scheme.points.map((point) => plainText(point.text)).filter((text) => text.length > 24)
    : [],
)

describe('slides on paper', () => {
  it('prints a question before its answers (H1)', () => {
    const both = layOutPrintedSlides(slides, 'both').pages
    const answered = both.filter(({ id }) => id.endsWith('.answered'))
    expect(answered.length).toBeGreaterThan(1)
    for (const page of answered) {
      const before = both[both.indexOf(page) - 1]
      expect(before?.id).toBe(page.id.replace('.answered', ''))
    }
    expect(new Set(both.map(({ id }) => id)).size).toBe(both.length)
    expect(layOutPrintedSlides(slides, 'answered').pages).toHaveLength(slides.pages.length)
  })

  it('prints no meaning of a term among questions, also of one too long for its design (H2)', () => {
    const long = mapTexts(topic, (text) => `${text} ${text} ${text} ${text} ${text}`)
    const terms = lesson.slides.filter(({ blocks }) =>
      blocks.some(({ kind }) => kind === 'key-term' || kind === 'key-terms'),
    )
    expect(terms.length).toBeGreaterThan(0)
    for (const from of [topic, long]) {
      const drawn = layOutSlides({ ...lesson, slides: terms }, setting(from))
      const meanings = itemsOfKind(from, 'keyTerm').map(({ definition }) =>
        plainText(definition).slice(0, 40),
      )
      const found = (document: PageSet): readonly string[] =>
        meanings.filter((meaning) => said(document).some((text) => text.includes(meaning)))
      expect(found(layOutPrintedSlides(drawn, 'answered')).length).toBeGreaterThan(0)
      expect(found(layOutPrintedSlides(drawn, 'questions'))).toEqual([])
    }
  })

  it('prints no answer among questions only (H2)', () => {
    // An explanation may well say what is asked later; here the pages that ask are looked at.
    const asking = {
      ...slides,
      pages: slides.pages.filter(({ id }) => /question|exam|check/.test(id)),
    }
    const found = (document: PageSet): readonly string[] =>
      answers.filter((answer) => said(document).some((text) => text.includes(answer)))
    expect(found(layOutPrintedSlides(asking, 'questions'))).toEqual([])
    expect(found(layOutHandout(asking, means, 6, 'questions'))).toEqual([])
    // Control: they are there where they are wanted.
    expect(found(layOutPrintedSlides(asking, 'answered')).length).toBeGreaterThan(2)
  })

  it('prints a slide of answers alone once, and not among questions (H1, H2)', () => {
    const alone = slides.pages.filter(({ answersOnly }) => answersOnly)
    expect(alone.length).toBeGreaterThan(0)
    for (const { id } of alone) {
      const times = (reveals: PrintedReveals): number =>
        layOutPrintedSlides(slides, reveals).pages.filter((page) => page.id.startsWith(id)).length
      expect([times('both'), times('answered'), times('questions')], id).toEqual([1, 1, 0])
    }
  })

  it.each(perPages)('has every slide once, in order, %i a page (H3, H4)', (perPage) => {
    for (const theme of themeIds) {
      const own = layOutSlides(lesson, setting(topic, theme))
      const handout = layOutHandout(own, means, perPage, 'answered')
      expect(handout.pages).toHaveLength(Math.ceil(own.pages.length / perPage))
      const texts = said(handout)
      for (const text of said(own)) expect(texts).toContain(text)
      handout.pages.forEach(expectInside)
      const roles = handout.pages.map(({ boxes }) => boxes.filter((box) => box.role === 'title'))
      expect(roles.map(({ length }) => length)).toEqual(roles.map((_, i) => (i === 0 ? 1 : 0)))
      expect(handout.pages.flatMap(({ boxes }) => boxes.filter((b) => b.level === 2)).length).toBe(
        own.pages.length,
      )
    }
  })

  it('has lines to write on beside three slides only (H3)', () => {
    const linesOn = (perPage: SlidesPerPage): number =>
      layOutHandout(slides, means, perPage, 'answered').pages[0]?.boxes.filter(({ id }) =>
        /slide-1-line/.test(id),
      ).length ?? 0
    expect(linesOn(3)).toBeGreaterThan(7)
    expect(linesOn(2)).toBe(0)
  })

  it('is black on white for a printer without colours (H5)', () => {
    for (const theme of themeIds) {
      const { colours } = inBlackAndWhite(setting(topic, theme).theme)
      expect(colours.paper).toBe('#FFFFFF')
      for (const colour of Object.values(colours)) expect(colour).toMatch(/^#(..)\1\1$/)
    }
  })
})

describe('imposition', () => {
  it('orders the pages of a booklet as it is folded (I2)', () => {
    expect(bookletSides(8)).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ])
    expect(bookletSides(5)).toEqual(bookletSides(8))
    expect(bookletSides(0)).toEqual([
      [4, 1],
      [2, 3],
    ])
    for (let count = 1; count < 40; count++) {
      const sides = bookletSides(count)
      const numbers = sides.flat().sort((a, b) => a - b)
      expect(numbers).toEqual(numbers.map((_, i) => i + 1))
      expect(sides.every(([left, right]) => left % 2 === 0 && right % 2 === 1)).toBe(true)
    }
  })

  it('keeps everything, once, inside the sheet (I2)', () => {
    const booklet = imposeBooklet(sheet)
    expect([...said(booklet)].sort()).toEqual([...said(sheet)].sort())
    booklet.pages.forEach(expectInside)
    expect(booklet.pages.every(({ boxes }) => boxes.some(({ id }) => id === 'fold-top'))).toBe(true)
  })

  it('turns pages that lie on their side where they are larger so (I1, I2)', () => {
    const [page] = sheet.pages
    if (page === undefined) throw new Error('The sheet has a page')
    const lying = (width: number, height: number): PageSet => ({
      ...sheet,
      pages: [{ ...page, width, height, boxes: [rectBox('edge', 0, 0, width, height, {})] }],
    })
    const edge = (set: PageSet, half: string): Box => {
      const found = set.pages.flatMap(({ boxes }) => boxes).find(({ id }) => id === `${half}-edge`)
      if (found === undefined) throw new Error(`${half} has no edge`)
      return found
    }
    const [a5, half] = [lying(595.28, 420.94), A4_LANDSCAPE.width / 2]
    for (const box of [edge(imposeTwoUp(a5), 'right'), edge(imposeBooklet(a5), 'page-1')]) {
      expect(box.turn).toBeDefined()
      const { x, y, w, h } = boundsOf(box)
      for (const [found, wanted] of [
        [x, half],
        [y, 0],
        [w, 420.94],
        [h, 595.28],
      ] as const)
        expect(Math.abs(found - wanted)).toBeLessThan(0.1)
    }
    // Negative control: an upright page stays as it is, and one of no more use turned.
    expect(edge(imposeTwoUp(lying(420, 595)), 'left').turn).toBeUndefined()
    expect(edge(imposeTwoUp(lying(500, 500)), 'left').turn).toBeUndefined()
  })

  it('prints each page twice, and reads it once (I1)', () => {
    const twoUp = imposeTwoUp(sheet)
    expect(said(twoUp)).toEqual(said(sheet))
    twoUp.pages.forEach((page, i) => {
      expectInside(page)
      const lines = page.boxes.flatMap(linesOfBox).length
      expect(lines).toBe(2 * (sheet.pages[i]?.boxes.flatMap(linesOfBox).length ?? 0))
      const halves = page.boxes.filter(({ id }) => id.startsWith('right-'))
      expect(halves.flatMap(linesOfBox).every(({ x }) => x > page.width / 2)).toBe(true)
    })
  })
})

describe('a print pack', () => {
  const one = { ...sheet, pages: sheet.pages.slice(0, 1) }
  const three = { ...sheet, pages: [...sheet.pages, ...sheet.pages].slice(0, 3) }

  it('has its copies in order, each on a leaf of its own (I3)', () => {
    const pack = packPages('Pack', [
      { copies: 2, document: three },
      { copies: 1, document: one },
    ])
    expect(pack.pages).toHaveLength(2 * 4 + 2)
    expect(pack.pages.map(({ boxes }) => boxes.length > 0)).toEqual(
      [3, 3, 1].flatMap((full) => [...Array<boolean>(full).fill(true), false]),
    )
    expect(new Set(pack.pages.map(({ id }) => id)).size).toBe(10)
  })

  it('fills no backs where nothing has one (I3)', () => {
    expect(packPages('Pack', [{ copies: 5, document: one }]).pages).toHaveLength(5)
  })
})
