/**
 * Lays lessons out away from the window's own thread, so that typing and scrolling never wait.
 * It measures with the same font files that the window draws with.
 */
import '../noCodeFromText.ts'
import { targetKey } from '../../lesson/index.ts'
import { createMeasurer, type Face, fontFileOf } from '../../page/index.ts'
import { fontAddress } from './fontAddress.ts'
import type { LessonToShow } from './laidOut.ts'
import { createCounter } from './countPages.ts'
import type { CountAnswer, LayoutAnswer, LayoutQuestion, RoomAnswer } from './layoutMessages.ts'
import { createLessonPreview, type LessonPreview } from './lessonPreview.ts'
import { createReceiver, createSender } from './sharing.ts'

/** A face is fetched when it is first measured with: a lesson uses four of two dozen. */
function loadFont(face: Face): Uint8Array {
  const request = new XMLHttpRequest()
  request.open('GET', fontAddress(fontFileOf(face)), false)
  request.responseType = 'arraybuffer'
  request.send()
  if (request.status !== 200) throw new Error(`There is no font ${face}.`)
  return new Uint8Array(request.response as ArrayBuffer)
}

const measurer = createMeasurer(loadFont)

interface Session {
  readonly preview: LessonPreview
  readonly receive: ReturnType<typeof createReceiver>
  readonly send: ReturnType<typeof createSender>
  timer: ReturnType<typeof setTimeout> | undefined
}

const sessions = new Map<number, Session>()

/** Milliseconds of silence before what is not looked at is laid out: whoever waits goes first. */
const PATIENCE = 120
/** The same while words are typed: longer than between two keys, shorter than a thought. */
const PATIENCE_IN_WORDS = 450

let counter: ReturnType<typeof createCounter> | undefined
let counting = 0

/** File by file, so that lessons and newer questions come in between. */
function count({ number, shown, wanted }: LayoutQuestion & { ask: 'count' }): void {
  counting = number
  if (shown) counter = createCounter(shown, measurer)
  const jobs = counter?.(wanted) ?? []
  const proceed = (index: number): void => {
    const job = jobs[index]
    if (!job || counting !== number) return
    self.postMessage({ number, file: job() } satisfies CountAnswer)
    setTimeout(proceed, 0, index + 1)
  }
  proceed(0)
}

function answer(question: LayoutQuestion): void {
  if (question.ask === 'count') {
    count(question)
    return
  }
  const { session: id } = question
  if (question.ask === 'end') {
    clearTimeout(sessions.get(id)?.timer)
    sessions.delete(id)
    return
  }
  if (question.ask === 'room') {
    tellRoom(question)
    return
  }
  const isFirst = !sessions.has(id)
  const session = sessions.get(id) ?? {
    preview: createLessonPreview(measurer, () => performance.now()),
    receive: createReceiver(),
    send: createSender(),
    timer: undefined,
  }
  sessions.set(id, session)
  clearTimeout(session.timer)
  try {
    const shown = session.receive(question.shown) as LessonToShow
    const laidOut = session.preview.show(shown, question.focus)
    tell({ session: id, laidOut: session.send(laidOut), done: false })
    const patience = question.focus.isTyping === true ? PATIENCE_IN_WORDS : PATIENCE
    finishLater(id, session, isFirst ? 0 : patience)
  } catch (error) {
    fail(id, error)
  }
}

function tellRoom({ session, slideId, target }: LayoutQuestion & { ask: 'room' }): void {
  let lines: number | undefined
  try {
    lines = sessions.get(session)?.preview.room(slideId, target)
  } catch (error) {
    console.error(error)
  }
  self.postMessage({ roomOf: session, key: targetKey(target), lines } satisfies RoomAnswer)
}

/** Portion by portion, so that a question that comes meanwhile is answered between two of them. */
function finishLater(id: number, session: Session, wait: number): void {
  let told = performance.now()
  const proceed = (): void => {
    try {
      const laidOut = session.preview.proceed()
      const done = laidOut === undefined
      if (done || performance.now() - told > TELL_EVERY) {
        const latest = laidOut ?? session.preview.current()
        tell({ session: id, laidOut: session.send(latest), done })
        told = performance.now()
      }
      if (!done) session.timer = setTimeout(proceed)
    } catch (error) {
      fail(id, error)
    }
  }
  session.timer = setTimeout(proceed, wait)
}

/** Milliseconds between two views of an unfinished whole. */
const TELL_EVERY = 100

function tell(message: LayoutAnswer): void {
  self.postMessage(message)
}

function fail(session: number, error: unknown): void {
  console.error(error)
  tell({ session, laidOut: undefined, done: true })
}

self.addEventListener('message', (event: MessageEvent<LayoutQuestion>) => {
  answer(event.data)
})
