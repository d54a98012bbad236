import { signKind } from '../text/signs.ts'
import { countSentences, countWords } from '../text/sentences.ts'
import type { Draft } from './preferArticle.ts'

/** Signs that are typed for lists only; a dash may also open a remark. */
const SURE = /^[•●○◦▪▫■□◆▶➢➤‣⁃∙·]$/u
/** A longer line behind a lead-in is a text of its own. */
const LONGEST_POINT = 16

/**
 * Lists that were typed into paragraphs, with signs ("- one", "2. two") or with line breaks behind
 * a line that ends with a colon. `broken` holds where each broken paragraph begins and ends.
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
    const points = drafts.slice(from + 1, to)
    if (!drafts[from]?.text.endsWith(':') || points.length < 2 || !points.every(isPoint)) continue
    for (let k = from + 1; k < to; k++)
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

function isPoint(draft: Draft): boolean {
  return (
    draft.shape === 'paragraph' &&
    draft.sign === undefined &&
    countWords(draft.text) <= LONGEST_POINT &&
    countSentences(draft.text) === 1 &&
    !draft.text.endsWith(':')
  )
}
