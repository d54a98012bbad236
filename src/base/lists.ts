/** The list with some more in it, before the element that stands at `index` now. */
export function insertAt<T>(
  list: readonly T[],
  index: number,
  ...added: readonly T[]
): readonly T[] {
  const at = Math.max(0, Math.min(index, list.length))
  return [...list.slice(0, at), ...added, ...list.slice(at)]
}

/**
 * The list with the chosen elements together, in their order, before the element that stands at
 * `index` now. The list itself where nothing moves.
 */
export function moveTo<T>(
  list: readonly T[],
  isChosen: (element: T) => boolean,
  index: number,
): readonly T[] {
  const chosen = list.filter(isChosen)
  const before = list.slice(0, Math.max(0, index)).filter((element) => !isChosen(element))
  const after = list.slice(Math.max(0, index)).filter((element) => !isChosen(element))
  const moved = [...before, ...chosen, ...after]
  return moved.every((element, i) => element === list[i]) ? list : moved
}

/** The list with the chosen elements one place nearer to its start (-1) or end (1), kept together. */
export function movedBy<T>(
  list: readonly T[],
  isChosen: (element: T) => boolean,
  step: -1 | 1,
): readonly T[] {
  const first = list.findIndex(isChosen)
  const last = list.findLastIndex(isChosen)
  if (first < 0) return list
  return moveTo(list, isChosen, step < 0 ? first - 1 : last + 2)
}
