import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { everyKindLesson, everyKindSheet } from '../../../fixtures/everyKind.ts'
import {
  mapTexts,
  measurer,
  paper as paperNamed,
  setting,
  starterLesson,
  starterTopic,
  theme,
} from '../../../fixtures/starter.ts'
import { officeFaults } from '../../../fixtures/validateOffice.ts'
import { blockSchema, type Scaffold } from '../../blocks/index.ts'
import { layOutMarkScheme, layOutWorksheet } from '../../layout/index.ts'
import {
  A4,
  type Box,
  linesOfBox,
  type Page,
  type PageSet,
  pageText,
  styleOf,
  textBox,
  textsOfBox,
} from '../../page/index.ts'
import type { Topic } from '../../topic/index.ts'
import { drawDocx } from './index.ts'
import { readSheet } from './readSheet.ts'

const lesson = starterLesson()
const [sheet] = lesson.worksheets
if (sheet === undefined) throw new Error('The starter lesson has no worksheet')
const none = { assets: new Map() }

/** A page that one task fills, without a foot. */
const emptyPage = (): Page => ({
  id: 'filled',
  kind: 'sheet',
  ...A4,
  layout: 'blank',
  background: '#FFFFFF',
  title: 'Filled',
  boxes: [],
  notes: [],
})

const sheetsOf = (topic: Topic): Readonly<Record<'pupil' | 'answers' | 'scheme', PageSet>> => ({
  pupil: layOutWorksheet(lesson, sheet, setting(topic), 'pupil'),
  answers: layOutWorksheet(lesson, sheet, setting(topic), 'answers'),
  scheme: layOutMarkScheme(lesson, sheet, setting(topic)),
})
const starter = sheetsOf(starterTopic())
const every: typeof starter = {
  pupil: layOutWorksheet(everyKindLesson, everyKindSheet, setting(starterTopic()), 'pupil'),
  answers: layOutWorksheet(everyKindLesson, everyKindSheet, setting(starterTopic()), 'answers'),
  scheme: layOutMarkScheme(everyKindLesson, everyKindSheet, setting(starterTopic())),
}
const long = sheetsOf(mapTexts(starterTopic(), (text) => `${text} ${text} ${text}`))

async function bodyOf(pages: PageSet): Promise<string> {
  const part = unzipSync(await drawDocx(pages, none))['word/document.xml']
  return strFromU8(part ?? new Uint8Array())
}

/** The words of the document, without any space, so that tabs and line ends do not matter. */
function wordsIn(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)]
    .map(([, text]) => text ?? '')
    .join('')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/\s/g, '')
}

const problemsOf = (file: Uint8Array): Promise<readonly string[]> => officeFaults(file, 'docx')

function pageOf(boxes: readonly Box[]): PageSet {
  const page = {
    id: 'p',
    kind: 'sheet',
    ...A4,
    layout: 'blank',
    background: '#FFFFFF',
    title: 'Sheet',
  } as const
  return {
    title: 'Sheet',
    language: 'en-GB',
    theme: theme('lectern'),
    pages: [{ ...page, boxes, notes: [] }],
  }
}

describe.each(Object.entries({ starter, long, every }))('the %s lesson in Word', (_, sheets) => {
  it.each(['pupil', 'answers', 'scheme'] as const)(
    'has nothing for the Office validator to find: %s',
    async (name) => {
      expect(await problemsOf(await drawDocx(sheets[name], none))).toEqual([])
    },
    30_000,
  )

  it.each(['pupil', 'answers', 'scheme'] as const)('drops no word: %s', async (name) => {
    const words = wordsIn(await bodyOf(sheets[name]))
    const missing = sheets[name].pages
      .flatMap(pageText)
      .filter((text) => !words.includes(text.replace(/\s/g, '')))
      // Of a line that every page repeats, and of "cont." on a table's next page, one is enough.
      .filter((text) => text !== 'Name' && text !== 'cont.')
      // Word breaks its pages elsewhere, so it does not say what stands on one.
      .filter((text) => !/Marks on this page: \d+$/.test(text))
    expect(missing).toEqual([])
  })
})

