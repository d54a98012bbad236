/** Runs tasks of one path one after the other; those of different paths do not wait for each other. */
export type WriteQueue = <T>(path: string, task: () => Promise<T>) => Promise<T>

export function createWriteQueue(): WriteQueue {
  const last = new Map<string, Promise<unknown>>()
  return (path, task) => {
    const before = last.get(path) ?? Promise.resolve()
    const result = before.then(task, task)
    last.set(path, result)
    const forget = (): void => {
      if (last.get(path) === result) last.delete(path)
    }
    result.then(forget, forget)
    return result
  }
}
