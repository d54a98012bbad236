import { ok, type Result, stableStringify } from '../../base/index.ts'
import { type Lesson, parseLesson } from '../../lesson/index.ts'
import type { Topic } from '../../topic/index.ts'
import { lessonToJson } from '../lessonToJson.ts'
import type { Library } from '../openLibrary.ts'
import type { DocumentName } from '../documentKind.ts'
import type { FindProblem, WriteProblem } from '../problems.ts'
import type { CannotWrite } from '../writeDurably.ts'
import type { Share, SharedTopic } from './shareFormat.ts'

/** What is done with a document that the library has in another state. */
export type OnDifferent = 'replace' | 'keep' | 'both'

export interface PlannedDocument {
  readonly document: DocumentName
  readonly id: string
  readonly title: string
  /** `same`: the library has it already. `both`: it comes as a document of its own. */
  readonly action: 'add' | 'same' | OnDifferent
  /** The state in the library that the plan was made on. */
  readonly basedOn?: string | undefined
}

/** What an import will do, for showing and for doing. Topics stand before lessons. */
export type SharePlan = readonly PlannedDocument[]

export interface ImportedShare {
  /** Under the ids that they have in the library now. */
  readonly topics: readonly string[]
  readonly lessons: readonly string[]
}

type ImportProblem = FindProblem | WriteProblem | CannotWrite

/** Says what would be added, replaced or kept. Changes nothing. */
export async function planShare(
  library: Library,
  share: Share,
  onDifferent: OnDifferent,
): Promise<Result<SharePlan, FindProblem>> {
  const plan: PlannedDocument[] = []
  const enter = async <T extends { readonly id: string; readonly title: string }>(
    document: DocumentName,
    shelf: { readonly read: Library['topics']['read'] | Library['lessons']['read'] },
    shared: T,
    toText: (held: T) => string,
  ): Promise<Result<void, FindProblem>> => {
    const { id, title } = shared
    const there = await shelf.read(id)
    if (there.ok) {
      const isSame = toText(there.value.document as unknown as T) === toText(shared)
      const action = isSame ? 'same' : onDifferent
      plan.push({ document, id, title, action, basedOn: there.value.version })
    } else if (there.error.code === 'not-in-library') {
      plan.push({ document, id, title, action: 'add' })
    } else if (onDifferent === 'replace') return there
    else plan.push({ document, id, title, action: onDifferent })
    return ok(undefined)
  }
  for (const { topic } of share.topics) {
    const entered = await enter('topic', library.topics, topic, stableStringify)
    if (!entered.ok) return entered
  }
  for (const lesson of share.lessons) {
    const entered = await enter('lesson', library.lessons, lesson, (held) =>
      stableStringify(lessonToJson(held)),
    )
    if (!entered.ok) return entered
  }
  return ok(plan)
}

/**
 * Does what the plan says: all of it, or, where the disk refuses, nothing. What is replaced becomes
 * a version. A document that was changed since the plan was made is not replaced.
 */
export async function importShare(
  library: Library,
  share: Share,
  plan: SharePlan,
): Promise<Result<ImportedShare, ImportProblem>> {
  const undo: (() => Promise<unknown>)[] = []
  const takeBack = async (problem: ImportProblem): Promise<Result<never, ImportProblem>> => {
    for (const step of undo.reverse()) await step()
    return { ok: false, error: problem }
  }
  const planned = (document: DocumentName, id: string): PlannedDocument | undefined =>
    plan.find((each) => each.document === document && each.id === id)
  /** Ids in the share, and in the library where another was given. */
  const ids = new Map<string, string>()
  const topics: string[] = []
  for (const shared of share.topics) {
    const { topic } = shared
    const placed = await placeTopic(library, shared, planned('topic', topic.id), undo)
    if (!placed.ok) return takeBack(placed.error)
    ids.set(topic.id, placed.value)
    topics.push(placed.value)
  }
  const lessons: string[] = []
  for (const lesson of share.lessons) {
    const placed = await placeLesson(
      library,
      withTopicIds(lesson, ids),
      planned('lesson', lesson.id),
      undo,
    )
    if (!placed.ok) return takeBack(placed.error)
    lessons.push(placed.value)
  }
  return ok({ topics, lessons })
}

