import { describe, expect, it } from 'vitest'
import { itemsOfKind } from '../../topic/index.ts'
import { importNotes } from '../importNotes.ts'
import type { Imported } from '../types.ts'

function read(html: string): Imported {
  const result = importNotes({ text: html, format: 'html' })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

function labels(html: string): readonly string[] {
  return read(html).labels.map(({ label, text }) => `${label}: ${text}`)
}

/** A list item as Word puts it on the clipboard: the sign is text that others are to leave out. */
function wordItem(sign: string, text: string): string {
  return `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`
}

describe('web pages and clipboards', () => {
  it('reads the lists of Word, whose signs are text', () => {
    const html = `<p class=MsoTitle>Osmosis</p><h1>Needs</h1>${wordItem('·', 'a membrane')}${wordItem('o', 'two solutions')}<h1>Steps</h1>${wordItem('1.', 'Cut the potato.')}${wordItem('b)', 'Weigh it.')}<p class=MsoNormal>Repeat the readings three times and take a mean.</p>`
    expect(labels(html)).toEqual([
      'title: Osmosis',
      'heading: Needs',
      'bullet: • a membrane',
      'bullet: • two solutions',
      'heading: Steps',
      'numbered: 1. Cut the potato.',
      'numbered: b) Weigh it.',
      'paragraph: Repeat the readings three times and take a mean.',
    ])
  })

  it('reads lists that were typed with signs or line breaks', () => {
    const html =
      '<h1>Rivers</h1><p>Rivers shape the land that they cross.</p><div>- erosion</div><div>- transport</div><p>Three loads:<br>dissolved<br>suspended<br>rolled along</p><p>1. Source<br/>2. Mouth</p>'
    expect(labels(html).slice(2)).toEqual([
      'bullet: - erosion',
      'bullet: - transport',
      'paragraph: Three loads:',
      'bullet: • dissolved',
      'bullet: • suspended',
      'bullet: • rolled along',
      'numbered: 1. Source',
      'numbered: 2. Mouth',
    ])
  })

  it('does not take the lines of a poem or an address for a list', () => {
    const html =
      '<h1>Quotations</h1><p>The opening lines set the mood of the whole poem.</p><p>The river ran below the hill,<br>the mill stood dark, the wheel was still,<br>and no one came.</p>'
    expect(labels(html).filter((label) => label.startsWith('bullet'))).toEqual([])
  })

  it('reads notes that are parted by line breaks alone as a list', () => {
    const html =
      '<h1>Weimar</h1><p>The republic was weak from the start, because few people had wanted it.</p><p>Defeat in the war<br>A harsh treaty<br>Risings from left and right</p><p>Coal: black rock that burns<br>Coke: coal without its gases<br>Slag: what is left of the ore</p>'
    const read = labels(html)
    expect(read.filter((label) => label.startsWith('bullet'))).toEqual([
      'bullet: • Defeat in the war',
      'bullet: • A harsh treaty',
      'bullet: • Risings from left and right',
    ])
  })

  it('tells accordions that ask from those that fold up parts of a text', () => {
    const part = (summary: string, text: string): string =>
      `<details><summary>${summary}</summary><p>${text}</p></details>`
    const html = `<h1>Plates</h1><h2>Boundaries</h2>${part('Constructive', 'Plates move apart.')}${part('Why do plates move?', 'Slabs pull them.')}<h2>FAQ</h2><div><h3><button aria-expanded="false">Plate speeds</button></h3><div class="panel" hidden><p>A few centimetres a year.</p></div></div>`
    const { topic } = read(html)
    expect(itemsOfKind(topic, 'heading').map(({ level, text }) => [level, text])).toContainEqual([
      2,
      'Constructive',
    ])
    expect(itemsOfKind(topic, 'faq').map(({ question }) => question)).toEqual([
      'Why do plates move?',
      'Plate speeds',
    ])
  })

  it('keeps a short alternative text out of the caption', () => {
    const html =
      '<h1>Plates</h1><p>The crust is broken into plates.</p><figure><img src="a.png" alt="Map of plates"><figcaption>The main plates of the Earth</figcaption></figure><p>They move slowly.</p>'
    expect(itemsOfKind(read(html).topic, 'figure')).toMatchObject([
      { alt: 'Map of plates', caption: 'The main plates of the Earth' },
    ])
  })

  it('reads nested lists, definition lists and a table of levels', () => {
    const html =
      '<h1>Waves</h1><ul><li>Transverse<ul><li>light</li></ul></li><li>Longitudinal<ol><li>sound</li></ol></li></ul><h2>Key terms</h2><dl><dt>Period</dt><dd>The time for one wave.</dd></dl><h2>Exam question</h2><p>Explain how echoes are used to find depth. [4 marks]</p><h3>Mark scheme</h3><table><tr><th>Level</th><th>Marks</th><th>Descriptor</th></tr><tr><td>2</td><td>3–4</td><td>Clear method</td></tr><tr><td>1</td><td>1–2</td><td>Simple points</td></tr></table>'
    const { topic, labels: lines } = read(html)
    expect(lines.map(({ label }) => label).slice(1, 5)).toEqual([
      'bullet',
      'bullet',
      'bullet',
      'numbered',
    ])
    expect(itemsOfKind(topic, 'keyTerm')).toMatchObject([{ term: 'Period' }])
    expect(itemsOfKind(topic, 'question')).toMatchObject([
      { marks: 4, scheme: { kind: 'levels', levels: [{ level: 2 }, { level: 1 }] } },
    ])
  })
})
