/** Milliseconds after which it is done all the same: a window behind others is never idle. */
const PATIENCE = 500

/** Resolves when the window has painted and nobody waits for it. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(
      () => {
        resolve()
      },
      { timeout: PATIENCE },
    )
  })
}
