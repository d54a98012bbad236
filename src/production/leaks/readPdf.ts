import { inflateSync } from 'node:zlib'
import type { FoundText } from './foundText.ts'

/**
 * Everything that a PDF of ours says: what is painted, wherever it stands, and every string of its
 * objects, such as descriptions, bookmarks, properties and the values of fields. It reads what our
 * exporter writes and is no reader for files from elsewhere: those may be encrypted or differently
 * encoded.
 */
export function readPdf(file: Uint8Array): readonly FoundText[] {
  const objects = objectsIn(file)
  const fonts = fontsIn(objects)
  const found: FoundText[] = []
  for (const [id, { dictionary, stream }] of objects) {
    const strings = stringsIn(dictionary)
    if (strings.length > 0) found.push({ where: `object ${id}`, text: strings.join('\n') })
    if (stream === undefined || /\/Subtype ?\/Image|\/Length1|\/CIDFontType0C/.test(dictionary))
      continue
    const content = stream.toString('latin1')
    if (/\bBT\b/.test(content)) {
      found.push({ where: `painted by object ${id}`, text: paintedText(content, fonts) })
      found.push({ where: `object ${id}`, text: stringsIn(content).join('\n') })
    } else if (content.includes('<?xpacket')) {
      found.push({ where: 'metadata', text: content.replace(/<[^>]*>/g, ' ') })
    }
  }
  return found
}

interface PdfObject {
  readonly dictionary: string
  /** Inflated. */
  readonly stream: Buffer | undefined
}

function objectsIn(file: Uint8Array): ReadonlyMap<number, PdfObject> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  // One character a byte, so that places in the text are places in the file.
  const text = bytes.toString('latin1')
  const objects = new Map<number, PdfObject>()
  const begin = /(\d+) 0 obj\b/g
  for (let match = begin.exec(text); match !== null; match = begin.exec(text)) {
    const from = begin.lastIndex
    const end = text.indexOf('endobj', from)
    const at = text.indexOf('stream\n', from)
    const streams = at >= 0 && (end < 0 || at < end)
    const dictionary = text.slice(from, streams ? at : end)
    const length = Number(/\/Length (\d+)(?! 0 R)/.exec(dictionary)?.[1] ?? 0)
    const start = at + 'stream\n'.length
    objects.set(Number(match[1]), {
      dictionary,
      stream: streams ? inflated(bytes.subarray(start, start + length), dictionary) : undefined,
    })
    begin.lastIndex = streams ? start + length : end
  }
  return objects
}

function inflated(stream: Buffer, dictionary: string): Buffer {
  return dictionary.includes('/FlateDecode') ? inflateSync(stream) : stream
}

/** What each code of a font stands for, by the font's name in content streams. */
type Fonts = ReadonlyMap<string, ReadonlyMap<number, string>>

function fontsIn(objects: ReadonlyMap<number, PdfObject>): Fonts {
  const fonts = new Map<string, ReadonlyMap<number, string>>()
  for (const { dictionary } of objects.values()) {
    const list = /\/Font <<([^>]*)>>/.exec(dictionary)?.[1] ?? ''
    for (const [, name = '', id] of list.matchAll(/\/(\S+) (\d+) 0 R/g)) {
      if (fonts.has(name)) continue
      const font = objects.get(Number(id))?.dictionary ?? ''
      const map = objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1]))?.stream
      fonts.set(name, codesIn(map?.toString('latin1') ?? ''))
    }
  }
  return fonts
}

/** Reads the `bfchar` and `bfrange` parts of a character map. */
function codesIn(map: string): ReadonlyMap<number, string> {
  const codes = new Map<number, string>()
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of body.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>/gi))
      codes.set(parseInt(code, 16), fromUtf16(text))
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const range = /<([\da-f]+)>\s*<[\da-f]+>\s*(?:\[([^\]]*)\]|<([\da-f]+)>)/gi
    for (const [, first = '', list, single] of body.matchAll(range)) {
      const texts = [...(list ?? `<${single ?? ''}>`).matchAll(/<([\da-f ]+)>/gi)]
      texts.forEach(([, text = ''], i) => codes.set(parseInt(first, 16) + i, fromUtf16(text)))
    }
  }
  return codes
}

function fromUtf16(hex: string): string {
  const units = hex.replaceAll(' ', '').match(/.{4}/g) ?? []
  return String.fromCharCode(...units.map((unit) => parseInt(unit, 16)))
}

function paintedText(content: string, fonts: Fonts): string {
  let codes: ReadonlyMap<number, string> = new Map()
  let text = ''
  for (const [, font, shown] of content.matchAll(/\/(\S+) [\d.]+ Tf|<([\da-f]+)>/gi)) {
    if (font !== undefined) codes = fonts.get(font) ?? new Map()
    else
      text += (shown?.match(/.{4}/g) ?? [])
        .map((code) => codes.get(parseInt(code, 16)) ?? '')
        .join('')
  }
  return text
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Strings in parentheses, as text: two bytes a character where they begin with a byte order mark. */
function stringsIn(source: string): readonly string[] {
  const strings: string[] = []
  for (const [, raw = ''] of source.matchAll(/\(((?:\\[\s\S]|[^()\\])*)\)/g)) {
    const plain = raw.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal, letter) =>
      typeof octal === 'string'
        ? String.fromCharCode(parseInt(octal, 8))
        : (ESCAPES[String(letter)] ?? String(letter)),
    )
    const bytes = Buffer.from(plain, 'latin1')
    const isWide = bytes[0] === 0xfe && bytes[1] === 0xff
    strings.push(isWide ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : plain)
  }
  return strings
}
