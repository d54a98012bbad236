import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../base/index.ts'
import { itemsOfKind, ledger, topicSchema } from '../topic/index.ts'
import {
  answerAsk,
  correct,
  formatLabels,
  importNotes,
  LINE_LABELS,
  relabel,
  restore,
} from './index.ts'
import type { Ask, Imported, NotesFormat } from './types.ts'

const root = fileURLToPath(new URL('../../fixtures/import/tuned/', import.meta.url))
const FORMATS: Readonly<Record<string, NotesFormat>> = {
  txt: 'plain',
  md: 'markdown',
  html: 'html',
}
const documents = readdirSync(root)
  .filter((file) => !file.endsWith('.tsv'))
  .map((name) => ({
    name,
    text: readFileSync(`${root}${name}`, 'utf8'),
    format: FORMATS[name.split('.').pop() ?? ''] ?? ('plain' as const),
  }))
const plain = documents.filter(({ format }) => format === 'plain')

function read(text: string, format: NotesFormat = 'plain'): Imported {
  const result = importNotes({ text, format })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** Labels of the lines that are not blank, with their text. */
function outline({ labels }: Imported): string[] {
  return labels
    .filter(({ label }) => label !== 'blank')
    .map(({ label, level, text }) => `${label} ${level ?? ''} ${text.trim()}`)
}

/** Every line that is not blank is in exactly one item, the head of the topic or the dropped list. */
function expectEveryLineOnce({ topic, labels, dropped }: Imported): void {
  const ids = new Set(topic.items.map(({ id }) => id))
  const lines = dropped.map(({ line }) => line)
  expect(new Set(lines).size).toBe(lines.length)
  for (const { line, label, itemId, text } of labels) {
    const where = `line ${line} (${label}): ${text}`
    if (text.trim() === '') expect(label, where).toBe('blank')
    else if (label === 'title' || label === 'spec') expect(itemId, where).toBeUndefined()
    else if (label === 'dropped') expect(lines.includes(line), where).toBe(true)
    else {
      expect(lines.includes(line), where).toBe(false)
      expect(ids.has(itemId ?? ''), where).toBe(true)
    }
  }
}

describe('every document', () => {
  it.each(documents)('$name: gives a topic that follows the format', ({ text, format }) => {
    const parsed = topicSchema.safeParse(read(text, format).topic)
    expect(parsed.success ? '' : parsed.error.message).toBe('')
  })

  it.each(documents)('$name: gives the same twice', ({ text, format }) => {
    expect(read(text, format)).toEqual(read(text, format))
  })

  it.each(documents)(
    '$name: puts every line into one item, the head of the topic or the dropped list',
    ({ text, format }) => {
      expectEveryLineOnce(read(text, format))
    },
  )

  it.each(plain)('$name: loses no word', ({ text }) => {
    const { topic, dropped } = read(text)
    const kept = JSON.stringify([
      topic.title,
      topic.specification,
      topic.qualification,
      topic.items,
      dropped,
    ])
    // The letter of an option may be glued to it: "CChloroplast".
    const missing = (text.match(/[\p{L}]{4,}/gu) ?? [])
      .map((word) => word.replace(/^[A-H](?=\p{Lu}\p{Ll})/u, ''))
      .filter((word) => !kept.includes(word))
    // Heads and labels say what an item is; they are not repeated in its text.
    const heads =
      /^(?:Question|Mark|scheme|Scheme|Answers?|Specification|focus|marks?|Total|MARKS|TOTAL|PAPER|Level|Maximum|Indicative|content|specification|Edexcel|GCSE|History|Weimar|Paper|Nazi|Germany|Award|total|SPaG|from|Source|Exam|Theme|Band|Total|reference|View|Correct|Solutions|Marking|Marks|MARK|SCHEME|guidance|Description|Accept|Allow|allow|Reject|accept|Explanation)$/
    expect(missing.filter((word) => !heads.test(word))).toEqual([])
  })

  it.each(plain)(
    '$name: is the same with other line ends, blank lines and a byte order mark',
    ({ text }) => {
      const expected = outline(read(text))
      expect(outline(read(text.replace(/\n/g, '\r\n')))).toEqual(expected)
      expect(outline(read(`\ufeff${text}`))).toEqual(expected)
      expect(outline(read(text.replace(/\n/g, '\n\n')))).toEqual(expected)
      expect(
        outline(read(text.replace(/\n/g, (end, at: number) => end.repeat(1 + (at % 3))))),
      ).toEqual(expected)
    },
  )

  it.each(documents)('$name: can be cut off anywhere', ({ text, format }) => {
    for (let share = 1; share < 8; share++) {
      const { labels, topic } = read(text.slice(0, Math.floor((text.length * share) / 8)), format)
      expect(labels.length).toBeGreaterThan(0)
      expect(topicSchema.safeParse(topic).success).toBe(true)
    }
  })
})

describe('what is not notes', () => {
  it.each(['', ' \n\t\n', '\ufeff'])('reads %j as nothing, and says so', (text) => {
    const { topic, asks } = read(text)
    expect(topic.items).toEqual([])
    expect(asks.map(({ code }) => code)).toContain('no-content')
  })

  it('says that a page with headings and buttons only has no content', () => {
    const { asks } = read(
      '<h1>Biology</h1><h2>Cells</h2><button>Start</button><div id="app"></div>',
      'html',
    )
    expect(asks.map(({ code }) => code)).toContain('no-content')
  })

  it('refuses what is too large with one clear reason', () => {
    expect(importNotes({ text: 'x'.repeat(4_000_001), format: 'plain' })).toMatchObject({
      ok: false,
      error: { code: 'too-large' },
    })
    expect(importNotes({ text: 'x\n'.repeat(50_000), format: 'plain' })).toMatchObject({
      ok: false,
      error: { code: 'too-many-lines' },
    })
  })
})

describe('the review', () => {
  const notes = read(
    'Rivers\nErosion wears away the bed and the banks of a river over many years. It is fastest in floods.\nHydraulic action\nAbrasion\nAttrition\nCookies on this site\nDeposition\nSediment is dropped where the water slows down. This happens on the inside of bends.',
  )

  it('sets a label and keeps the other items as they were', () => {
    const line = notes.labels.find(({ text }) => text === 'Attrition')?.line ?? 0
    const changed = relabel(notes, line, 'heading', 2)
    expect(changed.labels[line - 1]).toMatchObject({ label: 'heading', level: 2, ask: false })
    const ids = new Set(changed.topic.items.map(({ id }) => id))
    expect(notes.topic.items.filter(({ id }) => !ids.has(id))).toEqual([])
  })

  it('drops a line and restores it', () => {
    const dropped = relabel(notes, 6, 'dropped')
    expect(dropped.dropped).toEqual([{ line: 6, text: 'Cookies on this site', reason: 'teacher' }])
    const restored = relabel(dropped, 6, 'paragraph')
    expect(restored.dropped).toEqual([])
    expect(restored.labels[5]?.label).toBe('paragraph')
  })

  it('takes a dropped line back without being told what it is', () => {
    const page = read(
      'Menu\nRivers\nErosion wears away the bed and the banks of a river over many years.',
    )
    expect(page.labels[0]?.label).toBe('dropped')
    const restored = restore(page, 1)
    expect(restored.dropped).toEqual([])
    expect(restored.labels[0]?.label).not.toBe('dropped')
    expect(restore(relabel(notes, 6, 'dropped'), 6).dropped).toEqual([])
  })

  it('corrects all lines of a piece that was wrapped, whichever is named', () => {
    const wrapped = Array.from(
      { length: 6 },
      (_, i) =>
        `Sentence ${i} of a text that was broken at a fixed width so that most of\nits lines stop in the middle, as they do in mail and in what is copied\nfrom a page of print.\n`,
    ).join('\n')
    const changed = relabel(read(wrapped), 2, 'bullet')
    expect(changed.labels.slice(0, 3).map(({ label }) => label)).toEqual([
      'bullet',
      'bullet',
      'bullet',
    ])
  })

  it.each(documents)(
    '$name: places every line once after any corrections, and they hold',
    ({ text, format }) => {
      const start = read(text, format)
      const step = fc.record({
        line: fc.integer({ min: 1, max: start.labels.length }),
        label: fc.constantFrom(...LINE_LABELS.filter((label) => label !== 'blank')),
        back: fc.boolean(),
      })
      fc.assert(
        fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
          let imported = start
          for (const { line, label, back } of steps) {
            imported = back ? restore(imported, line) : relabel(imported, line, label)
            const now = imported.labels[line - 1]
            if (back) expect(now?.label).not.toBe('dropped')
            else if (now?.label !== 'blank') expect(now?.label).toBe(label)
          }
          expectEveryLineOnce(imported)
          expect(topicSchema.safeParse(imported.topic).success).toBe(true)
        }),
        { numRuns: 6, seed: 41 },
      )
    },
  )

  it('takes a title, an FAQ question and marks from the teacher, and does not ask again', () => {
    const faq = read(
      'FAQ\nThe treaty ended the war in the east. It gave up a great deal of land.\nPractice questions\nExplain why the treaty was signed.',
    )
    const answered = correct(faq, [
      { kind: 'title', text: 'Brest-Litovsk' },
      { kind: 'faq-question', line: 2, text: 'What did the treaty do?' },
      { kind: 'marks', line: 4, marks: 4 },
    ])
    expect(answered.topic.title).toBe('Brest-Litovsk')
    expect(itemsOfKind(answered.topic, 'faq')[0]).toMatchObject({
      question: 'What did the treaty do?',
      questionAdded: true,
    })
    expect(itemsOfKind(answered.topic, 'question')[0]?.marks).toBe(4)
    const codes = answered.asks.map(({ code }) => code)
    for (const code of ['title', 'faq-grouping', 'no-marks'] as const) {
      expect(faq.asks.map((ask) => ask.code)).toContain(code)
      expect(codes).not.toContain(code)
    }
  })

  it('keeps a heading that has the name of a menu, and drops the menu', () => {
    const page = read(
      'Home\nNews\nSubjects\nSeasons\nThe year has four seasons. Each brings its own work.\nWeather\nRain falls in every month, but most of it in autumn. Snow is rare near the sea.\nFarming\nSheep graze on the hills all year. Cattle are kept indoors in winter.',
    )
    expect(page.dropped.map(({ text }) => text)).toEqual(['Home', 'News', 'Subjects'])
    expect(page.labels[5]).toMatchObject({ label: 'heading', text: 'Weather' })
  })

  it('asks about a name and a date at the top, and finds the title without them', () => {
    const page = read(
      'Name 4/21/2024\nPhotosynthesis\nPlants make glucose from water. Light is absorbed by chlorophyll.\nLimiting factors\nLight limits the rate at dusk.\nHeat changes how fast enzymes work.',
    )
    const ask = page.asks.find(({ code }) => code === 'title')
    expect(ask?.lines).toEqual([1])
    const done = answerAsk(page, ask as Ask, 0)
    if (!done.ok) throw new Error(done.error)
    expect(done.value.labels[0]?.label).toBe('dropped')
    expect(done.value.topic.title).not.toContain('Name')
  })

  it('applies the choice of an ask', () => {
    const ask = notes.asks.find(({ code }) => code === 'label' || code === 'bullets-or-paragraphs')
    if (ask) {
      const done = answerAsk(notes, ask, 1)
      expect(
        done.ok && done.value.asks.some((other) => other.lines.join() === ask.lines.join()),
      ).toBe(false)
    }
    expect(
      answerAsk(notes, { code: 'title', lines: [], question: '', choices: [], confidence: 0 }, 0),
    ).toMatchObject({ ok: false })
  })

  it('prints a line for every source line', () => {
    const rows = formatLabels(notes).trimEnd().split('\n')
    expect(rows).toHaveLength(notes.labels.length)
    expect(rows[0]).toBe('1\ttitle\t-\task\tRivers')
  })
})

