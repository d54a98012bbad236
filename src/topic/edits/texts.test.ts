import { describe, expect, it } from 'vitest'
import { cleanLines } from '../../base/index.ts'
import { mainText } from '../itemText.ts'
import type { Topic } from '../topic.ts'
import { mergeWithPrevious, pasteLines, splitItem } from './texts.ts'

const topic: Topic = {
  formatVersion: 1,
  id: 'short',
  title: 'Short',
  subject: '',
  qualification: { board: '', level: '', unit: '' },
  tags: [],
  source: { text: 'One two', licence: '' },
  items: [
    { id: 'a', kind: 'bullet', text: 'One two', source: { from: 1, to: 1 } },
    { id: 'b', kind: 'paragraph', text: 'Last' },
  ],
}
const newId = (wanted: string): string => wanted
const told = ({ items }: Topic): readonly string[] =>
  items.map((item) => `${item.kind} ${JSON.stringify(mainText(item))}`)

describe('pasteLines', () => {
  it('puts each line but the first into an item of its own', () => {
    const { lines } = cleanLines('\u2022\tred\r\n\r\n\u2022\tgreen\u0007\nblue')
    const pasted = pasteLines(topic, 'a', { start: 4, end: 4 }, lines, newId)
    expect(told(pasted)).toEqual([
      'bullet "One red"',
      'bullet "green"',
      'bullet "bluetwo"',
      'paragraph "Last"',
    ])
    expect(pasted.items[0]?.source).toEqual({ from: 1, to: 1 })
    expect(pasted.items[1]?.source).toBeUndefined()
    expect(new Set(pasted.items.map(({ id }) => id)).size).toBe(4)
  })

  it('makes bullets of listed lines below a paragraph, and replaces what was chosen', () => {
    const { lines } = cleanLines('Heads\n- one\nplain')
    expect(told(pasteLines(topic, 'b', { start: 0, end: 4 }, lines, newId)).slice(1)).toEqual([
      'paragraph "Heads"',
      'bullet "one"',
      'paragraph "plain"',
    ])
  })

  it('leaves the topic alone without lines or item', () => {
    expect(pasteLines(topic, 'a', { start: 0, end: 0 }, [], newId)).toBe(topic)
    const { lines } = cleanLines('x\ny')
    expect(pasteLines(topic, 'gone', { start: 0, end: 0 }, lines, newId)).toBe(topic)
  })

  it('cuts what is too much, and says so', () => {
    const { lines, isCut } = cleanLines('a line\n'.repeat(1_000_000))
    expect(lines.length).toBe(200)
    expect(isCut).toBe(true)
    expect(cleanLines('a\nb').isCut).toBe(false)
  })
})

describe('splitItem and mergeWithPrevious', () => {
  it('take each other back, ids and source lines of the first kept', () => {
    const cut = splitItem(topic, 'a', 4, newId)
    expect(told(cut)).toEqual(['bullet "One "', 'bullet "two"', 'paragraph "Last"'])
    expect(mergeWithPrevious(cut, cut.items[1]?.id ?? '')).toEqual(topic)
  })
})
