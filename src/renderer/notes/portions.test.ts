import { expect, test } from 'vitest'
import { importNotes } from '../../import/index.ts'
import { inPortions, joinPortions } from './portions.ts'

test('notes are the same after their journey in portions, of which none is long', () => {
  const text = Array.from({ length: 90 }, (_, i) => `- A point, number ${i}: (${i % 3} marks)?`)
  const read = importNotes({ text: ['Heading', '', ...text].join('\n'), format: 'plain' }, {})
  if (!read.ok) throw new Error(read.error.code)
  const { portions, frame } = inPortions(read.value, 20)
  expect(portions.length).toBeGreaterThan(4)
  for (const portion of portions)
    for (const list of Object.values(portion)) expect(list.length).toBeLessThanOrEqual(20)
  expect(frame.labels).toEqual([])
  expect(joinPortions(portions, frame)).toEqual(read.value)
  expect(joinPortions(portions.slice(1), frame)).not.toEqual(read.value)
})

test('notes without anything in them need no portion', () => {
  const read = importNotes({ text: '', format: 'plain' }, {})
  if (!read.ok) throw new Error(read.error.code)
  const { portions, frame } = inPortions({ ...read.value, labels: [], asks: [], dropped: [] })
  expect(portions).toEqual([])
  expect(joinPortions(portions, frame).topic).toEqual(read.value.topic)
})
