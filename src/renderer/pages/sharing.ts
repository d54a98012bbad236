/**
 * Sends immutable values between threads without sending anything twice, and so that what was the
 * same object on one side is the same object on the other: an edit of one slide among hundreds costs
 * one slide, and memory by identity works across the border.
 */

/** A value as it travels: plain values as they are, objects numbered at their first passage. */
export type Parcel =
  | { readonly is: 'plain'; readonly value: unknown }
  | { readonly is: 'again'; readonly number: number }
  | { readonly is: 'list'; readonly number: number; readonly values: readonly Parcel[] }
  | {
      readonly is: 'record'
      readonly number: number
      readonly entries: readonly (readonly [string, Parcel])[]
    }

export interface Shipment {
  /** True where everything sent before is to be forgotten. */
  readonly anew: boolean
  readonly parcel: Parcel
}

/** Objects after which both sides begin anew, so that neither keeps what nobody needs any more. */
const MOST = 200_000

export function createSender(most = MOST): (value: unknown) => Shipment {
  let numbers = new WeakMap<object, number>()
  let count = 0

  const pack = (value: unknown): Parcel => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value))
      return { is: 'plain', value }
    const known = numbers.get(value)
    if (known !== undefined) return { is: 'again', number: known }
    const number = count++
    numbers.set(value, number)
    if (Array.isArray(value)) return { is: 'list', number, values: value.map(pack) }
    const entries = Object.entries(value).map(([key, inner]) => [key, pack(inner)] as const)
    return { is: 'record', number, entries }
  }

  return (value) => {
    const anew = count === 0 || count > most
    if (anew) {
      numbers = new WeakMap()
      count = 0
    }
    return { anew, parcel: pack(value) }
  }
}

export function createReceiver(): (shipment: Shipment) => unknown {
  let values: unknown[] = []

  const unpack = (parcel: Parcel): unknown => {
    switch (parcel.is) {
      case 'plain':
        return parcel.value
      case 'again':
        return values[parcel.number]
      case 'list': {
        const list: unknown[] = []
        values[parcel.number] = list
        for (const inner of parcel.values) list.push(unpack(inner))
        return list
      }
      case 'record': {
        const record: Record<string, unknown> = {}
        values[parcel.number] = record
        for (const [key, inner] of parcel.entries) record[key] = unpack(inner)
        return record
      }
    }
  }

  return ({ anew, parcel }) => {
    if (anew) values = []
    return unpack(parcel)
  }
}
