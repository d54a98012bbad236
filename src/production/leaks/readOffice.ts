import { strFromU8, unzipSync } from 'fflate'
import type { FoundText } from './foundText.ts'

/**
 * Everything that a Word or PowerPoint file says in any of its parts: text, notes, comments,
 * properties, comments in the file itself, and every attribute, where descriptions, names and titles stand.
 */
export function readOffice(file: Uint8Array): readonly FoundText[] {
  return Object.entries(unzipSync(file)).flatMap(([name, part]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return []
    const xml = strFromU8(part)
    const attributes = [...xml.matchAll(/="([^"]+)"|='([^']+)'/g)].map(
      ([, double, single]) => double ?? single ?? '',
    )
    return [
      { where: name, text: decode(opened(xml).replace(/<[^>]*>/g, ' ')) },
      { where: `${name} (descriptions)`, text: decode(attributes.join('\n')) },
    ]
  })
}

/** With what comments and unparsed sections hold as if it were text. */
function opened(xml: string): string {
  return xml.replace(/<!--|-->|<!\[CDATA\[|\]\]>/g, ' ')
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (typeof hex === 'string') return String.fromCodePoint(parseInt(hex, 16))
    if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal))
    return ENTITIES[String(name)] ?? whole
  })
}
