// The package ships no types. Only what Lectern uses is declared.
declare module 'nspell' {
  export interface NSpell {
    correct(word: string): boolean
  }
  /** Both files of a Hunspell dictionary, as text. */
  export default function nspell(aff: string, dic: string): NSpell
}
