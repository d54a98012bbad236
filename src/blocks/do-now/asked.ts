import { assertNever, joinText, plainText, type RichText } from '../../base/index.ts'
import type { Item, ItemKind, Topic } from '../../topic/index.ts'
import { resolveRef, type Resolved, type Topics } from '../contentRef.ts'
import { answersOf } from '../shared/boardAnswers.ts'
import { capitalLetter } from '../shared/sheetText.ts'
import type { DoNowBlock, When } from './schema.ts'

export const ASKABLE = ['question', 'faq', 'keyTerm'] as const satisfies readonly ItemKind[]

/** One of the questions, as the board puts it. */
export interface Asked {
  /** When the class learned it; absent of what is still to come. */
  readonly when: string | undefined
  readonly prompt: RichText
  /** Of a multiple choice, with their letters. */
  readonly options: readonly RichText[]
  readonly answer: RichText
  readonly resolved: Resolved
}

const WHEN: Readonly<Record<When, string>> = {
  'last-lesson': 'Last lesson',
  'last-week': 'Last week',
  'last-term': 'Last term',
  further: 'Further back',
}

export function askedOf(block: DoNowBlock, topics: Topics): readonly Asked[] {
  return block.questions.flatMap(({ when, item }) => {
    const resolved = resolveRef(topics, item)
    return resolved === undefined
      ? []
      : [{ when: when && WHEN[when], resolved, ...wordingOf(resolved.item) }]
  })
}

/** An item as a question with a short answer. */
export function wordingOf(item: Item): Pick<Asked, 'prompt' | 'options' | 'answer'> {
  switch (item.kind) {
    case 'question': {
      const key = item.options?.find((option) => option.correct === true)
      const options = (item.options ?? []).map((option, i) =>
        joinText(`${capitalLetter(i)}  `, option.text),
      )
      return { prompt: item.prompt, options, answer: key?.text ?? inOneLine(answersOf(item)) }
    }
    case 'keyTerm':
      return {
        prompt: joinText('Which term means: ', item.definition),
        options: [],
        answer: item.term,
      }
    case 'faq':
      return {
        prompt: item.question ?? '',
        options: [],
        answer: inOneLine(item.answer.map((part) => part.text)),
      }
    case 'heading':
    case 'paragraph':
    case 'bullet':
    case 'figure':
    case 'theme':
    case 'objective':
    case 'misconception':
    case 'extract':
    case 'table':
      return { prompt: '', options: [], answer: '' }
    default:
      return assertNever(item)
  }
}

function inOneLine(texts: readonly RichText[]): RichText {
  return joinText(...texts.flatMap((text, i) => (i === 0 ? [text] : ['; ', text])))
}

/** Characters: a question of two lines in a quarter of a slide, and an answer of one. */
const LONGEST_PROMPT = 90
const LONGEST_ANSWER = 34

/**
 * Items short enough for a start of five minutes: those meant for it, then the words of the topic,
 * then its own questions.
 */
export function shortItems(topic: Topic): readonly Item[] {
  const isShort = (item: Item): boolean => {
    const { prompt, options, answer } = wordingOf(item)
    const length = plainText(prompt).length
    return (
      options.length === 0 &&
      length > 0 &&
      length <= LONGEST_PROMPT &&
      plainText(answer) !== '' &&
      plainText(answer).length <= LONGEST_ANSWER
    )
  }
  const asked = topic.items.filter((item) => item.kind === 'question' && isShort(item))
  const meant = asked.filter((item) => item.kind === 'question' && item.purpose === 'retrieval')
  const others = asked.filter(
    (item) => item.kind === 'question' && item.purpose === 'knowledge-check',
  )
  // A meaning is longer than most questions, and its term still a short answer.
  const terms = topic.items.filter((item) => item.kind === 'keyTerm')
  return [...meant, ...terms, ...others]
}
