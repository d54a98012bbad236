import type { Piece } from '../types.ts'
import type { Anchor } from './examAnchors.ts'
import type { Facts } from './facts.ts'

const PERIOD =
  /^(?:the )?(?:(?:early |late )?\d{4}s?|\d{1,2}(?:st|nd|rd|th) century)(?: ?[–-] ?\d{2,4}s?)?: \p{Lu}/iu
const LIKELY = 6

/** "The 1930s: Foreign Policy and the Rise of Fascism" names a part; "1933: Hitler takes office" is a date. */
export function periodHeadings(
  pieces: readonly Piece[],
  facts: readonly Facts[],
): readonly Anchor[] {
  return facts.flatMap((own, index): readonly Anchor[] =>
    own.titleCase && own.end === '' && PERIOD.test(pieces[index]?.text ?? '')
      ? [{ index, labels: ['heading', 'title'], score: LIKELY, zone: 'body' }]
      : [],
  )
}
