import { describe, expect, it } from 'vitest'
import type { LecternApi, ShowView } from '../../ipc/contract.ts'
import { emptySlide } from '../pages/drawPages.ts'
import type { PageView } from '../pages/laidOut.ts'
import type { Layout } from '../pages/layoutClient.ts'
import { ShowState } from './showState.svelte.ts'

/** A show of two slides, and a way to say what is laid out of them. */
function startShow(): { show: ShowState; layOut: (slides: readonly PageView[]) => void } {
  let answer: ((slides: readonly PageView[]) => void) | undefined
  const layout = {
    open: (settle: (answer: unknown) => void) => {
      answer = (slides) => {
        settle({ ok: true, value: { slides } })
      }
      return { show: () => undefined }
    },
  } as unknown as Layout
  const api = { on: () => undefined, moveShow: () => undefined } as unknown as LecternApi
  const view = {
    opened: { lesson: { slides: [{ id: 'one' }, { id: 'two' }] } },
    startedAt: 0,
    place: { slideId: 'one', pageId: 'one', clicks: 0, isBlank: false },
  } as unknown as ShowView
  const show = new ShowState(api, layout, 'slides', view)
  return { show, layOut: (slides) => answer?.(slides) }
}

const laidOut = (id: string, steps: readonly string[]): PageView => ({
  ...emptySlide(id, 1),
  isPending: undefined,
  steps,
})

describe('a show', () => {
  it('passes over nothing that is not laid out yet', () => {
    const { show, layOut } = startShow()
    layOut([laidOut('one', []), emptySlide('two', 2), laidOut('three', [])])
    show.forward()
    expect(show.page?.id).toBe('two')
    show.forward()
    expect(show.page?.id).toBe('two')
    layOut([laidOut('one', []), laidOut('two', ['hidden']), laidOut('three', [])])
    show.forward()
    expect([show.page?.id, show.clicks]).toEqual(['two', 1])
    show.forward()
    expect(show.page?.id).toBe('three')
  })
})
