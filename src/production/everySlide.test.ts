/** A slide of every kind, in every theme, as PowerPoint file. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { everyKindLesson } from '../../fixtures/everyKind.ts'
import { deckFaults } from '../../fixtures/readPptx.ts'
import { mapTexts, setting, starterAssets, starterTopic, themeIds } from '../../fixtures/starter.ts'
import { officeFaults } from '../../fixtures/validateOffice.ts'
import { drawPptx } from '../exporters/pptx/index.ts'
import { layOutSlides } from '../layout/index.ts'
import type { PageSet } from '../page/index.ts'
import type { Topic } from '../topic/index.ts'

const topic = starterTopic()
const assets = starterAssets
const deckOf = (from: Topic, theme?: string): PageSet =>
  layOutSlides(everyKindLesson, setting(from, theme))

async function faultsOf(deck: PageSet): Promise<readonly string[]> {
  const bytes = await drawPptx(deck, { assets })
  return [...deckFaults(bytes, deck.pages.length), ...(await officeFaults(bytes, 'pptx'))]
}

describe('a deck with a slide of every kind', () => {
  it.each(themeIds)(
    'is sound in the theme %s',
    async (theme) => {
      const deck = deckOf(topic, theme)
      expect(deck.pages.length).toBeGreaterThan(20)
      expect(await faultsOf(deck)).toEqual([])
    },
    60_000,
  )

  it('is sound with three times the text', async () => {
    const long = deckOf(mapTexts(topic, (text) => `${text} ${text} ${text}`))
    expect(long.pages.length).toBeGreaterThan(deckOf(topic).pages.length)
    expect(await faultsOf(long)).toEqual([])
  }, 60_000)
})

describe('what is wrong with a deck is noticed (negative controls)', () => {
  const deck = deckOf(topic)
  let parts: ReturnType<typeof unzipSync> = {}
  beforeAll(async () => {
    parts = unzipSync(await drawPptx(deck, { assets }))
  })

  const spoils: readonly (readonly [string, RegExp, string, string])[] = [
    ['titles', /^ppt\/slides\/slide2\.xml/, ' type="title"', ' type="body"'],
    ['which is not there', /^ppt\/slides\/slide/, 'spTgt spid="', 'spTgt spid="99'],
    ['a click shows paragraphs', /^ppt\/slides\/slide/, 'pRg st="', 'pRg st="9'],
    ['two shapes with one id', /^ppt\/slides\/slide2\.xml/, 'cNvPr id="3"', 'cNvPr id="2"'],
    ['nothing is at', /^ppt\/slides\/_rels/, 'Target="../media/', 'Target="../lost/'],
    ['is unknown', /^ppt\/slides\/slide/, 'r:embed="', 'r:embed="x'],
  ]

  it.each(spoils)('%s', (fault, name, from, to) => {
    const spoilt = Object.entries(parts).map(([part, bytes]) => [
      part,
      name.test(part) ? strToU8(strFromU8(bytes).replaceAll(from, to)) : bytes,
    ])
    const file = zipSync(Object.fromEntries(spoilt), { level: 0 })
    expect(deckFaults(file, deck.pages.length).join('\n')).toContain(fault)
  })

  it('a slide too few', () => {
    expect(deckFaults(zipSync(parts, { level: 0 }), deck.pages.length + 1)).toHaveLength(1)
  })
})
