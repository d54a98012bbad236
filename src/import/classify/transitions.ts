import type { Zone } from '../cues/sections.ts'
import { STATES } from './states.ts'
import type { Edge } from './viterbi.ts'

/** Steps inside a section, by label, wherever both labels exist. Steps not named cost nothing. */
const STEPS: Readonly<Record<string, number>> = {
  'title>title': -30,
  'title>heading': 0.6,
  'title>bullet': -2,
  'heading>title': -30,
  'heading>heading': -0.8,
  'heading>paragraph': 0.4,
  'heading>bullet': -1.4,
  'heading>numbered': -0.6,
  'heading>term-definition': -0.6,
  'paragraph>title': -30,
  'paragraph>bullet': -0.8,
  'paragraph>numbered': -0.6,
  'bullet>bullet': 0.8,
  'bullet>paragraph': -0.4,
  'bullet>title': -30,
  'numbered>numbered': 1.5,
  'numbered>bullet': 0,
  'bullet>numbered': -0.5,
  'figure>bullet': -0.3,
  'figure>title': -30,
  'row>row': 2,
  'term-definition>bullet': -0.6,
  'term-definition>term-definition': 0.8,
  'term>definition': 3,
  'term>term': -5,
  'term>heading': -10,
  'term>paragraph': -10,
  'term>bullet': -10,
  'term>term-definition': -8,
  'term>row': -20,
  'term>figure': -10,
  'term>title': -30,
  'term>spec': -30,
  'definition>definition': -2.5,
  'definition>term': 1,
  'heading>definition': -6,
  'paragraph>definition': -6,
  'bullet>definition': -6,
  'term-definition>definition': -5,
  'spec>title': -1,
  'faq-question>faq-answer': 2,
  'faq-question>faq-question': -2.5,
  'faq-question>heading': -3,
  'faq-answer>faq-question': 0.6,
  'faq-answer>faq-answer': 0.4,
  'heading>faq-question': 0.5,
  'heading>question': 0.5,
  'heading>scheme-point': -3,
  'heading>option': -4,
  'heading>answer': -3,
  'heading>marks': -1.5,
  'heading>scheme-header': -0.5,
  'question>question': 0,
  'question>option': 1,
  'question>marks': 0.8,
  'question>scheme-header': 1,
  'question>scheme-point': -2.5,
  'question>answer': 0,
  'marks>question': 0.3,
  'marks>scheme-header': 0.8,
  'marks>scheme-point': -1.5,
  'marks>answer': -0.5,
  'marks>option': -0.5,
  'marks>marks': -0.5,
  'option>option': 2,
  'option>answer': 1,
  'option>question': 0.3,
  'option>scheme-point': -3,
  'option>scheme-header': 0.3,
  'scheme-header>scheme-point': 2,
  'scheme-header>answer': 0.8,
  'scheme-header>question': -3,
  'scheme-header>option': -4,
  'scheme-header>scheme-header': -1,
  'scheme-header>heading': -3,
  'scheme-point>scheme-point': 1.5,
  'scheme-point>question': 0.3,
  'scheme-point>option': -5,
  'scheme-point>answer': -1.5,
  'scheme-point>scheme-header': -0.6,
  'scheme-point>paragraph': -1.5,
  'scheme-point>marks': -1,
  'answer>question': 0.8,
  'answer>answer': 0.2,
  'answer>option': -4,
  'answer>scheme-point': -0.5,
  'paragraph>option': -2,
  'paragraph>answer': -2.5,
  'paragraph>scheme-point': -4,
}

/** What it costs to go on in ordinary text without a heading, after a section of another kind. */
const LEAVING: Readonly<Record<Zone, number>> = {
  body: 0,
  glossary: -3,
  themes: -4,
  faq: -10,
  exam: -9,
  aims: -1,
  mistakes: -3,
}
/** What it costs to open a section of ordinary text with a heading. */
const NEW_BODY: Readonly<Record<Zone, number>> = {
  body: 0,
  glossary: -1,
  themes: -0.8,
  faq: -2,
  exam: -2.5,
  aims: 0,
  mistakes: -0.5,
}

export const EDGES: readonly Edge[] = STATES.flatMap((to, t) =>
  STATES.flatMap((from, f) => {
    const score = step(from.zone, from.label, to.zone, to.label)
    return score === undefined ? [] : [{ from: f, to: t, score, crosses: from.zone !== to.zone }]
  }),
)

function step(fromZone: Zone, from: string, toZone: Zone, to: string): number | undefined {
  const within = STEPS[`${from}>${to}`] ?? 0
  if (fromZone === toZone) return within
  if (to === 'heading') return toZone === 'body' ? NEW_BODY[fromZone] + within : within
  // A question may stand in the middle of the notes, and a box of questions and answers without a name.
  if (toZone === 'exam' && (to === 'question' || to === 'scheme-header'))
    return to === 'question' ? -5 : -7
  if (toZone === 'faq' && to === 'faq-question') return fromZone === 'body' ? -6 : -8
  if (toZone === 'glossary' && to === 'term-definition') return undefined
  if (toZone === 'aims' && to === 'paragraph') return fromZone === 'body' ? -1 : -4
  if (
    toZone === 'body' &&
    (to === 'paragraph' || to === 'figure' || to === 'bullet' || to === 'numbered' || to === 'row')
  ) {
    return LEAVING[fromZone] + (to === 'bullet' || to === 'numbered' ? -1.5 : 0)
  }
  if (toZone === 'body' && to === 'term-definition' && fromZone !== 'glossary')
    return LEAVING[fromZone] - 1
  return undefined
}
