import fitted from './weights.json'

/**
 * What the labelling has learned, in natural logarithms of odds: shapes and cue words, never texts.
 *
 * `npm run fit:import` writes weights.json anew from the labelled notes in fixtures/import/tuned and
 * fixtures/import/prior.json; docs/decisions/0006 says where that one comes from.
 */
export interface Weights {
  /**
   * How strongly each feature speaks for a label, or for a label in one kind of section
   * ("exam.paragraph"); both count where both are given.
   */
  readonly labels: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Steps inside a section, by label, wherever both labels exist. Steps not named cost nothing. */
  readonly steps: Readonly<Record<string, number>>
  /** Steps between sections that were fitted one by one. */
  readonly crossings: Readonly<Record<string, number>>
}

export const WEIGHTS: Weights = fitted
