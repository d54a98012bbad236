import { plainText, type RichText, type Run, runsOf } from '../../base/index.ts'
import { tidyRun } from './tidy.ts'

/** A link as it may be kept, or undefined: scripts, local files and network shares are not. */
export function safeLink(href: string | undefined): string | undefined {
  const trimmed = (href ?? '').trim()
  return /^(?:https?:\/\/[^\s\\]+|mailto:[^\s\\]+)$/i.test(trimmed) ? trimmed : undefined
}

/** Joins equal neighbours, tidies spaces, trims the ends; a plain string where nothing is formatted. */
export function tidyRuns(runs: readonly Run[]): RichText {
  const merged: Run[] = []
  for (const run of runs) {
    const text = tidyRun(run.text)
    if (text === '') continue
    const last = merged[merged.length - 1]
    const joined = last !== undefined && last.text.endsWith(' ') ? text.replace(/^ +/, '') : text
    if (joined === '') continue
    if (last && sameFormat(last, run))
      merged[merged.length - 1] = { ...last, text: last.text + joined }
    else merged.push({ ...run, text: joined })
  }
  return trimRuns(merged)
}

function trimRuns(runs: Run[]): RichText {
  const result = [...runs]
  while (result[0]?.text.trim() === '') result.shift()
  while (result[result.length - 1]?.text.trim() === '') result.pop()
  const first = result[0]
  if (first) result[0] = { ...first, text: first.text.replace(/^ +/, '') }
  const last = result[result.length - 1]
  if (last) result[result.length - 1] = { ...last, text: trimEnd(last.text) }
  return simplest(result)
}

function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 32) end--
  return text.slice(0, end)
}

function simplest(runs: readonly Run[]): RichText {
  return runs.every(isPlain) ? runs.map((run) => run.text).join('') : runs
}

function isPlain(run: Run): boolean {
  return !run.bold && !run.italic && !run.sub && !run.super && run.link === undefined
}

function sameFormat(a: Run, b: Run): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.sub === b.sub &&
    a.super === b.super &&
    a.link === b.link
  )
}

/** The part of a rich text between two positions of its plain text. */
export function sliceRich(
  text: RichText,
  from: number,
  to: number = plainText(text).length,
): RichText {
  if (typeof text === 'string') return text.slice(from, to).trim()
  const out: Run[] = []
  let at = 0
  for (const run of text) {
    const piece = run.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    if (piece !== '') out.push({ ...run, text: piece })
    at += run.text.length
  }
  return trimRuns(out)
}

/** The same text without bold, when all of it is bold: a term or heading is not emphasised twice. */
export function withoutOverallBold(text: RichText): RichText {
  if (typeof text === 'string') return text
  const isAllBold = runsOf(text).every((run) => run.bold || run.text.trim() === '')
  return isAllBold ? withoutBold(text) : text
}

/** A term says by its place that it is one, so that no part of it is bold. */
export function withoutBold(text: RichText): RichText {
  return simplest(runsOf(text).map(({ bold: _, ...run }) => run))
}

/** The bold text that a line starts with, "" if it does not start bold. */
export function boldLeadOf(text: RichText): string {
  let lead = ''
  for (const run of runsOf(text)) {
    if (!run.bold) break
    lead += run.text
  }
  return lead.trim()
}
