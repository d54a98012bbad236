import { type Block, refsOfBlock, resolveRef, type Topics } from '../blocks/index.ts'
import type { Lesson, Worksheet } from './lesson.ts'

/** Marks of a task: its questions' tariffs, and one a pair for key terms to be matched. */
export function blockMarks(block: Block, topics: Topics): number {
  return refsOfBlock(block).reduce((sum, { ref }) => {
    const item = resolveRef(topics, ref)?.item
    if (item?.kind === 'question') return sum + item.marks
    return item?.kind === 'keyTerm' && block.kind === 'match' ? sum + 1 : sum
  }, 0)
}

export function worksheetMarks(worksheet: Worksheet, topics: Topics): number {
  return worksheet.blocks.reduce((sum, block) => sum + blockMarks(block, topics), 0)
}

export function lessonMarks(lesson: Lesson, topics: Topics): number {
  return lesson.worksheets.reduce((sum, worksheet) => sum + worksheetMarks(worksheet, topics), 0)
}
