import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { type Item, type Topic, TOPIC_FORMAT } from '../topic/index.ts'
import { quizOf, toCards, toCsv, toGift, toMoodleXml } from './index.ts'

const NASTY = [
  'a ~ b = c # d { e } f : g \\ h',
  '=SUM(A1:A9)',
  '-1 + @home',
  '<b>"quoted" & \'single\'</b> ]]> done',
  'tab\there, new\nline; "x", y',
  '#hash first',
  'a -> b * c',
  '// no comment, $CATEGORY: none',
  '[html]<i>x</i>',
  '→ Łódź 北京 😀',
]

const items: readonly Item[] = NASTY.flatMap((text, n): readonly Item[] => [
  { id: `k${n}`, kind: 'keyTerm', term: `T${n} ${text}`, aliases: [], definition: `D${n} ${text}` },
  {
    id: `c${n}`,
    kind: 'question',
    prompt: `${text} choose`,
    marks: 1,
    purpose: 'knowledge-check',
    options: [
      { text: `right ${text}`, correct: true, reason: `because ${text}` },
      { text: `wrong ${text}` },
      { text },
    ],
  },
  {
    id: `s${n}`,
    kind: 'question',
    prompt: text,
    marks: 1,
    purpose: 'knowledge-check',
    scheme: {
      kind: 'points',
      points: [{ id: 'p', text: `1939 ${n}`, marks: 1, alternatives: [`= ${n} *`] }],
    },
  },
])
const topic: Topic = {
  formatVersion: TOPIC_FORMAT,
  id: 'nasty',
  title: 'Nasty: $ / { }',
  subject: '',
  qualification: { board: '', level: '', unit: '' },
  tags: [],
  source: { text: '', licence: '' },
  items: [
    ...items,
    {
      id: 'tf',
      kind: 'question',
      prompt: 'The Pact was signed in 1939.',
      marks: 1,
      purpose: 'knowledge-check',
      options: [{ text: 'True', correct: true, reason: 'In August.' }, { text: 'False' }],
    },
    {
      id: 'two',
      kind: 'question',
      prompt: 'Which two?',
      marks: 2,
      purpose: 'knowledge-check',
      options: [{ text: 'a', correct: true }, { text: 'b', correct: true }, { text: 'c' }],
    },
    {
      id: 'e',
      kind: 'question',
      prompt: 'Explain why.',
      marks: 6,
      purpose: 'exam-style',
      answer: 'So.',
    },
  ],
}
const quiz = quizOf(topic)
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** As Moodle's importer does: entries between blank lines, signs with a backslash taken as they are. */
function readGift(text: string): { prompt: string; answers: string[] }[] {
  const entries = text.trim().split(/\n\s*\n/)
  return entries
    .filter((entry) => !entry.startsWith('$CATEGORY'))
    .map((entry) => {
      const held = entry.replace(/\\(.)/g, (_, sign: string) =>
        String.fromCharCode(0xe000 + sign.charCodeAt(0)),
      )
      const match = /^::([^:]*)::(?:\[\w+\])?([^{}]*) \{([^{}]*)\}$/.exec(held)
      if (match === null) throw new Error(`This is no entry: ${entry}`)
      const back = (part: string): string =>
        part
          .replace(/[\ue000-\ue0ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000))
          .trim()
      const answers = (match[3] ?? '')
        .split(/\n\s*(?=[=~])/)
        .map((a) => a.trim())
        .filter((a) => a !== '')
      return {
        prompt: back(match[2] ?? ''),
        answers: answers.map((answer) => back(answer.split('#')[0] ?? '')),
      }
    })
}

