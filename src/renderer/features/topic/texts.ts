/** Characters from the start of a text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

let visits = 0

/** Names one visit to a text: what is typed in it, without a pause, is undone together. */
export function newVisit(): string {
  return `typing in topic ${++visits}`
}

/** Puts the cursor into the text before or after this one, wherever in the document it stands. */
export function stepText(from: HTMLElement, by: 1 | -1): boolean {
  const all = [...document.querySelectorAll<HTMLTextAreaElement>('[data-item] [data-text]')]
  const next = all[all.indexOf(from as HTMLTextAreaElement) + by]
  if (!next) return false
  next.focus()
  const at = by > 0 ? 0 : next.value.length
  next.setSelectionRange(at, at)
  return true
}
