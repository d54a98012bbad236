/** Names that Windows gives to devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/
/** Code points, and bytes of UTF-8: a path within OneDrive has 400 characters in all. */
const LONGEST = 80
const MOST_BYTES = 200

/**
 * A name for a file or folder that every system takes and a person can read: the title's letters and
 * digits of any script in lower case, the rest turned into hyphens.
 */
export function fileNameFor(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’]|\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  const name = cut(words.replace(/^[-\p{M}]+/u, ''), LONGEST, MOST_BYTES)
  if (name === '') return 'untitled'
  return RESERVED.test(name) ? `${name}-document` : name
}

/** The name, or with `-2`, `-3`… behind it whichever is first free, on disks that ignore case too. */
export function freeFileName(title: string, taken: Iterable<string>): string {
  const wanted = fileNameFor(title)
  const held = new Set([...taken].map(foldCase))
  if (!held.has(foldCase(wanted))) return wanted
  for (let n = 2; ; n++) {
    const ending = `-${n}`
    const name = cut(wanted, LONGEST - ending.length, MOST_BYTES - ending.length) + ending
    if (!held.has(foldCase(name))) return name
  }
}

/** The same for names that Windows and macOS take for one. */
export function foldCase(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC')
}

function cut(text: string, codePoints: number, bytes: number): string {
  let kept = ''
  let size = 0
  for (const sign of [...text].slice(0, codePoints)) {
    size += Buffer.byteLength(sign)
    if (size > bytes) break
    kept += sign
  }
  return kept.replace(/-+$/, '')
}
