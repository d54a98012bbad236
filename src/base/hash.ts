/**
 * A short, stable hash of a text: two 32-bit FNV-1a passes with different seeds, in hexadecimal.
 * It notices that a text has changed; it protects against nobody.
 */
export function hashOf(text: string): string {
  let first = 0x811c9dc5
  let second = 0x9dc5811c
  // UTF-16 code units, low byte first, since the pure layers have no TextEncoder.
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    first = Math.imul(Math.imul(first ^ (unit & 0xff), PRIME) ^ (unit >>> 8), PRIME)
    second = Math.imul(Math.imul(second ^ (unit & 0xff), PRIME) ^ (unit >>> 8), PRIME)
  }
  return inHexadecimal(first) + inHexadecimal(second)
}

const PRIME = 0x01000193

function inHexadecimal(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0')
}
