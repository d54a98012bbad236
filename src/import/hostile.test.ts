import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topicSchema } from '../topic/index.ts'
import { importNotes } from './importNotes.ts'
import type { NotesFormat } from './types.ts'

const FORMATS: readonly NotesFormat[] = ['plain', 'markdown', 'html']

/** The same in milliseconds of this process's own work: other work shares the machine. */
function workOf(text: string, format: NotesFormat): number {
  const start = process.cpuUsage().user
  importNotes({ text, format })
  return (process.cpuUsage().user - start) / 1000
}

/** Milliseconds to read a text; it must be read or refused, never thrown on. */
function timeOf(text: string, format: NotesFormat): number {
  const start = performance.now()
  importNotes({ text, format })
  return performance.now() - start
}

describe('hostile notes', () => {
  // What a pattern that backtracks, or a reader that recurses, would hang on.
  const REPEATED = [
    '*',
    '_',
    '[',
    '`',
    '<',
    '![',
    '**a',
    '(',
    '[[',
    '{:',
    '$',
    '|',
    ':',
    '> ',
    '- ',
    '#',
    '==',
    '\\',
    '&',
    '1. ',
    '](',
    '"',
    ' ',
    '\t',
    '. ',
    '(1)',
    'a (',
    ' – ',
    '=',
    '<a ',
    '<!--',
    'Level 1 ',
    'one ',
    '1 mark ',
  ]

  it.each(REPEATED)('reads 60,000 characters of %j on one line in a moment', (text) => {
    for (const format of FORMATS) {
      expect(workOf(text.repeat(60_000 / text.length), format)).toBeLessThan(1500)
    }
  })

  it.each(['div', 'b', 'ul', 'table', 'details', 'blockquote', 'span'])(
    'reads 100,000 nested %s tags',
    (tag) => {
      expect(
        timeOf(`${`<${tag}>`.repeat(100_000)}x${`</${tag}>`.repeat(100_000)}`, 'html'),
      ).toBeLessThan(2000)
      expect(timeOf(`<${tag}>x`.repeat(30_000), 'html')).toBeLessThan(4000)
    },
  )

  it('reads a megabyte of notes in about a second', () => {
    const page =
      'The Water Cycle\nWater evaporates from the sea and falls again as rain over the land. It returns in rivers.\nevaporation\ncondensation\nPrecipitation: Water that falls from clouds as rain or snow.\n'
    const notes = page.repeat(Math.ceil(1_000_000 / page.length))
    workOf(page, 'plain')
    // Thrice the promised second, for slow and busy machines.
    for (const format of ['plain', 'markdown'] as const)
      expect(workOf(notes, format)).toBeLessThan(3000)
  })

  it('keeps no link that could run or reach into a computer', () => {
    const script = 'javascript'
    const links = [
      `${script}:alert(1)`,
      `${script.toUpperCase()}:alert(1)`,
      'data:text/html,x',
      'file:///etc/passwd',
      'vbscript:x',
      '\\\\server\\share',
      'java\tscript:x',
    ]
    for (const link of links) {
      const html = importNotes({
        text: `<p>Read <a href="${link}">this page</a> first.</p>`,
        format: 'html',
      })
      const markdown = importNotes({ text: `Read [this page](${link}) first.`, format: 'markdown' })
      for (const result of [html, markdown]) {
        expect(JSON.stringify(result.ok && result.value.topic.items)).not.toMatch(/"link"/)
      }
    }
    const good = importNotes({
      text: '<p>Read <a href="https://example.org/a">this page</a> first.</p>',
      format: 'html',
    })
    expect(JSON.stringify(good)).toContain('"link":"https://example.org/a"')
  })

  it('reads nothing from scripts, styles and comments', () => {
    const result = importNotes({
      text: '<p>Cells divide.</p><script>secret()</script><style>.secret{}</style><!-- secret --><p onclick="secret()">They grow.</p>',
      format: 'html',
    })
    expect(JSON.stringify(result.ok && result.value.topic)).not.toContain('secret')
  })
})

describe('any text at all', () => {
  const LINES = [
    'Question 1 (2 marks)',
    '[6 marks]',
    'Mark scheme:',
    'Level 2 (4–6 marks): good',
    'Any two from: a; b; c',
    'FAQ',
    'Glossary',
    'A. one',
    'B',
    '• bullet',
    '1. first',
    '| a | b |',
    '|---|---|',
    '```',
    '$$',
    '<div>',
    '</div>',
    '<h2>Cells',
    '<table><tr><td>x',
    '**Term**: meaning',
    'Total: 9 marks',
    'Maximum: 4',
    'a\tb\tc',
    '> quote',
    '---',
    '# H',
    '(a) Explain why. (3)',
    'Source',
    'Figure 1.2.',
    '(1)',
    'OR',
    'Accept: that',
    '{: #id}',
    '<details><summary>Why?',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(fc.oneof(fc.constantFrom(...LINES), fc.string({ maxLength: 60 })), { maxLength: 25 })
      .map((lines) => lines.join('\n')),
  )

  it.each(FORMATS)('%s: never throws, follows the format and places every line', (format) => {
    fc.assert(
      fc.property(text, (notes) => {
        const result = importNotes({ text: notes, format })
        if (!result.ok) throw new Error(result.error.code)
        const { topic, labels, dropped } = result.value
        const parsed = topicSchema.safeParse(topic)
        if (!parsed.success) throw new Error(parsed.error.message)
        const ids = new Set(topic.items.map(({ id }) => id))
        const droppedLines = new Set(dropped.map(({ line }) => line))
        for (const { line, label, itemId } of labels) {
          if (label === 'blank' || label === 'title' || label === 'spec') continue
          if (label === 'dropped' ? !droppedLines.has(line) : !ids.has(itemId ?? ''))
            throw new Error(`Line ${line} (${label}) went nowhere`)
        }
      }),
      { numRuns: 700, seed: 20250611 },
    )
  })

  it('plain: loses no letter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{3,9}( [a-z]{3,9}){0,12}[.?:]?$/), { maxLength: 20 }),
        (lines) => {
          const result = importNotes({ text: lines.join('\n'), format: 'plain' })
          const kept = JSON.stringify(result)
          return lines.every((line) => line.split(/[ .?:]/).every((word) => kept.includes(word)))
        },
      ),
      { numRuns: 300, seed: 7 },
    )
  })
})