describe('a worksheet in Word', () => {
  it('gives the same bytes twice', async () => {
    const once = await drawDocx(starter.scheme, none)
    expect(Buffer.compare(once, await drawDocx(starter.scheme, none))).toBe(0)
    expect(Buffer.compare(once, await drawDocx(starter.pupil, none))).not.toBe(0)
  })

  it('has one title and a real heading for each task', async () => {
    const xml = await bodyOf(starter.pupil)
    expect(xml.match(/<w:pStyle w:val="Title"\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(sheet.blocks.length)
  })

  it('sets marks with a tab stop at the right margin', async () => {
    const xml = await bodyOf(starter.pupil)
    const marked = xml.match(/<w:p>(?:(?!<\/w:p>).)*\[\d+\](?:(?!<\/w:p>).)*<\/w:p>/g) ?? []
    expect(marked.length).toBeGreaterThan(sheet.blocks.length)
    for (const paragraph of marked) {
      expect(paragraph).toMatch(/<w:tab w:val="right"/)
      expect(paragraph).toMatch(/<w:tab\/><\/w:r><w:r>(?:(?!<w:r>).)*\[\d+\]/)
    }
  })

  it('has as many lines to write on as the printed sheet', async () => {
    const printed = starter.pupil.pages.flatMap(({ boxes }) =>
      boxes.filter(({ id }) => /-line-\d+$/.test(id)),
    )
    const xml = await bodyOf(starter.pupil)
    expect(printed.length).toBeGreaterThan(20)
    const spaces = xml.match(/<w:p>(?:(?!<\/w:p>).)*w:leader="dot"(?:(?!<\/w:p>).)*<\/w:p>/g) ?? []
    const lines = spaces.flatMap((space) => space.match(/<w:tab\/>/g) ?? [])
    expect(lines).toHaveLength(printed.length)
  })

  it('says no answer that its answer copy says', async () => {
    const answers = starter.answers.pages.flatMap(({ boxes }) =>
      boxes.filter((box) => box.answer === true && box.content.kind === 'text' && box.w > 200),
    )
    // A short answer, such as a name, may stand in another question's words.
    const texts = answers
      .flatMap(textsOfBox)
      .map((text) => text.replace(/\s/g, ''))
      .filter((text) => text.length > 12)
    const [pupil, copy] = [
      wordsIn(await bodyOf(starter.pupil)),
      wordsIn(await bodyOf(starter.answers)),
    ]
    expect(texts.length).toBeGreaterThan(10)
    expect(texts.filter((text) => pupil.includes(text))).toEqual([])
    expect(texts.filter((text) => !copy.includes(text))).toEqual([])
  })
})

describe('what a page places, as Word has it', () => {
  const kinds = (wanted: readonly string[], paper = 'core'): PageSet => {
    const blocks = everyKindSheet.blocks.filter(({ kind }) => wanted.includes(kind))
    const worksheet = { ...everyKindSheet, blocks }
    return layOutWorksheet(
      everyKindLesson,
      worksheet,
      setting(starterTopic(), 'lectern', paper),
      'pupil',
    )
  }
  const kindsOf = (pages: PageSet): readonly string[] => readSheet(pages).map(({ kind }) => kind)

  it('numbers the lines of a source where the page numbers them', () => {
    const flow = readSheet(kinds(['source']))
    const panel = flow.flatMap((item) =>
      item.kind === 'table' && item.content.columns.length === 2 ? [item.content] : [],
    )[0]
    const [numbers, lines] = panel?.rows[0]?.cells ?? []
    const labels =
      numbers?.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')) ?? []
    expect(labels.length).toBe(lines?.paragraphs.length)
    expect(labels.length).toBeGreaterThan(4)
    expect(labels.map((label) => label !== '')).toEqual(labels.map((_, i) => (i + 1) % 5 === 0))
  })

  it('sets the two halves of an organiser side by side', () => {
    const halves = readSheet(kinds(['organiser'])).find((item) => item.kind === 'halves')
    expect(halves?.left.map(({ kind }) => kind)).toEqual(['table', 'table'])
    expect(halves?.right.length).toBeGreaterThan(3)
  })

  it('has boxes for the letters of an order, a cut between slips, and a page for a front', () => {
    const order = readSheet(kinds(['sequence'])).flatMap((item) =>
      item.kind === 'columns'
        ? item.rows.filter(({ cells }) => cells.filter(({ isLetter }) => isLetter).length === 8)
        : [],
    )
    expect(order).toHaveLength(1)
    expect(order[0]?.cells.every(({ width }) => width > 12)).toBe(true)
    expect(kindsOf(kinds(['exit-ticket'])).filter((kind) => kind === 'cut')).toHaveLength(1)
    expect(kindsOf(kinds(['short-answer'], 'exam'))).toContain('break')
    expect(kindsOf(kinds(['short-answer']))).not.toContain('break')
  })

  it('gives the words of a bank equally wide cells, with room for each', () => {
    const bank = readSheet(kinds(['cloze'])).flatMap((item) =>
      item.kind === 'columns'
        ? item.rows
            .map(({ cells }) => cells)
            .filter((cells) => cells.length === 6 && cells.every(({ edges }) => edges.length < 3))
        : [],
    )
    expect(bank.length).toBeGreaterThan(0)
    for (const cells of bank) {
      const widths = cells.map(({ width }) => width)
      expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(1)
      for (const { width, boxes } of cells)
        for (const line of boxes.flatMap(linesOfBox)) expect(line.width).toBeLessThan(width - 8)
    }
  })

  it('sets marks of an exam paper at the edge, and no letter under another', () => {
    const texts = readSheet(kinds(['short-answer'], 'exam')).flatMap((item) =>
      item.kind === 'text' && item.label !== undefined ? [item] : [],
    )
    const labels = texts.map(({ label }) => textsOfBox(label?.box as Box).join(''))
    expect(labels).toEqual(['1 (a)', '1 (b)', '1 (c)', '1 (d)'])
    expect(texts.every(({ trailing }) => trailing !== undefined)).toBe(true)
  })

  it('makes one space, one table and one sentence of what a page had broken', () => {
    const split = readSheet(starter.pupil).filter((item, i, all) => {
      const before = all[i - 1]
      return item.kind === 'lines' && before?.kind === 'lines'
    })
    expect(split).toEqual([])
    const spaces = new Set(
      starter.pupil.pages.flatMap(({ boxes }) =>
        boxes.flatMap(({ field }) =>
          field?.multiline === true ? [field.name.replace(/-space-\d+$/, '')] : [],
        ),
      ),
    )
    expect(kindsOf(starter.pupil).filter((kind) => kind === 'lines')).toHaveLength(spaces.size)
  })
})

describe('what a teacher changes in Word', () => {
  it('says nowhere whose lines go on overleaf, since its pages end elsewhere', async () => {
    const question = starterTopic().items.find(
      (item) => item.kind === 'question' && item.purpose === 'exam-style' && item.marks === 10,
    )
    const questions = [{ topicId: starterTopic().id, itemId: question?.id ?? '' }]
    const blocks = ['one'].map((id) =>
      blockSchema.parse({
        ...{ id, kind: 'exam-question', title: 'Essay', instruction: '', space: 'lines' },
        questions,
      }),
    )
    const a5 = setting(starterTopic(), 'lectern', 'a5')
    const printed = layOutWorksheet(lesson, { ...sheet, blocks }, a5, 'pupil')
    const begun = printed.pages[1]?.boxes.filter(({ id }) => id.endsWith('-continued')) ?? []
    expect(begun.map(({ y }) => y < 60)).toEqual([true])
    const parts = Object.entries(unzipSync(await drawDocx(printed, none)))
    const said = parts.filter(([name]) => /^word\/(?:header|document)/.test(name))
    expect(said.length).toBeGreaterThan(1)
    expect(said.filter(([, part]) => strFromU8(part).includes('continued'))).toEqual([])
  })

  it.each(['a5', 'large18'])(
    'says on its first page that it is the answer copy (%s)',
    async (paper) => {
      const own = setting(starterTopic(), 'lectern', paper)
      const xml = await bodyOf(layOutWorksheet(lesson, sheet, own, 'answers'))
      const cells = [...xml.matchAll(/<w:tc>.*?<\/w:tc>/g)].map(([cell]) => cell)
      // White letters, on black.
      const [label, ...others] = cells.filter((cell) => cell.includes('Answer copy'))
      expect(others).toEqual([])
      expect(label).toMatch(/<w:shd [^>]*w:fill="000000"/)
      const named = cells
        .map((cell) => wordsIn(cell))
        .filter((words) => /^(?:Class|Date)/.test(words))
      expect(named).toEqual(['Class', 'Date'])
    },
  )

  it('lets a table go on overleaf that takes most of a small page', async () => {
    const keptIn = async (paper: string): Promise<number> => {
      const own = setting(starterTopic(), 'lectern', paper)
      const xml = await bodyOf(layOutWorksheet(lesson, sheet, own, 'pupil'))
      const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row)
      const terms = rows.filter((row) => /Cordon sanitaire|Lebensraum|Realpolitik/.test(row))
      return terms.filter((row) => /<w:keepNext\/>/.test(row)).length
    }
    expect(await keptIn('core')).toBeGreaterThan(0)
    expect(await keptIn('a5')).toBe(0)
  })

  it('keeps a question with the words on where to answer it', async () => {
    const paragraphs = [...(await bodyOf(starter.pupil)).matchAll(/<w:p>.*?<\/w:p>/g)].map(
      ([p]) => p,
    )
    const at = paragraphs.findIndex((paragraph) => paragraph.includes('in the answer booklet'))
    expect(at).toBeGreaterThan(0)
    expect(paragraphs[at - 1]).toContain('<w:keepNext/>')
  })

  it('is set by styles: titles and headings say no size of their own', async () => {
    const parts = unzipSync(await drawDocx(starter.pupil, none))
    const [body, styles] = ['word/document.xml', 'word/styles.xml'].map((name) =>
      strFromU8(parts[name] ?? new Uint8Array()),
    )
    const headings = body?.match(
      /<w:p><w:pPr><w:pStyle w:val="(?:Title|Heading\d)"(?:(?!<\/w:p>).)*/g,
    )
    expect(headings?.length).toBeGreaterThan(3)
    expect(headings?.filter((heading) => heading.includes('<w:sz '))).toEqual([])
    for (const id of ['Title', 'Heading2'])
      expect(styles).toMatch(new RegExp(`w:styleId="${id}"(?:(?!</w:style>).)*<w:sz `))
    for (const id of ['Question', 'WritingLines', 'TableHead'])
      expect(body).toContain(`<w:pStyle w:val="${id}"/>`)
  })

  it('has lists that go on where they are typed on, and captions under pictures', async () => {
    const xml = await bodyOf(every.pupil)
    expect(xml).toContain('<w:numPr>')
    expect(xml).toContain('<w:pStyle w:val="Caption"/>')
  })

  it('keeps each answer in a frame as high as in print, its marks in their own column', () => {
    const panels = readSheet(starter.answers).flatMap((item) =>
      item.kind === 'panel' ? [item] : [],
    )
    const frames = starter.answers.pages.flatMap(({ boxes }) =>
      boxes.filter(({ id }) => /-space-\d+-edge$/.test(id)),
    )
    expect(frames.length).toBeGreaterThan(3)
    expect(panels).toHaveLength(frames.length)
    panels.forEach(({ rows, marksAt }, i) => {
      const height = rows.reduce((sum, row) => sum + row.height, 0)
      expect(height).toBeCloseTo(frames[i]?.h ?? 0)
      expect(marksAt).toBeGreaterThan(300)
    })
  })

  it('has a box for every letter of a match, and one for every name on a front', async () => {
    const letters = every.pupil.pages.flatMap(({ boxes }) =>
      boxes.filter(({ id, field }) => field !== undefined && /-box-\d+$/.test(id)),
    )
    const xml = await bodyOf(every.pupil)
    const bordered = xml.match(/<w:pBdr><w:top [^>]*\/><w:left /g) ?? []
    expect(letters.length).toBeGreaterThan(4)
    expect(bordered.length).toBeGreaterThanOrEqual(letters.length)
    const front = layOutWorksheet(
      lesson,
      sheet,
      setting(starterTopic(), 'lectern', 'exam'),
      'answers',
    )
    const framed = readSheet(front).flatMap((item) =>
      item.kind === 'columns'
        ? item.rows.flatMap(({ cells }) => cells.filter(({ edges }) => edges.length === 4))
        : [],
    )
    expect(framed.filter(({ boxes }) => boxes.length === 0)).toHaveLength(4)
    const parts = unzipSync(await drawDocx(front, none))
    const feet = Object.keys(parts).filter((name) => name.startsWith('word/footer'))
    const text = feet.map((name) => strFromU8(parts[name] ?? new Uint8Array())).join('')
    expect(text).toMatch(/> IF <.*> PAGE <.*&lt;.*> NUMPAGES <.*"Turn over" ""/)
  })
})

describe('what surrounds a sheet in Word', () => {
  const sheetOn = (paper: string, scaffold: Scaffold = 'core'): PageSet => {
    const worksheet = { ...sheet, scaffold }
    return layOutWorksheet(
      lesson,
      worksheet,
      { ...setting(starterTopic()), paper: paperNamed(paper) },
      'pupil',
    )
  }
  const partsOf = async (pages: PageSet, name: RegExp): Promise<readonly string[]> => {
    const parts = unzipSync(await drawDocx(pages, none))
    return Object.entries(parts).flatMap(([path, part]) =>
      name.test(path) ? [strFromU8(part)] : [],
    )
  }
  const sizesIn = (xml: string): readonly number[] =>
    [...xml.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size) / 2)

  it('is as large as what it surrounds: large print has no small head or foot', async () => {
    const around = await partsOf(sheetOn('large24'), /word\/(?:header|footer)\d/)
    const named = around.filter((xml) => /Name|Page/.test(xml))
    expect(named.length).toBeGreaterThan(1)
    const runs = named.flatMap((xml) => xml.split('</w:r>').filter((run) => !run.includes('•')))
    expect(runs.flatMap(sizesIn).filter((size) => size < 24)).toEqual([])
    const [usual] = (await partsOf(sheetOn('core'), /word\/footer/)).map(sizesIn)
    expect(Math.max(...(usual ?? []))).toBeLessThan(12)
  })

  it.each([
    ['support', '•'],
    ['core', '••'],
    ['stretch', '•••'],
  ] as const)('tells the copy %s apart on every page', async (scaffold, dots) => {
    const heads = await partsOf(sheetOn('core', scaffold), /word\/header/)
    expect(heads.map((xml) => /•+/.exec(xml)?.[0])).toEqual(heads.map(() => dots))
    expect(heads).toHaveLength(2)
  })

  it('has the tint of its paper, and white paper none', async () => {
    const [tinted] = await partsOf(sheetOn('dyslexia'), /word\/document.xml/)
    expect(tinted).toMatch(/<w:background w:color="FBF3DF"/)
    const [plain] = await partsOf(sheetOn('core'), /word\/document.xml/)
    expect(plain).not.toContain('<w:background')
    const [settings] = await partsOf(sheetOn('dyslexia'), /word\/settings.xml/)
    expect(settings).toContain('displayBackgroundShape')
    expect(await problemsOf(await drawDocx(sheetOn('dyslexia'), none))).toEqual([])
  })

  it('keeps where a source comes from with the source, not with the first question', async () => {
    const [xml = ''] = await partsOf(every.pupil, /word\/document.xml/)
    const origin = xml
      .split('<w:p>')
      .find((paragraph) => paragraph.includes('Translated and shortened'))
    expect(origin).toMatch(/<w:keepNext w:val="false"\/>/)
  })

  it('says “Turn over” at the foot of odd pages, and of no even one (E3)', async () => {
    const pages = sheetOn('exam')
    const [body = ''] = await partsOf(pages, /word\/document.xml/)
    const parts = unzipSync(await drawDocx(pages, none))
    const rels = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())
    const foot = (type: string): string => {
      const id = new RegExp(`footerReference w:type="${type}" r:id="(\\w+)"`).exec(body)?.[1] ?? ''
      const target = rels.split('<Relationship ').find((rel) => rel.includes(`Id="${id}"`))
      const name = /Target="([^"]+)"/.exec(target ?? '')?.[1] ?? ''
      return strFromU8(parts[`word/${name}`] ?? new Uint8Array())
    }
    expect(['first', 'default', 'even'].map((type) => foot(type).includes('Turn over'))).toEqual([
      true,
      true,
      false,
    ])
    expect(foot('even')).toContain('not an OCR paper')
    expect(strFromU8(parts['word/settings.xml'] ?? new Uint8Array())).toContain('evenAndOddHeaders')
    expect(await problemsOf(await drawDocx(pages, none))).toEqual([])
  })

  it('asks for no name twice on a page that has boxes for it', async () => {
    const pages = {
      ...every.pupil,
      pages: [{ ...emptyPage(), width: A4.height, height: A4.width }, ...sheetOn('core').pages],
    }
    const [xml = ''] = await partsOf(pages, /word\/document.xml/)
    const sections = xml.match(/<w:sectPr.*?<\/w:sectPr>/g) ?? []
    expect(sections).toHaveLength(2)
    expect(sections.map((section) => section.includes('<w:titlePg'))).toEqual([true, true])
  })
})

