import type { Zone } from '../cues/sections.ts'
import { STATES } from './states.ts'
import type { Edge } from './viterbi.ts'
import { WEIGHTS, type Weights } from './weights.ts'

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

/** Every step that is permitted. Steps between sections that were not fitted follow the rules below. */
export function edgesOf({ steps, crossings }: Weights): readonly Edge[] {
  return STATES.flatMap((to, t) =>
    STATES.flatMap((from, f) => {
      const within = steps[`${from.label}>${to.label}`] ?? 0
      const score = step(from.zone, from.label, to.zone, to.label, within)
      if (score === undefined) return []
      const fitted = crossings[`${from.name}>${to.name}`]
      return [{ from: f, to: t, score: fitted ?? score, crosses: from.zone !== to.zone }]
    }),
  )
}

export const EDGES = edgesOf(WEIGHTS)

function step(
  fromZone: Zone,
  from: string,
  toZone: Zone,
  to: string,
  within: number,
): number | undefined {
  // A title comes first, or after the line that names the specification or the site.
  if (to === 'title' && (fromZone !== 'body' || (from !== 'spec' && from !== 'dropped')))
    return undefined
  if (fromZone === toZone) return within
  if (to === 'heading') return toZone === 'body' ? NEW_BODY[fromZone] + within : within
  // Answers run on to the next heading.
  if (fromZone === 'faq' && to !== 'heading') return undefined
  // A question may stand in the middle of the notes, and a box of questions and answers without a name.
  if (toZone === 'exam' && (to === 'question' || to === 'scheme-header'))
    return to === 'question' ? -5 : -7
  // A scheme whose name stands further above.
  if (toZone === 'exam' && to === 'scheme-point') return -7
  if (toZone === 'faq' && to === 'faq-question') return fromZone === 'body' ? -6 : -8
  if (toZone === 'glossary' && to === 'term-definition') return undefined
  // What a paper is for may stand under "Mark scheme" in its title.
  if (toZone === 'body' && to === 'spec') return fromZone === 'exam' ? -5 : undefined
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
