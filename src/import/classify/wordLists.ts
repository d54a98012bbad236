import type { Piece } from '../types.ts'
import type { Anchor } from './examAnchors.ts'

const SURE = 12

/** In notes for a language, pairs such as "le frère - brother" under each other are words to learn. */
export function wordListAnchors(pieces: readonly Piece[]): readonly Anchor[] {
  const anchors: Anchor[] = []
  if (!pieces.slice(0, OPENING).some(({ text }) => text.length <= 120 && LANGUAGE.test(text)))
    return anchors
  for (let from = 0; from < pieces.length;) {
    let to = from
    while (isWordPair(pieces[to])) to++
    if (to - from >= 3) {
      const above = pieces[from - 1]
      if (above && above.text.length <= 60 && !/[.?!:]$/.test(above.text))
        anchors.push({ index: from - 1, labels: ['heading', 'title'], score: SURE, zone: 'body' })
      for (let index = from; index < to; index++)
        for (const zone of ['body', 'glossary'] as const)
          anchors.push({ index, labels: ['term-definition'], score: SURE, zone })
    }
    from = Math.max(to, from + 1)
  }
  return anchors
}

/** What the first lines of notes say of them. */
const OPENING = 6
const LANGUAGE =
  /\b(?:French|Spanish|German|Italian|Latin|Mandarin|Welsh|Irish|Gaelic|Urdu|Polish|Portuguese|vocab(?:ulary)?|word ?list)\b/i

/** A word or phrase and what it is in English: nothing else stands on the line. */
function isWordPair(piece: Piece | undefined): boolean {
  if (piece === undefined || piece.cells || piece.shape === 'heading') return false
  const { text } = piece
  return (
    text.length <= 90 &&
    !/^["“‘'«]|: |[.!?] \p{Lu}.* [–—=-] /u.test(text) &&
    /^[^\d–—=]{1,50}? [–—=-] [^–—=]{1,50}$/.test(text)
  )
}
