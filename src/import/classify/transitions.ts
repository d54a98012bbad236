import type { Zone } from '../cues/sections.ts'
import { STATES } from './states.ts'
import type { Edge } from './viterbi.ts'

/** Steps inside a section, by label, wherever both labels exist. Steps not named cost nothing. */
// prettier-ignore
const STEPS: Readonly<Record<string, number>> = {
  'answer>answer': -0.15, 'answer>figure': 0.05, 'answer>heading': 0.55, 'answer>marks': -0.2, 'answer>option': -4,
  'answer>paragraph': -0.1, 'answer>question': 0.95, 'answer>row': -0.3, 'answer>scheme-header': -0.35,
  'answer>scheme-point': -0.8, 'bullet>bullet': 1.15, 'bullet>definition': -6, 'bullet>figure': -0.15,
  'bullet>heading': 0.15, 'bullet>numbered': -1.05, 'bullet>paragraph': -0.85, 'bullet>row': -0.5,
  'bullet>spec': -0.1, 'bullet>term-definition': -0.3, 'definition>definition': -2.75, 'definition>figure': -0.1,
  'definition>heading': 0.2, 'definition>paragraph': -0.05, 'definition>row': -0.05, 'definition>term': 1.15,
  'definition>term-definition': -0.1, 'faq-answer>faq-answer': 0.4, 'faq-answer>faq-question': 0.6,
  'faq-answer>figure': -0.05, 'faq-question>faq-answer': 1.95, 'faq-question>faq-question': -2.5,
  'faq-question>figure': -0.05, 'faq-question>heading': -3, 'figure>answer': -0.05, 'figure>bullet': -0.6,
  'figure>faq-answer': -0.05, 'figure>figure': -0.2, 'figure>heading': 0.1, 'figure>numbered': -0.15,
  'figure>option': -0.05, 'figure>paragraph': 0.55, 'figure>question': -0.2, 'figure>row': 0.1,
  'figure>scheme-header': -0.05, 'figure>scheme-point': -0.05, 'figure>term': -0.05, 'figure>term-definition': -0.25,
  'heading>answer': -3.1, 'heading>bullet': -0.7, 'heading>definition': -6, 'heading>faq-answer': 0.05,
  'heading>faq-question': 0.5, 'heading>figure': 0.3, 'heading>heading': -0.85, 'heading>marks': -1.5,
  'heading>numbered': -0.8, 'heading>option': -4.05, 'heading>paragraph': -0.35, 'heading>row': 0.1,
  'heading>scheme-header': -0.65, 'heading>scheme-point': -2.3, 'heading>spec': -0.25, 'heading>term': -0.05,
  'heading>term-definition': -0.95, 'marks>answer': -0.5, 'marks>marks': -0.45, 'marks>option': -0.5,
  'marks>question': 0.3, 'marks>scheme-header': 0.8, 'marks>scheme-point': -1.5, 'numbered>bullet': -0.6,
  'numbered>heading': -0.05, 'numbered>numbered': 1.55, 'numbered>paragraph': 0.35, 'numbered>term': -0.05,
  'numbered>term-definition': -0.15, 'option>answer': 1.25, 'option>figure': -0.05, 'option>heading': 0.05,
  'option>marks': 0.25, 'option>option': 2.1, 'option>paragraph': -0.3, 'option>question': -0.4,
  'option>scheme-header': 0.35, 'option>scheme-point': -3.1, 'paragraph>answer': -2.6, 'paragraph>bullet': -1.75,
  'paragraph>definition': -6, 'paragraph>figure': 0.5, 'paragraph>heading': -0.15, 'paragraph>numbered': -0.3,
  'paragraph>option': -2.1, 'paragraph>paragraph': 0.5, 'paragraph>question': -0.25, 'paragraph>row': 0.05,
  'paragraph>scheme-header': -0.1, 'paragraph>scheme-point': -4, 'paragraph>spec': 0.05, 'paragraph>term': -0.05,
  'paragraph>term-definition': -0.15, 'question>answer': 0.45, 'question>marks': 0.8, 'question>option': 0.7,
  'question>paragraph': -0.35, 'question>question': 0.3, 'question>row': -0.15, 'question>scheme-header': 0.7,
  'question>scheme-point': -2.75, 'row>answer': -0.05, 'row>bullet': -0.8, 'row>figure': -0.2, 'row>heading': 0.75,
  'row>numbered': -0.05, 'row>paragraph': 0.05, 'row>question': 0.45, 'row>row': 3.15, 'row>scheme-point': -0.1,
  'row>term-definition': 0.2, 'scheme-header>answer': 0.55, 'scheme-header>heading': -2.6,
  'scheme-header>option': -4.05, 'scheme-header>paragraph': 0.15, 'scheme-header>question': -3.05,
  'scheme-header>scheme-header': -1.05, 'scheme-header>scheme-point': 2.05, 'scheme-point>answer': -1.85,
  'scheme-point>figure': -0.1, 'scheme-point>heading': 0.75, 'scheme-point>marks': -1.1, 'scheme-point>option': -5.05,
  'scheme-point>paragraph': -1.8, 'scheme-point>question': 0.05, 'scheme-point>row': -0.05,
  'scheme-point>scheme-header': -1, 'scheme-point>scheme-point': 1.45, 'spec>figure': -0.05, 'spec>heading': -0.1,
  'spec>paragraph': 0.1, 'spec>spec': -0.4, 'spec>term-definition': -0.35, 'spec>title': -1.15,
  'term-definition>bullet': -1.3, 'term-definition>definition': -5, 'term-definition>figure': -0.2,
  'term-definition>heading': -0.1, 'term-definition>numbered': 0.05, 'term-definition>paragraph': -0.2,
  'term-definition>row': 0.55, 'term-definition>term': -0.2, 'term-definition>term-definition': 0.2,
  'term>bullet': -10, 'term>definition': 3.1, 'term>figure': -10, 'term>heading': -10, 'term>numbered': -0.05,
  'term>paragraph': -10, 'term>row': -20, 'term>spec': -30, 'term>term': -5.2, 'term>term-definition': -8,
  'title>bullet': -2.15, 'title>figure': -0.6, 'title>heading': 0.95, 'title>numbered': -0.05, 'title>paragraph': 0.1,
  'title>spec': -0.15, 'title>term': 0.6, 'title>term-definition': -0.45,
}

