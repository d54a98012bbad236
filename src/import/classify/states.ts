import type { Zone } from '../cues/sections.ts'
import type { LineLabel } from '../types.ts'

/** A label in the kind of section it stands in. The best sequence is sought over these. */
export interface State {
  readonly zone: Zone
  readonly label: LineLabel
  readonly name: string
}

const LABELS: Readonly<Record<Zone, readonly LineLabel[]>> = {
  body: [
    'title',
    'spec',
    'heading',
    'paragraph',
    'bullet',
    'numbered',
    'term-definition',
    'term',
    'definition',
    'row',
    'figure',
    'dropped',
  ],
  glossary: ['heading', 'term-definition', 'term', 'definition', 'paragraph', 'row', 'figure'],
  themes: ['heading', 'bullet', 'numbered', 'paragraph', 'row'],
  faq: ['heading', 'faq-question', 'faq-answer', 'row', 'figure'],
  exam: [
    'heading',
    'question',
    'marks',
    'option',
    'scheme-header',
    'scheme-point',
    'answer',
    'paragraph',
    'row',
    'figure',
    'dropped',
  ],
  aims: ['heading', 'bullet', 'numbered', 'paragraph'],
  mistakes: ['heading', 'bullet', 'numbered', 'paragraph', 'row'],
}

export const ZONES = Object.keys(LABELS) as readonly Zone[]

export const STATES: readonly State[] = ZONES.flatMap((zone) =>
  LABELS[zone].map((label) => ({ zone, label, name: `${zone}.${label}` })),
)

export function stateIndex(name: string): number {
  return STATES.findIndex((state) => state.name === name)
}
