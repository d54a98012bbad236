/** Runs the work once, some time after it was last asked for, unless the program ends before. */
export function createSaveLater(
  work: () => Promise<void>,
  milliseconds: number,
): { readonly ask: () => void; readonly cancel: () => void } {
  let timer: NodeJS.Timeout | undefined
  return {
    ask: () => {
      clearTimeout(timer)
      timer = setTimeout(() => void work(), milliseconds)
      timer.unref()
    },
    cancel: () => {
      clearTimeout(timer)
    },
  }
}