/** What it costs to go on in ordinary text without a heading, after a section of another kind. */
const LEAVING: Readonly<Record<Zone, number>> = {
  body: 0,
  glossary: -3,
  themes: -4,
  faq: -25,
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

/** Steps between sections that were fitted one by one; the others follow the rules below. */
// prettier-ignore
const CROSSINGS: Readonly<Record<string, number>> = {
  'aims.bullet>body.bullet': -2.8, 'aims.bullet>body.figure': -1.15, 'aims.bullet>body.heading': -0.3,
  'aims.bullet>body.paragraph': -1.05, 'aims.bullet>exam.question': -4.65, 'aims.heading>body.bullet': -2.65,
  'aims.heading>body.heading': -1, 'aims.paragraph>body.bullet': -2.1, 'aims.paragraph>body.heading': -0.35,
  'aims.paragraph>body.paragraph': -1.2, 'aims.paragraph>exam.question': -5.05, 'body.bullet>exam.heading': -0.4,
  'body.bullet>exam.question': -5.25, 'body.bullet>exam.scheme-header': -6.3, 'body.bullet>faq.heading': -0.2,
  'body.bullet>themes.heading': -0.2, 'body.figure>exam.heading': 0.05, 'body.figure>glossary.heading': -0.15,
  'body.figure>mistakes.heading': 0.3, 'body.figure>themes.heading': -0.05, 'body.heading>aims.heading': -0.9,
  'body.heading>aims.paragraph': -0.95, 'body.heading>exam.heading': -0.95, 'body.heading>exam.question': -4.8,
  'body.heading>exam.scheme-header': -6.1, 'body.heading>faq.heading': -0.85, 'body.numbered>exam.heading': 0.1,
  'body.numbered>exam.question': -5.35, 'body.numbered>exam.scheme-header': -7.25,
  'body.paragraph>aims.heading': -0.05, 'body.paragraph>aims.paragraph': -1.05, 'body.paragraph>exam.heading': -0.35,
  'body.paragraph>exam.question': -4.9, 'body.paragraph>exam.scheme-header': -6.6,
  'body.paragraph>glossary.heading': 0.25, 'body.paragraph>mistakes.heading': -0.3,
  'body.paragraph>themes.heading': 0.2, 'body.row>exam.question': -5.15, 'body.term-definition>exam.heading': -0.2,
  'body.term-definition>exam.question': -5.05, 'body.term-definition>faq.heading': -0.2,
  'body.term-definition>glossary.heading': -0.25, 'body.title>aims.heading': 0.25, 'body.title>aims.paragraph': -1.35,
  'body.title>exam.question': -4.25, 'body.title>exam.scheme-header': -7.1, 'exam.answer>body.heading': -2.75,
  'exam.answer>glossary.heading': 0.3, 'exam.figure>body.numbered': -10, 'exam.heading>body.heading': -2.95,
  'exam.heading>body.paragraph': -9.4, 'exam.option>body.heading': -2.75, 'exam.option>body.numbered': -10,
  'exam.option>glossary.heading': -0.1, 'exam.paragraph>aims.paragraph': -3.5, 'exam.paragraph>body.heading': -2.75,
  'exam.paragraph>body.row': -9.1, 'exam.paragraph>glossary.heading': -0.5, 'exam.question>body.figure': -9.25,
  'exam.question>body.heading': -2.4, 'exam.question>body.numbered': -10.25, 'exam.question>body.paragraph': -8.9,
  'exam.question>glossary.heading': -0.2, 'exam.scheme-header>body.heading': -5.3,
  'exam.scheme-header>body.paragraph': -9.1, 'exam.scheme-point>body.heading': -2,
  'exam.scheme-point>body.paragraph': -8.2, 'faq.faq-answer>exam.heading': 0.05, 'faq.figure>exam.heading': -0.1,
  'glossary.definition>body.heading': -1.3, 'glossary.definition>exam.heading': 0.1,
  'glossary.definition>faq.heading': 0.1, 'glossary.heading>body.bullet': -4.15, 'glossary.heading>body.row': -2.95,
  'glossary.row>body.heading': -1.05, 'glossary.term-definition>body.paragraph': -3.1,
  'mistakes.bullet>body.heading': -0.55, 'mistakes.bullet>faq.heading': 0.25, 'mistakes.heading>body.bullet': -4.65,
  'themes.bullet>body.term-definition': -5.1, 'themes.bullet>exam.heading': 0.2, 'themes.bullet>faq.heading': 0.2,
  'themes.heading>body.paragraph': -4.05, 'themes.heading>body.term-definition': -5.25,
}

export const EDGES: readonly Edge[] = STATES.flatMap((to, t) =>
  STATES.flatMap((from, f) => {
    const score = step(from.zone, from.label, to.zone, to.label)
    if (score === undefined) return []
    return [
      {
        from: f,
        to: t,
        score: CROSSINGS[`${from.name}>${to.name}`] ?? score,
        crosses: from.zone !== to.zone,
      },
    ]
  }),
)

function step(fromZone: Zone, from: string, toZone: Zone, to: string): number | undefined {
  const within = STEPS[`${from}>${to}`] ?? 0
  // A title comes first, or after the line that names the specification.
  if (to === 'title' && from !== 'spec') return undefined
  if (fromZone === toZone) return within
  if (to === 'heading') return toZone === 'body' ? NEW_BODY[fromZone] + within : within
  // Answers run on to the next heading.
  if (fromZone === 'faq' && to !== 'heading') return undefined
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
  if (
    toZone === 'body' &&
    to === 'term-definition' &&
    (fromZone === 'aims' || fromZone === 'themes')
  )
    return LEAVING[fromZone] - 1
  return undefined
}
