import { describe, expect, it } from 'vitest'
import { createReceiver, createSender } from './sharing.ts'

describe('sending between threads', () => {
  it('keeps what is the same the same, and sends it once', () => {
    const send = createSender()
    const receive = createReceiver()
    const slide = { id: 'a', blocks: [{ id: 'b', texts: ['x', 'y'] }] }
    const first = receive(structuredClone(send({ slides: [slide, { id: 'c' }] })))
    const shipment = structuredClone(send({ slides: [{ id: 'c2' }, slide] }))
    const second = receive(shipment)
    expect(second).toEqual({ slides: [{ id: 'c2' }, slide] })
    expect((second as typeof first & { slides: unknown[] }).slides[1]).toBe(
      (first as { slides: unknown[] }).slides[0],
    )
    expect(JSON.stringify(shipment)).not.toContain('texts')
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
