import type { SchemeContext, SchemeEntry } from '../blockKind.ts'
import { resolveAll } from '../contentRef.ts'
import { schemeEntryFor } from '../shared/schemeEntry.ts'
import { smallLetter } from '../shared/sheetText.ts'
import type { ShortAnswerBlock } from './schema.ts'

/** "3 a", "3 b": numbered as on the sheet. Rule M1 of the layout's SPEC. */
export function layOutMarkScheme(
  block: ShortAnswerBlock,
  context: SchemeContext,
): readonly SchemeEntry[] {
  return resolveAll(context.topics, block.questions, 'question').map(({ item }, i) =>
    schemeEntryFor(item, `${context.number} ${smallLetter(i)}`),
  )
}
