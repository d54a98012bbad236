import { plainText, type RichText } from '../base/index.ts'

/** Command words that always ask for a worked result, as boards' glossaries of them say. */
const WORKED =
  /(?:^|[.?!:;,]\s+|\b(?:and|then|hence|to)\s+)(?:calculate|work out|solve|simplify|factorise|differentiate|integrate)\b/i
/** Command words that do where there is something to reckon with. */
const RECKONED =
  /(?:^|[.?!:;,]\s+|\b(?:and|then|hence|to)\s+)(?:determine|find|estimate|convert|show that|prove|expand)\b/i

/**
 * True for a question that is answered by working something out rather than in sentences. The
 * command word stands at the beginning of a sentence, or after "and", "then", "hence" or "to".
 */
export function asksForWorking(prompt: RichText): boolean {
  const text = plainText(prompt)
  return WORKED.test(text) || (RECKONED.test(text) && /\d|=/.test(text))
}
