/** Makes the compiler prove that a switch has a case for every kind. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected kind: ${JSON.stringify(value)}`)
}

/** States what the surrounding code has already made sure of. A failure is a bug, so it throws. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message)
}
