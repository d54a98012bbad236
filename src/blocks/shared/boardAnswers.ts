import { plainText, type RichText } from '../../base/index.ts'
import type { ItemOf } from '../../topic/index.ts'
import type { Outline } from '../blockKind.ts'
import { capitalLetter } from './sheetText.ts'

/** What a slide of questions is about, for notes and plans that follow it. */
export function outlineOfQuestions(
  title: RichText,
  questions: readonly ItemOf<'question'>[],
): Outline {
  return {
    title,
    points: [],
    questions: questions.map((item) => ({
      prompt: item.prompt,
      answer: answersOf(item).map(plainText).join(' / '),
      options: item.options?.map(({ text }) => text),
    })),
  }
}

/** What the board shows: the model answer, the key of a multiple choice, or the creditable points. */
export function answersOf(item: ItemOf<'question'>): readonly RichText[] {
  const key = item.options?.findIndex((option) => option.correct) ?? -1
  const option = item.options?.[key]
  if (option !== undefined)
    return [`${capitalLetter(key)}. ${plainText(option.reason ?? option.text)}`]
  if (item.answer !== undefined) return [item.answer]
  if (item.scheme?.kind !== 'points') return []
  return item.scheme.points.map((point) =>
    [point, ...(point.further ?? [])].map(({ text }) => plainText(text)).join(': '),
  )
}
