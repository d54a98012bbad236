import { counted } from '../../base/index.ts'
import type { SchemeContext, SchemeEntry, SheetContext, Task } from '../blockKind.ts'
import { gapPieces, gapWidthFor } from '../shared/sheetGaps.ts'
import { BLACK, textLeft } from '../shared/sheetText.ts'
import { bankPieces } from '../shared/wordBank.ts'
import { bankOf, passageOf } from './passage.ts'
import type { ClozeBlock } from './schema.ts'

const INDENT = 14
const BETWEEN = 6

/** A text with gaps under its word bank. Rules K1 and K2 of the layout's SPEC. */
export function layOutWorksheet(block: ClozeBlock, context: SheetContext): Task {
  const { sheet, topics, scaffold } = context
  const passage = passageOf(block, topics)
  const bank = bankOf(passage, block, scaffold)
  const left = textLeft(sheet)
  const isList = block.layout === 'list'
  const width = sheet.right - left - (isList ? INDENT : 0)
  const gapWidth = gapWidthFor(
    context,
    passage.gaps.map(({ answer }) => answer),
    width,
  )
  const spare = bank.length - passage.gaps.length
  return {
    title: block.title,
    instruction: block.instruction ?? instructionFor(bank.length, spare),
    marks: passage.gaps.length,
    pieces: [
      ...bankPieces(context, bank, left),
      ...gapPieces(context, {
        id: 'passage',
        left,
        gapWidth,
        paragraphs: passage.paragraphs.map((stretches) => ({
          stretches,
          before: BETWEEN,
          ...(isList ? { indent: INDENT, marker: { kind: 'bullet' as const, colour: BLACK } } : {}),
        })),
      }),
    ],
  }
}

const IN_WORDS = ['', 'One', 'Two'] as const

function instructionFor(bank: number, spare: number): string {
  if (bank === 0) return 'Write one word, name or year in each gap.'
  const unneeded =
    spare === 0
      ? ''
      : ` ${IN_WORDS[spare] ?? spare} of the words ${spare === 1 ? 'is' : 'are'} not needed.`
  return `Use each word once.${unneeded}`
}

/** The word of each gap, a mark each. Rule M1 of the layout's SPEC. */
export function layOutMarkScheme(
  block: ClozeBlock,
  context: SchemeContext,
): readonly SchemeEntry[] {
  const { gaps } = passageOf(block, context.topics)
  return [
    {
      number: `${context.number}`,
      prompt: block.title,
      tariff: gaps.length,
      rows: gaps.map(({ number, answer }) => ({
        label: `${number}`,
        lines: [{ text: answer, marks: '1' }],
      })),
      total: `Maximum ${counted(gaps.length, 'mark')}`,
      guidance: [
        'One mark for each gap.',
        'Credit a word that is spelt wrongly but cannot be mistaken for another.',
      ],
    },
  ]
}
