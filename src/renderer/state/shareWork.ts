/** Work that is under way for a key is not begun a second time: whoever asks for it shares it. */
export function createShareWork(): (key: string, work: () => Promise<void>) => Promise<void> {
  const underWay = new Map<string, Promise<void>>()
  return (key, work) => {
    const shared = underWay.get(key) ?? work().finally(() => underWay.delete(key))
    underWay.set(key, shared)
    return shared
  }
}
