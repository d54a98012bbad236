import { inflateRawSync } from 'node:zlib'
import { err, ok, type Result } from '../base/index.ts'

/** Limits of what a document of notes can need; beyond them it is refused unread. */
const MOST_ENTRIES = 2000
const MOST_BYTES = 100 * 2 ** 20
const MOST_BYTES_OF_XML = 5 * 2 ** 20
const MOST_TIMES_LARGER = 100
const SMALL = 2 ** 20

export type ZipProblem =
  'not-a-zip' | 'zip-too-large' | 'zip-damaged' | 'zip-unsafe-name' | 'zip-has-doctype'

/** Parts by name, in the order of the archive; folders are left out. */
export type ZipParts = ReadonlyMap<string, Uint8Array>

interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  /** A name that stands for another place on the disk. */
  readonly isLink: boolean
  readonly isEncrypted: boolean
}

/**
 * Opens a zip before any library does: sizes as stated and as they are, checksums, names that point
 * outside, and XML with a DOCTYPE (whose entities can grow without end). Two parts of one name,
 * links and locked parts are refused.
 */
export function readZip(bytes: Uint8Array): Result<ZipParts, ZipProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  if (!entries.ok) return entries
  let total = 0
  for (const entry of entries.value) {
    total += entry.size
    if (isUnsafe(entry.name) || entry.isLink) return err('zip-unsafe-name')
    if (entry.isEncrypted) return err('zip-damaged')
    const xml = isXml(entry.name)
    const bomb = entry.size > SMALL && entry.size > entry.packed * MOST_TIMES_LARGER
    if (total > MOST_BYTES || bomb || (xml && entry.size > MOST_BYTES_OF_XML))
      return err('zip-too-large')
  }
  const parts = new Map<string, Uint8Array>()
  const names = new Set<string>()
  for (const entry of entries.value) {
    // Disks that ignore case would take two names for one.
    const name = entry.name.normalize('NFC').toLowerCase()
    if (names.has(name)) return err('zip-damaged')
    names.add(name)
    const content = unpack(bytes, view, entry)
    if (content === undefined || content.length !== entry.size || crc32(content) !== entry.crc)
      return err('zip-damaged')
    if (isXml(entry.name) && /<!DOCTYPE/i.test(Buffer.from(content).toString('latin1', 0, 4000)))
      return err('zip-has-doctype')
    if (!entry.name.endsWith('/')) parts.set(entry.name, content)
  }
  return ok(parts)
}

/** Whether a part of an Office document is markup, by its name. */
export function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name)
}

function readDirectory(bytes: Uint8Array, view: DataView): Result<readonly Entry[], ZipProblem> {
  const end = findEnd(view)
  if (end < 0) return err('not-a-zip')
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) return err('zip-too-large')
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return err('zip-damaged')
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      isLink: ((view.getUint32(at + 38, true) >>> 16) & 0xf000) === 0xa000,
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return ok(entries)
}

/** The end record stands in the last 64 kB, behind a comment if there is one. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return -1
}

function isUnsafe(name: string): boolean {
  return /^[/\\]|^[a-z]:|\\|\0/i.test(name) || name.split('/').includes('..')
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array | undefined {
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50)
    return undefined
  const start =
    entry.offset +
    30 +
    view.getUint16(entry.offset + 26, true) +
    view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) return undefined
  if (entry.method === 0) return packed
  if (entry.method !== 8) return undefined
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) })
  } catch {
    return undefined
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

/** Node 20 has no zlib.crc32 before its last releases. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
