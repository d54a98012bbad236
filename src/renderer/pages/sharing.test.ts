import { describe, expect, it } from 'vitest'
import { createReceiver, createSender } from './sharing.ts'

describe('sending between threads', () => {
  it('keeps what is the same the same, and sends it once', () => {
    const send = createSender()
    const receive = createReceiver()
    const slide = { id: 'a', blocks: [{ id: 'b', texts: ['x', 'y'] }] }
    const first = receive(structuredClone(send({ slides: [slide, { id: 'c' }] })))
    const shipment = structuredClone(send({ slides: [{ id: 'c2' }, slide] }))
    expect(shipment.parcel).toEqual({ slides: [{ id: 'c2' }, expect.any(BigInt)] })
    const second = receive(shipment)
    expect(second).toEqual({ slides: [{ id: 'c2' }, slide] })
    expect((second as typeof first & { slides: unknown[] }).slides[1]).toBe(
      (first as { slides: unknown[] }).slides[0],
    )
  })

  it('knows an object again that comes twice in one value, or as a list of lists', () => {
    const send = createSender()
    const receive = createReceiver()
    const inner = { n: 1, nothing: null, absent: undefined, bytes: new Uint8Array([1, 2]) }
    const value = { one: inner, lists: [[inner], [], [inner, 3, 'x', true]] }
    const come = receive(structuredClone(send(value))) as typeof value
    expect(come).toEqual(value)
    expect(come.lists[0]?.[0]).toBe(come.one)
    expect(come.lists[2]?.[0]).toBe(come.one)
    expect(receive(structuredClone(send({ again: value.lists })))).toEqual({ again: value.lists })
  })

  it('begins anew before either side grows for ever, and loses nothing', () => {
    const send = createSender(3)
    const receive = createReceiver()
    for (let i = 0; i < 50; i++) {
      const value = { at: i, inner: [{ i }] }
      expect(receive(structuredClone(send(value)))).toEqual(value)
    }
  })
})
