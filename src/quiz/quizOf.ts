import { isBlank, plainText, type RichText } from '../base/index.ts'
import { itemsOfKind, type ItemOf, type Topic } from '../topic/index.ts'

export interface QuizOption {
  readonly text: RichText
  readonly isCorrect: boolean
  /** Shown once it was chosen. */
  readonly feedback: RichText
}

interface Asked {
  /** The item that it comes from; of a matching exercise the first one. */
  readonly id: string
  readonly prompt: RichText
  readonly marks: number
}

export type QuizQuestion =
  | (Asked & { readonly kind: 'choice'; readonly options: readonly QuizOption[] })
  | (Asked & { readonly kind: 'true-false'; readonly isTrue: boolean; readonly feedback: RichText })
  /** Any of the answers is right. */
  | (Asked & { readonly kind: 'short'; readonly answers: readonly RichText[] })
  /** Nothing that a machine could mark: the model answer is for the teacher. */
  | (Asked & { readonly kind: 'essay'; readonly model: RichText })
  | (Asked & { readonly kind: 'match'; readonly pairs: readonly (readonly [RichText, RichText])[] })

export interface Quiz {
  readonly title: string
  readonly questions: readonly QuizQuestion[]
  /** Front and back of flashcards. */
  readonly cards: readonly (readonly [RichText, RichText])[]
}

/** Words of an answer that a pupil can be expected to type exactly. */
const MOST_WORDS = 6
/** Pairs of one matching exercise; fewer than two give themselves away. */
const MOST_PAIRS = 8
const FEWEST_PAIRS = 3

/**
 * What a topic can be asked: its questions, and its key terms to be matched.
 *
 * @param isMeant of its items, by id, those that are wanted
 */
export function quizOf(topic: Topic, isMeant: (itemId: string) => boolean = () => true): Quiz {
  const questions = itemsOfKind(topic, 'question')
    .filter(({ id }) => isMeant(id))
    .map(quizQuestion)
  const terms = itemsOfKind(topic, 'keyTerm').filter(
    ({ id, term, definition }) => isMeant(id) && !isBlank(term) && !isBlank(definition),
  )
  return {
    title: topic.title,
    questions: [...questions, ...matches(terms)],
    cards: [
      ...terms.map(({ term, definition }) => [term, definition] as const),
      ...questions.flatMap(cardOf),
    ],
  }
}

function quizQuestion(item: ItemOf<'question'>): QuizQuestion {
  const asked = { id: item.id, prompt: item.prompt, marks: item.marks }
  if (item.options !== undefined && item.options.some(({ correct }) => correct === true)) {
    const options = item.options.map(({ text, correct, reason }) => ({
      text,
      isCorrect: correct === true,
      feedback: reason ?? '',
    }))
    return trueFalse(asked, options) ?? { ...asked, kind: 'choice', options }
  }
  const accepted = acceptedAnswers(item)
  // Several things to name are several answers, so one field cannot be marked.
  if (item.marks === 1 && accepted.length > 0 && accepted.every(isTypable)) {
    return { ...asked, kind: 'short', answers: accepted }
  }
  return { ...asked, kind: 'essay', model: item.answer ?? accepted[0] ?? '' }
}

function trueFalse(asked: Asked, options: readonly QuizOption[]): QuizQuestion | undefined {
  const words = options.map(({ text }) => plainText(text).trim().toLowerCase())
  if (words.length !== 2 || !words.includes('true') || !words.includes('false')) return undefined
  const right = options.filter(({ isCorrect }) => isCorrect)
  if (right.length !== 1) return undefined
  const isTrue =
    plainText(right[0]?.text ?? '')
      .trim()
      .toLowerCase() === 'true'
  return { ...asked, kind: 'true-false', isTrue, feedback: right[0]?.feedback ?? '' }
}

function acceptedAnswers({ answer, scheme }: ItemOf<'question'>): readonly RichText[] {
  const points = scheme?.kind === 'points' ? scheme.points : []
  const all = [
    ...(answer === undefined ? [] : [answer]),
    ...points.flatMap(({ text, alternatives }) => [text, ...(alternatives ?? [])]),
    ...(scheme?.kind === 'points' ? (scheme.accept ?? []) : []),
  ].filter((text) => !isBlank(text))
  const seen = new Set<string>()
  return all.filter((text) => {
    const words = plainText(text).trim().toLowerCase()
    return !seen.has(words) && seen.add(words)
  })
}

function isTypable(text: RichText): boolean {
  return plainText(text).trim().split(/\s+/).length <= MOST_WORDS
}

function matches(terms: readonly ItemOf<'keyTerm'>[]): readonly QuizQuestion[] {
  const count = Math.ceil(terms.length / MOST_PAIRS)
  const size = Math.ceil(terms.length / Math.max(1, count))
  return Array.from({ length: count }, (_, n) => terms.slice(n * size, (n + 1) * size)).flatMap(
    (group) =>
      group.length < FEWEST_PAIRS
        ? []
        : {
            kind: 'match' as const,
            id: group[0]?.id ?? '',
            prompt: 'Match each term to its meaning.',
            marks: group.length,
            pairs: group.map(({ term, definition }) => [term, definition] as const),
          },
  )
}

function cardOf(question: QuizQuestion): readonly (readonly [RichText, RichText])[] {
  switch (question.kind) {
    case 'choice':
      return question.options
        .filter(({ isCorrect }) => isCorrect)
        .slice(0, 1)
        .map(({ text }) => [question.prompt, text] as const)
    case 'true-false':
      return [[question.prompt, question.isTrue ? 'True' : 'False']]
    case 'short':
      return question.answers.slice(0, 1).map((answer) => [question.prompt, answer] as const)
    case 'essay':
      return isBlank(question.model) ? [] : [[question.prompt, question.model]]
    case 'match':
      return []
  }
}
