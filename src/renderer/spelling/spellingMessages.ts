/** What the worker is asked: which of these words are misspelt, or what one of them was meant to be. */
export type SpellingWork =
  | { readonly ask: 'check'; readonly words: readonly string[] }
  | { readonly ask: 'suggest'; readonly word: string }

export interface SpellingQuestion {
  readonly number: number
  readonly work: SpellingWork
}

export interface SpellingAnswer {
  readonly number: number
  readonly words: readonly string[]
}
