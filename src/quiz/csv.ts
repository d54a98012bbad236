import type { RichText } from '../base/index.ts'
import { oneLine } from './oneLine.ts'
import type { Quiz, QuizQuestion } from './quizOf.ts'

const OPTIONS = 6

/**
 * One question a line, as the sites' spreadsheets have it: its text, up to six options, the numbers
 * of the right ones. RFC 4180, with the mark by which Excel knows UTF-8.
 */
export function toCsv({ questions }: Quiz): string {
  const options = Array.from({ length: OPTIONS }, (_, n) => `Option ${n + 1}`)
  const rows = [['Question', 'Type', ...options, 'Correct', 'Marks'], ...questions.flatMap(rowsOf)]
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function rowsOf(question: QuizQuestion): readonly (readonly string[])[] {
  const row = (type: string, options: readonly RichText[], correct: string): readonly string[] => [
    oneLine(question.prompt),
    type,
    ...Array.from({ length: OPTIONS }, (_, n) => oneLine(options[n] ?? '')),
    correct,
    String(question.marks),
  ]
  switch (question.kind) {
    case 'choice': {
      const right = question.options.flatMap(({ isCorrect }, n) => (isCorrect ? [n + 1] : []))
      const texts = question.options.map(({ text }) => text)
      return [row(right.length === 1 ? 'Multiple choice' : 'Checkbox', texts, right.join(','))]
    }
    case 'true-false':
      return [row('True or false', ['True', 'False'], question.isTrue ? '1' : '2')]
    case 'short':
      return [row('Short answer', question.answers.slice(0, OPTIONS), '')]
    case 'essay':
      return [row('Open', [question.model], '')]
    case 'match':
      return question.pairs.map(([term, meaning]) => [
        oneLine(meaning),
        'Key term',
        oneLine(term),
        ...Array.from({ length: OPTIONS - 1 }, () => ''),
        '',
        '1',
      ])
  }
}

/** A spreadsheet would calculate what begins like a formula; an apostrophe makes it text. */
function cell(text: string): string {
  const safe = /^\s*[=+\-@]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
