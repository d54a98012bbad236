/**
 * The contract, answered from memory: the interface runs in a plain browser with it, over the
 * starter library. Nothing is written to any disk.
 */
import { err, ok, plainText } from '../../base/index.ts'
import { sheetStyleSchema } from '../../blocks/index.ts'
import { hashOf, stableStringify, uniqueId } from '../../base/index.ts'
import type {
  DocumentName,
  DocumentToSave,
  DocumentVersion,
  Events,
  LecternApi,
  LibraryView,
  OpenDocument,
  OpenedLesson,
  SchoolView,
} from '../../ipc/contract.ts'
import {
  type Lesson,
  type Look,
  lessonMarks,
  parseLesson,
  recipeSchema,
  refsOfLesson,
} from '../../lesson/index.ts'
import { themeSchema } from '../../page/index.ts'
import { itemsOfKind, parseTopic, questionMarks, textsOf, type Topic } from '../../topic/index.ts'
import paper from '../../../templates/papers/core.json'
import lecternTheme from '../../../templates/themes/lectern.json'

// Vite reads these options where they stand, so they are written out twice.
const topicFiles = import.meta.glob<string>('../../../resources/starter/topics/*/topic.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const recipeFiles = import.meta.glob<string>('../../../templates/recipes/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const lessonFiles = import.meta.glob<string>('../../../resources/starter/lessons/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export function createFakeApi(): LecternApi {
  const byId = new Map(
    Object.values(topicFiles).map((text) => [read(parseTopic(text)).id, read(parseTopic(text))]),
  )
  const lessonsById = new Map(
    Object.values(lessonFiles).map((text) => [read(parseLesson(text)).id, read(parseLesson(text))]),
  )
  const binned = new Map<string, OpenDocument>()
  const put = (one: OpenDocument): void => {
    if (one.kind === 'lesson') lessonsById.set(one.document.id, one.document)
    else byId.set(one.document.id, one.document)
  }
  let look: Look = {}
  let school: SchoolView = { name: '', logoAlt: '', adjusted: [] }
  const ownWords = new Set<string>()
  const journals = new Map<string, readonly DocumentToSave[]>()
  const find = ({ kind, id }: DocumentName): OpenDocument | undefined => {
    const lesson = kind === 'lesson' ? lessonsById.get(id) : undefined
    if (lesson) return { kind: 'lesson', document: lesson }
    const topic = kind === 'topic' ? byId.get(id) : undefined
    return topic && { kind: 'topic', document: topic }
  }
  const versionOf = (name: DocumentName): string => hashOf(stableStringify(find(name) ?? null))
  const versionsOf = (names: readonly DocumentName[]): readonly DocumentVersion[] =>
    names.map((name) => ({ ...name, version: versionOf(name) }))
  const listeners = new Map<keyof Events, Set<(detail: never) => void>>()
  const now = Date.now()

  const open = (lesson: Lesson): OpenedLesson => ({
    lesson,
    topics: lesson.topicIds.flatMap((id) => byId.get(id) ?? []),
    theme: themeSchema.parse(lecternTheme),
    paper: sheetStyleSchema.parse(paper),
    papers: [sheetStyleSchema.parse(paper)],
    pictures: [],
  })

  return {
    describeApp: async () => ok({ name: 'Lectern', version: '0', electron: '' }),
    readLibrary: async () => {
      const topics: readonly Topic[] = [...byId.values()]
      const lessons: readonly Lesson[] = [...lessonsById.values()]
      const view: LibraryView = {
        folder: 'Starter library',
        isComplete: true,
        broken: [],
        bin: [...binned].map(([key, { kind, document }]) => ({
          key,
          kind,
          title: document.title,
          deletedAt: now,
        })),
        topics: topics.map((topic) => ({
          id: topic.id,
          title: topic.title,
          boardAndLevel: `${topic.qualification.board} ${topic.qualification.level}, ${topic.qualification.unit}`,
          items: topic.items.length,
          marks: questionMarks(itemsOfKind(topic, 'question')),
          usedIn: lessons.filter(({ topicIds }) => topicIds.includes(topic.id)).length,
          changedAt: now,
          usedAt: now,
        })),
        lessons: lessons.map((lesson) => ({
          id: lesson.id,
          title: lesson.title,
          topicTitles: lesson.topicIds.flatMap((id) => byId.get(id)?.title ?? []),
          minutes: lesson.minutes,
          marks: lessonMarks(lesson, byId),
          slides: lesson.slides.length,
          changedAt: now,
          usedAt: now,
        })),
      }
      return ok({ view: JSON.stringify(view) })
    },
    openLesson: async ({ lessonId }) => {
      const lesson = lessonsById.get(lessonId)
      return lesson ? ok(open(lesson)) : err('not-found')
    },
    editLesson: async ({ lessonId }) => {
      const lesson = lessonsById.get(lessonId)
      if (!lesson) return err('not-found')
      const names = [
        { kind: 'lesson', id: lessonId } as const,
        ...lesson.topicIds.map((id) => ({ kind: 'topic', id }) as const),
      ]
      const recovered = journals.get(`lesson-${lessonId}`) ?? []
      const themes = [themeSchema.parse(lecternTheme)]
      return ok({ ...open(lesson), themes, versions: versionsOf(names), recovered })
    },
    editTopic: async ({ topicId }) => {
      const topic = byId.get(topicId)
      const versions = versionsOf([{ kind: 'topic', id: topicId }])
      const recovered = journals.get(`topic-${topicId}`) ?? []
      return topic ? ok({ topic, versions, recovered }) : err('not-found')
    },
    lookAroundTopic: async ({ topicId }) => {
      const using = [...lessonsById.values()].filter(({ topicIds }) => topicIds.includes(topicId))
      const usedIn = using.map((lesson) => ({
        id: lesson.id,
        title: lesson.title,
        itemIds: refsOfLesson(lesson)
          .filter(({ ref }) => ref.topicId === topicId)
          .map(({ ref }) => ref.itemId),
        followingIds: refsOfLesson(lesson)
          .filter(({ ref }) => ref.topicId === topicId && !ref.override)
          .map(({ ref }) => ref.itemId),
      }))
      return ok({ usedIn, pictures: [] })
    },
    choosePicture: async () => ok({ file: null }),
    saveDocuments: async ({ documents }) => {
      const saved: DocumentVersion[] = []
      const changedOutside: DocumentName[] = []
      for (const one of documents) {
        const name: DocumentName = { kind: one.kind, id: one.document.id }
        const isKnown = find(name) !== undefined && one.basedOn !== ''
        if (isKnown && versionOf(name) !== one.basedOn) {
          changedOutside.push(name)
          continue
        }
        if (one.kind === 'lesson') lessonsById.set(name.id, one.document)
        else byId.set(name.id, one.document)
        saved.push(...versionsOf([name]))
      }
      return ok({ saved, changedOutside })
    },
    searchLibrary: async ({ query }) => {
      const all: readonly OpenDocument[] = [
        ...[...lessonsById.values()].map((document) => ({ kind: 'lesson' as const, document })),
        ...[...byId.values()].map((document) => ({ kind: 'topic' as const, document })),
      ]
      const hits = all.flatMap((one) => {
        const { title } = one.document
        const words =
          one.kind === 'topic' ? one.document.items.flatMap(textsOf).map(plainText).join(' ') : ''
        const isFound = `${title} ${words}`.toLowerCase().includes(query.toLowerCase())
        return isFound
          ? [{ kind: one.kind, id: one.document.id, title: { text: title, ranges: [] } }]
          : []
      })
      return ok({ hits, isComplete: true })
    },
    renameDocument: async ({ title, ...name }) => {
      const one = find(name)
      if (!one) return err('not-found')
      put({ ...one, document: { ...one.document, title } } as OpenDocument)
      return ok({})
    },
    duplicateDocument: async ({ title, ...name }) => {
      const one = find(name)
      if (!one) return err('not-found')
      const id = uniqueId(name.id, new Set([...byId.keys(), ...lessonsById.keys()]))
      put({ ...one, document: { ...one.document, id, title } } as OpenDocument)
      return ok({ id })
    },
    binDocument: async (name) => {
      const one = find(name)
      if (!one) return err('not-found')
      const key = `${name.kind}-${name.id}`
      binned.set(key, one)
      if (name.kind === 'lesson') lessonsById.delete(name.id)
      else byId.delete(name.id)
      return ok({ key })
    },
    restoreDocument: async ({ key }) => {
      const one = binned.get(key)
      if (!one) return err('not-found')
      binned.delete(key)
      put(one)
      return ok({ id: one.document.id })
    },
    addExample: async () => ok({}),
    readTemplates: async () =>
      ok({
        recipes: Object.values(recipeFiles).map((text) => recipeSchema.parse(JSON.parse(text))),
        themes: [themeSchema.parse(lecternTheme)],
        papers: [{ id: paper.id, name: paper.name }],
        look,
      }),
    createLesson: async ({ lesson }) => {
      const id = uniqueId(lesson.id, new Set(lessonsById.keys()))
      lessonsById.set(id, { ...lesson, id })
      return ok({ lessonId: id })
    },
    readVersions: async () => ok({ versions: [] }),
    restoreVersion: async () => err('not-found'),
    readSettings: async () =>
      ok({ folder: '/Documents/Starter library', canChangeFolder: false, school, look }),
    saveLook: async (said) => {
      look = said.look
      return ok({})
    },
    saveSchool: async (said) => {
      school = { ...school, ...said, logoAlt: said.logoAlt ?? '' }
      return ok({})
    },
    chooseLogo: async () => ok({ chosen: false }),
    removeLogo: async () => ok({}),
    chooseLibrary: async () => err('fixed'),
    showLibrary: async () => ok({}),
    readOwnWords: async () => ok({ words: [...ownWords] }),
    keepOwnWord: async ({ word, kept }) => {
      if (kept) ownWords.add(word)
      else ownWords.delete(word)
      return ok({ words: [...ownWords] })
    },
    spellWith: () => undefined,
    readDocument: async (name) => {
      const document = find(name)
      return document ? ok({ document, version: versionOf(name) }) : err('not-found')
    },
    findChanged: async ({ versions }) =>
      ok({ changed: versions.filter((one) => versionOf(one) !== one.version) }),
    keepJournal: async ({ key, documents }) => {
      journals.set(key, JSON.parse(documents) as readonly DocumentToSave[])
      return ok({})
    },
    readNotesFile: async ({ bytes }) => ok({ text: new TextDecoder().decode(bytes), format: null }),
    chooseFile: async () => ok(null),
    takeFile: async () => ok(null),
    readShare: async () => err('not-a-share'),
    addShare: async () => err('no-share'),
    saveShare: async () => ok({ file: null, topics: 0, lessons: 0, pictures: 0, left: 0 }),
    saveQuiz: async () => ok({ file: null, count: 0 }),
    addTopic: async ({ topic }) => {
      const id = uniqueId(topic.id, new Set(byId.keys()))
      byId.set(id, { ...topic, id })
      return ok({ topicId: id })
    },
    closeNow: async () => ok({}),
    chooseExportFolder: async () => ok({ folder: '/Documents' }),
    exportLesson: async ({ wanted }) =>
      ok({
        folder: '/Documents',
        held: [],
        files: wanted.map(({ kind }) => ({ kind, name: kind, pages: 1, bytes: 0 })),
      }),
    cancelExport: async () => ok({ cancelled: false }),
    openExported: async () => ok({ opened: false }),
    showExported: async () => ok({ shown: false }),
    startShow: async () => ok({}),
    readShow: async () => err('no-show'),
    moveShow: async () => ok({}),
    swapShow: async () => ok({}),
    endShow: async () => ok({}),
    printLesson: async () => ok({ printed: false }),
    readPrint: async () => err('no-print'),
    printReady: async () => ok({}),
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
