import { plainText } from '../base/index.ts'
import { itemsOfKind, type Topic } from '../topic/index.ts'
import { wordsIn } from './words.ts'

/** A word as lists of known words hold it: in small letters, without a genitive's ending. */
export function bareWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s$|(?<=s)'$/u, '')
}

/** A list of known words, to look words up in by `bareWord`. */
export function bareWords(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(bareWord))
}

/**
 * The words of a topic's key terms and of their other names. What a topic teaches it also spells:
 * Ribbentrop and Lebensraum are no mistakes there.
 */
export function namesIn(topic: Topic): readonly string[] {
  const names = itemsOfKind(topic, 'keyTerm').flatMap(({ term, aliases }) => [
    plainText(term),
    ...aliases,
  ])
  return names.flatMap(wordsIn).map(({ word }) => word)
}
