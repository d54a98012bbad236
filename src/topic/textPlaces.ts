import type { RichText } from '../base/index.ts'
import type { Item } from './topic.ts'

/** The way from an item to one of its texts: `['scheme', 'points', 0, 'text']`. */
export type TextPath = readonly (string | number)[]

export interface TextPlace {
  readonly path: TextPath
  readonly text: RichText
}

// Every property of an item that holds words for pupils or markers, or leads to some. What is not
// here (ids, files, licences, lines of the source) is no text that a page shows.
const TEXTS: ReadonlySet<string> = new Set([
  'text',
  'term',
  'definition',
  'example',
  'notToConfuse',
  'caption',
  'credit',
  'title',
  'question',
  'prompt',
  'answer',
  'reason',
  'correction',
  'provenance',
  'descriptor',
  'heading',
])
const LISTS: ReadonlySet<string> = new Set([
  'answer',
  'options',
  'parts',
  'starters',
  'prompts',
  'head',
  'rows',
  'points',
  'further',
  'alternatives',
  'accept',
  'reject',
  'guidance',
  'levels',
  'indicative',
])

/** Every text of an item with the way to it, so that any of them can be edited where it is seen. */
export function textPlacesOf(item: Item): readonly TextPlace[] {
  return placesIn(item, [])
}

function placesIn(value: object, path: TextPath): readonly TextPlace[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): readonly TextPlace[] => {
    if (key === 'scheme' && isRecord(inner)) return placesIn(inner, [...path, key])
    if (TEXTS.has(key) && isRichText(inner)) return [{ path: [...path, key], text: inner }]
    if (LISTS.has(key) && Array.isArray(inner)) return placesInList(inner, [...path, key])
    return []
  })
}

function placesInList(list: readonly unknown[], path: TextPath): readonly TextPlace[] {
  return list.flatMap((element, index): readonly TextPlace[] => {
    const at = [...path, index]
    if (isRichText(element)) return [{ path: at, text: element }]
    if (Array.isArray(element)) return placesInList(element, at)
    return isRecord(element) ? placesIn(element, at) : []
  })
}

/** The text at the end of a way, or undefined where the way leads nowhere. */
export function textAt(item: object, path: TextPath): RichText | undefined {
  let value: unknown = item
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Readonly<Record<string | number, unknown>>)[step]
  }
  return isRichText(value) ? value : undefined
}

/** The same with another value at the end of a way; everything beside the way is kept as it is. */
export function withValueAt<T>(whole: T, path: TextPath, value: unknown): T {
  const [step, ...rest] = path
  if (step === undefined) return value as T
  if (Array.isArray(whole)) {
    const list = whole as readonly unknown[]
    return list.map((element, i) => (i === step ? withValueAt(element, rest, value) : element)) as T
  }
  const record = whole as Readonly<Record<string | number, unknown>>
  return { ...record, [step]: withValueAt(record[step], rest, value) } as T
}

function isRichText(value: unknown): value is RichText {
  if (typeof value === 'string') return true
  if (!Array.isArray(value)) return false
  const runs = value as readonly unknown[]
  return runs.length > 0 && runs.every((run) => isRecord(run) && isRun(run))
}

const RUN_KEYS: ReadonlySet<string> = new Set(['text', 'bold', 'italic', 'sub', 'super', 'link'])

/** Lists of points and answers hold objects with a `text` too, but never with only a run's keys. */
function isRun(value: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(value)
  return typeof value['text'] === 'string' && keys.every((key) => RUN_KEYS.has(key))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
