import { z } from 'zod'

/** A stretch of text in one format. */
export interface Run {
  readonly text: string
  readonly bold?: true | undefined
  readonly italic?: true | undefined
  readonly sub?: true | undefined
  readonly super?: true | undefined
  /** An http, https or mailto address. */
  readonly link?: string | undefined
}

/**
 * What a teacher types: a plain string where nothing is formatted (nearly always), otherwise runs.
 * One paragraph; it never holds a line break.
 */
export type RichText = string | readonly Run[]

// Control characters make a PowerPoint file unreadable, and bidirectional overrides can hide text.
const UNSAFE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
// Anything else could start a program or open a file of the reader's.
const SAFE_LINK = /^(?:https?:\/\/|mailto:)/i

/** Text as it may be stored: NFC, no control characters, line breaks and tabs turned into spaces. */
export function normaliseText(text: string): string {
  return text
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    .replace(UNSAFE, '')
    .replace(LONE_SURROGATE, '')
    .normalize('NFC')
}

/** Whether an address may be stored, and written to a file, as a link: http, https or mailto. */
export function isSafeLink(link: string): boolean {
  return SAFE_LINK.test(link)
}

/** Words that have no format, such as a title: safe in every file, whatever they were pasted from. */
export const wordsSchema = z.string().overwrite(normaliseText)

const flag = z.literal(true).optional()

const runSchema = z.strictObject({
  text: wordsSchema,
  bold: flag,
  italic: flag,
  sub: flag,
  super: flag,
  link: z.string().regex(SAFE_LINK, 'A link must start with http, https or mailto').optional(),
})

export const richTextSchema = z.union([wordsSchema, z.array(runSchema).readonly()])

/** The text as runs, without empty ones. */
export function runsOf(text: RichText): readonly Run[] {
  if (typeof text === 'string') return text === '' ? [] : [{ text }]
  return text.filter((run) => run.text !== '')
}

/** The text without its formatting. */
export function plainText(text: RichText): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('')
}

export function isBlank(text: RichText): boolean {
  return plainText(text).trim() === ''
}

/** Texts one after the other, formatting kept. */
export function joinText(...texts: readonly RichText[]): RichText {
  if (texts.every((text) => typeof text === 'string')) return texts.join('')
  return texts.flatMap(runsOf)
}

/** The same text, all of it bold. */
export function boldText(text: RichText): RichText {
  return runsOf(text).map((run) => ({ ...run, bold: true }))
}
