import type { SchemeContext, SchemeEntry } from '../blockKind.ts'
import { schemeEntryFor } from '../shared/schemeEntry.ts'
import { smallLetter } from '../shared/sheetText.ts'
import { askedOf } from './asked.ts'
import type { ShortAnswerBlock } from './schema.ts'

/** "3 a", "3 b": numbered as on the sheet. Rule M1 of the layout's SPEC. */
export function layOutMarkScheme(
  block: ShortAnswerBlock,
  context: SchemeContext,
): readonly SchemeEntry[] {
  return askedOf(block, context.topics).map(({ question }, i) =>
    schemeEntryFor(question, `${context.number} ${smallLetter(i)}`),
  )
}
