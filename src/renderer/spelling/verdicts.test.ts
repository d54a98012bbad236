import { describe, expect, it, vi } from 'vitest'
import { createVerdicts } from './verdicts.ts'

describe('what the dictionary has said', () => {
  it('is asked once about each word, after a pause, and tells when it knows', async () => {
    vi.useFakeTimers()
    const asked: string[][] = []
    const learnt = vi.fn()
    const verdicts = createVerdicts(
      {
        check: (words) => {
          asked.push([...words])
          return Promise.resolve(words.filter((word) => word === 'teh'))
        },
        suggest: () => Promise.resolve([]),
      },
      learnt,
    )
    expect(verdicts.knows('teh')).toBeUndefined()
    expect(verdicts.knows('pact')).toBeUndefined()
    expect(verdicts.knows('teh')).toBeUndefined()
    expect(asked).toEqual([])
    await vi.runAllTimersAsync()
    expect(asked).toEqual([['teh', 'pact']])
    expect([verdicts.knows('teh'), verdicts.knows('pact')]).toEqual([false, true])
    await verdicts.settle(['pact', 'teh'])
    expect(asked).toHaveLength(1)
    expect(learnt).toHaveBeenCalledTimes(1)
    vi.useRealTimers()
  })
})
