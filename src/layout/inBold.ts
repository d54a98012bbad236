/**
 * The same data with bold in place of italics in every run of text: slanted letters are harder to
 * tell apart for readers with dyslexia.
 */
export function inBold<T>(value: T): T {
  return change(value) as T
}

function change(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(change)
  if (value === null || typeof value !== 'object') return value
  const { italic, ...rest } = value as Readonly<Record<string, unknown>>
  const changed = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, change(part)]))
  return italic === true ? { ...changed, bold: true } : changed
}
