import type { Zone } from '../cues/sections.ts'
import { STATES } from './states.ts'
import type { Edge } from './viterbi.ts'

/** Steps inside a section, by label, wherever both labels exist. Steps not named cost nothing. */
// prettier-ignore
const STEPS: Readonly<Record<string, number>> = {
  'answer>answer': 0.1, 'answer>figure': 0.2, 'answer>heading': 0.8, 'answer>marks': -0.4, 'answer>option': -4.1,
  'answer>paragraph': -0.1, 'answer>question': 0.8, 'answer>row': -0.3, 'answer>scheme-header': -0.5,
  'answer>scheme-point': -0.2, 'bullet>bullet': 1.2, 'bullet>definition': -6, 'bullet>figure': -0.9,
  'bullet>heading': 0.2, 'bullet>numbered': -1.7, 'bullet>paragraph': -1.2, 'bullet>row': -0.7, 'bullet>spec': -0.1,
  'bullet>term-definition': 0.2, 'bullet>title': -30, 'definition>definition': -2.8, 'definition>figure': -0.2,
  'definition>heading': -0.2, 'definition>paragraph': -0.4, 'definition>term': 1.1,
  'definition>term-definition': -0.2, 'faq-answer>faq-answer': 0.5, 'faq-answer>faq-question': 0.6,
  'faq-answer>figure': -0.1, 'faq-question>faq-answer': 2, 'faq-question>faq-question': -2.5,
  'faq-question>figure': -0.1, 'faq-question>heading': -3, 'figure>answer': -0.1, 'figure>bullet': -1,
  'figure>faq-answer': -0.1, 'figure>figure': -0.7, 'figure>numbered': -0.5, 'figure>option': -0.1,
  'figure>paragraph': 0.8, 'figure>question': -0.2, 'figure>row': 0.2, 'figure>scheme-header': -0.1,
  'figure>scheme-point': -0.2, 'figure>term-definition': 0.1, 'figure>title': -30, 'heading>answer': -3.5,
  'heading>bullet': -0.6, 'heading>definition': -6.1, 'heading>faq-answer': 0.1, 'heading>faq-question': 0.4,
  'heading>figure': 0.1, 'heading>heading': -0.8, 'heading>marks': -1.8, 'heading>numbered': -1.1,
  'heading>option': -4.2, 'heading>paragraph': -0.4, 'heading>row': 0.2, 'heading>scheme-header': -0.7,
  'heading>scheme-point': -2.2, 'heading>spec': -0.4, 'heading>term': 0.2, 'heading>term-definition': -1.5,
  'heading>title': -30, 'marks>answer': -0.8, 'marks>figure': -0.1, 'marks>heading': -0.5, 'marks>marks': -0.4,
  'marks>option': -0.5, 'marks>paragraph': -0.1, 'marks>question': 0.5, 'marks>scheme-header': 0.3,
  'marks>scheme-point': -1.7, 'numbered>bullet': -1.1, 'numbered>figure': -0.5, 'numbered>heading': -0.1,
  'numbered>numbered': 1.7, 'numbered>paragraph': 0.8, 'numbered>row': 0.1, 'numbered>term-definition': -0.6,
  'numbered>title': -1.1, 'option>answer': 0.7, 'option>heading': 0.5, 'option>marks': 0.4, 'option>option': 2.2,
  'option>paragraph': -0.3, 'option>question': -0.2, 'option>scheme-header': -0.2, 'option>scheme-point': -3.2,
  'paragraph>answer': -2.7, 'paragraph>bullet': -1.9, 'paragraph>definition': -6, 'paragraph>figure': 0.3,
  'paragraph>marks': -0.1, 'paragraph>option': -2.1, 'paragraph>paragraph': 0.5, 'paragraph>question': -0.2,
  'paragraph>row': 0.2, 'paragraph>scheme-header': -0.1, 'paragraph>scheme-point': -4.1, 'paragraph>spec': -0.1,
  'paragraph>term': -0.1, 'paragraph>title': -30, 'question>answer': 0.5, 'question>figure': 0.2,
  'question>heading': 0.2, 'question>marks': 0.5, 'question>option': 0.9, 'question>paragraph': -0.2,
  'question>question': 0.4, 'question>row': -0.1, 'question>scheme-header': 0.3, 'question>scheme-point': -2.1,
  'row>bullet': -0.9, 'row>figure': -0.4, 'row>heading': 0.9, 'row>numbered': -0.1, 'row>paragraph': 0.2,
  'row>question': 0.3, 'row>row': 3.1, 'row>scheme-point': -0.1, 'row>term-definition': -0.3, 'row>title': -0.7,
  'scheme-header>answer': 0.8, 'scheme-header>heading': -3, 'scheme-header>option': -4.2,
  'scheme-header>paragraph': -0.2, 'scheme-header>question': -3.3, 'scheme-header>scheme-header': -1,
  'scheme-header>scheme-point': 1.4, 'scheme-point>answer': -1.3, 'scheme-point>figure': -0.2,
  'scheme-point>heading': 0.5, 'scheme-point>marks': -1.2, 'scheme-point>option': -5.1, 'scheme-point>paragraph': -2,
  'scheme-point>question': 0.4, 'scheme-point>row': -0.1, 'scheme-point>scheme-header': -1,
  'scheme-point>scheme-point': 1.3, 'spec>bullet': -0.6, 'spec>heading': -0.3, 'spec>paragraph': 0.3,
  'spec>spec': 0.3, 'spec>term-definition': -0.5, 'spec>title': -0.9, 'term-definition>bullet': -0.9,
  'term-definition>definition': -5, 'term-definition>figure': -0.3, 'term-definition>heading': 0.1,
  'term-definition>numbered': -0.4, 'term-definition>row': -0.1, 'term-definition>term': -0.4,
  'term-definition>term-definition': 0.6, 'term-definition>title': -0.7, 'term>bullet': -10, 'term>definition': 3,
  'term>figure': -10, 'term>heading': -10, 'term>paragraph': -10, 'term>row': -20, 'term>spec': -30,
  'term>term': -5.7, 'term>term-definition': -8, 'term>title': -30, 'title>bullet': -2.8, 'title>figure': -0.2,
  'title>heading': 0.8, 'title>numbered': -0.5, 'title>paragraph': 0.3, 'title>row': -0.2, 'title>spec': -0.4,
  'title>term-definition': -0.2, 'title>title': -30,
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

/** Steps between sections that were fitted one by one; the others follow the rules below. */
// prettier-ignore
const CROSSINGS: Readonly<Record<string, number>> = {
  'aims.bullet>body.bullet': -3, 'aims.bullet>body.figure': -1.2, 'aims.bullet>body.heading': -0.2,
  'aims.bullet>body.paragraph': -1.2, 'aims.heading>body.bullet': -2.9, 'aims.heading>body.heading': -1.1,
  'aims.heading>body.numbered': -2.9, 'aims.heading>body.paragraph': -1.4, 'aims.paragraph>body.bullet': -3,
  'aims.paragraph>body.heading': -0.6, 'aims.paragraph>body.numbered': -2.7, 'body.bullet>aims.paragraph': -1.8,
  'body.bullet>exam.heading': -0.6, 'body.bullet>exam.question': -4.4, 'body.bullet>exam.scheme-header': -7.2,
  'body.bullet>faq.heading': -0.3, 'body.bullet>glossary.heading': -0.4, 'body.bullet>themes.heading': -0.2,
  'body.figure>exam.heading': -0.5, 'body.figure>glossary.heading': -0.2, 'body.heading>aims.heading': -1.1,
  'body.heading>aims.paragraph': -2, 'body.heading>exam.heading': -1, 'body.heading>exam.question': -4.3,
  'body.numbered>aims.paragraph': -1.2, 'body.numbered>exam.heading': -0.4, 'body.numbered>exam.question': -5.2,
  'body.numbered>exam.scheme-header': -6.3, 'body.paragraph>aims.paragraph': -1.7,
  'body.paragraph>exam.heading': -0.4, 'body.paragraph>exam.scheme-header': -6.1,
  'body.paragraph>glossary.heading': 0.3, 'body.paragraph>themes.heading': 0.3, 'body.row>aims.paragraph': -1.2,
  'body.row>glossary.heading': 0.2, 'body.title>aims.heading': -0.1, 'body.title>aims.paragraph': -1.2,
  'body.title>exam.heading': 0.3, 'body.title>exam.question': -4.6, 'exam.answer>body.heading': -3.4,
  'exam.answer>body.paragraph': -9.5, 'exam.answer>glossary.heading': 0.2, 'exam.figure>body.numbered': -9.9,
  'exam.heading>aims.paragraph': -4.5, 'exam.heading>body.heading': -3, 'exam.heading>body.paragraph': -9.6,
  'exam.marks>body.heading': -2, 'exam.option>body.heading': -2.8, 'exam.option>body.numbered': -9.9,
  'exam.paragraph>aims.paragraph': -3.6, 'exam.paragraph>body.heading': -3.2, 'exam.paragraph>glossary.heading': -0.6,
  'exam.question>body.figure': -9.2, 'exam.question>body.numbered': -9, 'exam.question>body.paragraph': -9.2,
  'exam.question>glossary.heading': -0.2, 'exam.scheme-header>aims.paragraph': -3.3,
  'exam.scheme-header>body.bullet': -9.8, 'exam.scheme-header>body.heading': -6,
  'exam.scheme-point>aims.paragraph': -3.4, 'exam.scheme-point>body.heading': -1.6,
  'exam.scheme-point>body.paragraph': -7.9, 'glossary.definition>body.figure': -2.7,
  'glossary.definition>body.heading': -1.3, 'glossary.definition>body.paragraph': -3.3,
  'glossary.definition>faq.heading': 0.2, 'glossary.heading>body.bullet': -4.2, 'glossary.heading>body.row': -3.6,
  'glossary.paragraph>body.paragraph': -3.2, 'glossary.term-definition>exam.heading': 0.3,
  'glossary.term>body.figure': -2.1, 'glossary.term>body.paragraph': -3.6, 'themes.bullet>body.figure': -2.6,
  'themes.bullet>body.heading': -1.1, 'themes.bullet>body.paragraph': -4.9,
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
