const OPENS =
  /^(?:\*\*|__|<|\(?[a-hivx]{1,3}\) |\(?[A-H][.)] |\[\d|\(\d{1,2} marks?\)|(?:question|q\d|answer|mark scheme|level|total|maximum|max)\b|✓|•)/i
/** A line that is bold as a whole, such as a question above its answer, is no part of what follows. */
const BOLD_SENTENCE = /^(\*\*|__)[^*_]+[.?!:]\1$/

/**
 * Markdown joins the lines of a paragraph. Notes typed line by line mean each of them, so a line
 * joins the one above only when that one looks broken off by its width.
 */
export function opensOwnLine(above: string, below: string, unindentedAfterItem: boolean): boolean {
  if (OPENS.test(below)) return true
  const brokenOff = !/[.!?:;…][)\]"'’”*_]*$/.test(above.trim())
  if (/^[a-z(,;]/.test(below) && brokenOff) return false
  if (above.trim().length >= 55) return BOLD_SENTENCE.test(above.trim())
  return !brokenOff || unindentedAfterItem || above.trim().length < 55
}
