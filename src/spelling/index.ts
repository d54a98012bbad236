/**
 * spelling: which words of a text are misspelt, and what was meant.
 *
 * British English by the bundled dictionary; names and terms that a topic explains are known too.
 * May import: base, topic and the reader of Hunspell dictionaries. Knows nothing of files or
 * windows: who asks brings the dictionary. Start with `speller.ts`.
 */
export { createSpeller, type Dictionary, type Speller } from './speller.ts'
export { wordAt, wordsIn, type WordInText } from './words.ts'
export { bareWord, bareWords, namesIn } from './names.ts'
