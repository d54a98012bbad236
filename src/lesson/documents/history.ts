/** One change that can be undone, with what there was before it and after it. */
export interface Step<T> {
  /** What was done, as undo names it: "Move slide". */
  readonly label: string
  readonly before: T
  readonly after: T
  /** Steps with the same key in close succession are one: the letters of a word. */
  readonly mergeKey?: string | undefined
  /** Milliseconds since 1970, of the latest change in it. */
  readonly at: number
}

/**
 * Everything that was done since the documents were opened, in the order of time. It begins at what
 * was loaded and never leads before that.
 */
export interface History<T> {
  readonly present: T
  readonly past: readonly Step<T>[]
  /** Undone steps, the next one to be done again last. */
  readonly future: readonly Step<T>[]
}

/** Milliseconds without a change after which typing begins a new step. */
export const TYPING_PAUSE = 500

// States share all that is the same in them, so many steps cost little; still there is an end.
const MOST_STEPS = 2000

export function startHistory<T>(present: T): History<T> {
  return { present, past: [], future: [] }
}

/** Notes a change. The history itself where nothing has changed. */
export function record<T>(
  history: History<T>,
  present: T,
  change: Pick<Step<T>, 'label' | 'mergeKey' | 'at'>,
): History<T> {
  if (present === history.present) return history
  const last = history.past.at(-1)
  const continues =
    last?.mergeKey !== undefined &&
    last.mergeKey === change.mergeKey &&
    change.at - last.at <= TYPING_PAUSE &&
    history.future.length === 0
  const step: Step<T> = {
    ...change,
    before: continues ? last.before : history.present,
    after: present,
  }
  const past = [...(continues ? history.past.slice(0, -1) : history.past), step]
  return { present, past: past.slice(-MOST_STEPS), future: [] }
}

export interface Moved<T> {
  readonly history: History<T>
  /** The step that was undone or done again. */
  readonly step: Step<T>
}

/** Undefined where there is nothing to undo. */
export function undo<T>({ past, future }: History<T>): Moved<T> | undefined {
  const step = past.at(-1)
  if (step === undefined) return undefined
  return {
    history: { present: step.before, past: past.slice(0, -1), future: [...future, step] },
    step,
  }
}

/** Undefined where there is nothing to do again. */
export function redo<T>({ past, future }: History<T>): Moved<T> | undefined {
  const step = future.at(-1)
  if (step === undefined) return undefined
  return {
    history: { present: step.after, past: [...past, step], future: future.slice(0, -1) },
    step,
  }
}
