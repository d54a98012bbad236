import type { Hint } from '../types.ts'

const QUESTION = /\b(?:problem|question|question-?text|stem|mcq|quiz-?question)\b/i
const ANSWER = /\b(?:solution|answer|correct-answer|feedback|explanation)\b/i
const SCHEME = /\b(?:mark-?scheme|marking|marks-?scheme|rubric)\b/i
const OPTION = /\b(?:option|choice|distractor|answers?-?list|alternatives)\b/i

/** What the name of a box says about its text: textbooks and quizzes mark up problems and solutions. */
export function readHint(names: string): Hint | undefined {
  if (names === '' || names.length > 400) return undefined
  const words = names.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/_/g, '-')
  if (SCHEME.test(words)) return 'scheme'
  if (OPTION.test(words)) return 'option'
  if (ANSWER.test(words)) return 'answer'
  return QUESTION.test(words) ? 'question' : undefined
}

/** The names that a tag written in Markdown carries. */
export function namesInTag(tag: string): string {
  return [...tag.matchAll(/\b(?:class|id|data-type)=["']([^"'<>]{1,200})["']/gi)]
    .map((match) => match[1])
    .join(' ')
}

/** "Show answer", "Mark scheme", "View solution" on the visible part of an accordion say what is inside. */
export function hintOfSummary(text: string): Hint | undefined {
  if (text.length > 60 || text.endsWith('?')) return undefined
  if (/\bmark(?:ing)?[- ]?scheme\b|\bmarking (?:points|guid)/i.test(text)) return 'scheme'
  return /^(?:(?:click|tap) (?:here )?(?:to|for) )?(?:show|view|see|reveal|check|click for|model|suggested|sample)?\s*(?:the )?(?:model )?(?:answers?|solutions?)\W*$/i.test(
    text.trim(),
  )
    ? 'answer'
    : undefined
}
