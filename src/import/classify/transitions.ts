import type { Zone } from '../cues/sections.ts'
import { STATES } from './states.ts'
import type { Edge } from './viterbi.ts'

/** Steps inside a section, by label, wherever both labels exist. Steps not named cost nothing. */
// prettier-ignore
const STEPS: Readonly<Record<string, number>> = {
  'answer>answer': -0.15, 'answer>figure': 0.05, 'answer>heading': 0.6, 'answer>marks': -0.25, 'answer>option': -4,
  'answer>question': 1.05, 'answer>row': -0.1, 'answer>scheme-header': -0.25, 'answer>scheme-point': -0.85,
  'bullet>bullet': 1.45, 'bullet>definition': -6, 'bullet>figure': -0.65, 'bullet>heading': 0.5,
  'bullet>numbered': -1.15, 'bullet>paragraph': -0.8, 'bullet>row': -0.25, 'bullet>spec': -0.1,
  'bullet>term-definition': -0.85, 'bullet>title': -30, 'definition>definition': -2.6, 'definition>figure': -0.1,
  'definition>paragraph': -0.15, 'definition>term': 1.1, 'definition>term-definition': -0.15,
  'faq-answer>faq-answer': 0.5, 'faq-answer>faq-question': 0.6, 'faq-answer>figure': 0.1,
  'faq-question>faq-answer': 2, 'faq-question>faq-question': -2.5, 'faq-question>figure': -0.05,
  'faq-question>heading': -3, 'figure>answer': -0.05, 'figure>bullet': -0.85, 'figure>definition': -0.05,
  'figure>faq-answer': -0.05, 'figure>faq-question': -0.05, 'figure>figure': -0.4, 'figure>heading': 0.05,
  'figure>marks': -0.05, 'figure>numbered': -0.25, 'figure>option': -0.05, 'figure>paragraph': 0.65,
  'figure>question': -0.25, 'figure>row': 0.05, 'figure>scheme-header': -0.1, 'figure>scheme-point': -0.05,
  'figure>term': -0.1, 'figure>term-definition': -0.5, 'figure>title': -30, 'heading>answer': -3.15,
  'heading>bullet': -0.25, 'heading>definition': -6, 'heading>faq-answer': 0.1, 'heading>faq-question': 0.55,
  'heading>figure': 0.05, 'heading>heading': -0.65, 'heading>marks': -1.6, 'heading>numbered': -1.05,
  'heading>option': -4.2, 'heading>paragraph': -0.1, 'heading>question': 0.05, 'heading>row': 0.15,
  'heading>scheme-header': -0.65, 'heading>scheme-point': -2.25, 'heading>spec': -0.35, 'heading>term': 0.15,
  'heading>term-definition': -1.7, 'heading>title': -30, 'marks>answer': -0.5, 'marks>marks': -0.4,
  'marks>option': -0.5, 'marks>paragraph': -0.05, 'marks>question': 0.35, 'marks>scheme-header': 0.8,
  'marks>scheme-point': -1.5, 'numbered>bullet': -0.7, 'numbered>figure': -0.15, 'numbered>heading': 0.1,
  'numbered>numbered': 1.6, 'numbered>paragraph': 0.7, 'numbered>term-definition': -0.65, 'numbered>title': -0.45,
  'option>answer': 1.4, 'option>figure': -0.05, 'option>heading': 0.2, 'option>marks': 0.2, 'option>option': 2.1,
  'option>paragraph': -0.1, 'option>question': -0.45, 'option>row': -0.1, 'option>scheme-header': -0.05,
  'option>scheme-point': -3.1, 'paragraph>answer': -2.6, 'paragraph>bullet': -1.75, 'paragraph>definition': -6,
  'paragraph>figure': 0.25, 'paragraph>heading': 0.2, 'paragraph>option': -2.05, 'paragraph>paragraph': 1.1,
  'paragraph>question': -0.3, 'paragraph>row': 0.25, 'paragraph>scheme-header': -0.15,
  'paragraph>scheme-point': -4.05, 'paragraph>spec': 0.05, 'paragraph>term': -0.1, 'paragraph>term-definition': -1.25,
  'paragraph>title': -30, 'question>answer': 0.25, 'question>figure': -0.05, 'question>heading': 0.05,
  'question>marks': 0.7, 'question>option': 1, 'question>paragraph': -0.15, 'question>question': 0.25,
  'question>row': -0.05, 'question>scheme-header': 0.5, 'question>scheme-point': -2.45, 'row>bullet': -0.55,
  'row>figure': -0.2, 'row>heading': 0.55, 'row>numbered': -0.05, 'row>option': -0.05, 'row>paragraph': 0.35,
  'row>question': 0.15, 'row>row': 2.85, 'row>scheme-point': -0.05, 'row>term-definition': -0.8, 'row>title': -0.35,
  'scheme-header>answer': 0.5, 'scheme-header>figure': -0.05, 'scheme-header>heading': -3, 'scheme-header>option': -4,
  'scheme-header>paragraph': -0.15, 'scheme-header>question': -3.2, 'scheme-header>scheme-header': -1,
  'scheme-header>scheme-point': 1.95, 'scheme-point>answer': -1.85, 'scheme-point>figure': -0.2,
  'scheme-point>heading': 0.6, 'scheme-point>marks': -1.1, 'scheme-point>option': -5.1,
  'scheme-point>paragraph': -1.85, 'scheme-point>question': 0.1, 'scheme-point>row': -0.05,
  'scheme-point>scheme-header': -0.85, 'scheme-point>scheme-point': 1.4, 'spec>bullet': -0.3, 'spec>figure': -0.05,
  'spec>heading': -0.1, 'spec>numbered': -0.05, 'spec>paragraph': 0.2, 'spec>spec': 0.2, 'spec>term-definition': -0.5,
  'spec>title': -0.95, 'term-definition>bullet': -1.6, 'term-definition>definition': -5.05,
  'term-definition>figure': -0.45, 'term-definition>heading': -1.15, 'term-definition>numbered': -0.4,
  'term-definition>paragraph': -0.85, 'term-definition>row': -0.65, 'term-definition>term': -0.4,
  'term-definition>term-definition': -1.05, 'term-definition>title': -0.8, 'term>bullet': -10,
  'term>definition': 3.05, 'term>figure': -10, 'term>heading': -10, 'term>paragraph': -10, 'term>row': -20,
  'term>spec': -30, 'term>term': -5.15, 'term>term-definition': -8, 'term>title': -30, 'title>bullet': -2.4,
  'title>figure': -0.1, 'title>heading': 0.6, 'title>numbered': -0.15, 'title>paragraph': 0.3, 'title>row': -0.1,
  'title>spec': -0.2, 'title>term-definition': -0.45, 'title>title': -30,
}

