import { err, ok } from '../base/index.ts'
import type { DocumentName } from '../ipc/contract.ts'
import type { Library, ShelfActions, Templates } from '../library/index.ts'
import type { Look } from '../lesson/index.ts'
import type { CallWork } from './calls.ts'
import type { OpenedLibrary } from './keepLibraryOpen.ts'

type ChangeProblem = 'not-found' | 'cannot-write' | 'damaged' | 'newer'

type LibraryWork = Pick<
  CallWork,
  | 'searchLibrary'
  | 'renameDocument'
  | 'duplicateDocument'
  | 'binDocument'
  | 'restoreDocument'
  | 'readTemplates'
  | 'createLesson'
  | 'readVersions'
  | 'restoreVersion'
>

const MOST_HITS = 50

/** What is done to documents as a whole, without opening them. */
export function createLibraryWork(
  library: () => Promise<OpenedLibrary>,
  {
    templates,
    look,
  }: {
    readonly templates: () => Promise<Templates>
    readonly look: () => Look
  },
): LibraryWork {
  return {
    searchLibrary: async ({ query }) => {
      const opened = await library()
      if (!opened.ok) return err('no-library')
      const { hits, isComplete } = await opened.value.search(query, MOST_HITS)
      return ok({
        isComplete,
        hits: hits.map(({ document, id, title, snippet }) => ({
          kind: document,
          id,
          title,
          ...(snippet && { snippet: { text: snippet.text, ranges: snippet.ranges } }),
        })),
      })
    },
    renameDocument: async ({ kind, id, title }) => {
      const opened = await library()
      if (!opened.ok) return err('no-library')
      const done = await actionsOf(opened.value, kind).retitle(id, title)
      return done.ok ? ok({}) : err(problemOf(done.error))
    },
    duplicateDocument: async ({ kind, id, title }) => {
      const opened = await library()
      if (!opened.ok) return err('no-library')
      const done = await actionsOf(opened.value, kind).duplicate(id, title)
      return done.ok ? ok({ id: done.value.document.id }) : err(problemOf(done.error))
    },
    binDocument: async ({ kind, id }) => {
      const opened = await library()
      if (!opened.ok) return err('no-library')
      const done = await actionsOf(opened.value, kind).remove(id)
      return done.ok ? ok({ key: done.value.key }) : err(problemOf(done.error))
    },
    restoreDocument: async ({ kind, key }) => {
      const opened = await library()
      if (!opened.ok) return err('no-library')
      const done = await actionsOf(opened.value, kind).restore(key)
      return done.ok ? ok({ id: done.value.id }) : err(problemOf(done.error))
    },
    readTemplates: async () => {
      const { recipes, themes, papers } = await templates()
      return ok({
        recipes: [...recipes.values()],
        themes: [...themes.values()],
        papers: [...papers.values()].map(({ id, name }) => ({ id, name })),
        look: look(),
      })
    },
    createLesson: async ({ lesson }) => {
      const opened = await library()
      if (!opened.ok) return err('no-library')
      const made = await opened.value.lessons.create(lesson)
      return made.ok ? ok({ lessonId: made.value.document.id }) : err(problemOf(made.error))
    },
    readVersions: async ({ kind, id }) => {
      const opened = await library()
      if (!opened.ok) return err('no-library')
      return ok({ versions: await actionsOf(opened.value, kind).versions(id) })
    },
    restoreVersion: async ({ kind, id, name }) => {
      const opened = await library()
      if (!opened.ok) return err('no-library')
      const done = await actionsOf(opened.value, kind).restoreVersion(id, name)
      return done.ok ? ok({}) : err(problemOf(done.error))
    },
  }
}

/** Those that are the same for topics and lessons. */
type Actions = Pick<
  ShelfActions<{ readonly id: string }>,
  'retitle' | 'duplicate' | 'remove' | 'restore' | 'versions' | 'restoreVersion'
>

function actionsOf({ topics, lessons }: Library, kind: DocumentName['kind']): Actions {
  return kind === 'topic' ? topics : lessons
}

type FailureCode =
  | Extract<Awaited<ReturnType<Actions['retitle']>>, { ok: false }>['error']['code']
  | Extract<Awaited<ReturnType<Actions['restore']>>, { ok: false }>['error']['code']

function problemOf({ code }: { readonly code: FailureCode }): ChangeProblem {
  switch (code) {
    case 'not-in-library':
    case 'not-in-bin':
      return 'not-found'
    case 'newer-on-disk':
      return 'newer'
    case 'cannot-write':
    case 'changed-on-disk':
      return 'cannot-write'
    case 'bad-document':
    case 'unreadable-file':
    case 'would-not-read':
    case 'damaged-on-disk':
      return 'damaged'
  }
}
