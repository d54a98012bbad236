const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const NEEDS_CARE = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/

/** Text as it may stand in SVG, in content and in attributes; what XML forbids is left out. */
export function escapeXml(text: string): string {
  if (!NEEDS_CARE.test(text)) return text
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => NAMED[character] ?? '')
}

/** A length with at most two decimals: a hundredth of a point is finer than any printer. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100)
}

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** Attributes in the order given; undefined ones are left out. */
export function attributes(values: Attributes): string {
  let written = ''
  for (const name in values) {
    const value = values[name]
    if (value === undefined) continue
    written += ` ${name}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`
  }
  return written
}
