import { plainText } from '../base/index.ts'
import { type Item, itemsOfKind, textsOf, type Topic } from '../topic/index.ts'
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
 * The words that a topic teaches: its key terms with their other names, and the names of people and
 * places that it tells of more than once. Ribbentrop, Lebensraum and Rapallo are no mistakes there.
 */
export function namesIn(topic: Topic): readonly string[] {
  const terms = itemsOfKind(topic, 'keyTerm').flatMap(({ term, aliases }) => [
    plainText(term),
    ...aliases,
  ])
  return [...terms.flatMap(wordsIn).map(({ word }) => word), ...repeatedNames(topic)]
}

const CAPITAL = /^\p{Lu}/u
// What a sentence may end with, and what may stand before its first word.
const OPENS_SENTENCE = /(?:^|[.!?:;•–—]["'’”)]*\s)["'‘“(]*$/u

/** Names in items as they are: of a topic that is being written in, all but one stay the same. */
const namesOfItems = new WeakMap<Item, ReadonlySet<string>>()

/** Words with a capital inside sentences of at least two items: a slip is rarely made twice. */
function repeatedNames(topic: Topic): readonly string[] {
  const counts = new Map<string, number>()
  for (const item of topic.items) {
    const names = namesOfItems.get(item) ?? namesOf(item)
    namesOfItems.set(item, names)
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].flatMap(([name, count]) => (count > 1 ? [name] : []))
}

function namesOf(item: Item): ReadonlySet<string> {
  const names = textsOf(item)
    .map(plainText)
    .flatMap((text) =>
      wordsIn(text).flatMap(({ word, start }) =>
        CAPITAL.test(word) && !OPENS_SENTENCE.test(text.slice(0, start)) ? [bareWord(word)] : [],
      ),
    )
  return new Set(names)
}
