import type { Piece } from '../types.ts'

/** So far down a page its title may come again above the text. */
const FARTHEST = 20
/** A title of so many words is not by chance the name of something that the notes explain. */
const LONG = 4

/**
 * The title word for word again: once for the page, once for the article. Of a short one ("Osmosis")
 * the second may be the first term or section, so it must follow straight on or stand under furniture.
 */
export function titleAgain(
  pieces: readonly Piece[],
  isSet: (index: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>()
  const first = pieces.findIndex((_, i) => !isSet(i))
  const title = pieces[first]
  if (!title || title.text.length > 200 || title.cells) return found
  const name = bare(title.text)
  if (name.length < 3) return found
  const isLong = title.text.split(' ').length >= LONG
  for (let i = first + 1; i < Math.min(pieces.length, first + FARTHEST); i++) {
    const piece = pieces[i]
    if (!piece || piece.cells || isSet(i) || piece.text.length > title.text.length + 20) continue
    if (bare(piece.text) !== name) continue
    if (isLong || i === first + 1 || isSet(i - 1)) found.add(i)
  }
  return found
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
