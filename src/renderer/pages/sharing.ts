/**
 * Sends immutable values between threads without sending anything twice, and so that what was the
 * same object on one side is the same object on the other: an edit of one slide among hundreds costs
 * one slide, and memory by identity works across the border.
 *
 * Both sides number the objects in the order in which they meet them. A parcel is a value whose
 * objects have parcels in them, and for an object that has passed before its number, as a bigint,
 * which nothing else here is: among hundreds of slides these are what a key has to carry.
 */

export interface Shipment {
  /** True where everything sent before is to be forgotten. */
  readonly anew: boolean
  readonly parcel: unknown
}

/** Objects after which both sides begin anew, so that neither keeps what nobody needs any more. */
const MOST = 200_000

export function createSender(most = MOST): (value: unknown) => Shipment {
  let numbers = new WeakMap<object, bigint>()
  let count = 0

  const pack = (value: unknown): unknown => {
    if (!isNumbered(value)) return value
    const known = numbers.get(value)
    if (known !== undefined) return known
    numbers.set(value, BigInt(count++))
    if (Array.isArray(value)) return value.map(pack)
    const packed: Record<string, unknown> = {}
    for (const key of Object.keys(value)) packed[key] = pack(value[key])
    return packed
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

  /** What has come is filled in where it is: it is nobody else's. */
  const unpack = (parcel: unknown): unknown => {
    if (typeof parcel === 'bigint') return values[Number(parcel)]
    if (!isNumbered(parcel)) return parcel
    values.push(parcel)
    if (Array.isArray(parcel)) for (let i = 0; i < parcel.length; i++) parcel[i] = unpack(parcel[i])
    else for (const key of Object.keys(parcel)) parcel[key] = unpack(parcel[key])
    return parcel
  }

  return ({ anew, parcel }) => {
    if (anew) values = []
    return unpack(parcel)
  }
}

function isNumbered(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
}