/** What it costs to go on in ordinary text without a heading, after a section of another kind. */
const LEAVING: Readonly<Record<Zone, number>> = { body: 0, glossary: -3, themes: -4, faq: -10, exam: -9, aims: -1, mistakes: -3 }
/** What it costs to open a section of ordinary text with a heading. */
const NEW_BODY: Readonly<Record<Zone, number>> = { body: 0, glossary: -1, themes: -0.8, faq: -2, exam: -2.5, aims: 0, mistakes: -0.5 }

/** Steps between sections that were fitted one by one; the others follow the rules below. */
// prettier-ignore
const CROSSINGS: Readonly<Record<string, number>> = {
  'aims.bullet>body.bullet': -2.7, 'aims.bullet>body.figure': -1.1, 'aims.bullet>body.heading': -0.25,
  'aims.bullet>body.paragraph': -1.1, 'aims.bullet>body.term-definition': -2.15, 'aims.bullet>exam.question': -4.65,
  'aims.heading>body.bullet': -2.75, 'aims.heading>body.heading': -1.05, 'aims.numbered>body.numbered': -2.55,
  'aims.numbered>exam.heading': -0.1, 'aims.paragraph>body.bullet': -2.8, 'aims.paragraph>body.figure': -1.15,
  'aims.paragraph>body.heading': -0.45, 'aims.paragraph>body.numbered': -2.65, 'aims.paragraph>body.paragraph': -0.85,
  'aims.paragraph>body.term-definition': -2.1, 'aims.paragraph>exam.heading': -0.1,
  'aims.paragraph>themes.heading': -0.05, 'body.bullet>aims.paragraph': -1.5, 'body.bullet>exam.heading': -0.25,
  'body.bullet>exam.question': -4.6, 'body.bullet>exam.scheme-header': -7.15, 'body.bullet>faq.heading': -0.25,
  'body.bullet>glossary.heading': -0.3, 'body.bullet>themes.heading': -0.45, 'body.figure>aims.paragraph': -1.1,
  'body.figure>exam.heading': -0.3, 'body.figure>glossary.heading': -0.2, 'body.figure>mistakes.heading': 0.25,
  'body.heading>aims.heading': -0.9, 'body.heading>aims.paragraph': -1.5, 'body.heading>exam.heading': -1,
  'body.heading>exam.question': -4.55, 'body.heading>exam.scheme-header': -7.1, 'body.numbered>aims.paragraph': -1.1,
  'body.numbered>exam.heading': -0.15, 'body.numbered>exam.question': -5.1, 'body.numbered>exam.scheme-header': -6.4,
  'body.paragraph>aims.paragraph': -1.4, 'body.paragraph>exam.heading': -0.3, 'body.paragraph>exam.question': -4.7,
  'body.paragraph>exam.scheme-header': -6.35, 'body.paragraph>faq.heading': -0.1,
  'body.paragraph>glossary.heading': 0.25, 'body.paragraph>mistakes.heading': -0.25,
  'body.paragraph>themes.heading': 0.45, 'body.row>aims.paragraph': -1.15, 'body.row>glossary.heading': 0.15,
  'body.term-definition>aims.paragraph': -1.3, 'body.term-definition>exam.heading': -0.2,
  'body.term-definition>exam.question': -5.4, 'body.term-definition>faq.heading': -0.2,
  'body.term-definition>glossary.heading': -0.25, 'body.title>aims.heading': 0.15, 'body.title>aims.paragraph': -1.1,
  'body.title>exam.heading': 0.4, 'body.title>exam.question': -4.6, 'exam.answer>aims.paragraph': -4.15,
  'exam.answer>body.heading': -2.95, 'exam.answer>body.paragraph': -9.1, 'exam.answer>glossary.heading': 0.35,
  'exam.figure>body.numbered': -10, 'exam.heading>aims.paragraph': -4.3, 'exam.heading>body.heading': -2.95,
  'exam.heading>body.paragraph': -9.25, 'exam.option>body.heading': -2.65, 'exam.option>body.numbered': -10.05,
  'exam.option>glossary.heading': -0.1, 'exam.paragraph>aims.paragraph': -3.75, 'exam.paragraph>body.heading': -2.7,
  'exam.paragraph>glossary.heading': -0.45, 'exam.question>aims.paragraph': -3.85, 'exam.question>body.figure': -9.15,
  'exam.question>body.numbered': -9.45, 'exam.question>body.paragraph': -9.1,
  'exam.question>body.term-definition': -10.15, 'exam.question>glossary.heading': -0.1,
  'exam.scheme-header>aims.paragraph': -3.8, 'exam.scheme-header>body.heading': -5.45,
  'exam.scheme-header>body.paragraph': -9.25, 'exam.scheme-point>aims.paragraph': -3.35,
  'exam.scheme-point>body.heading': -2.1, 'exam.scheme-point>body.paragraph': -8.1,
  'faq.faq-answer>aims.paragraph': -3.8, 'faq.faq-answer>body.figure': -10.15,
  'faq.faq-answer>body.paragraph': -10.15, 'faq.faq-answer>exam.heading': 0.2, 'faq.faq-answer>exam.question': -5.15,
  'faq.figure>aims.paragraph': -3.4, 'faq.figure>body.paragraph': -10.1, 'faq.figure>exam.heading': -0.15,
  'faq.figure>exam.question': -5.5, 'faq.heading>aims.paragraph': -4.1, 'faq.heading>body.bullet': -11.55,
  'faq.heading>body.paragraph': -10.1, 'glossary.definition>body.figure': -3.15,
  'glossary.definition>body.heading': -1.15, 'glossary.definition>body.paragraph': -3.3,
  'glossary.definition>exam.heading': -0.05, 'glossary.definition>faq.heading': 0.15,
  'glossary.heading>body.bullet': -4, 'glossary.heading>body.heading': -1.95, 'glossary.heading>body.row': -3.45,
  'glossary.paragraph>body.heading': -1.1, 'glossary.row>body.heading': -1.1,
  'glossary.term-definition>body.heading': -1.1, 'glossary.term-definition>body.paragraph': -3.1,
  'glossary.term>body.figure': -2.4, 'glossary.term>body.paragraph': -3.3, 'mistakes.bullet>faq.heading': 0.2,
  'mistakes.heading>body.bullet': -4.65, 'themes.bullet>aims.paragraph': -4.05, 'themes.bullet>body.figure': -2.75,
  'themes.bullet>body.heading': -1, 'themes.bullet>body.paragraph': -5, 'themes.bullet>body.term-definition': -5.2,
  'themes.bullet>exam.heading': 0.2, 'themes.bullet>faq.heading': 0.25, 'themes.heading>body.term-definition': -5.25,
  'themes.paragraph>body.paragraph': -4.1,
}

