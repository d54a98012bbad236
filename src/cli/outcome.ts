import { err, type Result } from '../base/index.ts'

/** 1: it could not be finished; 2: wrong usage; 3: input cannot be read; 4: a check blocks it. */
export type FailureCode = 1 | 2 | 3 | 4

export interface Failure {
  readonly exit: FailureCode
  /** One line: what happened, what is safe, what to do next. */
  readonly message: string
  /** Printed with `--json` nevertheless. */
  readonly json?: unknown
}

export interface Done {
  /** For people, without a final line break. */
  readonly text: string
  /** What `--json` prints instead. */
  readonly json: unknown
  /** Lines for stderr that stop nothing. */
  readonly warnings?: readonly string[] | undefined
}

export type Outcome = Result<Done, Failure>

export function fail(
  exit: FailureCode,
  message: string,
): { readonly ok: false; readonly error: Failure } {
  return err({ exit, message })
}
