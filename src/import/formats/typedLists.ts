import { readKey } from '../cues/schemes.ts'
import { readTariff } from '../cues/tariffs.ts'
import { signKind } from '../text/signs.ts'
import { countSentences, countWords } from '../text/sentences.ts'
import type { Draft } from './preferArticle.ts'

/** Signs that are typed for lists only; a dash may also open a remark. */
const SURE = /^[•●○◦▪▫■□◆▶➢➤‣⁃∙·]$/u
/** A longer line behind a lead-in is a text of its own. */
const LONGEST_POINT = 16
/** Without a lead-in it takes more, and shorter, lines to tell a list. */
const FEWEST_NOTES = 3
const LONGEST_NOTE = 12

/**
 * Lists that were typed into paragraphs, with signs ("- one", "2. two") or with line breaks: behind
 * a line that ends with a colon, or where all lines are notes without a stop. `broken` holds where
 * each broken paragraph begins and ends.
 */
export function findTypedLists(
  drafts: readonly Draft[],
  broken: readonly (readonly [from: number, to: number])[],
): readonly Draft[] {
  const result = [...drafts]
  for (let i = 0; i < drafts.length;) {
    let end = i
    while (isTyped(drafts[end]) && kindOf(drafts[end]) === kindOf(drafts[i])) end++
    const sign = drafts[i]?.sign ?? ''
    if (end - i >= 2 || (end > i && SURE.test(sign))) {
      const shape = kindOf(drafts[i]) === 'bullet' ? 'bullet' : 'numbered'
      for (let k = i; k < end; k++) result[k] = { ...(drafts[k] as Draft), shape }
    }
    i = Math.max(end, i + 1)
  }
  for (const [from, to] of broken) {
    const led = drafts[from]?.text.endsWith(':') === true
    const first = led ? from + 1 : from
    const points = drafts.slice(first, to)
    if (led ? points.length < 2 || !points.every(isPoint) : !areNotes(points)) continue
    for (let k = first; k < to; k++)
      result[k] = { ...(drafts[k] as Draft), shape: 'bullet', sign: '•' }
  }
  return result
}

function isTyped(draft: Draft | undefined): boolean {
  return draft?.shape === 'paragraph' && draft.sign !== undefined && !draft.text.endsWith('?')
}

function kindOf(draft: Draft | undefined): string | undefined {
  return draft?.sign === undefined ? undefined : signKind(draft.sign)
}

/** Verse, addresses and remarks are broken too; they have commas and stops, or are few. */
function areNotes(lines: readonly Draft[]): boolean {
  return (
    lines.length >= FEWEST_NOTES &&
    lines.every(
      (line) =>
        isPoint(line) && countWords(line.text) <= LONGEST_NOTE && /[\p{L}\d)%]$/u.test(line.text),
    ) &&
    !lines.some(({ text }) => readTariff(text) !== undefined || readKey(text) !== undefined) &&
    // Terms with their meanings, and formulae, are told apart later.
    lines.filter(({ text }) => / = |: | [–—-] /.test(text)).length < lines.length / 2
  )
}

function isPoint(draft: Draft): boolean {
  return (
    draft.shape === 'paragraph' &&
    draft.sign === undefined &&
    countWords(draft.text) <= LONGEST_POINT &&
    countSentences(draft.text) === 1 &&
    !draft.text.endsWith(':')
  )
}
