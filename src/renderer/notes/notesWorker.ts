/** Reads notes away from the window's own thread: a megabyte of them must not hold up a key. */
import '../noCodeFromText.ts'
import { err, ok } from '../../base/index.ts'
import { correct, type Imported, importNotes } from '../../import/index.ts'
import type { NotesAnswer, NotesQuestion, NotesResult, NotesWork } from './notesMessages.ts'
import { inPortions } from './portions.ts'

let latest: Imported | undefined

function perform(work: NotesWork): NotesResult {
  if (work.ask === 'read') return importNotes(work.input, work.options)
  return latest ? ok(correct(latest, work.corrections)) : err({ code: 'unexpected' })
}

function tell(answer: NotesAnswer): void {
  self.postMessage(answer)
}

self.addEventListener('message', ({ data }: MessageEvent<NotesQuestion>) => {
  let result: NotesResult
  try {
    result = perform(data.work)
  } catch (error) {
    console.error(error)
    result = err({ code: 'unexpected' })
  }
  const { number } = data
  if (!result.ok) {
    tell({ number, result })
    return
  }
  latest = result.value
  const { portions, frame } = inPortions(latest)
  for (const portion of portions) tell({ number, portion })
  tell({ number, result: ok(frame) })
})
