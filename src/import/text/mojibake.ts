/** The 27 characters that Windows-1252 puts where Latin-1 has controls, with their bytes. */
const WINDOWS_1252: ReadonlyMap<string, number> = new Map(
  [...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((character, i) => [character, BYTES()[i] ?? 0]),
)

function BYTES(): readonly number[] {
  return [
    0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93,
    0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
  ]
}

/** Starts of UTF-8 sequences as they look in Windows-1252: "â€", "Ã©", "Â£", "ðŸ". */
const SUSPECT = /â€|Ã[\u0080-\u00bf]|Â[\u0080-\u00bf]|ðŸ|Ã[‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/

export function looksMisdecoded(text: string): boolean {
  return SUSPECT.test(text)
}

/**
 * Undoes UTF-8 read as Windows-1252, but only when every character takes part cleanly; otherwise
 * the text stays as it is, since half a repair would alter words that were right.
 */
export function repairMojibake(text: string): string | undefined {
  if (!looksMisdecoded(text)) return undefined
  const bytes = new Uint8Array(text.length)
  let at = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const byte = code < 0x100 ? code : WINDOWS_1252.get(character)
    if (byte === undefined) return undefined
    bytes[at++] = byte
  }
  return decodeUtf8(bytes.subarray(0, at))
}

/** Strict UTF-8. Written out because the pure layers have no TextDecoder. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  const out: string[] = []
  for (let i = 0; i < bytes.length;) {
    const first = bytes[i] ?? 0
    const length =
      first < 0x80 ? 1 : first >> 5 === 6 ? 2 : first >> 4 === 14 ? 3 : first >> 3 === 30 ? 4 : 0
    if (length === 0 || i + length > bytes.length) return undefined
    let code = length === 1 ? first : first & (0xff >> (length + 1))
    for (let k = 1; k < length; k++) {
      const next = bytes[i + k] ?? 0
      if (next >> 6 !== 2) return undefined
      code = (code << 6) | (next & 0x3f)
    }
    const smallest = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0
    if (code < smallest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
    out.push(String.fromCodePoint(code))
    i += length
  }
  return out.join('')
}
