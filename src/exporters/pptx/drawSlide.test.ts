import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createMeasurer, fontFileOf, type PageSet, themeSchema } from '../../page/index.ts'
import { FIXTURE_ASSETS, fixtureDeck } from './fixture/deck.ts'
import { drawPptx } from './index.ts'
import { elements, openDeck, type OpenDeck, shapeAround } from './openDeck.ts'

const root = join(import.meta.dirname, '../../..')
const measurer = createMeasurer((face) =>
  readFileSync(join(root, 'resources/fonts', fontFileOf(face))),
)
const theme = themeSchema.parse(
  JSON.parse(readFileSync(join(root, 'templates/themes/lectern.json'), 'utf8')),
)
const pages: PageSet = fixtureDeck(theme, measurer)

let deck: OpenDeck
beforeAll(async () => {
  deck = openDeck(await drawPptx(pages, { assets: FIXTURE_ASSETS }))
})

const slide = (id: string): number => pages.pages.findIndex((page) => page.id === id) + 1
const slideText = (id: string): string => deck.text(`ppt/slides/slide${slide(id)}.xml`)

/** The XML of the shape of that name, without what surrounds it. */
function shapeText(id: string, name: string): string {
  const found = deck.shapes(slide(id)).find((one) => one.getAttribute('name') === name)
  if (found === undefined) throw new Error(`No ${name} on ${id}`)
  return shapeAround(found)
    .toString()
    .replace(/ xmlns:\w+="[^"]*"/g, '')
}

describe('placeholders', () => {
  it('gives every slide one title, first in reading order where the page has none', () => {
    pages.pages.forEach((page, index) => {
      const holders = elements(deck.xml(`ppt/slides/slide${index + 1}.xml`), 'p:ph')
      const titles = holders.filter((one) => one.getAttribute('type') === 'title')
      expect(titles, page.id).toHaveLength(1)
      expect(titles[0]?.getAttribute('idx'), page.id).toBeNull()
    })
    expect(slideText('blank').indexOf('Silent debate')).toBeLessThan(
      slideText('blank').indexOf('Look for two minutes'),
    )
  })

  it('leaves none empty and uses none twice', () => {
    pages.pages.forEach((page, index) => {
      const holders = elements(deck.xml(`ppt/slides/slide${index + 1}.xml`), 'p:ph')
      const kinds = holders.map(
        (one) => `${one.getAttribute('type') ?? ''} ${one.getAttribute('idx') ?? ''}`,
      )
      expect(new Set(kinds).size, page.id).toBe(kinds.length)
      for (const holder of holders)
        expect(shapeAround(holder).textContent?.trim(), page.id).not.toBe('')
    })
  })

  it('inherits place and style from the layout, so that Reset Slide changes nothing', () => {
    expect(shapeText('list', 'Title')).toMatch(
      /<p:spPr\/><p:txBody><a:bodyPr(?: rIns="\d+")?\/><a:lstStyle\/><a:p><a:r><a:rPr lang="en-GB" dirty="0"\/>/,
    )
    expect(shapeText('list', 'Text')).toContain('<p:spPr/>')
    expect(shapeText('list', 'Text')).not.toMatch(/buChar|lnSpc|marL| sz="/)
    expect(shapeText('title', 'Subtitle')).toContain('<p:spPr/>')
    expect(shapeText('term', 'Title')).toContain('<p:spPr/>')
  })

  it('has a layout for each arrangement, which each slide uses', () => {
    const layouts = deck.names.filter((name) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(name))
    expect(layouts).toHaveLength(7)
    for (const name of layouts) {
      const kinds = elements(deck.xml(name), 'p:ph').map((one) => one.getAttribute('type'))
      expect(
        kinds.filter((kind) => kind === 'title'),
        name,
      ).toHaveLength(1)
    }
    expect(deck.text(`ppt/slides/_rels/slide${slide('term')}.xml.rels`)).toContain(
      'slideLayout5.xml',
    )
  })

  it('makes the running foot of a slide real: footer, and a number that counts', () => {
    expect(shapeText('list', 'Footer')).toContain('type="ftr"')
    expect(shapeText('list', 'Slide number')).toMatch(
      /type="sldNum".*<a:fld id="\{[^"]+\}" type="slidenum">.*<a:t>2<\/a:t><\/a:fld>/,
    )
    expect(shapeText('check', 'badge-number')).not.toContain('sldNum')
  })
})

