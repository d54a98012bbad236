/** Tasks at once: enough to keep the disk busy, far from the limit of open files. */
const AT_ONCE = 32

/** Like `Promise.all(items.map(work))`, with few of them open at a time. Keeps the order. */
export async function inBatches<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = []
  let next = 0
  const run = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at] as T)
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, run))
  return results
}
