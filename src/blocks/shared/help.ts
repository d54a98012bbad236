import { plainText, type RichText } from '../../base/index.ts'
import { creditedTexts, type ItemOf, type Topic } from '../../topic/index.ts'
import type { Scaffold } from '../blockKind.ts'

/** A little help beside a task, under a name of its own. */
export interface Help {
  readonly heading: string
  readonly lines: readonly RichText[]
}

/** Below so many marks a question asks for facts, and there is no case against a fact. */
const LEAST_TO_ARGUE = 4
const LEAST_LETTERS = 4
/** A help that has so much of what earns a mark gives the mark away. */
const MOST_SHARED = 0.5

/**
 * What a sheet adds to a question at its level of help: words to use, starters and a first step for
 * support, an objection to meet for stretch. The words are the topic's own, and none of them is what
 * earns a mark. Rule K5 of the layout's SPEC.
 */
export function helpsFor(
  question: ItemOf<'question'>,
  topic: Topic,
  scaffold: Scaffold,
): readonly Help[] {
  if (question.options !== undefined) return []
  if (scaffold === 'stretch') return stretchOf(question)
  if (scaffold !== 'support') return []
  const starters = question.starters ?? []
  const wanted: readonly Help[] = [
    { heading: 'Words to use', lines: wordsFor(question, topic) },
    starters.length > 0
      ? { heading: 'You could begin', lines: starters }
      : { heading: 'First step', lines: firstStep(question) },
  ]
  const kept: string[] = []
  return wanted.flatMap(({ heading, lines }) => {
    const safe = lines.filter((line) => {
      const text = plainText(line)
      if (givesAway([...kept, text].join(' '), question)) return false
      kept.push(text)
      return true
    })
    return safe.length === 0 ? [] : [{ heading, lines: safe }]
  })
}

/** Key terms that the scheme speaks of and the question does not. */
function wordsFor(question: ItemOf<'question'>, topic: Topic): readonly RichText[] {
  const credited = answersOf(question).join(' ').toLowerCase()
  const asked = [question.prompt, ...(question.parts ?? [])].map(plainText).join(' ').toLowerCase()
  return topic.items.flatMap((item) => {
    const term = item.kind === 'keyTerm' ? plainText(item.term).toLowerCase() : ''
    const isWanted = term !== '' && credited.includes(term) && !asked.includes(term)
    return item.kind === 'keyTerm' && isWanted ? [item.term] : []
  })
}

function firstStep({ scheme, marks }: ItemOf<'question'>): readonly RichText[] {
  if (scheme?.kind === 'levels')
    return ['Make two lists, one for each side, with a fact and its date in each line.']
  if (marks < LEAST_TO_ARGUE) return []
  return ['Write each point in a few words; then go back and explain them one by one.']
}

function stretchOf({ marks, parts }: ItemOf<'question'>): readonly Help[] {
  if (marks < LEAST_TO_ARGUE) return []
  const line =
    parts?.length === 2
      ? 'Put the strongest case for the one that you placed second. How would you answer it?'
      : 'What is the strongest objection to what you have written? Add a sentence that meets it.'
  return [{ heading: 'Go further', lines: [line] }]
}

/** True where a text holds half or more of what one creditable point says beyond the question. */
export function givesAway(text: string, question: ItemOf<'question'>): boolean {
  const asked = new Set(
    wordsOf([question.prompt, ...(question.parts ?? [])].map(plainText).join(' ')),
  )
  const given = new Set(wordsOf(text))
  return answersOf(question).some((credited) => {
    const own = [...new Set(wordsOf(credited))].filter((word) => !asked.has(word))
    const shared = own.filter((word) => given.has(word))
    return own.length > 0 && shared.length >= own.length * MOST_SHARED
  })
}

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length >= LEAST_LETTERS,
  )
}

/** Every text that earns a mark, and the model answer. */
export function answersOf(question: ItemOf<'question'>): readonly string[] {
  const { answer } = question
  return [...(answer === undefined ? [] : [answer]), ...creditedTexts(question)].map(plainText)
}
