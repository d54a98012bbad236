/** A readable id from a title: lower case Latin letters, digits and hyphens, at most 48 characters. */
export function slugOf(title: string): string {
  const words = withoutAccents(title)
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const slug = (words ?? []).join('-').slice(0, 48).replace(/-$/, '')
  return slug === '' ? 'untitled' : slug
}

function withoutAccents(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ł/gi, 'l')
}

/** `wanted`, or `wanted-2`, `wanted-3`… whichever is first free. */
export function uniqueId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  let n = 2
  while (taken.has(`${wanted}-${n}`)) n++
  return `${wanted}-${n}`
}

/** Makes an id that was never used before, with `wanted` recognisable in it. Injected wherever ids are made. */
export type NewId = (wanted: string) => string