describe('a mark scheme in Word', () => {
  it('names no question in a row that says nothing else', () => {
    const rows = readSheet(every.scheme).flatMap((item) =>
      item.kind === 'table' ? item.content.rows : [],
    )
    const says = (cells: (typeof rows)[number]['cells'], column: number): boolean =>
      cells.some(
        (cell) => cell.column === column && cell.paragraphs.some(({ runs }) => runs.length > 0),
      )
    const named = rows.filter(({ cells }) => says(cells, 0))
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter(({ cells }) => !says(cells, 1) && cells[0]?.columnSpan === 1)).toEqual([])
  })

  it('is one table from break to break under one kind of head, repeated, with no row cut', async () => {
    const flow = readSheet(starter.scheme)
    const tables = flow.filter(({ kind }) => kind === 'table')
    const parts = tables.filter((table) => flow[flow.indexOf(table) - 1]?.kind !== 'table')
    expect(tables.length).toBeLessThanOrEqual(starter.scheme.pages.length)
    expect(parts).toHaveLength(tables.length)
    const xml = await bodyOf(starter.scheme)
    expect(xml.match(/<w:tblDescription w:val="[^"]{10,}"\/>/g)).toHaveLength(tables.length)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(xml.match(/<w:tr>/g)?.length ?? 0)
    expect(xml).toContain('w:orient="landscape"')
  })

  it('begins a page where an essay does, whose levels stand beside it', () => {
    const flow = readSheet(starter.scheme)
    const heads = flow.map((item) =>
      item.kind === 'table'
        ? item.content.rows[0]?.cells[1]?.paragraphs[0]?.runs[0]?.text
        : item.kind,
    )
    const essay = heads.indexOf('Indicative content')
    expect(essay).toBeGreaterThan(1)
    expect(heads[essay - 1]).toBe('break')
  })
})

