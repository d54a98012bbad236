import { hashOf, plainText } from '../base/index.ts'
import type { Lesson } from '../lesson/index.ts'
import { itemsOfKind, questionMarks, type Topic } from '../topic/index.ts'

/** What a list, a filter and the first page of a topic show. */
export interface TopicSummary {
  readonly id: string
  readonly title: string
  /** The enquiry question; empty where there is none. */
  readonly question: string
  readonly subject: string
  readonly board: string
  readonly level: string
  readonly unit: string
  readonly tags: readonly string[]
  /** How many of each. */
  readonly items: number
  readonly keyTerms: number
  readonly questions: number
  /** Marks of all its questions. */
  readonly marks: number
  /** The first words of its text. */
  readonly opening: string
  /** The same for topics that say the same, whatever they are called. */
  readonly content: string
}

export interface LessonSummary {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly className: string
  readonly topicIds: readonly string[]
  readonly theme: string
  readonly minutes: number
  /** How many of each. */
  readonly slides: number
  readonly worksheets: number
  /** Marks of its worksheets. */
  readonly marks: number
}

/** Characters of the first words. */
const OPENING = 160

export function summariseTopic(topic: Topic): TopicSummary {
  const questions = itemsOfKind(topic, 'question')
  const opening = topic.items.find((item) => item.kind === 'paragraph' || item.kind === 'bullet')
  return {
    id: topic.id,
    title: topic.title,
    question: plainText(topic.question ?? ''),
    subject: topic.subject,
    ...topic.qualification,
    tags: topic.tags,
    items: topic.items.length,
    keyTerms: itemsOfKind(topic, 'keyTerm').length,
    questions: questions.length,
    marks: questionMarks(questions),
    opening: opening === undefined ? '' : plainText(opening.text).slice(0, OPENING),
    content: hashOf(JSON.stringify(topic.items)),
  }
}

/** Its marks are those of the topics' questions, so they are entered by who knows the topics. */
export function summariseLesson(lesson: Lesson): Omit<LessonSummary, 'marks'> {
  const { id, title, subtitle, className, topicIds, theme, minutes } = lesson
  return {
    id,
    title,
    subtitle,
    className,
    topicIds,
    theme,
    minutes,
    slides: lesson.slides.length,
    worksheets: lesson.worksheets.length,
  }
}
