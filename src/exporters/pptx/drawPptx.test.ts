import { posix } from 'node:path'
import PptxGenJS from 'pptxgenjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { measurer, theme, themeIds } from '../../../fixtures/starter.ts'
import { officeFaults } from '../../../fixtures/validateOffice.ts'
import type { PageSet } from '../../page/index.ts'
import { FIXTURE_ASSETS, fixtureDeck } from './fixture/deck.ts'
import { drawPptx } from './index.ts'
import { elements, openDeck, type OpenDeck } from './openDeck.ts'

const lectern = theme('lectern')

describe('what Office accepts', () => {
  it.each(themeIds)('has nothing for the validator to find in the theme %s', async (id) => {
    const deck = await drawPptx(fixtureDeck(theme(id), measurer), { assets: FIXTURE_ASSETS })
    expect(await officeFaults(deck, 'pptx')).toEqual([])
  })

  it('is valid with no slides at all', async () => {
    const empty: PageSet = { ...fixtureDeck(lectern, measurer), pages: [] }
    expect(await officeFaults(await drawPptx(empty, { assets: new Map() }), 'pptx')).toEqual([])
  })

  it('would be refused as the library alone writes it', async () => {
    const raw = new PptxGenJS()
    raw.addSlide().addText([{ text: 'Two ' }, { text: 'runs', options: { bold: true } }], {
      x: 1,
      y: 1,
      w: 4,
      h: 1,
    })
    const bytes = (await raw.write({ outputType: 'uint8array' })) as Uint8Array
    expect(await officeFaults(bytes, 'pptx')).not.toEqual([])
  })
})

describe('the package', () => {
  let bytes: Uint8Array
  let deck: OpenDeck
  beforeAll(async () => {
    bytes = await drawPptx(fixtureDeck(lectern, measurer), { assets: FIXTURE_ASSETS })
    deck = openDeck(bytes)
  })

  it('is the same twice, and another when a word changes', async () => {
    const pages = fixtureDeck(lectern, measurer)
    expect(await drawPptx(pages, { assets: FIXTURE_ASSETS })).toEqual(bytes)
    expect(await drawPptx({ ...pages, title: 'Other' }, { assets: FIXTURE_ASSETS })).not.toEqual(
      bytes,
    )
    expect(
      await drawPptx(pages, { assets: FIXTURE_ASSETS, date: '2026-09-01T08:00:00Z' }),
    ).not.toEqual(bytes)
  })

  it('holds well-formed XML only', () => {
    for (const name of deck.names)
      if (!name.startsWith('ppt/media/')) expect(() => deck.xml(name), name).not.toThrow()
  })

  it('says of each part what it is, and of nothing else', () => {
    const types = deck.xml('[Content_Types].xml')
    const overrides = elements(types, 'Override').map((one) =>
      one.getAttribute('PartName')?.slice(1),
    )
    const endings = elements(types, 'Default').map((one) => one.getAttribute('Extension'))
    expect(overrides.filter((name) => !deck.names.includes(name ?? ''))).toEqual([])
    expect(
      deck.names.filter((name) => !overrides.includes(name) && !/\.(?:rels|png)$|^\[/.test(name)),
    ).toEqual([])
    expect(endings).toEqual(['rels', 'xml', 'png'])
    expect(deck.names[0]).toBe('[Content_Types].xml')
    expect(deck.names.filter((name) => name.endsWith('/'))).toEqual([])
  })

  it('points to parts that exist, and has no part that nothing points to', () => {
    const reached = new Set<string>()
    for (const name of deck.names.filter((one) => one.endsWith('.rels'))) {
      const base = posix.dirname(posix.dirname(name))
      const ids = elements(deck.xml(name), 'Relationship').map((one) => {
        if (one.getAttribute('TargetMode') !== 'External')
          reached.add(posix.normalize(posix.join(base, one.getAttribute('Target') ?? '')))
        return one.getAttribute('Id')
      })
      expect(new Set(ids).size, name).toBe(ids.length)
    }
    expect([...reached].filter((name) => !deck.names.includes(name))).toEqual([])
    expect(
      deck.names.filter(
        (name) => !reached.has(name) && !name.endsWith('.rels') && name !== '[Content_Types].xml',
      ),
    ).toEqual([])
  })

  it('uses every relationship that a slide has, and has every one that it uses', () => {
    for (let slide = 1; slide <= 8; slide++) {
      const used = new Set(
        [...deck.text(`ppt/slides/slide${slide}.xml`).matchAll(/r:(?:id|embed)="([^"]+)"/g)].map(
          (match) => match[1],
        ),
      )
      const known = elements(deck.xml(`ppt/slides/_rels/slide${slide}.xml.rels`), 'Relationship')
      const named = known
        .filter((one) => /(?:image|hyperlink)$/.test(one.getAttribute('Type') ?? ''))
        .map((one) => one.getAttribute('Id'))
      expect([...used].sort()).toEqual(named.sort())
    }
  })

  it('names neither a place on this computer nor a library nor a person', () => {
    for (const name of deck.names) {
      if (name.startsWith('ppt/media/')) continue
      expect(deck.text(name), name).not.toMatch(
        /\/home\/|[A-Z]:\\|file:|pptxgen|gitbrent|creator|lastModifiedBy/i,
      )
      expect(name).not.toMatch(/home|map copy/)
    }
  })

  it('stores a picture once, whatever its names', () => {
    expect(deck.names.filter((name) => name.startsWith('ppt/media/'))).toEqual([
      'ppt/media/image1.png',
    ])
    expect(deck.text('ppt/slides/slide5.xml').match(/r:embed=/g)).toHaveLength(2)
  })

  it('says its title, its language and a fixed date', () => {
    const core = deck.text('docProps/core.xml')
    expect(core).toContain('<dc:title>The Nazi-Soviet Pact &amp; its “cost”</dc:title>')
    expect(core).toContain('<dc:language>en-GB</dc:language>')
    expect(core.match(/1980-01-01T00:00:00Z/g)).toHaveLength(2)
  })

  it('has a theme of its own for the notes', () => {
    expect(deck.text('ppt/notesMasters/_rels/notesMaster1.xml.rels')).toContain(
      '../theme/theme2.xml',
    )
    expect(deck.text('ppt/slideMasters/_rels/slideMaster1.xml.rels')).toContain(
      '../theme/theme1.xml',
    )
  })
})
