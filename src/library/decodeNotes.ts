/**
 * The text of a file in whatever encoding it was saved: UTF-8, UTF-16 of either order, or
 * Windows-1252, which older programs wrote without saying so. Undefined where it is no text.
 */
export function decodeNotes(bytes: Uint8Array): string | undefined {
  const encoding = encodingOf(bytes)
  if (encoding === undefined) return undefined
  const text =
    encoding === 'windows-1252' ? decodeWindows(bytes) : new TextDecoder(encoding).decode(bytes)
  return isText(text) ? text : undefined
}

/** The 32 places where Windows-1252 differs from Latin-1, from 0x80. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Written out, because Node 20 decodes Windows-1252 as Latin-1. */
function decodeWindows(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString('latin1')
  return latin.replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252.charAt(c.charCodeAt(0) - 0x80))
}

function encodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const zeros = zerosAt(bytes)
  if (zeros.even + zeros.odd > 0) return utf16Without(zeros, bytes.length)
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    // A file cut off in the middle of a character is still UTF-8.
    return endsCutOff(bytes) ? 'utf-8' : 'windows-1252'
  }
}

/** Every second byte of Western text in UTF-16 is zero; in UTF-8 none is. */
function zerosAt(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let even = 0
  let odd = 0
  for (let i = 0; i < bytes.length; i++)
    if (bytes[i] === 0) {
      if (i % 2 === 0) even++
      else odd++
    }
  return { even, odd }
}

function utf16Without(
  { even, odd }: { readonly even: number; readonly odd: number },
  length: number,
): string | undefined {
  const half = length / 2
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le'
  return even > half * 0.6 && odd < half * 0.05 ? 'utf-16be' : undefined
}

function endsCutOff(bytes: Uint8Array): boolean {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut++) {
    if ((bytes[bytes.length - cut] ?? 0) < 0x80) return false
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut))
      return true
    } catch {
      continue
    }
  }
  return false
}

/** Control characters other than tab and newlines are rare in text and common in anything else. */
function isText(text: string): boolean {
  const head = text.slice(0, 20_000)
  const controls =
    head.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g)?.length ?? 0
  return controls <= head.length * 0.02
}
