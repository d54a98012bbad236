/**
 * ipc: everything the window may ask for, and everything it is told, in this one file.
 *
 * Types and names only, so that the sandboxed preload stays small: each call's argument schema
 * stands beside its handler in main, which the compiler asks for. To add a call: enter it in
 * `Calls` and `calls`, then follow the compiler to its handler and to the in-memory fake.
 */
import type { Result } from '../base/result.ts'

export interface AppDescription {
  readonly name: string
  readonly version: string
  readonly electron: string
}

/** Every call: its argument, and the result it is answered with. */
export interface Calls {
  describeApp: Call<Record<string, never>, AppDescription>
}

/** Every event, with what it carries. */
export type Events = Record<never, never>

export interface Call<Argument, Value, Problem extends string = never> {
  readonly argument: Argument
  readonly result: Result<Value, Problem | 'unexpected'>
}

export type CallName = keyof Calls
export type EventName = keyof Events

// Written as records, so that a name left out or left over does not compile.
const calls: Record<CallName, true> = { describeApp: true }
const events: Record<EventName, true> = {}

export const callNames = namesIn(calls)
export const eventNames = namesIn(events)

function namesIn<Name extends string>(record: Record<Name, true>): readonly Name[] {
  return Object.keys(record) as Name[]
}

/** What the window finds as `window.lectern`. */
export type LecternApi = {
  readonly [Name in CallName]: (argument: Calls[Name]['argument']) => Promise<Calls[Name]['result']>
} & {
  /** Listens to an event; the answer stops listening. */
  readonly on: <Name extends EventName>(
    name: Name,
    listener: (detail: Events[Name]) => void,
  ) => () => void
}

export const callChannel = (name: CallName): string => `call:${name}`
export const eventChannel = (name: EventName): string => `event:${name}`
