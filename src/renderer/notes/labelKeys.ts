import type { LineLabel } from '../../import/index.ts'

export interface LabelKey {
  readonly label: LineLabel
  readonly key: string
  readonly name: string
}

/** The key that makes a line what it is, and its name on buttons. The first ones are shown always. */
export const labelKeys: readonly LabelKey[] = [
  { label: 'heading', key: 'H', name: 'Heading' },
  { label: 'paragraph', key: 'P', name: 'Paragraph' },
  { label: 'bullet', key: 'B', name: 'Bullet' },
  { label: 'term-definition', key: 'D', name: 'Definition' },
  { label: 'question', key: 'Q', name: 'Question' },
  { label: 'scheme-point', key: 'S', name: 'Mark point' },
  { label: 'faq-question', key: 'F', name: 'FAQ question' },
  { label: 'faq-answer', key: 'A', name: 'FAQ answer' },
  { label: 'title', key: 'T', name: 'Title' },
  { label: 'spec', key: 'C', name: 'Specification' },
  { label: 'numbered', key: 'N', name: 'Numbered point' },
  { label: 'term', key: 'K', name: 'Key term alone' },
  { label: 'definition', key: 'E', name: 'Definition of the term above' },
  { label: 'row', key: 'W', name: 'Table row' },
  { label: 'figure', key: 'G', name: 'Figure caption' },
  { label: 'marks', key: 'M', name: 'Marks' },
  { label: 'option', key: 'O', name: 'Answer option' },
  { label: 'scheme-header', key: 'I', name: 'Mark scheme heading' },
  { label: 'answer', key: 'Y', name: 'Answer' },
]

/** Leaves lines out, and takes them back. */
export const LEAVE_OUT = { key: 'X', name: 'Leave out' }
export const RESTORE = { key: 'R', name: 'Restore' }

export function keyOf(label: LineLabel): string | undefined {
  if (label === 'dropped') return LEAVE_OUT.key
  return labelKeys.find((entry) => entry.label === label)?.key
}

export function nameOf(label: LineLabel): string {
  if (label === 'dropped') return 'Left out'
  return labelKeys.find((entry) => entry.label === label)?.name ?? 'Blank'
}

export function labelForKey(key: string): LineLabel | undefined {
  const upper = key.toUpperCase()
  if (upper === LEAVE_OUT.key) return 'dropped'
  return labelKeys.find((entry) => entry.key === upper)?.label
}
