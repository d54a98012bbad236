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
  return totalOf(
    worksheet,
    worksheet.blocks.map((block) => blockMarks(block, topics)),
  )
}

/** What a sheet is out of, from the marks of its tasks: where pupils choose one, it is the best. */
export function totalOf({ exam }: Worksheet, marks: readonly number[]): number {
  return exam?.answer === 'one'
    ? Math.max(0, ...marks)
    : marks.reduce((total, each) => total + each, 0)
}

export function lessonMarks(lesson: Lesson, topics: Topics): number {
  return lesson.worksheets.reduce((sum, worksheet) => sum + worksheetMarks(worksheet, topics), 0)
}
