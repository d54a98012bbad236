import type { BlockKind } from '../blockKind.ts'
import { type TrueFalseBlock, trueFalseSchema } from './schema.ts'
import { layOutMarkScheme, layOutWorksheet } from './sheet.ts'
import { layOutSlide } from './slide.ts'
import {
  pickStatements,
  STATEMENT_ITEMS,
  statementMarks,
  statementsOf,
  verdictOf,
} from './statements.ts'

const FEWEST = 2

/** Statements to judge; what is false is put right. */
export const trueFalseKind: BlockKind<TrueFalseBlock> = {
  kind: 'true-false',
  label: 'True or false',
  schema: trueFalseSchema,
  create(topic, id) {
    const statements = pickStatements(topic)
    if (statements.length < FEWEST) return undefined
    return {
      id,
      kind: 'true-false',
      title: 'True or false?',
      instruction: 'Write T or F in each box. Correct what is false: that earns one more mark.',
      statements,
      seed: `${topic.id}-${id}`,
      layout: 'rows',
    }
  },
  refs: (block) => block.statements.map((ref) => ({ ref, accepts: STATEMENT_ITEMS })),
  marks: (block, topics) =>
    statementsOf(block, topics).reduce((sum, statement) => sum + statementMarks(statement), 0),
  minutes: (block) => Math.max(2, block.statements.length),
  outline: (block, topics) => ({
    title: block.title,
    points: [],
    questions: statementsOf(block, topics).map((statement) => ({
      prompt: statement.text,
      answer: verdictOf(statement),
    })),
  }),
  layOut: { slide: layOutSlide, worksheet: layOutWorksheet, markScheme: layOutMarkScheme },
}
