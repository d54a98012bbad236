import type { NotesFormat } from '../types.ts'

const SIGNS: readonly (readonly [sign: RegExp, least: number])[] = [
  [/^#{1,6} ?\S/gm, 1],
  [/\*\*[^*\n]{1,200}\*\*/g, 2],
  [/^\|? ?:?-{3,}:? ?\|/gm, 1],
  [/^(?:```|~~~)/gm, 2],
  [/^ {0,8}[-*+] \S/gm, 3],
  [/\]\((?:https?:|\/|#)[^)\n]{0,300}\)/g, 1],
  [/^---\n(?:[\w-]{1,40}:.{0,300}\n){1,40}---$/m, 1],
]
/** Signs are sought in so much of a text. */
const LOOKED_AT = 60_000

/**
 * What an unnamed text most likely is: HTML if it opens with a tag or is full of block tags,
 * Markdown if it shows two kinds of Markdown's signs, otherwise plain.
 */
export function detectFormat(text: string): NotesFormat {
  const head = text.slice(0, LOOKED_AT).replace(/^\ufeff/, '')
  const tags = head.match(/<\/(?:p|li|h[1-6]|ul|ol|td|div|table)>/gi)?.length ?? 0
  if (
    /^\s*<(?:!doctype html|html|head|body|meta|article|section|main|p|h[1-6]|ul|ol|table)\b/i.test(
      head,
    )
  )
    return 'html'
  const kinds = SIGNS.filter(([sign, least]) => (head.match(sign)?.length ?? 0) >= least).length
  if (kinds >= 2) return 'markdown'
  return tags >= 6 ? 'html' : 'plain'
}
