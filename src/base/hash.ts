/**
 * A short, stable hash of a text: two 32-bit FNV-1a passes with different seeds, in hexadecimal.
 * It notices that a text has changed; it protects against nobody.
 */
export function hashOf(text: string): string {
  return fnv1a(text, 0x811c9dc5) + fnv1a(text, 0x9dc5811c)
}

/** Works on UTF-16 code units, low byte first, since the pure layers have no TextEncoder. */
function fnv1a(text: string, seed: number): string {
  let hash = seed
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
