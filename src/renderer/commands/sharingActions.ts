/** What goes out to colleagues and quiz sites, and what comes in from them. */
import { counted } from '../../base/index.ts'
import type { Calls, DocumentName } from '../../ipc/contract.ts'
import type { QuizFormat } from '../../quiz/index.ts'
import type { AppState } from '../state/app.svelte.ts'
import { IncomingShare } from '../state/incomingShare.svelte.ts'
import {
  chooseFileWording,
  quizFormats,
  saveQuizWording,
  saveShareWording,
  shareCountsWording,
} from '../wording/shareWording.ts'
import { hasCurrent } from './libraryActions.ts'

/** The document that is open in front, or else the chosen one of the library. */
export function documentAt(app: AppState): DocumentName | undefined {
  if (app.export) return undefined
  if (app.topic) return { kind: 'topic', id: app.topic.topic.id }
  if (app.lesson) return { kind: 'lesson', id: app.lesson.lesson.id }
  return hasCurrent(app) ? app.library.current : undefined
}

/** A file that was dropped or chosen: a shared lesson, or notes. */
export async function openFile(app: AppState, file: File): Promise<void> {
  if (/\.lectern(?:\.zip)?$/i.test(file.name)) {
    const incoming = new IncomingShare(app.api, file.name)
    await saveOpen(app)
    await incoming.read(file)
    app.incoming = incoming
  } else {
    const notes = await app.openImport()
    await notes.openFile(file)
  }
}

export async function chooseFile(app: AppState): Promise<void> {
  await openRead(app, await app.api.chooseFile({}))
}

/** What the system asks to be opened, one after the other: each waits for what is in front. */
export async function openWaiting(app: AppState): Promise<void> {
  app.isFileWaiting = false
  const taken = await app.api.takeFile({})
  await openRead(app, taken)
  // There may be more behind it.
  if (!taken.ok || taken.value) app.isFileWaiting = true
}

async function openRead(app: AppState, chosen: Calls['chooseFile']['result']): Promise<void> {
  if (!chosen.ok) app.say(chooseFileWording(chosen.error))
  else if (chosen.value) await openFile(app, new File([chosen.value.bytes], chosen.value.name))
}

/** Adds what was shared, and says so where the dialog was. */
export async function addIncoming(app: AppState): Promise<void> {
  const done = await app.incoming?.add()
  if (!done) return
  app.incoming = undefined
  await app.library.load()
  await documentsOf(app)?.lookOutside()
  const { added, replaced } = done
  const first = [...added, ...replaced].sort((a, b) => a.kind.localeCompare(b.kind))[0]
  const words = [
    ...(added.length > 0 ? [`${shareCountsWording(added)} added`] : []),
    ...(replaced.length > 0 ? [`${shareCountsWording(replaced)} replaced`] : []),
  ].join(', ')
  const open = first && {
    label: 'Open',
    run: () => (first.kind === 'lesson' ? app.openLesson(first.id) : app.openTopic(first.id)),
  }
  app.say(words === '' ? 'Nothing was added' : words, { next: open })
}

export async function share(app: AppState): Promise<void> {
  const name = documentAt(app)
  if (!name) return
  await saveOpen(app)
  const saved = await app.api.saveShare(name)
  if (!saved.ok) {
    app.say(saveShareWording(saved.error))
    return
  }
  const { file, lessons, topics, pictures, left } = saved.value
  if (file === null) return
  const what = [
    ...(lessons > 0 ? [counted(lessons, 'lesson')] : []),
    counted(topics, 'topic'),
    ...(pictures > 0 ? [counted(pictures, 'picture')] : []),
  ].join(', ')
  const lost = left > 0 ? ` ${counted(left, 'picture')} could not be read and went without.` : ''
  app.say(`“${file}” holds ${what}.${lost}`)
}

export async function saveQuiz(app: AppState, format: QuizFormat): Promise<void> {
  const name = documentAt(app)
  if (!name) return
  await saveOpen(app)
  const saved = await app.api.saveQuiz({ ...name, format })
  if (!saved.ok) {
    app.say(saveQuizWording(saved.error))
    return
  }
  const { file, count } = saved.value
  if (file === null) return
  const noun = format === 'anki' ? 'card' : 'question'
  const as = quizFormats.find(({ id }) => id === format)?.name ?? ''
  app.say(`“${file}” holds ${counted(count, noun)} as ${as}`)
}

const documentsOf = (app: AppState) => app.topic?.documents ?? app.lesson?.documents

/** Main works on files: what was just typed has to be in them. */
async function saveOpen(app: AppState): Promise<void> {
  await documentsOf(app)?.save()
}
