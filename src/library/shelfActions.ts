import { err, ok, type Result } from '../base/index.ts'
import type { BinFolder, Binned, NotInBin } from './bin.ts'
import { readText, versionOf } from './catalogue.ts'
import { freeFileName } from './fileNames.ts'
import { type FileSystem, systemCodeOf } from './fileSystem.ts'
import { readBeside } from './beside.ts'
import type { History } from './history.ts'
import type { Version } from './historyRules.ts'
import type { FindProblem, ReadProblem, WriteProblem } from './problems.ts'
import type { Created, OpenShelf, Written } from './shelf.ts'
import type { CannotWrite } from './writeDurably.ts'
import type { WriteQueue } from './writeQueue.ts'

/** What a teacher does to a document as a whole. */
export interface ShelfActions<T> {
  /** Gives it another title. Its id and its file stay, so that nothing that refers to it breaks. */
  readonly retitle: (
    id: string,
    title: string,
  ) => Promise<Result<Written, FindProblem | WriteProblem<T>>>
  /** The same again under another title, with its pictures. */
  readonly duplicate: (
    id: string,
    title: string,
  ) => Promise<Result<Created<T>, FindProblem | WriteProblem<T>>>
  /**
   * Keeps my state of a document that somebody else has changed meanwhile as one of its own, beside
   * theirs.
   */
  readonly saveAsConflictCopy: (
    mine: T,
    title: string,
  ) => Promise<Result<Created<T>, FindProblem | WriteProblem<T>>>
  /** Moves it to the bin. */
  readonly remove: (id: string) => Promise<Result<Binned, FindProblem | CannotWrite>>
  /** Takes it out of the bin; under another id where its own was given to another meanwhile. */
  readonly restore: (
    key: string,
  ) => Promise<Result<{ readonly id: string }, NotInBin | ReadProblem | WriteProblem<T>>>
  /** Earlier states, newest first. */
  readonly versions: (id: string) => Promise<readonly Version[]>
  readonly readVersion: (id: string, name: string) => Promise<Result<T, ReadProblem>>
  /** Puts an earlier state in place; the one that it replaces becomes a version too. */
  readonly restoreVersion: (
    id: string,
    name: string,
  ) => Promise<Result<Written, ReadProblem | WriteProblem<T>>>
  /**
   * Decides on a second file that a sync program has kept: `use` puts it in place of the document
   * (which becomes a version), `keep` makes a document of its own of it, `discard` bins it.
   */
  readonly settleCopy: (
    path: string,
    decision: 'use' | 'discard' | { readonly keepAs: string },
  ) => Promise<Result<{ readonly id: string }, FindProblem | WriteProblem<T>>>
}

export interface ActionTools {
  readonly files: FileSystem
  readonly queue: WriteQueue
  readonly history: History | undefined
  readonly bin: BinFolder
}

export function createShelfActions<
  T extends { readonly id: string },
  Summary extends { readonly id: string; readonly title: string },
