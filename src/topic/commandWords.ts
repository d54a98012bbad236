import { plainText, type RichText } from '../base/index.ts'

/** Command words that always ask for a worked result, as boards' glossaries of them say. */
const WORKED =
  /(?:^|[.?!:;,]\s+|\b(?:and|then|hence|to)\s+)(?:calculate|work out|solve|simplify|factorise|differentiate|integrate)\b/i
/** Command words that do where there is something to reckon with. */
const RECKONED =
  /(?:^|[.?!:;,]\s+|\b(?:and|then|hence|to)\s+)(?:determine|find|estimate|convert|show that|prove|expand)\b/i

/** "How far…", "Assess…", "Which was of greater importance…": both sides are weighed. */
const JUDGED =
  /\b(?:how (?:far|important|significant|successful|useful|convincing)|to what extent|assess|evaluate|discuss|do you agree|justify|which of|(?:most|more|greater|main) (?:important|importance|significant|significance|convincing|responsible|reason|cause))\b/i

/** True for a question that wants a case for, a case against, and a judgement. */
export function asksForJudgement(prompt: RichText): boolean {
  return JUDGED.test(plainText(prompt))
}

/**
 * True for a question that is answered by working something out rather than in sentences. The
 * command word stands at the beginning of a sentence, or after "and", "then", "hence" or "to".
 */
export function asksForWorking(prompt: RichText): boolean {
  const text = plainText(prompt)
  return WORKED.test(text) || (RECKONED.test(text) && /\d|=/.test(text))
}