type Undo = (() => Promise<unknown>)[]

async function placeTopic(
  library: Library,
  shared: SharedTopic,
  planned: PlannedDocument | undefined,
  undo: Undo,
): Promise<Result<string, ImportProblem>> {
  const shelf = library.topics
  if (planned?.action !== 'replace') {
    return place(shelf, shared.topic, shared.pictures, planned, undo)
  }
  const before = await shelf.read(shared.topic.id)
  if (!before.ok) return before
  const fresh = await renameTaken(library, shared, before.value.path)
  const { version, document } = before.value
  const written = await shelf.write(fresh.topic, {
    basedOn: planned.basedOn ?? version,
    keepBecause: 'before-import',
    beside: fresh.pictures,
  })
  if (!written.ok) return written
  undo.push(() => shelf.write(document))
  return ok(shared.topic.id)
}

async function placeLesson(
  library: Library,
  lesson: Lesson,
  planned: PlannedDocument | undefined,
  undo: Undo,
): Promise<Result<string, ImportProblem>> {
  const shelf = library.lessons
  if (planned?.action !== 'replace') return place(shelf, lesson, new Map(), planned, undo)
  const before = await shelf.read(lesson.id)
  if (!before.ok) return before
  const { version, document } = before.value
  const basedOn = planned.basedOn ?? version
  const written = await shelf.write(lesson, { basedOn, keepBecause: 'before-import' })
  if (!written.ok) return written
  undo.push(() => shelf.write(document))
  return ok(lesson.id)
}

/** Adds it, unless the library keeps what it has. */
async function place<T extends { readonly id: string }>(
  shelf: {
    readonly create: (
      document: T,
      beside: ReadonlyMap<string, Uint8Array>,
    ) => Promise<Result<{ readonly document: T }, WriteProblem<T>>>
    readonly remove: (id: string) => Promise<unknown>
  },
  document: T,
  beside: ReadonlyMap<string, Uint8Array>,
  planned: PlannedDocument | undefined,
  undo: Undo,
): Promise<Result<string, ImportProblem>> {
  const { action } = planned ?? { action: 'add' }
  if (action === 'same' || action === 'keep') return ok(document.id)
  const made = await shelf.create(document, beside)
  if (!made.ok) return made
  const { id } = made.value.document
  undo.push(() => shelf.remove(id))
  return ok(id)
}

/** A picture never replaces another one of its name: earlier versions still show that. */
async function renameTaken(
  library: Library,
  { topic, pictures }: SharedTopic,
  path: string,
): Promise<SharedTopic> {
  const names = new Map<string, string>()
  for (const [name, bytes] of pictures) {
    let free = name
    for (let n = 2; ; n++) {
      const there = await library.readPicture(path, free)
      const isAbsent = !there.ok && there.error.code === 'unreadable-file'
      if (isAbsent || (there.ok && Buffer.compare(there.value.bytes, bytes) === 0)) break
      free = name.replace(/(\.[^.]*)?$/, `-${n}$1`)
    }
    names.set(name, free)
  }
  const items = topic.items.map((item) =>
    item.kind === 'figure' && item.picture.kind === 'asset'
      ? {
          ...item,
          picture: { ...item.picture, file: names.get(item.picture.file) ?? item.picture.file },
        }
      : item,
  )
  const renamed = [...pictures].map(([name, bytes]) => [names.get(name) ?? name, bytes] as const)
  return { topic: { ...topic, items } satisfies Topic, pictures: new Map(renamed) }
}

/** The lesson drawing on topics under other ids, wherever a block names one. */
function withTopicIds(lesson: Lesson, ids: ReadonlyMap<string, string>): Lesson {
  if ([...ids].every(([from, to]) => from === to)) return lesson
  const rename = (id: string): string => ids.get(id) ?? id
  const change = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return key === 'topicId' ? rename(value) : value
    if (Array.isArray(value)) return value.map((member) => change(member, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, held]) => [name, change(held, name)]),
    )
  }
  const raw = change(lessonToJson({ ...lesson, topicIds: lesson.topicIds.map(rename) }), '')
  const parsed = parseLesson(stableStringify(raw))
  return parsed.ok ? parsed.value : lesson
}
