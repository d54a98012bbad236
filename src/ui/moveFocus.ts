/**
 * Which of `count` things arrow keys lead to, from the one at `index`; undefined for other keys.
 * Lists and tabs are one tab stop each, and are walked inside with these keys.
 */
export function moveFocus(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(index + 1, count - 1)
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(index - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