describe('hostile text', () => {
  it('stays well formed, and only safe links are links', async () => {
    const style = styleOf(theme('lectern'), 'body')
    const runs = [
      { text: 'Łódź \u000b\u0000\ud800 <&> ' },
      { text: 'site', link: 'https://example.org/?a=1&b=2' },
      { text: 'trap', link: 'file:///etc/passwd' },
    ]
    const box = textBox(measurer, {
      id: 'text',
      x: 51,
      y: 60,
      w: 400,
      paragraphs: [{ text: runs, style }],
    })
    const pages = pageOf([box])
    const file = await drawDocx(pages, none)
    expect(await problemsOf(file)).toEqual([])
    const parts = unzipSync(file)
    const all = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('\n')
    expect(all).not.toContain('passwd')
    expect(all).toContain('Target="https://example.org/?a=1&amp;b=2"')
    expect(Buffer.compare(file, await drawDocx(pages, none))).toBe(0)
  }, 30_000)

  it('is told from a file that Word would refuse (negative control)', async () => {
    const parts = unzipSync(await drawDocx(starter.pupil, none))
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const broken = xml.replace('<w:pPr>', '<w:pPr><w:sz w:val="large"/>')
    const file = zipSync({ ...parts, 'word/document.xml': strToU8(broken) })
    expect((await problemsOf(file)).length).toBeGreaterThan(0)
  }, 30_000)
})