>(shelf: OpenShelf<T, Summary>, { files, queue, history, bin }: ActionTools): ShelfActions<T> {
  const { kind } = shelf

  const notHere = (id: string): { readonly ok: false; readonly error: FindProblem } =>
    err({ code: 'not-in-library', document: kind.name, id })

  /** The document with its pictures under a new id and title. */
  const copyOf: ShelfActions<T>['duplicate'] = async (id, title) => {
    const read = await shelf.read(id)
    if (!read.ok) return read
    const { document, path } = read.value
    return shelf.create(
      kind.withName(document, document.id, title),
      await readBeside(files, kind, path),
    )
  }

  const readVersion: ShelfActions<T>['readVersion'] = async (id, name) => {
    const text = (await history?.read(shelf.historyKey(id), name)) ?? noVersion(name)
    if (!text.ok) return text
    const parsed = kind.parse(text.value)
    return parsed.ok ? parsed : err({ code: 'bad-document', path: name, error: parsed.error })
  }

  /** After a move. What cannot be looked at now is found changed at the next look. */
  const lookAgain = async (): Promise<void> => {
    await shelf.refresh().catch(systemCodeOf)
  }

  /** Moves a document's place, or a second file of it, to the bin. */
  const binPlace = async (place: string): Promise<Result<Binned, CannotWrite>> => {
    const moved = await bin.put(kind.name, place)
    await lookAgain()
    return moved
  }

  /** In place of its document, or as one of its own. Answers with the id that it is found under. */
  const saveCopy = async (
    path: string,
    decision: 'use' | { readonly keepAs: string },
  ): Promise<Result<string, FindProblem | WriteProblem<T>>> => {
    const read = await shelf.readFile(path)
    if (!read.ok) return read
    const { document, readOnly } = read.value
    if (readOnly !== undefined) return err({ code: 'newer-on-disk', path })
    if (decision === 'use') {
      const written = await shelf.write(document, { keepBecause: 'before-restore' })
      return written.ok ? ok(document.id) : written
    }
    const named = kind.withName(document, document.id, decision.keepAs)
    const created = await shelf.create(named, await readBeside(files, kind, path))
    return created.ok ? ok(created.value.document.id) : created
  }

  return {
    retitle: async (id, title) => {
      const read = await shelf.read(id)
      if (!read.ok) return read
      const { document, version } = read.value
      return shelf.write(kind.withName(document, id, title), { basedOn: version })
    },
    duplicate: copyOf,
    saveAsConflictCopy: async (mine, title) => {
      const found = await shelf.locate(mine.id)
      if (!found.ok) return found
      const beside =
        found.value === undefined ? undefined : await readBeside(files, kind, found.value)
      return shelf.create(kind.withName(mine, mine.id, title), beside)
    },
    remove: (id) =>
      queue(id, async () => {
        const found = await shelf.locate(id)
        if (!found.ok) return found
        return found.value === undefined ? notHere(id) : binPlace(kind.placeOf(found.value))
      }),
    restore: async (key) => {
      const found = await bin.find(key)
      if (!found.ok) return found
      const binned = found.value
      const read = await shelf.readFile(binned.path)
      const document =
        read.ok && read.value.readOnly === undefined ? read.value.document : undefined
      const isTaken = document && (await shelf.locate(document.id))
      if (isTaken?.ok === false) return isTaken
      // A second file of a document, or one whose id is in use again, comes back as its own.
      const comesAsOther = isTaken?.value !== undefined || kind.nameOf(binned.path) === undefined
      if (document !== undefined && comesAsOther) {
        const created = await shelf.create(document, await readBeside(files, kind, binned.path))
        if (!created.ok) return created
        await bin.discard(key)
        return ok({ id: created.value.document.id })
      }
      let name: string
      try {
        name = freeFileName(kind.nameOf(binned.path) ?? '', await kind.takenNames())
      } catch (error) {
        return err({ code: 'unreadable-file', path: binned.path, system: systemCodeOf(error) })
      }
      const moved = await bin.takeOut(binned, kind.placeOf(kind.pathFor(name)))
      await lookAgain()
      return moved.ok ? ok({ id: document?.id ?? name }) : moved
    },
    versions: async (id) => {
      const all = (await history?.list(shelf.historyKey(id))) ?? []
      const found = await shelf.locate(id)
      const path = found.ok ? found.value : undefined
      const now = path === undefined ? undefined : await readText(files, path)
      // What is on the disk anyway is no earlier state.
      const last = all.find(({ reason }) => reason === 'last-saved')
      if (last === undefined || now?.ok !== true) return all
      const text = await history?.read(shelf.historyKey(id), last.name)
      const isNow = text?.ok === true && versionOf(text.value) === versionOf(now.value)
      return isNow ? all.filter((version) => version !== last) : all
    },
    readVersion,
    restoreVersion: async (id, name) => {
      const version = await readVersion(id, name)
      if (!version.ok) return version
      return shelf.write(version.value, { replaceDamaged: true, keepBecause: 'before-restore' })
    },
    settleCopy: async (path, decision) => {
      const { copies } = await shelf.sorted()
      const copy = copies.find((each) => each.path === path)
      if (copy === undefined) return notHere(path)
      const settled = decision === 'discard' ? ok(copy.id) : await saveCopy(path, decision)
      if (!settled.ok) return settled
      const binned = await binPlace(kind.placeOf(path))
      return binned.ok ? ok({ id: settled.value }) : binned
    },
  }
}

function noVersion(name: string): { readonly ok: false; readonly error: ReadProblem } {
  return err({ code: 'unreadable-file', path: name, system: 'ENOENT' })
}
