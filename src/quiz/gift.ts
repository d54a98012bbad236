import type { RichText } from '../base/index.ts'
import { oneLine } from './oneLine.ts'
import type { Quiz, QuizQuestion } from './quizOf.ts'

/**
 * GIFT, which Moodle and many others import. The signs ~ = # { } : \ mean something in it and are
 * written with a backslash (docs.moodle.org, "GIFT format", Special characters).
 */
export function toGift({ title, questions }: Quiz): string {
  const category = `$CATEGORY: $course$/top/${oneLine(title).replaceAll('/', '//')}`
  const entries = questions.map((question, n) => {
    const name = `${n + 1}. ${oneLine(question.prompt)}`.slice(0, 80)
    return `::${safe(name)}::[plain]${safe(question.prompt)} {${answers(question)}}`
  })
  return `${[category, ...entries].join('\n\n')}\n`
}

function answers(question: QuizQuestion): string {
  switch (question.kind) {
    case 'choice': {
      const right = question.options.filter(({ isCorrect }) => isCorrect).length
      const wrong = question.options.length - right
      return lines(
        question.options.map(({ text, isCorrect, feedback }) => {
          const sign = right === 1 ? (isCorrect ? '=' : '~') : weight(isCorrect, right, wrong)
          return `${sign}${safe(text)}${comment(feedback)}`
        }),
      )
    }
    case 'true-false':
      return `${question.isTrue ? 'TRUE' : 'FALSE'}${question.feedback === '' ? '' : `##${safe(question.feedback)}`}`
    case 'short':
      return lines(question.answers.map((answer) => `=${safe(answer).replaceAll('*', '\\*')}`))
    case 'match':
      return lines(question.pairs.map(([term, meaning]) => `=${part(term)} -> ${part(meaning)}`))
    case 'essay':
      return ''
  }
}

/** Several right answers share the mark; each wrong one takes as much away as a right one of as many gives. */
function weight(isCorrect: boolean, right: number, wrong: number): string {
  const share = (count: number): string => String(Math.round(10_000_000 / count) / 100_000)
  return isCorrect ? `~%${share(right)}%` : `~%-${share(wrong)}%`
}

function comment(feedback: RichText): string {
  return feedback === '' ? '' : `#${safe(feedback)}`
}

/** Nothing can escape the arrow between the halves of a pair, so no half may hold one. */
function part(text: RichText): string {
  return safe(text).replaceAll('->', '→')
}

function lines(entries: readonly string[]): string {
  return `\n${entries.map((entry) => `  ${entry}\n`).join('')}`
}

function safe(text: RichText): string {
  return oneLine(text).replace(/[\\~=#{}:]/g, '\\$&')
}
