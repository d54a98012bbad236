/**
 * base: the few ideas every other layer speaks in.
 *
 * Imports nothing. Holds Result (how expected failures travel), rich text (what a teacher
 * types), stable hashes and small exhaustiveness and ordering tools.
 * Start with `richText.ts`: nearly everything a teacher writes is a RichText.
 */
export { ok, err, type Result } from './result.ts'
export { assertNever, invariant } from './assert.ts'
export {
  type RichText,
  type Run,
  richTextSchema,
  wordsSchema,
  runsOf,
  plainText,
  normaliseText,
  isBlank,
  joinText,
  boldText,
  isSafeLink,
} from './richText.ts'
export {
  sliceText,
  spliceText,
  rewordText,
  toggleFormat,
  tidyText,
  type TextFormat,
} from './editText.ts'
export { hashOf } from './hash.ts'
export { createRandom, shuffleWithoutFixedPoint, type Random } from './random.ts'
export { slugOf, uniqueId, type NewId } from './ids.ts'
export { stableStringify } from './stableJson.ts'
export { cleanLines, cleanPaste, MOST_PASTED, type PastedLine } from './cleanPaste.ts'
export { insertAt, moveTo, movedBy } from './lists.ts'
export { counted, listInWords } from './wording.ts'
