import { describe, expect, it } from 'vitest'
import { unwrap } from './unwrap.ts'

/** The lines that are left, broken ones joined. */
function joined(text: string): readonly string[] {
  let blankBefore = false
  const lines = text.split('\n').flatMap((line, index) => {
    if (line === '') {
      blankBefore = true
      return []
    }
    const raw = { number: index + 1, text: line, blankBefore }
    blankBefore = false
    return [raw]
  })
  return unwrap(lines).map((group) => group.map((line) => line.text).join(' '))
}

const BROKEN = [
  'A tide mill fills its pond when the sea is high and',
  'keeps the water behind a gate. When the tide has gone',
  'out, the gate is opened and the water turns a wheel on',
  'its way back to the sea.',
]

describe('lines that were broken at a fixed width', () => {
  const around = [
    'Tide mills',
    'Built by monks',
    'Cheap to run',
    'Slow',
    'Twice a day',
    'Near towns',
  ]

  it('are joined in the one block that was broken, whatever the notes are otherwise', () => {
    const text = [...around, '', ...BROKEN, '', ...around].join('\n')
    expect(joined(text)).toEqual([...around, BROKEN.join(' '), ...around])
  })

  it('are joined where other lines stand close', () => {
    const text = [...around, 'They lost to steam.', ...BROKEN, ...around].join('\n')
    expect(joined(text)).toContain(BROKEN.join(' '))
  })

  it.each([
    [
      'points that begin with small letters',
      'a pond that is filled by the tide every day\na gate of oak\na wheel with paddles on its rim\na pair of millstones',
    ],
    [
      'sentences of about one length',
      'The pond was filled by the tide twice a day.\nThe gate was made of oak and closed itself.\nThe wheel had paddles and turned the stones.',
    ],
    ['two lines', `${BROKEN[0] ?? ''}\n${BROKEN[1] ?? ''}`],
  ])('are not %s', (_, text) => {
    expect(joined(text)).toEqual(text.split('\n'))
  })
})
