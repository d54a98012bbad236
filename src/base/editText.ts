import {
  isSafeLink,
  normaliseText,
  plainText,
  type RichText,
  type Run,
  runsOf,
} from './richText.ts'

/** A format that is on or off. */
export type TextFormat = 'bold' | 'italic' | 'sub' | 'super'

/**
 * The text with the characters from `start` up to `end` replaced. What is put in takes the format of
 * the character before it, as in every word processor; a link does not grow at its end.
 */
export function spliceText(text: RichText, start: number, end: number, inserted: string): RichText {
  const runs = runsOf(text)
  const clean = normaliseText(inserted)
  const before = sliceText(runs, 0, start)
  const after = sliceText(runs, end, Infinity)
  const like = before.at(-1) ?? after[0]
  const inLink = like?.link !== undefined && after[0]?.link === like.link
  const look: Omit<Run, 'text'> = like ? { ...like, ...(inLink ? {} : { link: undefined }) } : {}
  const middle = clean === '' ? [] : [withoutUndefined({ ...look, text: clean })]
  return tidyText([...before, ...middle, ...after])
}

/** The text with other words; what the old and the new have in common keeps its format. */
export function rewordText(text: RichText, words: string): RichText {
  const old = plainText(text)
  const clean = normaliseText(words)
  if (old === clean) return text
  let start = 0
  while (start < old.length && start < clean.length && old[start] === clean[start]) start++
  let tail = 0
  const most = Math.min(old.length, clean.length) - start
  while (tail < most && old[old.length - 1 - tail] === clean[clean.length - 1 - tail]) tail++
  // Never between the two halves of a character.
  if (start > 0 && isHighSurrogate(old, start - 1)) start--
  if (tail > 0 && isHighSurrogate(old, old.length - tail - 1)) tail--
  return spliceText(text, start, old.length - tail, clean.slice(start, clean.length - tail))
}

/** Turns a format on for a stretch of the text, or off where all of the stretch has it already. */
export function toggleFormat(
  text: RichText,
  start: number,
  end: number,
  format: TextFormat,
): RichText {
  const runs = runsOf(text)
  const middle = sliceText(runs, start, end)
  const isOn = middle.length > 0 && middle.every((run) => run[format] === true)
  const opposite = format === 'sub' ? 'super' : format === 'super' ? 'sub' : undefined
  const changed = middle.map((run) =>
    withoutUndefined({
      ...run,
      [format]: isOn ? undefined : true,
      ...(opposite ? { [opposite]: undefined } : {}),
    }),
  )
  return tidyText([...sliceText(runs, 0, start), ...changed, ...sliceText(runs, end, Infinity)])
}

/** As it may be stored: no control characters, no unsafe links, neighbours of one format joined. */
export function tidyText(text: RichText): RichText {
  const joined: Run[] = []
  for (const run of runsOf(text)) {
    const clean = normaliseText(run.text)
    if (clean === '') continue
    const link = run.link !== undefined && isSafeLink(run.link) ? run.link : undefined
    const next = withoutUndefined({ ...run, text: clean, link })
    const last = joined.at(-1)
    if (last && sameLook(last, next))
      joined[joined.length - 1] = { ...last, text: normaliseText(last.text + next.text) }
    else joined.push(next)
  }
  const [only] = joined
  if (only === undefined) return ''
  return joined.length === 1 && isPlain(only) ? only.text : joined
}

/** The part of a text from one character up to another, formatting kept. */
export function sliceText(text: RichText, start: number, end: number): readonly Run[] {
  const slices: Run[] = []
  let at = 0
  for (const run of runsOf(text)) {
    const part = run.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    if (part !== '') slices.push({ ...run, text: part })
    at += run.text.length
  }
  return slices
}

const LOOKS = ['bold', 'italic', 'sub', 'super', 'link'] as const

function sameLook(a: Run, b: Run): boolean {
  return LOOKS.every((look) => a[look] === b[look])
}

function isPlain(run: Run): boolean {
  return LOOKS.every((look) => run[look] === undefined)
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= 0xd800 && unit <= 0xdbff
}

/** Stored documents leave out what is not set, and keep one order of keys. */
function withoutUndefined({ text, bold, italic, sub, super: raised, link }: Run): Run {
  return {
    text,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(sub && { sub }),
    ...(raised && { super: raised }),
    ...(link !== undefined && { link }),
  }
}
