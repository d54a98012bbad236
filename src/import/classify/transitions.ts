import type { Zone } from '../cues/sections.ts'
import { STATES } from './states.ts'
import type { Edge } from './viterbi.ts'

/** Steps inside a section, by label, wherever both labels exist. Steps not named cost nothing. */
// prettier-ignore
const STEPS: Readonly<Record<string, number>> = {
  'answer>answer': -0.15, 'answer>figure': 0.1, 'answer>heading': 0.75, 'answer>marks': -0.1, 'answer>option': -4,
  'answer>question': 0.9, 'answer>row': -0.2, 'answer>scheme-header': -0.35, 'answer>scheme-point': -0.65,
  'bullet>bullet': 1.3, 'bullet>definition': -6, 'bullet>figure': -0.95, 'bullet>heading': 0.45,
  'bullet>numbered': -1.5, 'bullet>paragraph': -1.15, 'bullet>row': -0.6, 'bullet>spec': -0.2,
  'bullet>term-definition': -0.7, 'bullet>title': -30, 'definition>definition': -2.7, 'definition>figure': -0.1,
  'definition>paragraph': -0.2, 'definition>row': -0.05, 'definition>term': 1.1, 'definition>term-definition': -0.25,
  'faq-answer>faq-answer': 0.5, 'faq-answer>faq-question': 0.55, 'faq-answer>figure': 0.15,
  'faq-question>faq-answer': 2, 'faq-question>faq-question': -2.5, 'faq-question>figure': -0.1,
  'faq-question>heading': -3, 'figure>answer': -0.15, 'figure>bullet': -1.1, 'figure>definition': -0.05,
  'figure>faq-answer': -0.15, 'figure>faq-question': -0.05, 'figure>figure': -0.85, 'figure>heading': -0.05,
  'figure>marks': -0.05, 'figure>numbered': -0.55, 'figure>option': -0.05, 'figure>paragraph': 0.65,
  'figure>question': -0.4, 'figure>row': 0.1, 'figure>scheme-header': -0.15, 'figure>scheme-point': -0.15,
  'figure>term': -0.15, 'figure>term-definition': -0.3, 'figure>title': -30, 'heading>answer': -3.3,
  'heading>bullet': -0.45, 'heading>definition': -6.15, 'heading>faq-answer': 0.1, 'heading>faq-question': 0.55,
  'heading>figure': 0.05, 'heading>heading': -0.75, 'heading>marks': -1.8, 'heading>numbered': -1.1,
  'heading>option': -4.2, 'heading>paragraph': -0.25, 'heading>row': 0.15, 'heading>scheme-header': -0.8,
  'heading>scheme-point': -2.15, 'heading>spec': -0.75, 'heading>term': 0.35, 'heading>term-definition': -2.4,
  'heading>title': -30, 'marks>answer': -0.55, 'marks>marks': -0.5, 'marks>option': -0.5, 'marks>paragraph': -0.05,
  'marks>question': 0.4, 'marks>scheme-header': 0.8, 'marks>scheme-point': -1.5, 'numbered>bullet': -1,
  'numbered>figure': -0.6, 'numbered>heading': -0.05, 'numbered>numbered': 1.6, 'numbered>paragraph': 0.75,
  'numbered>row': 0.05, 'numbered>term-definition': -0.8, 'numbered>title': -1.15, 'option>answer': 1.15,
  'option>figure': -0.05, 'option>heading': 0.6, 'option>marks': 0.4, 'option>option': 2.1, 'option>paragraph': -0.45,
  'option>question': -0.5, 'option>scheme-header': -0.2, 'option>scheme-point': -3.25, 'paragraph>answer': -2.75,
  'paragraph>bullet': -2, 'paragraph>definition': -6, 'paragraph>figure': 0.1, 'paragraph>heading': 0.2,
  'paragraph>marks': -0.05, 'paragraph>option': -2.1, 'paragraph>paragraph': 0.9, 'paragraph>question': -0.5,
  'paragraph>row': 0.25, 'paragraph>scheme-header': -0.1, 'paragraph>scheme-point': -4.05, 'paragraph>spec': 0.1,
  'paragraph>term': -0.2, 'paragraph>term-definition': -1, 'paragraph>title': -30, 'question>answer': 0.25,
  'question>figure': -0.05, 'question>heading': 0.05, 'question>marks': 0.45, 'question>option': 1.05,
  'question>paragraph': -0.3, 'question>question': 0.15, 'question>row': -0.1, 'question>scheme-header': 0.3,
  'question>scheme-point': -2.35, 'row>bullet': -0.9, 'row>definition': -0.05, 'row>figure': -0.4, 'row>heading': 0.8,
  'row>numbered': -0.1, 'row>option': -0.05, 'row>paragraph': 0.35, 'row>question': 0.25, 'row>row': 2.95,
  'row>scheme-point': -0.2, 'row>term': -0.1, 'row>term-definition': -1.05, 'row>title': -0.65,
  'scheme-header>answer': 0.5, 'scheme-header>figure': -0.05, 'scheme-header>heading': -3, 'scheme-header>option': -4,
  'scheme-header>paragraph': -0.2, 'scheme-header>question': -3.35, 'scheme-header>scheme-header': -1.05,
  'scheme-header>scheme-point': 1.9, 'scheme-point>answer': -1.75, 'scheme-point>figure': -0.3,
  'scheme-point>heading': 0.65, 'scheme-point>marks': -1.15, 'scheme-point>option': -5.1,
  'scheme-point>paragraph': -2, 'scheme-point>question': 0.1, 'scheme-point>row': -0.1,
  'scheme-point>scheme-header': -1.05, 'scheme-point>scheme-point': 1.45, 'spec>bullet': -0.45, 'spec>figure': -0.1,
  'spec>heading': -0.3, 'spec>numbered': -0.05, 'spec>paragraph': 0.15, 'spec>spec': 0.15,
  'spec>term-definition': -0.7, 'spec>title': -1, 'term-definition>bullet': -1.45,
  'term-definition>definition': -5.05, 'term-definition>figure': -0.8, 'term-definition>heading': -1.05,
  'term-definition>numbered': -0.6, 'term-definition>paragraph': -0.9, 'term-definition>row': -0.65,
  'term-definition>term': -0.45, 'term-definition>term-definition': -1.3, 'term-definition>title': -1.3,
  'term>bullet': -10, 'term>definition': 2.95, 'term>figure': -10, 'term>heading': -10, 'term>paragraph': -10,
  'term>row': -20, 'term>spec': -30, 'term>term': -5.3, 'term>term-definition': -8, 'term>title': -30,
  'title>bullet': -2.7, 'title>figure': -0.2, 'title>heading': 0.75, 'title>numbered': -0.4, 'title>paragraph': 0.35,
  'title>row': -0.15, 'title>spec': -0.55, 'title>term-definition': -0.55, 'title>title': -30,
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
  'aims.bullet>body.bullet': -3, 'aims.bullet>body.figure': -1.3, 'aims.bullet>body.heading': -0.3,
  'aims.bullet>body.numbered': -2.6, 'aims.bullet>body.paragraph': -1.2, 'aims.bullet>body.term-definition': -2.3,
  'aims.bullet>exam.question': -4.5, 'aims.heading>body.bullet': -2.9, 'aims.heading>body.heading': -1.1,
  'aims.heading>body.paragraph': -1.15, 'aims.numbered>body.numbered': -2.6, 'aims.numbered>exam.heading': -0.05,
  'aims.paragraph>body.bullet': -3, 'aims.paragraph>body.figure': -1.25, 'aims.paragraph>body.heading': -0.65,
  'aims.paragraph>body.numbered': -2.85, 'aims.paragraph>body.paragraph': -0.7, 'aims.paragraph>body.row': -0.95,
  'aims.paragraph>body.term-definition': -2.05, 'aims.paragraph>exam.heading': -0.1,
  'aims.paragraph>exam.question': -5.05, 'body.bullet>aims.paragraph': -1.9, 'body.bullet>exam.heading': -0.6,
  'body.bullet>exam.question': -4.35, 'body.bullet>exam.scheme-header': -7.2, 'body.bullet>faq.faq-question': -6.1,
  'body.bullet>faq.heading': -0.15, 'body.bullet>glossary.heading': -0.45, 'body.bullet>themes.heading': -0.1,
  'body.figure>aims.paragraph': -1.15, 'body.figure>exam.heading': -0.55, 'body.figure>exam.question': -5.1,
  'body.figure>faq.heading': -0.05, 'body.figure>glossary.heading': -0.35, 'body.heading>aims.heading': -1,
  'body.heading>aims.paragraph': -1.7, 'body.heading>exam.heading': -1.05, 'body.heading>exam.question': -4.65,
  'body.heading>exam.scheme-header': -7.05, 'body.heading>themes.heading': -0.85,
  'body.numbered>aims.paragraph': -1.2, 'body.numbered>exam.heading': -0.4, 'body.numbered>exam.question': -5.2,
  'body.numbered>exam.scheme-header': -6.4, 'body.paragraph>aims.paragraph': -1.7,
  'body.paragraph>exam.heading': -0.35, 'body.paragraph>exam.question': -4.65,
  'body.paragraph>exam.scheme-header': -6.35, 'body.paragraph>faq.faq-question': -6.05,
  'body.paragraph>faq.heading': -0.1, 'body.paragraph>glossary.heading': 0.4, 'body.paragraph>themes.heading': 0.15,
  'body.row>aims.paragraph': -1.2, 'body.row>glossary.heading': 0.2, 'body.term-definition>aims.paragraph': -1.4,
  'body.term-definition>exam.question': -5.5, 'body.term-definition>faq.heading': -0.35,
  'body.term-definition>glossary.heading': -0.25, 'body.title>aims.heading': -0.15, 'body.title>aims.paragraph': -1.1,
  'body.title>exam.heading': 0.45, 'body.title>exam.question': -4.6, 'exam.answer>aims.paragraph': -4.25,
  'exam.answer>body.heading': -3.4, 'exam.answer>body.paragraph': -9.25, 'exam.answer>glossary.heading': 0.25,
  'exam.figure>body.heading': -2.55, 'exam.figure>body.numbered': -9.9, 'exam.heading>aims.paragraph': -4.5,
  'exam.heading>body.bullet': -10.55, 'exam.heading>body.heading': -2.85, 'exam.heading>body.paragraph': -9.55,
  'exam.option>body.heading': -2.75, 'exam.option>body.numbered': -9.9, 'exam.option>glossary.heading': -0.1,
  'exam.paragraph>aims.paragraph': -3.65, 'exam.paragraph>body.heading': -2.9,
  'exam.paragraph>glossary.heading': -0.55, 'exam.question>aims.paragraph': -3.85, 'exam.question>body.figure': -9.3,
  'exam.question>body.heading': -2.6, 'exam.question>body.numbered': -9.2, 'exam.question>body.paragraph': -9.25,
  'exam.question>body.term-definition': -10.1, 'exam.question>glossary.heading': -0.4,
  'exam.scheme-header>aims.paragraph': -3.75, 'exam.scheme-header>body.bullet': -10.55,
  'exam.scheme-header>body.heading': -5.65, 'exam.scheme-header>body.paragraph': -9.25,
  'exam.scheme-point>aims.paragraph': -3.05, 'exam.scheme-point>body.heading': -1.95,
  'exam.scheme-point>body.paragraph': -7.95, 'faq.faq-answer>aims.paragraph': -3.8,
  'faq.faq-answer>body.figure': -10.2, 'faq.faq-answer>body.heading': -2.1, 'faq.faq-answer>body.paragraph': -10.2,
  'faq.faq-answer>exam.heading': 0.2, 'faq.faq-answer>exam.question': -5.15, 'faq.figure>aims.paragraph': -3.35,
  'faq.figure>body.heading': -2.1, 'faq.figure>body.paragraph': -10.1, 'faq.figure>exam.heading': -0.2,
  'faq.figure>exam.question': -5.55, 'faq.heading>aims.paragraph': -4.05, 'glossary.definition>body.bullet': -4.6,
  'glossary.definition>body.figure': -3.2, 'glossary.definition>body.heading': -1.1,
  'glossary.definition>body.paragraph': -3.45, 'glossary.definition>faq.heading': 0.15,
  'glossary.heading>body.bullet': -3.95, 'glossary.heading>body.row': -3.5,
  'glossary.paragraph>body.paragraph': -3.05, 'glossary.row>body.heading': -1.05,
  'glossary.term-definition>body.heading': -1.2, 'glossary.term>body.bullet': -4.6,
  'glossary.term>body.figure': -2.15, 'glossary.term>body.paragraph': -3.55, 'themes.bullet>aims.paragraph': -4.05,
  'themes.bullet>body.figure': -2.65, 'themes.bullet>body.heading': -0.95, 'themes.bullet>body.paragraph': -5.15,
  'themes.bullet>body.term-definition': -5.2, 'themes.bullet>exam.question': -5.05, 'themes.bullet>faq.heading': 0.35,
  'themes.heading>body.paragraph': -4.1, 'themes.heading>body.term-definition': -5.2,
  'themes.paragraph>body.heading': -0.9, 'themes.paragraph>body.paragraph': -4.1,
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
