import { opensWithCommand } from '../cues/questionHeads.ts'
import { readSchemeHeader } from '../cues/schemes.ts'
import { zoneOf } from '../cues/sections.ts'
import { readTariff } from '../cues/tariffs.ts'

/**
 * Whether the visible part of an accordion is a question, or opens an answer to one: by its words,
 * or because it stands under "FAQ" or "Quiz". Otherwise it names the part that it folds up.
 */
export function isQuestionSummary(text: string, heading: string): boolean {
  const zone = zoneOf(heading)
  return (
    zone === 'faq' ||
    zone === 'exam' ||
    text.includes('?') ||
    opensWithCommand(text) ||
    /^(?:q(?:uestion)?|is|are|do|does|did|can|could|should|will|would)\b/i.test(text) ||
    /\b(?:answers?|solutions?|hints?)\b/i.test(text) ||
    readTariff(text) !== undefined ||
    readSchemeHeader(text) !== undefined
  )
}
