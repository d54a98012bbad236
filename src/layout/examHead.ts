import { counted } from '../base/index.ts'
import { isExtended } from '../blocks/shared/questionLabel.ts'
import { refsOfBlock, resolveRef, type Topics } from '../blocks/index.ts'
import type { Lesson, Worksheet } from '../lesson/index.ts'
import { numberTasks } from './numberTasks.ts'

/** What an exam paper says of itself. */
export interface ExamHead {
  /** "A Level History: practice" */
  readonly title: string
  readonly sub: string
  /** "1 hour 15 minutes" */
  readonly time: string
  readonly marks: number
  readonly code: string
  /** Whose style it has without being theirs. */
  readonly board: string
  /** Numbers of the questions of which pupils choose one; empty where they answer all. */
  readonly choice: readonly number[]
  /** True where a question carries an asterisk. */
  readonly extended: boolean
}

/** Boards give an hour for thirty marks. */
const MINUTES_A_MARK = 2

export function examHeadOf(
  lesson: Lesson,
  worksheet: Worksheet,
  topics: Topics,
  marks: number,
): ExamHead {
  const topic = lesson.topicIds.map((id) => topics.get(id)).find((found) => found !== undefined)
  const { exam } = worksheet
  const subject = [topic?.qualification.level, topic?.subject].filter(Boolean).join(' ')
  const numbers = numberTasks(worksheet.blocks).map(({ number }) => number)
  return {
    title: subject === '' ? 'Practice' : `${subject}: practice`,
    sub: worksheet.title === 'Worksheet' ? lesson.title : worksheet.title,
    time: timeInWords(exam?.minutes ?? Math.max(5, Math.ceil((marks * MINUTES_A_MARK) / 5) * 5)),
    marks,
    code: exam?.code ?? '',
    board: topic?.qualification.board ?? '',
    choice: exam?.answer === 'one' && numbers.length > 1 ? numbers : [],
    extended: worksheet.blocks.some((block) =>
      refsOfBlock(block).some(({ ref }) => {
        const item = resolveRef(topics, ref)?.item
        return item?.kind === 'question' && isExtended(item)
      }),
    ),
  }
}

function timeInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [
    ...(hours > 0 ? [counted(hours, 'hour')] : []),
    ...(rest > 0 ? [counted(rest, 'minute')] : []),
  ].join(' ')
}
