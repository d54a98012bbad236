import type { Piece } from '../types.ts'

/** A piece before it has a line number. */
export type Draft = Omit<Piece, 'from' | 'to'> & { readonly inArticle: boolean }

/**
 * Where a page marks its main part, what stands outside is not the notes. The mark is trusted only
 * when that part holds a fair share of the words.
 */
export function preferArticle(drafts: readonly Draft[]): readonly Draft[] {
  const kept = drafts.filter((draft) => draft.drop === undefined)
  const inside = sumOfLengths(kept.filter((draft) => draft.inArticle))
  if (inside === 0 || inside < sumOfLengths(kept) * 0.4) return drafts
  return drafts.map((draft) =>
    draft.inArticle || draft.drop !== undefined || isMainTitle(draft)
      ? draft
      : { ...draft, drop: 'outside-article' as const },
  )
}

function isMainTitle(draft: Draft): boolean {
  return draft.shape === 'heading' && draft.level === 1
}

function sumOfLengths(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, draft) => sum + draft.text.length, 0)
}