function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y
  cell.lastIndex = 1
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    const [, held = '', end] = match
    rows.at(-1)?.push(held.startsWith('"') ? held.slice(1, -1).replaceAll('""', '"') : held)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('a quiz', () => {
  it('has every question and the key terms to be matched', () => {
    const kinds = quiz.questions.map(({ kind }) => kind)
    const count = (kind: string): number => kinds.filter((each) => each === kind).length
    expect([
      count('choice'),
      count('short'),
      count('true-false'),
      count('essay'),
      count('match'),
    ]).toEqual([NASTY.length + 1, NASTY.length, 1, 1, 2])
    const pairs = quiz.questions.flatMap((q) => (q.kind === 'match' ? q.pairs : []))
    expect(pairs).toHaveLength(NASTY.length)
  })

  it('comes back from GIFT as it went in', () => {
    const read = readGift(toGift(quiz))
    expect(read).toHaveLength(quiz.questions.length)
    quiz.questions.forEach((question, n) => {
      expect(read[n]?.prompt).toBe(plain(question.prompt as string))
      if (question.kind === 'choice' && question.id !== 'two') {
        const texts = question.options.map(({ text }) => plain(text as string))
        expect(read[n]?.answers.map((answer) => answer.slice(1))).toEqual(texts)
        expect(read[n]?.answers.map((answer) => answer[0])).toEqual(['=', '~', '~'])
      }
      if (question.kind === 'match') {
        for (const answer of read[n]?.answers ?? []) expect(answer.split(' -> ')).toHaveLength(2)
      }
      if (question.kind === 'true-false') expect(read[n]?.answers).toEqual(['TRUE'])
    })
    expect(toGift(quiz)).toContain('~%50%a')
    expect(toGift(quiz)).toContain('~%-100%c')
  })

  it('control: without backslashes GIFT does not come back', () => {
    expect(() => readGift(toGift(quiz).replaceAll('\\', ''))).toThrow('This is no entry')
  })

  it('is sound XML for Moodle, with the formatting and every text as it was', () => {
    const trouble: string[] = []
    const parser = new DOMParser({ onError: (_, message) => trouble.push(message) })
    const document = parser.parseFromString(toMoodleXml(quiz), 'text/xml')
    expect(trouble).toEqual([])
    const found = [...document.getElementsByTagName('question')].filter(
      (element) => element.getAttribute('type') !== 'category',
    )
    expect(found).toHaveLength(quiz.questions.length)
    const html = (text: string): string =>
      text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
    quiz.questions.forEach((question, n) => {
      const element = found[n]
      const texts = [...(element?.getElementsByTagName('text') ?? [])].map((each) =>
        html(each.textContent ?? ''),
      )
      expect(texts[1]).toBe(question.prompt)
      if (question.kind === 'choice') {
        for (const { text } of question.options) expect(texts).toContain(text)
        const fractions = [...(element?.getElementsByTagName('answer') ?? [])].map((each) =>
          Number(each.getAttribute('fraction')),
        )
        expect(Math.max(0, ...fractions.filter((f) => f < 100))).toBe(
          question.id === 'two' ? 50 : 0,
        )
        expect(fractions.reduce((sum, f) => sum + Math.max(0, f), 0)).toBe(100)
      }
    })
    const formatted = toMoodleXml({
      ...quiz,
      questions: [
        {
          kind: 'essay',
          id: 'f',
          marks: 1,
          model: '',
          prompt: [
            { text: 'x<2', bold: true },
            { text: '2', super: true },
          ],
        },
      ],
    })
    expect(formatted).toContain('<![CDATA[<b>x&lt;2</b><sup>2</sup>]]>')
  })

  it('is one card a line, and neither a setting nor an open quotation for Anki', () => {
    const lines = toCards(quiz).trimEnd().split('\n')
    expect(lines).toHaveLength(quiz.cards.length)
    for (const line of lines) {
      expect(line.split('\t')).toHaveLength(2)
      expect(line).not.toMatch(/^[#"]|\t"/)
    }
  })

  it('is a table in which nothing is calculated', () => {
    const rows = readCsv(toCsv(quiz))
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([10]))
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/)
    const first = quiz.questions[0]
    if (first?.kind !== 'choice') throw new Error('The first is a choice.')
    expect(rows[1]).toEqual([
      plain(first.prompt as string),
      'Multiple choice',
      ...first.options.map(({ text }) => plain(text as string)),
      '',
      '',
      '',
      '1',
      '1',
    ])
    expect(rows.find((row) => row[1] === 'Checkbox')?.[8]).toBe('1,2')
  })
})
