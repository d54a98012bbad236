import { err, ok, type Result } from '../base/index.ts'
import type { Asset } from '../page/index.ts'

type Measured = Pick<Asset, 'type' | 'width' | 'height'>
type Unmeasured = 'unknown-picture-type' | 'damaged-picture'

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Type and size in pixels, told from the bytes and not from the name of the file. */
export function measurePicture(bytes: Uint8Array): Result<Measured, Unmeasured> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (PNG_SIGNATURE.every((byte, i) => bytes[i] === byte)) return measurePng(view)
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return measureJpeg(view)
  return err('unknown-picture-type')
}

/** Walks the chunks (PNG 1.2, chapter 3): a file that was cut off has no IEND. */
function measurePng(view: DataView): Result<Measured, Unmeasured> {
  const damaged = err('damaged-picture' as const)
  if (view.byteLength < 33 || view.getUint32(12) !== 0x49484452) return damaged
  const size = { width: view.getUint32(16), height: view.getUint32(20) }
  if (size.width === 0 || size.height === 0) return damaged
  let at = 8
  while (at + 12 <= view.byteLength) {
    if (view.getUint32(at + 4) === 0x49454e44) return ok({ type: 'image/png', ...size })
    at += 12 + view.getUint32(at)
  }
  return damaged
}

/** Walks the segments to the frame header (ITU T.81, B.2.2) and asks for the mark of the end. */
function measureJpeg(view: DataView): Result<Measured, Unmeasured> {
  const damaged = err('damaged-picture' as const)
  if (!endsLikeJpeg(view)) return damaged
  let at = 2
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return damaged
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    // C4, C8 and CC are tables in the range of the frame headers.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
      return size.width === 0 || size.height === 0 ? damaged : ok({ type: 'image/jpeg', ...size })
    }
    at += 2 + view.getUint16(at + 2)
  }
  return damaged
}

/** Cameras may leave padding after the mark. */
function endsLikeJpeg(view: DataView): boolean {
  for (let at = view.byteLength - 2; at >= Math.max(2, view.byteLength - 4096); at--) {
    if (view.getUint16(at) === 0xffd9) return true
  }
  return false
}