describe('the same notes in three formats', () => {
  const body = {
    plain:
      'Osmosis\nWater Potential\nWater moves from a higher to a lower water potential. Pure water has the highest value, which is zero.\n• cells may swell\n• cells may shrink\nKey terms\nTurgid: full of water and firm\nFAQ\nCan osmosis be stopped?\nYes, by applying enough pressure.\nPractice questions\nQuestion 1 (2 marks)\nExplain why a red blood cell bursts in water.\nMark scheme:\n• water enters by osmosis (1)\n• there is no cell wall (1)',
    markdown:
      '# Osmosis\n\n## Water Potential\n\nWater moves from a higher to a lower water potential. Pure water has the highest value, which is zero.\n\n- cells may swell\n- cells may shrink\n\n## Key terms\n\n**Turgid**: full of water and firm\n\n## FAQ\n\n### Can osmosis be stopped?\n\nYes, by applying enough pressure.\n\n## Practice questions\n\n### Question 1 (2 marks)\n\nExplain why a red blood cell bursts in water.\n\n**Mark scheme:**\n\n- water enters by osmosis (1)\n- there is no cell wall (1)\n',
    html: '<h1>Osmosis</h1><h2>Water Potential</h2><p>Water moves from a higher to a lower water potential. Pure water has the highest value, which is zero.</p><ul><li>cells may swell</li><li>cells may shrink</li></ul><h2>Key terms</h2><p><b>Turgid</b>: full of water and firm</p><h2>FAQ</h2><details><summary>Can osmosis be stopped?</summary><p>Yes, by applying enough pressure.</p></details><h2>Practice questions</h2><h3>Question 1 (2 marks)</h3><p>Explain why a red blood cell bursts in water.</p><p><b>Mark scheme:</b></p><ul><li>water enters by osmosis (1)</li><li>there is no cell wall (1)</li></ul>',
  } as const

  /** A topic without ids, places and formatting. */
  const essence = (imported: Imported): unknown => [
    imported.topic.title,
    imported.topic.items.map(
      ({ id: _, source: __, ...item }) =>
        JSON.parse(
          JSON.stringify(item, (_key, value: unknown) =>
            Array.isArray(value) && value.every(isRun) && value.length > 0
              ? plainText(value)
              : value,
          ),
        ) as unknown,
    ),
  ]
  const isRun = (value: unknown): value is { text: string } =>
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    !('kind' in value) &&
    !('id' in value)

  it('gives the same topic', () => {
    const fromPlain = essence(read(body.plain))
    expect(essence(read(body.markdown, 'markdown'))).toEqual(fromPlain)
    expect(essence(read(body.html, 'html'))).toEqual(fromPlain)
    expect(
      itemsOfKind(read(body.plain).topic, 'question').map((question) => ledger(question).problems),
    ).toEqual([[]])
  })
})
