/**
 * The contract, answered from memory: the interface runs in a plain browser with it, over the
 * starter library. Nothing is written anywhere.
 */
import { err, ok, plainText } from '../../base/index.ts'
import { sheetStyleSchema } from '../../blocks/index.ts'
import type { Events, LecternApi, OpenedLesson } from '../../ipc/contract.ts'
import { type Lesson, lessonMarks, parseLesson } from '../../lesson/index.ts'
import { themeSchema } from '../../page/index.ts'
import { itemsOfKind, parseTopic, questionMarks, textsOf, type Topic } from '../../topic/index.ts'
import paper from '../../../templates/papers/core.json'
import lecternTheme from '../../../templates/themes/lectern.json'

const asText = { query: '?raw', import: 'default', eager: true } as const
const topicFiles = import.meta.glob<string>(
  '../../../resources/starter/topics/*/topic.json',
  asText,
)
const lessonFiles = import.meta.glob<string>('../../../resources/starter/lessons/*.json', asText)

export function createFakeApi(): LecternApi {
  const topics = Object.values(topicFiles).map((text): Topic => read(parseTopic(text)))
  const lessons = Object.values(lessonFiles).map((text): Lesson => read(parseLesson(text)))
  const byId = new Map(topics.map((topic) => [topic.id, topic]))
  const listeners = new Map<keyof Events, Set<(detail: never) => void>>()
  const now = Date.now()

  const open = (lesson: Lesson): OpenedLesson => ({
    lesson,
    topics: lesson.topicIds.flatMap((id) => byId.get(id) ?? []),
    theme: themeSchema.parse(lecternTheme),
    paper: sheetStyleSchema.parse(paper),
  })

  return {
    describeApp: async () => ok({ name: 'Lectern', version: '0', electron: '' }),
    readLibrary: async () =>
      ok({
        folder: 'Starter library',
        broken: [],
        topics: topics.map((topic) => ({
          id: topic.id,
          title: topic.title,
          boardAndLevel: `${topic.qualification.board} ${topic.qualification.level}, ${topic.qualification.unit}`,
          items: topic.items.length,
          marks: questionMarks(itemsOfKind(topic, 'question')),
          usedIn: lessons.filter(({ topicIds }) => topicIds.includes(topic.id)).length,
          changedAt: now,
          words: topic.items.flatMap(textsOf).map(plainText).join(' ').toLowerCase(),
        })),
        lessons: lessons.map((lesson) => ({
          id: lesson.id,
          title: lesson.title,
          topicTitles: lesson.topicIds.flatMap((id) => byId.get(id)?.title ?? []),
          minutes: lesson.minutes,
          marks: lessonMarks(lesson, byId),
          slides: lesson.slides.length,
          changedAt: now,
        })),
      }),
    openLesson: async ({ lessonId }) => {
      const lesson = lessons.find(({ id }) => id === lessonId)
      return lesson ? ok(open(lesson)) : err('not-found')
    },
    chooseExportFolder: async () => ok({ folder: '/Documents' }),
    exportLesson: async ({ wanted }) =>
      ok({
        folder: '/Documents',
        files: wanted.map(({ kind }) => ({ kind, name: kind, pages: 1, bytes: 0 })),
      }),
    cancelExport: async () => ok({ cancelled: false }),
    showExported: async () => ok({ shown: false }),
    enableCommands: async () => ok({}),
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(listener as (detail: never) => void))
      return () => set.delete(listener as (detail: never) => void)
    },
  }
}

function read<T>(
  result:
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok)
    throw new Error(`The starter library cannot be read: ${JSON.stringify(result.error)}`)
  return result.value
}