describe('shapes', () => {
  it('numbers them uniquely on each slide', () => {
    for (let i = 1; i <= pages.pages.length; i++) {
      const ids = deck.shapes(i).map((one) => one.getAttribute('id'))
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('describes pictures, figures and tables, and marks decoration as such', () => {
    const alt = (id: string, name: string): string | null | undefined =>
      deck
        .shapes(slide(id))
        .find((one) => one.getAttribute('name') === name)
        ?.getAttribute('descr')
    expect(alt('figure', 'land')).toBe('Land: "east" & west')
    expect(alt('figure', 'photo')).toBe('Ribbentrop signs')
    expect(alt('figure', 'lost')).toBe('A picture that was not found')
    expect(alt('table', 'steps')).toBe('Three powers and their steps')
    expect(shapeText('figure', 'photo-2')).toMatch(/descr=""><a:extLst>.*decorative.*val="1"/)
    expect(shapeText('figure', 'photo')).not.toContain('decorative')
    expect(shapeText('title', 'tick')).toContain('decorative')
  })

  it('paints roles as colours of the theme, and others by value', () => {
    expect(shapeText('check', 'answer-box')).toContain('<a:schemeClr val="accent4"/>')
    expect(shapeText('figure', 'up')).toContain('<a:srgbClr val="12AB34"/>')
    expect(deck.text('ppt/theme/theme1.xml')).toContain(
      '<a:accent4><a:srgbClr val="D9EBEC"/></a:accent4>',
    )
    expect(slideText('blank')).toContain(
      '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg2"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
    )
    expect(slideText('list')).not.toContain('<p:bg>')
  })

  it('draws rules that rise as mirrored connectors, dashes and hatching as Office has them', () => {
    expect(shapeText('figure', 'up')).toMatch(
      /^<p:cxnSp>.*<a:xfrm flipV="1"><a:off x="4572000" y="4318000"\/><a:ext cx="1270000" cy="762000"\/>/,
    )
    expect(shapeText('figure', 'up')).toContain(
      '<a:custDash><a:ds d="200000" sp="100000"/></a:custDash>',
    )
    expect(shapeText('check', 'rule')).toContain('cap="rnd"')
    expect(shapeText('figure', 'land')).toMatch(
      /<a:custGeom>.*<a:cubicBezTo>.*<a:close\/>.*<a:pattFill prst="/,
    )
  })
})

describe('text', () => {
  it('keeps paragraphs whole, in the language of the deck', () => {
    expect(shapeText('statement', 'Title')).toContain(
      '<a:t>Did the Pact cause the war of 1939, or only settle when it would begin?</a:t>',
    )
    for (const name of deck.names.filter((one) =>
      /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/.test(one),
    )) {
      for (const run of elements(deck.xml(name), 'a:rPr'))
        expect(run.getAttribute('lang')).toBe('en-GB')
    }
  })

  it('keeps subscripts, superscripts, italics, and the letters of every script', () => {
    const text = shapeText('list', 'Text')
    expect(text).toMatch(/baseline="-14000"[^>]*\/><a:t>2<\/a:t>/)
    expect(text).toMatch(/baseline="34000"[^>]*\/><a:t>3<\/a:t>/)
    expect(text).toMatch(/i="1"[^>]*\/><a:t>Mein Kampf<\/a:t>/)
    expect(text).toContain(
      'Łódź, Київ, 日本 and 🚂; a bell, a tab and half a pair &amp; &lt;tags&gt;',
    )
  })

  it('links to the web and to letters, and to nothing else', () => {
    const targets = elements(
      deck.xml(`ppt/slides/_rels/slide${slide('list')}.xml.rels`),
      'Relationship',
    )
      .filter((one) => one.getAttribute('TargetMode') === 'External')
      .map((one) => one.getAttribute('Target'))
    expect(targets).toEqual(['https://example.org/?a=1&b=2', 'mailto:head@example.org'])
    expect(slideText('list')).toContain('A file is no link')
  })

  it('counts letters, keeps other markers, and turns right-to-left text round', () => {
    const text = shapeText('check', 'options')
    expect(text.match(/<a:buAutoNum type="alphaUcPeriod"\/>/g)).toHaveLength(2)
    expect(text).toContain('<a:buAutoNum type="arabicPlain" startAt="3"/>')
    expect(text).toContain('<a:t>1(b)\t</a:t>')
    expect(text).toMatch(/<a:pPr[^>]*algn="r" rtl="1">.*שלום/)
  })

  it('has no insets, no shrinking, and exact line spacing', () => {
    const text = shapeText('check', 'answer')
    expect(text).toContain(
      'lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"><a:noAutofit/>',
    )
    expect(text).toContain('<a:lnSpc><a:spcPts val="3100"/></a:lnSpc>')
    expect(slideText('check')).not.toMatch(/normAutofit|spAutoFit/)
  })
})

describe('tables', () => {
  it('have header flags, merged cells with text bodies, and borders on both sides of an edge', () => {
    const table = shapeText('table', 'steps')
    expect(table).toContain('<a:tblPr firstRow="1" firstCol="1" bandRow="1">')
    expect(table).toContain('<a:tc rowSpan="2">')
    expect(table).toContain('<a:tc gridSpan="2">')
    expect(table).toMatch(/<a:tc hMerge="1"><a:txBody>/)
    expect(table).toMatch(/<a:tc vMerge="1"><a:txBody>/)
    expect(table.match(/<a:gridCol /g)).toHaveLength(4)
    for (const row of table.match(/<a:tr .*?<\/a:tr>/g) ?? [])
      expect(row.match(/<a:tc[ >]/g)).toHaveLength(4)
    for (const cell of table.match(/<a:tc[ >].*?<\/a:tc>/g) ?? []) expect(cell).toContain('<a:p>')
    const rows = table.match(/<a:tr .*?<\/a:tr>/g) ?? []
    expect(rows[0]?.match(/<a:lnB /g)).toHaveLength(4)
    expect(rows[1]?.match(/<a:lnT /g)).toHaveLength(4)
  })
})

describe('notes', () => {
  it('are there for slides that have some, paragraph by paragraph', () => {
    expect(deck.names.filter((name) => /^ppt\/notesSlides\/[^/]+\.xml$/.test(name))).toEqual([
      'ppt/notesSlides/notesSlide2.xml',
      'ppt/notesSlides/notesSlide4.xml',
    ])
    const notes = elements(deck.xml('ppt/notesSlides/notesSlide2.xml'), 'a:p').map(
      (one) => one.textContent,
    )
    expect(notes).toEqual(['Ask for two reasons first.', 'Then compare: who & why?'])
    expect(deck.text(`ppt/slides/_rels/slide${slide('list')}.xml.rels`)).toContain(
      'notesSlide2.xml',
    )
  })
})

describe('reveals', () => {
  it('are as many as the pages have, and only of what is there', () => {
    pages.pages.forEach((page, index) => {
      const xml = deck.xml(`ppt/slides/slide${index + 1}.xml`)
      const wanted = page.boxes.reduce((sum, box) => {
        const paragraphs =
          box.content.kind === 'text'
            ? box.content.paragraphs.filter((one) => one.reveal !== undefined).length
            : 0
        return sum + (paragraphs > 0 ? paragraphs : box.reveal === undefined ? 0 : 1)
      }, 0)
      const targets = elements(xml, 'p:set').flatMap((one) => elements(one, 'p:spTgt'))
      expect(targets, page.id).toHaveLength(wanted)
      for (const target of targets) {
        const shape = deck
          .shapes(index + 1)
          .find((one) => one.getAttribute('id') === target.getAttribute('spid'))
        expect(shape, page.id).toBeDefined()
        const range = elements(target, 'p:pRg')[0]
        if (range !== undefined && shape !== undefined) {
          const paragraphs = elements(shapeAround(shape), 'a:p')
          expect(paragraphs[Number(range.getAttribute('st'))]?.textContent).not.toBe('')
        }
      }
    })
  })

  it('come on a click, together where they share one', () => {
    const nodes = (id: string): readonly (string | undefined)[] =>
      [...slideText(id).matchAll(/nodeType="(clickEffect|withEffect)"/g)].map((match) => match[1])
    expect(nodes('check')).toEqual([
      'clickEffect',
      'withEffect',
      'withEffect',
      'clickEffect',
      'clickEffect',
    ])
    expect(nodes('list')).toEqual(['clickEffect', 'clickEffect', 'withEffect'])
    expect(nodes('title')).toEqual([])
    expect(slideText('title')).not.toContain('p:timing')
  })

  it('have unique numbers and stand where the schema wants them', () => {
    const ids = elements(deck.xml(`ppt/slides/slide${slide('check')}.xml`), 'p:cTn').map((one) =>
      one.getAttribute('id'),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(slideText('check')).toMatch(/<\/p:clrMapOvr><p:timing>/)
  })
})
