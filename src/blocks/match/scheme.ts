import { boldText, counted, joinText } from '../../base/index.ts'
import type { SchemeContext, SchemeEntry } from '../blockKind.ts'
import { pairsOf } from './pairs.ts'
import type { MatchBlock } from './schema.ts'

/** Every term with its letter and its meaning, a mark each. Rule M1 of the layout's SPEC. */
export function layOutMarkScheme(
  block: MatchBlock,
  context: SchemeContext,
): readonly SchemeEntry[] {
  const { pairs } = pairsOf(block, context)
  return [
    {
      number: `${context.number}`,
      prompt: block.title,
      tariff: pairs.length,
      rows: pairs.map((pair, i) => ({
        label: `${i + 1}`,
        lines: [
          {
            text: joinText(
              boldText(pair.term),
              boldText(`: ${pair.letter}`),
              ', ',
              pair.definition,
            ),
            marks: '1',
          },
        ],
      })),
      total: `Maximum ${counted(pairs.length, 'mark')}`,
      guidance: ['One mark for each letter in its box.'],
    },
  ]
}
