import { describe, expect, it } from 'vitest'
import { alsoUsedWording } from './alsoUsedWording.ts'

describe('where else words are used', () => {
  it.each([
    [0, undefined, 'Every lesson that uses it follows'],
    [0, [], 'It is used nowhere else so far'],
    [1, [], 'Also used in 1 place in this lesson, which follows at once'],
    [2, undefined, 'Also used in 2 places in this lesson, which follow at once'],
    [1, [2], 'Also used in 3 places in 2 lessons, which follow at once'],
    [0, [1], 'Also used in 1 place in 1 lesson, which follows at once'],
    [0, [1, 4, 2], 'Also used in 7 places in 3 lessons, which follow at once'],
  ] as const)('%i here and %j elsewhere', (here, elsewhere, words) => {
    expect(alsoUsedWording({ here, elsewhere })).toBe(words)
  })
})
