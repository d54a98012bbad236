import { cleanPaste } from '../base/index.ts'

/** Pastes as one clean paragraph, as if it had been typed. True where something was cut off. */
export function pasteClean(event: ClipboardEvent): boolean {
  const field = event.currentTarget
  if (!(field instanceof HTMLTextAreaElement)) return false
  event.preventDefault()
  const { text, isCut } = cleanPaste(event.clipboardData?.getData('text/plain') ?? '')
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  return isCut
}
