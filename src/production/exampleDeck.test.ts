import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  mapTexts,
  recipe,
  setting,
  starterLesson,
  starterTopic,
  themeIds,
} from '../../fixtures/starter.ts'
import { officeFaults } from '../../fixtures/validateOffice.ts'
import { plainText } from '../base/index.ts'
import { drawPptx } from '../exporters/pptx/index.ts'
import { layOutSlides, layOutWorksheet } from '../layout/index.ts'
import { assembleLesson, type Lesson } from '../lesson/index.ts'
import { afterClicks, type Page, type PageSet, pageText, revealsOf } from '../page/index.ts'
import { itemsOfKind, type Topic } from '../topic/index.ts'

const topic = starterTopic()
const lesson = starterLesson()

async function officeProblems(document: PageSet): Promise<readonly string[]> {
  return await officeFaults(await drawPptx(document, { assets: new Map() }), 'pptx')
}

/** What a slide shows before the first click. */
function shownAtFirst(page: Page): string {
  return pageText(afterClicks(page, 0)).join('\n')
}

/** Everything a scheme credits, of the questions that a lesson asks. */
function creditedTexts(of: Topic, asked: Lesson): readonly string[] {
  const ids = new Set(JSON.stringify(asked).match(/(?<="itemId":")[^"]+/g))
  return itemsOfKind(of, 'question')
    .filter((question) => ids.has(question.id) && question.options === undefined)
    .flatMap(({ answer, scheme }) => [
      ...(answer === undefined ? [] : [plainText(answer)]),
      ...(scheme?.kind === 'points'
        ? scheme.points.flatMap((p) => [
            plainText(p.text),
            ...(p.further ?? []).map((f) => plainText(f.text)),
          ])
        : []),
      ...(scheme?.kind === 'levels'
        ? scheme.indicative.flatMap((group) => group.points.map(plainText))
        : []),
    ])
    .filter((text) => text.length > 12)
}

describe('the example lesson in PowerPoint', () => {
  it.each(themeIds)(
    'has nothing for the Office validator to find in the theme %s',
    async (theme) => {
      expect(await officeProblems(layOutSlides(lesson, setting(topic, theme)))).toEqual([])
    },
    60_000,
  )

  it('is valid with three times the text, on more slides', async () => {
    const long = mapTexts(topic, (text) => `${text} ${text} ${text}`)
    const whole = assembleLesson(long, recipe('whole-topic')).lesson
    const document = layOutSlides(whole, setting(long))
    expect(document.pages.length).toBeGreaterThan(whole.slides.length)
    expect(await officeProblems(document)).toEqual([])
  }, 60_000)

  it('has a slide for each page, one title on each, and animates what is to be clicked for', async () => {
    const document = layOutSlides(lesson, setting(topic))
    const parts = unzipSync(await drawPptx(document, { assets: new Map() }))
    document.pages.forEach((page, i) => {
      const xml = strFromU8(parts[`ppt/slides/slide${i + 1}.xml`] ?? new Uint8Array())
      expect(xml.match(/<p:ph type="(?:title|ctrTitle)"/g), page.id).toHaveLength(1)
      const clicks = new Set(page.boxes.flatMap(revealsOf))
      expect(xml.match(/nodeType="clickEffect"/g)?.length ?? 0, page.id).toBe(clicks.size)
    })
  })
})

describe('answers', () => {
  // A date may be an answer and stand in what a term means, which the sheet gives.
  const given = itemsOfKind(topic, 'keyTerm').map(({ definition }) => plainText(definition))
  const credited = creditedTexts(topic, lesson).filter(
    (text) => !given.some((meaning) => meaning.includes(text)),
  )

  it('stand on no slide before they are clicked for, and in no worksheet', () => {
    expect(credited.length).toBeGreaterThan(15)
    const slides = layOutSlides(lesson, setting(topic)).pages
    const asking = slides.filter((page) => /question|exam|check/.test(page.id))
    expect(asking.length).toBeGreaterThan(3)
    const sheets = lesson.worksheets.flatMap(
      (sheet) => layOutWorksheet(lesson, sheet, setting(topic), 'pupil').pages,
    )
    const before = [...asking.map(shownAtFirst), ...sheets.flatMap(pageText)].join('\n')
    expect(credited.filter((text) => before.includes(text))).toEqual([])
  })

  it('are found where they do stand (negative control)', () => {
    const [sheet] = lesson.worksheets
    const pages =
      sheet === undefined ? [] : layOutWorksheet(lesson, sheet, setting(topic), 'answers').pages
    const after = pages.flatMap(pageText).join('\n')
    expect(credited.filter((text) => after.includes(text)).length).toBeGreaterThan(5)
  })
})
