/** A task of every kind that sheets have, at every level of help, on every paper, as finished files. */
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { everyKindLesson, everyKindSheet } from '../../fixtures/everyKind.ts'
import { openPdf, type PdfText, textsOfPdf } from '../../fixtures/readPdf.ts'
import { paperIds, readFont, setting, starterAssets, starterTopic } from '../../fixtures/starter.ts'
import { officeFaults } from '../../fixtures/validateOffice.ts'
import type { Copy, Scaffold } from '../blocks/index.ts'
import { drawDocx } from '../exporters/docx/index.ts'
import { drawPdf } from '../exporters/pdf/index.ts'
import { layOutMarkScheme, layOutWorksheet } from '../layout/index.ts'
import type { Worksheet } from '../lesson/index.ts'
import { millimetres, type PageSet, textsOfBox } from '../page/index.ts'
import { findLeaks } from './leaks/findLeaks.ts'

const topic = starterTopic()
const topics = new Map([[topic.id, topic]])
const assets = starterAssets
const levels = ['support', 'core', 'stretch'] as const

/** What has no answers, or only letters for them. */
const SILENT = new Set(['figure', 'match', 'organiser', 'multiple-choice'])

/** Tasks of one topic answer each other; those of a group do not. */
const GROUPS = [
  ['match', 'short-answer', 'cloze', 'comparison', 'figure'],
  ['exam-question', 'timeline', 'glossary', 'source', 'multiple-choice'],
  ['guided-notes'],
  ['sequence', 'true-false', 'exit-ticket', 'organiser'],
] as const

const groups: readonly Worksheet[] = GROUPS.map((kinds) => ({
  ...everyKindSheet,
  id: kinds.join('-'),
  blocks: everyKindSheet.blocks.filter(({ kind }) => kinds.some((own) => own === kind)),
}))

function sheetAt(sheet: Worksheet, scaffold: Scaffold, paper: string, copy: Copy): PageSet {
  const helped = { ...sheet, scaffold }
  return layOutWorksheet(everyKindLesson, helped, setting(topic, 'lectern', paper), copy)
}

const pdfOf = (pages: PageSet): Promise<Uint8Array> =>
  drawPdf(pages, { fonts: readFont, assets }, { fillable: true })
const docxOf = (pages: PageSet): Promise<Uint8Array> => drawDocx(pages, { assets })

function leaksIn(
  file: Uint8Array,
  format: 'pdf' | 'docx',
  worksheet: Worksheet,
  answerCopy: PageSet,
): readonly string[] {
  return findLeaks(file, format, { worksheet, topics, answerCopy }).map(
    ({ answer, where }) => `${worksheet.id} ${format}: ${answer} (${where})`,
  )
}

type Read = readonly (readonly PdfText[])[]
const readText = async (file: Uint8Array): Promise<Read> => textsOfPdf(await openPdf(file))

const SIGN = /^(?:\[\d+\]|[a-z]|\d+ \([a-z]\))$/

/** Marks, numbers, and every longer stretch of what is asked, but for one that ends with a gap. */
const signs = (page: readonly PdfText[]): readonly PdfText[] =>
  page.filter(({ text }) => SIGN.test(text) || (text.length >= 25 && !/\d$/.test(text)))

/** Signs of the pupil's copy that the answer copy has elsewhere, or not at all. */
function moved(pupil: Read, answers: Read): readonly string[] {
  if (pupil.length !== answers.length) return [`${pupil.length} pages, ${answers.length} pages`]
  const near = millimetres(1)
  return pupil.flatMap((page, i) =>
    signs(page).flatMap(({ text, x, baseline }) =>
      (answers[i] ?? []).some(
        (other) =>
          other.text === text &&
          Math.abs(other.x - x) <= near &&
          Math.abs(other.baseline - baseline) <= near,
      )
        ? []
        : [`page ${i + 1}: ${text} at ${x.toFixed(1)} ${baseline.toFixed(1)}`],
    ),
  )
}

const PRINTED_MARKS = /-marks(?:-\d+)?$/

/** Marks as printed, and the places to write in; a space that goes on overleaf counts once. */
function asked(pages: PageSet): readonly string[] {
  const boxes = pages.pages.flatMap((page) => page.boxes)
  const marks = boxes.filter(({ id }) => PRINTED_MARKS.test(id))
  const fields = boxes.flatMap(({ field }) => field?.name.replace(/-space-\d+$/, '') ?? [])
  return [...marks.map((box) => `${box.id} ${textsOfBox(box).join('')}`), ...new Set(fields)]
}

it('has every kind of sheet in one group', () => {
  expect(GROUPS.flat().sort()).toEqual(everyKindSheet.blocks.map(({ kind }) => kind).sort())
})

