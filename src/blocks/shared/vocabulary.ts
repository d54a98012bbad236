import { plainText } from '../../base/index.ts'
import { datesIn, itemsOfKind, textsOf, type Topic } from '../../topic/index.ts'

/** A stretch of a text that is worth asking for. */
export interface Candidate {
  readonly sort: 'term' | 'name' | 'date' | 'word'
  readonly start: number
  readonly end: number
  readonly answer: string
}

/** What a topic's texts use again and again, found by rule: no list of names, no guessing. */
export interface Vocabulary {
  /** Key terms and their other names, longest first. */
  readonly terms: readonly string[]
  readonly names: ReadonlySet<string>
  /** Long words that the topic keeps using. */
  readonly words: ReadonlySet<string>
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu
const NAME = /^\p{Lu}[\p{L}\p{M}-]{2,}$/u
const SENTENCE_START = /(?:^|[.!?:;…]\s*["“‘(]?|["“‘(])$/u
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
/** After a name that stands for itself; an adjective ("Soviet land") is followed by its noun. */
const AFTER_NOUN =
  /^(?:$|’s|'s|[.,;:!?)”’]|\s(?:and|or|in|to|from|on|by|with|for|at|was|were|is|had|has|of|as|but|would|did)\b)/u
const LEAST_LETTERS = 6
const LEAST_USES = 3

const known = new WeakMap<Topic, Vocabulary>()

/** Topics are immutable, so each is read once. */
export function vocabularyOf(topic: Topic): Vocabulary {
  const found = known.get(topic) ?? readVocabulary(topic)
  known.set(topic, found)
  return found
}

function readVocabulary(topic: Topic): Vocabulary {
  const terms = itemsOfKind(topic, 'keyTerm')
    .flatMap((item) => [plainText(item.term), ...item.aliases])
    .filter((term) => term.trim() !== '')
    .sort((a, b) => b.length - a.length)
  const uses = new Map<string, { inside: number; asNoun: number; all: number }>()
  for (const text of topic.items.flatMap(textsOf).map(plainText)) {
    for (const match of text.matchAll(WORD)) {
      const [word] = match
      const use = uses.get(word) ?? { inside: 0, asNoun: 0, all: 0 }
      use.all++
      if (!SENTENCE_START.test(text.slice(0, match.index))) use.inside++
      if (AFTER_NOUN.test(text.slice(match.index + word.length))) use.asNoun++
      uses.set(word, use)
    }
  }
  const entries = [...uses]
  return {
    terms,
    names: new Set(
      entries
        .filter(
          ([word, use]) =>
            NAME.test(word) &&
            !MONTH.test(word) &&
            use.inside > 0 &&
            use.asNoun >= use.all * 0.4 &&
            !uses.has(word.toLowerCase()),
        )
        .map(([word]) => word),
    ),
    words: new Set(
      entries
        .filter(
          ([word, use]) =>
            word === word.toLowerCase() && word.length >= LEAST_LETTERS && use.all >= LEAST_USES,
        )
        .map(([word]) => word),
    ),
  }
}

/** Terms, dates, names and recurring words of one text, in its order; none overlaps another. */
export function candidatesIn(text: string, vocabulary: Vocabulary): readonly Candidate[] {
  const found: Candidate[] = []
  const add = (sort: Candidate['sort'], start: number, answer: string): void => {
    const end = start + answer.length
    if (answer !== '' && found.every((other) => end <= other.start || start >= other.end))
      found.push({ sort, start, end, answer })
  }
  const lower = text.toLowerCase()
  for (const term of vocabulary.terms) {
    const wanted = term.toLowerCase()
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length))
      if (isWhole(text, at, at + wanted.length)) add('term', at, text.slice(at, at + wanted.length))
  }
  const dates = datesIn(text)
  for (const { date, start } of dates) {
    const [year] = /\d{4}(?:\s?[–-]\s?\d{2,4})?$/.exec(date) ?? []
    if (year !== undefined) add('date', start + date.length - year.length, year)
  }
  for (const match of text.matchAll(WORD)) {
    const [word] = match
    const inDate = dates.some(
      ({ date, start }) => match.index >= start && match.index < start + date.length,
    )
    if (inDate) continue
    if (vocabulary.names.has(word)) add('name', match.index, word)
    else if (vocabulary.words.has(word)) add('word', match.index, word)
  }
  return found.sort((a, b) => a.start - b.start)
}

function isWhole(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}-]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{N}-]/u.test(text.slice(end))
}
