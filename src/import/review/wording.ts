import type { LineLabel } from '../types.ts'

/** The teacher's words for each label. */
export const LABEL_NAMES: Readonly<Record<LineLabel, string>> = {
  title: 'the title',
  spec: 'the specification point',
  heading: 'a heading',
  paragraph: 'a paragraph',
  bullet: 'a bullet',
  numbered: 'a numbered point',
  'term-definition': 'a key term with its definition',
  term: 'a key term',
  definition: 'a definition',
  row: 'a table row',
  figure: 'a figure caption',
  'faq-question': 'an FAQ question',
  'faq-answer': 'an FAQ answer',
  question: 'part of a question',
  marks: 'the marks of a question',
  option: 'an answer option',
  'scheme-header': 'the heading of a mark scheme',
  'scheme-point': 'a line of a mark scheme',
  answer: 'an answer',
  dropped: 'not part of the notes',
  blank: 'blank',
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The start of a line, for quoting it in a question. */
export function quote(text: string): string {
  const words = text.slice(0, 60)
  return `“${text.length > 60 ? `${words.replace(/\s\S*$/, '')}…` : words}”`
}
