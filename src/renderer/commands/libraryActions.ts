import type { DocumentName } from '../../ipc/contract.ts'
import type { AppState } from '../state/app.svelte.ts'
import { changeProblemWording } from '../wording/wording.ts'
import { focusRow, rowNear } from './focus.ts'

/** Opens a topic or a lesson, whatever is open now; that is saved first. */
export async function openDocument(app: AppState, { kind, id }: DocumentName): Promise<void> {
  if (kind === 'lesson') await app.openLesson(id)
  else await app.openTopic(id)
}

/** Something in the library is what F2, Ctrl+D and Delete mean. */
export function hasCurrent({ lesson, topic, isImporting, library }: AppState): boolean {
  if (lesson || topic || isImporting || library.section === 'bin' || library.search.hits)
    return false
  return library.current !== undefined && library.titleOf(library.current) !== undefined
}

export function startRenaming({ library }: AppState): void {
  library.renaming = library.current
}

/** An empty name, or the one that it has, changes nothing. */
export async function finishRenaming(app: AppState, title: string | undefined): Promise<void> {
  const { library } = app
  const name = library.renaming
  if (!name) return
  library.renaming = undefined
  // At once: whoever goes on meanwhile is not called back.
  focusRow(name)
  const clean = title?.trim() ?? ''
  if (clean === '' || clean === library.titleOf(name)) return
  const renamed = await app.api.renameDocument({ ...name, title: clean.slice(0, 300) })
  if (!renamed.ok) app.say(changeProblemWording(renamed.error))
  await library.load()
}

export async function duplicateCurrent(app: AppState): Promise<void> {
  const { current } = app.library
  const title = current && app.library.titleOf(current)
  if (!current || title === undefined) return
  const made = await app.api.duplicateDocument({ ...current, title: freeTitle(app, title) })
  if (!made.ok) {
    app.say(changeProblemWording(made.error))
    return
  }
  await app.library.load()
  app.library.current = { kind: current.kind, id: made.value.id }
  focusRow(app.library.current)
  app.heard = `Copied as ${app.library.titleOf(app.library.current) ?? title}`
}

/** "Rivers (copy)", and where there is one, "Rivers (copy 2)". */
function freeTitle({ library }: AppState, title: string): string {
  const taken = new Set([...library.topics, ...library.lessons].map((row) => row.title))
  const stem = title.replace(/ \(copy(?: \d+)?\)$/, '')
  for (let n = 1; ; n++) {
    const wanted = `${stem} (copy${n === 1 ? '' : ` ${n}`})`
    if (!taken.has(wanted)) return wanted
  }
}

export async function binCurrent(app: AppState): Promise<void> {
  const { current } = app.library
  const title = current && app.library.titleOf(current)
  if (!current || title === undefined) return
  const next = rowNear(current)
  const binned = await app.api.binDocument(current)
  if (!binned.ok) {
    app.say(changeProblemWording(binned.error))
    return
  }
  await app.library.load()
  app.library.current = next
  focusRow(next)
  const { key } = binned.value
  app.say(`“${title}” is in the bin`, {
    undo: () => restore(app, current.kind, key),
  })
}

export async function restore(
  app: AppState,
  kind: DocumentName['kind'],
  key: string,
): Promise<void> {
  const restored = await app.api.restoreDocument({ kind, key })
  if (!restored.ok) {
    app.say(changeProblemWording(restored.error))
    return
  }
  await app.library.load()
  const name = { kind, id: restored.value.id }
  app.heard = `${app.library.titleOf(name) ?? 'It'} is back in the library`
  if (app.library.section === 'bin') focusRow(undefined)
  else {
    app.library.current = name
    focusRow(name)
  }
}