describe.each(paperIds.map((paper, i) => ({ paper, level: levels[i % 3] ?? 'core' })))(
  'every task on the paper $paper',
  ({ paper, level }) => {
    it('gives pupils no answer, in Word at any level, in PDF at one', async () => {
      const found: string[] = []
      for (const scaffold of levels)
        for (const group of groups) {
          const pupil = sheetAt(group, scaffold, paper, 'pupil')
          const answers = sheetAt(group, scaffold, paper, 'answers')
          found.push(...leaksIn(await docxOf(pupil), 'docx', group, answers))
          if (scaffold === level) found.push(...leaksIn(await pdfOf(pupil), 'pdf', group, answers))
        }
      expect(found).toEqual([])
    }, 60_000)

    it('has its questions at one place in both copies, and the same ones at every level', async () => {
      const [pupil, answers] = await Promise.all(
        (['pupil', 'answers'] as const).map(async (copy) =>
          readText(await pdfOf(sheetAt(everyKindSheet, level, paper, copy))),
        ),
      )
      expect(moved(pupil as Read, answers as Read)).toEqual([])
      expect((pupil as Read).flatMap(signs).length).toBeGreaterThan(60)
      const atLevels = levels.map((each) => asked(sheetAt(everyKindSheet, each, paper, 'pupil')))
      expect(atLevels[0]?.length).toBeGreaterThan(60)
      for (const other of atLevels.slice(1)) expect(other).toEqual(atLevels[0])
    }, 60_000)
  },
)

it('lets notes and gaps on one sheet say the same sentences', async () => {
  const kinds = ['cloze', 'guided-notes', 'timeline']
  const blocks = everyKindSheet.blocks.filter(({ kind }) => kinds.includes(kind))
  const sheet = { ...everyKindSheet, id: 'notes', blocks }
  const [pupil, answers] = (['pupil', 'answers'] as const).map((copy) =>
    sheetAt(sheet, 'core', 'core', copy),
  ) as [PageSet, PageSet]
  expect(leaksIn(await pdfOf(pupil), 'pdf', sheet, answers)).toEqual([])
  expect(leaksIn(await docxOf(pupil), 'docx', sheet, answers)).toEqual([])
}, 60_000)

it('gives the same bytes twice', async () => {
  const [once, again] = [1, 2].map(() => sheetAt(everyKindSheet, 'support', 'core', 'pupil'))
  for (const draw of [pdfOf, docxOf])
    expect(Buffer.compare(await draw(once as PageSet), await draw(again as PageSet))).toBe(0)
}, 60_000)

describe('every task in Word', () => {
  it.each([
    ['core', 'core', 'pupil'],
    ['support', 'large18', 'answers'],
    ['stretch', 'exam', 'pupil'],
  ] as const)(
    'has nothing for the Office validator to find: %s %s %s',
    async (level, paper, copy) => {
      expect(
        await officeFaults(await docxOf(sheetAt(everyKindSheet, level, paper, copy)), 'docx'),
      ).toEqual([])
    },
    60_000,
  )

  it('has nothing for it to find in the mark scheme', async () => {
    const scheme = layOutMarkScheme(everyKindLesson, everyKindSheet, setting(topic))
    expect(await officeFaults(await docxOf(scheme), 'docx')).toEqual([])
  }, 60_000)
})

describe('what the tests notice (negative controls)', () => {
  it('an answer copy in place of the pupil’s, in every group', async () => {
    for (const group of groups) {
      const answers = sheetAt(group, 'core', 'core', 'answers')
      const inPdf = leaksIn(await pdfOf(answers), 'pdf', group, answers)
      const inWord = leaksIn(await docxOf(answers), 'docx', group, answers)
      expect(inPdf.length, group.id).toBeGreaterThan(1)
      expect(inWord.length, group.id).toBe(inPdf.length)
    }
  }, 60_000)

  it.each(everyKindSheet.blocks.map(({ kind }) => kind))(
    'the answers of one task, drawn for pupils: %s',
    async (kind) => {
      const alone = {
        ...everyKindSheet,
        blocks: everyKindSheet.blocks.filter((block) => block.kind === kind),
      }
      const answers = sheetAt(alone, 'core', 'core', 'answers')
      const leaks = leaksIn(await pdfOf(answers), 'pdf', alone, answers)
      expect(leaks.length > 0).toBe(!SILENT.has(kind))
    },
    60_000,
  )

  it('a question that moved, and one that is gone', async () => {
    const pages = sheetAt(groups[0] as Worksheet, 'core', 'core', 'pupil')
    const shifted = {
      ...pages,
      pages: pages.pages.map((page) => ({
        ...page,
        boxes: page.boxes.filter(({ id }) => !id.endsWith('-marks')),
      })),
    }
    const read = await readText(await pdfOf(pages))
    expect(moved(read, read)).toEqual([])
    expect(moved(read, await readText(await pdfOf(shifted)))).not.toEqual([])
    const lower = read.map((page) =>
      page.map((part) => ({ ...part, baseline: part.baseline + millimetres(1.2) })),
    )
    expect(moved(read, lower)).not.toEqual([])
  })

  it('a Word file that is broken', async () => {
    const parts = unzipSync(await docxOf(sheetAt(groups[0] as Worksheet, 'core', 'core', 'pupil')))
    const broken = zipSync({ ...parts, 'word/document.xml': strToU8('<w:document/>') })
    expect(await officeFaults(broken, 'docx')).not.toEqual([])
  }, 60_000)
})
