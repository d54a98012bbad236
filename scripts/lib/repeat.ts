/** So many items, in rounds; from the second round on each has an id of its own. */
export function repeat<T extends object>(items: readonly T[], count: number): readonly T[] {
  return Array.from({ length: count }, (_, i) => items[i % items.length])
    .filter((item) => item !== undefined)
    .map((item, i) =>
      i < items.length || !('id' in item) ? item : { ...item, id: `${String(item.id)}-${i}` },
    )
}
