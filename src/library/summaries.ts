import { z } from 'zod'

// Only what a list shows is read, so that a library of a thousand topics opens at once. Whether the
// rest of a file can be read turns out when it is opened.
const topicSummarySchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  subject: z.string(),
  items: z.array(z.unknown()),
})

const lessonSummarySchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  topicIds: z.array(z.string()),
  minutes: z.number(),
  slides: z.array(z.unknown()),
  worksheets: z.array(z.unknown()),
})

export interface TopicSummary {
  readonly id: string
  readonly title: string
  readonly subject: string
  /** How many items it holds. */
  readonly items: number
}

export interface LessonSummary {
  readonly id: string
  readonly title: string
  readonly topicIds: readonly string[]
  readonly minutes: number
  /** How many of each. */
  readonly slides: number
  readonly worksheets: number
}

export function summariseTopic(raw: unknown): TopicSummary | undefined {
  const parsed = topicSummarySchema.safeParse(raw)
  return parsed.success ? { ...parsed.data, items: parsed.data.items.length } : undefined
}

export function summariseLesson(raw: unknown): LessonSummary | undefined {
  const parsed = lessonSummarySchema.safeParse(raw)
  if (!parsed.success) return undefined
  const { slides, worksheets, ...rest } = parsed.data
  return { ...rest, slides: slides.length, worksheets: worksheets.length }
}
