import { type Block, kindOf, refsOfBlock, resolveRef, type Topics } from '../blocks/index.ts'
import type { Lesson, Worksheet } from './lesson.ts'

/** Marks of a task: what its kind says, or else its questions' tariffs. */
export function blockMarks(block: Block, topics: Topics): number {
  const own = kindOf(block)?.marks
  if (own !== undefined) return own(block, topics)
  return refsOfBlock(block).reduce((sum, { ref }) => {
    const item = resolveRef(topics, ref)?.item
    return item?.kind === 'question' ? sum + item.marks : sum
  }, 0)
}

export function worksheetMarks(worksheet: Worksheet, topics: Topics): number {
  return worksheet.blocks.reduce((sum, block) => sum + blockMarks(block, topics), 0)
}

export function lessonMarks(lesson: Lesson, topics: Topics): number {
  return lesson.worksheets.reduce((sum, worksheet) => sum + worksheetMarks(worksheet, topics), 0)
}
