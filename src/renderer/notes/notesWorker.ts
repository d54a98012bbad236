/** Reads notes away from the window's own thread: a megabyte of them must not hold up a key. */
import '../noCodeFromText.ts'
import { err, ok } from '../../base/index.ts'
import { correct, type Imported, importNotes } from '../../import/index.ts'
import type { NotesAnswer, NotesQuestion, NotesResult, NotesWork } from './notesMessages.ts'

let latest: Imported | undefined

function perform(work: NotesWork): NotesResult {
  if (work.ask === 'read') return importNotes(work.input, work.options)
  return latest ? ok(correct(latest, work.corrections)) : err({ code: 'unexpected' })
}

self.addEventListener('message', ({ data }: MessageEvent<NotesQuestion>) => {
  let result: NotesResult
  try {
    result = perform(data.work)
  } catch (error) {
    console.error(error)
    result = err({ code: 'unexpected' })
  }
  if (result.ok) latest = result.value
  const answer: NotesAnswer = { number: data.number, result }
  self.postMessage(answer)
})