export const EDGES: readonly Edge[] = STATES.flatMap((to, t) =>
  STATES.flatMap((from, f) => {
    const score = step(from.zone, from.label, to.zone, to.label)
    if (score === undefined) return []
    return [{ from: f, to: t, score: CROSSINGS[`${from.name}>${to.name}`] ?? score, crosses: from.zone !== to.zone }]
  }),
)

function step(fromZone: Zone, from: string, toZone: Zone, to: string): number | undefined {
  const within = STEPS[`${from}>${to}`] ?? 0
  if (fromZone === toZone) return within
  if (to === 'heading') return toZone === 'body' ? NEW_BODY[fromZone] + within : within
  // A question may stand in the middle of the notes, and a box of questions and answers without a name.
  if (toZone === 'exam' && (to === 'question' || to === 'scheme-header')) return to === 'question' ? -5 : -7
  if (toZone === 'faq' && to === 'faq-question') return fromZone === 'body' ? -6 : -8
  if (toZone === 'glossary' && to === 'term-definition') return undefined
  if (toZone === 'aims' && to === 'paragraph') return fromZone === 'body' ? -1 : -4
  if (toZone === 'body' && (to === 'paragraph' || to === 'figure' || to === 'bullet' || to === 'numbered' || to === 'row')) {
    return LEAVING[fromZone] + (to === 'bullet' || to === 'numbered' ? -1.5 : 0)
  }
  if (toZone === 'body' && to === 'term-definition' && fromZone !== 'glossary') return LEAVING[fromZone] - 1
  return undefined
}
