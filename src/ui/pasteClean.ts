import { cleanLines, cleanPaste, type PastedLine } from '../base/index.ts'

/**
 * Pastes as one clean paragraph, as if it had been typed; several lines go to `onlines` where there
 * is one. True where something was cut off.
 */
export function pasteClean(
  event: ClipboardEvent,
  onlines?: (lines: readonly PastedLine[]) => void,
): boolean {
  const field = event.currentTarget
  if (!(field instanceof HTMLTextAreaElement)) return false
  event.preventDefault()
  const pasted = event.clipboardData?.getData('text/plain') ?? ''
  if (onlines) {
    const { lines, isCut } = cleanLines(pasted)
    if (lines.length > 1) {
      onlines(lines)
      return isCut
    }
  }
  const { text, isCut } = cleanPaste(pasted)
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  return isCut
}
