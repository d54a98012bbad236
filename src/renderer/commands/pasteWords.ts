import { cleanPaste } from '../../base/index.ts'

/**
 * Some programs copy a page without its words as plain text. A field gets them all the same: cleaned
 * as Import cleans a page, and pasted once more, so that each field does with them what it does with
 * any text.
 */
export function pasteWords(event: ClipboardEvent): void {
  const { clipboardData: data, target: field } = event
  const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
  if (!isField || !data || data.files.length > 0 || data.getData('text/plain') !== '') return
  const html = data.getData('text/html')
  // Where notes are imported the page itself is read, until something has been typed.
  if (html === '' || (field.dataset['readsPages'] !== undefined && field.value === '')) return
  event.preventDefault()
  event.stopImmediatePropagation()
  void pasteAgain(field, html)
}

async function pasteAgain(
  field: HTMLInputElement | HTMLTextAreaElement,
  html: string,
): Promise<void> {
  // Reading pages is a large piece of the program, and seldom needed outside Import.
  const { textOfHtml } = await import('../../import/index.ts')
  const words = textOfHtml(html)
  const carried = new DataTransfer()
  carried.setData('text/plain', words)
  const again = new ClipboardEvent('paste', {
    clipboardData: carried,
    bubbles: true,
    cancelable: true,
  })
  if (words === '' || !field.dispatchEvent(again)) return
  const end = field.value.length
  field.setRangeText(
    cleanPaste(words).text,
    field.selectionStart ?? end,
    field.selectionEnd ?? end,
    'end',
  )
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
