import { err, ok, type Result } from '../../base/index.ts'
import { startWorker } from '../ownWorkers.ts'
import type { Focus, LaidOut, LayoutProblem, LessonToShow } from './laidOut.ts'
import { targetKey, type TextTarget } from '../../lesson/index.ts'
import type { Wanted } from '../../ipc/contract.ts'
import type { CountedFile } from './countPages.ts'
import type { CountAnswer, LayoutAnswer, LayoutQuestion, RoomAnswer } from './layoutMessages.ts'
import { createReceiver, createSender } from './sharing.ts'

type Answer = Result<LaidOut, LayoutProblem>
type Answers = LayoutAnswer | CountAnswer | RoomAnswer

/** One lesson being looked at. */
export interface LayoutSession {
  /** Shows the lesson as it is now. */
  readonly show: (shown: LessonToShow, focus: Focus) => void
  /** Asks how much more of a text fits on its slide. */
  readonly askRoom: (
    slideId: string,
    target: TextTarget,
    listen: (lines: number | undefined) => void,
  ) => void
  readonly end: () => void
}

export interface Layout {
  /** @param listen is told what is in focus first, then the rest; `done` where nothing more comes. */
  readonly open: (
    listen: (answer: Answer, state: { readonly done: boolean }) => void,
  ) => LayoutSession
  /** Counts the pages of what an export would make; a newer question ends an older one. */
  readonly count: (
    /** Absent: the same as before. */
    shown: LessonToShow | undefined,
    wanted: readonly Wanted[],
    listen: (file: CountedFile) => void,
  ) => void
}

/** The worker is started when something is first laid out: the list of lessons comes before. */
export function startLayout(): Layout {
  let worker: Worker | undefined
  const listeners = new Map<number, (answer: LayoutAnswer | undefined) => void>()
  const rooms = new Map<number, (answer: RoomAnswer) => void>()
  let sessions = 0
  let counts = 0
  let hearCount: (file: CountedFile) => void = () => undefined
  const start = (): Worker => {
    const started = startWorker('layout')
    started.addEventListener('message', ({ data }: MessageEvent<Answers>) => {
      if ('roomOf' in data) rooms.get(data.roomOf)?.(data)
      else if ('session' in data) listeners.get(data.session)?.(data)
      else if (data.number === counts) hearCount(data.file)
    })
    started.addEventListener('error', (event) => {
      console.error(`The layout worker failed: ${event.message}`)
      for (const tell of listeners.values()) tell(undefined)
    })
    return started
  }
  const ask = (question: LayoutQuestion): void => {
    worker ??= start()
    worker.postMessage(question)
  }
  return {
    count(shown, wanted, listen) {
      hearCount = listen
      ask({ ask: 'count', number: ++counts, shown, wanted })
    },
    open(listen) {
      const session = ++sessions
      const send = createSender()
      const receive = createReceiver()
      listeners.set(session, (answer) => {
        const laidOut = answer?.laidOut && (receive(answer.laidOut) as LaidOut)
        const done = answer?.done ?? true
        listen(laidOut ? ok(laidOut) : err({ code: 'unexpected' }), { done })
      })
      return {
        show(whole, focus) {
          const { lesson, topics, theme, paper, papers, pictures, school } = whole
          // Only what layout needs travels: an opened lesson has more.
          const shown = send({ lesson, topics, theme, paper, papers, pictures, school })
          ask({ ask: 'show', session, shown, focus })
        },
        askRoom(slideId, target, listen) {
          const key = targetKey(target)
          // An answer about a text that was left meanwhile is none.
          rooms.set(session, (answer) => {
            if (answer.key === key) listen(answer.lines)
          })
          ask({ ask: 'room', session, slideId, target })
        },
        end() {
          listeners.delete(session)
          rooms.delete(session)
          ask({ ask: 'end', session })
        },
      }
    },
  }
}

/** Lays a lesson out once, to the end. */
export function layOutOnce(
  layout: Layout,
  shown: LessonToShow,
  focus: Focus = { tab: 'slides' },
): Promise<Answer> {
  return new Promise((settle) => {
    const session = layout.open((answer, { done }) => {
      if (answer.ok && !done) return
      session.end()
      settle(answer)
    })
    session.show(shown, focus)
  })
}
