import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, dialog } from 'electron'
import { err, ok, type Result } from '../../base/index.ts'
import { nodeFileSystem, packShare, writeTogether } from '../../library/index.ts'
import type { Calls } from '../../ipc/contract.ts'
import type { CallWork } from '../calls.ts'
import { safeFileName } from '../export/exportFileName.ts'
import type { FilesToOpen } from '../filesToOpen.ts'
import type { OpenedLibrary } from '../keepLibraryOpen.ts'
import { QUIZ_ENDINGS, quizFile } from './quizFiles.ts'
import { addShare, openShare, type ReadShare, viewShare } from './shares.ts'

type SharingWork = Pick<
  CallWork,
  'chooseFile' | 'takeFile' | 'readShare' | 'addShare' | 'saveShare' | 'saveQuiz'
>

/** Bytes. More than any share file or notes may unpack to. */
const LARGEST = 100 * 2 ** 20

/** Files that go out to colleagues and quiz sites, and those that come in. */
export function createSharingWork(
  library: () => Promise<OpenedLibrary>,
  files: FilesToOpen,
): SharingWork {
  let last: ReadShare | undefined
  return {
    chooseFile: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title: 'Open a file',
        filters: [
          {
            name: 'Notes and shared lessons',
            extensions: ['lectern', 'docx', 'txt', 'md', 'markdown', 'html', 'htm'],
          },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile'],
      })
      const [path] = filePaths
      return canceled || path === undefined ? ok(null) : readChosen(path)
    },
    takeFile: () => {
      const path = files.take()
      return path === undefined ? ok(null) : readChosen(path)
    },
    readShare: async ({ bytes }) => {
      const opened = await library()
      if (!opened.ok) return err('no-library')
      const read = await openShare(opened.value, bytes)
      last = read.ok ? read.value : undefined
      return read.ok ? ok(viewShare(read.value)) : read
    },
    addShare: async ({ choices }) => {
      const opened = await library()
      if (!opened.ok) return err('no-library')
      if (last === undefined) return err('no-share')
      const added = await addShare(opened.value, last, choices)
      if (added.ok) last = undefined
      return added
    },
    saveShare: async ({ kind, id }) => {
      const opened = await library()
      if (!opened.ok) return err('no-library')
      const wanted = kind === 'lesson' ? { lessons: [id] } : { topics: [id] }
      const packed = await packShare(opened.value, wanted)
      if (!packed.ok)
        return err(packed.error.code === 'not-in-library' ? 'not-found' : 'unreadable')
      const { bytes, share, left } = packed.value
      const title = kind === 'lesson' ? share.lessons[0]?.title : share.topics[0]?.topic.title
      const saved = await saveFile(`Share “${title ?? ''}”`, {
        name: `${safeFileName(title ?? '')}.lectern`,
        kind: { name: 'Shared lessons and topics', extensions: ['lectern'] },
        bytes,
      })
      if (!saved.ok) return saved
      return ok({
        file: saved.value,
        topics: share.topics.length,
        lessons: share.lessons.length,
        pictures: share.topics.reduce((sum, { pictures }) => sum + pictures.size, 0),
        left: left.length,
      })
    },
    saveQuiz: async ({ kind, id, format }) => {
      const opened = await library()
      if (!opened.ok) return err('no-library')
      const quiz = await quizFile(opened.value, { kind, id }, format)
      if (!quiz.ok) return quiz
      const ending = QUIZ_ENDINGS[format]
      const saved = await saveFile('Export quiz', {
        name: `${safeFileName(quiz.value.title)}.${ending}`,
        kind: { name: 'Quiz', extensions: [ending.split('.').at(-1) ?? ending] },
        bytes: new TextEncoder().encode(quiz.value.text),
      })
      return saved.ok ? ok({ file: saved.value, count: quiz.value.count }) : saved
    },
  }
}

/** Read by main: a window knows no paths. */
async function readChosen(path: string): Promise<Calls['chooseFile']['result']> {
  try {
    if ((await stat(path)).size > LARGEST) return err('too-large')
    return ok({ name: basename(path), bytes: new Uint8Array(await readFile(path)) })
  } catch {
    return err('unreadable')
  }
}

interface FileToSave {
  /** As proposed. */
  readonly name: string
  readonly kind: { readonly name: string; readonly extensions: string[] }
  readonly bytes: Uint8Array
}

/** Asks where, and writes it there: whole, or not at all. The answer is the name it was given. */
async function saveFile(
  title: string,
  { name, kind, bytes }: FileToSave,
): Promise<Result<string | null, 'cannot-write'>> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    title,
    defaultPath: join(app.getPath('documents'), name),
    filters: [kind],
  })
  if (canceled || filePath === '') return ok(null)
  const written = await writeTogether(nodeFileSystem, [{ path: filePath, bytes }])
  return written.ok ? ok(basename(filePath)) : err('cannot-write')
}
