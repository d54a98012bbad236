import { type Lesson, lessonSchema } from '../lesson.ts'
import { refsOfLesson } from '../references.ts'

/** What a lesson says about itself. */
export type AboutLesson = Partial<
  Pick<Lesson, 'title' | 'subtitle' | 'className' | 'theme' | 'minutes'>
> & {
  /** Undefined: the theme's own. */
  readonly fonts?: Lesson['fonts'] | undefined
}

/** Title, question, class, theme and length. What the schema refuses is not changed. */
export function setAboutLesson(lesson: Lesson, change: AboutLesson): Lesson {
  const { fonts: _, ...others } = lesson
  const fonts = 'fonts' in change ? change.fonts : lesson.fonts
  const own = { ...(fonts !== undefined && { fonts }) }
  const head = { ...others, ...change, ...own, slides: [], worksheets: [] }
  const read = lessonSchema.safeParse(head)
  if (!read.success || read.data.title.trim() === '') return lesson
  const { title, subtitle, className, theme, minutes } = read.data
  return { ...others, title, subtitle, className, theme, minutes, ...own }
}

/** Lets the lesson draw on one more topic. */
export function addTopic(lesson: Lesson, topicId: string): Lesson {
  if (topicId === '' || lesson.topicIds.includes(topicId)) return lesson
  return { ...lesson, topicIds: [...lesson.topicIds, topicId] }
}

/** Takes a topic off the list, unless it is the only one or something of it is in use. */
export function removeTopic(lesson: Lesson, topicId: string): Lesson {
  const left = lesson.topicIds.filter((id) => id !== topicId)
  const isUsed = refsOfLesson(lesson).some(({ ref }) => ref.topicId === topicId)
  if (left.length === 0 || left.length === lesson.topicIds.length || isUsed) return lesson
  return { ...lesson, topicIds: left }
}
