/** Spells away from the window's own thread: reading the dictionary alone takes a second. */
import '../noCodeFromText.ts'
import rules from '../../../node_modules/dictionary-en-gb/index.aff?url'
import words from '../../../node_modules/dictionary-en-gb/index.dic?url'
import { createSpeller, type Speller } from '../../spelling/index.ts'
import type { SpellingAnswer, SpellingQuestion, SpellingWork } from './spellingMessages.ts'

const read = async (address: string): Promise<string> =>
  (await fetch(new URL(address, import.meta.url))).text()

const speller = Promise.all([read(rules), read(words)]).then(([aff, dic]) =>
  createSpeller({ aff, dic }),
)

function perform({ knows, suggest }: Speller, work: SpellingWork): readonly string[] {
  return work.ask === 'suggest' ? suggest(work.word) : work.words.filter((word) => !knows(word))
}

self.addEventListener('message', ({ data }: MessageEvent<SpellingQuestion>) => {
  void speller.then((ready) => {
    const answer: SpellingAnswer = { number: data.number, words: perform(ready, data.work) }
    self.postMessage(answer)
  })
})
