import { questionMarks } from '../../topic/index.ts'
import type { SheetContext, Task } from '../blockKind.ts'
import { askedOf } from './asked.ts'
import { helpsFor } from '../shared/help.ts'
import { choicePieces } from '../shared/choiceSheet.ts'
import { openQuestionPieces } from '../shared/openQuestionSheet.ts'
import type { ShortAnswerBlock } from './schema.ts'

/** Questions a, b, c with room to write; one that brings options is answered with a letter. */
export function layOutWorksheet(block: ShortAnswerBlock, context: SheetContext): Task {
  const asked = askedOf(block, context.topics)
  return {
    title: block.title,
    instruction: block.instruction,
    marks: questionMarks(asked.map(({ question }) => question)),
    pieces: asked.flatMap(({ choice, question, resolved }, i) =>
      choice === undefined
        ? openQuestionPieces(
            context,
            question,
            i,
            helpsFor(question, resolved.topic, context.scaffold),
          )
        : choicePieces(context, choice, i),
    ),
  }
}
