import type { RichText } from '../base/index.ts'
import { oneLine } from './oneLine.ts'
import type { Quiz } from './quizOf.ts'

/** Flashcards, one a line with a tab between front and back: Anki and Quizlet take them so. */
export function toCards({ cards }: Quiz): string {
  return cards.map(([front, back]) => `${side(front)}\t${side(back)}\n`).join('')
}

// Anki takes a line that begins with "#" for a setting, and a field that begins with a quotation
// mark for one that goes on to the next.
function side(text: RichText): string {
  return oneLine(text).replace(/^#/, '＃').replace(/^"/, '“')
}
