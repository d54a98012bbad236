import type { Attachment } from 'svelte/attachments'

/**
 * A field whose words are spelt by the program, once it holds any: asked about a text without a
 * single letter ("1939", "?"), Chromium's checker never comes back, and the window stands still.
 *
 * @param _value what the field shows, so that it is looked at again whenever that changes
 */
export function spelt(_value: string): Attachment<HTMLInputElement | HTMLTextAreaElement> {
  return (field) => {
    const look = (): void => {
      field.spellcheck = /\p{L}/u.test(field.value)
    }
    look()
    field.dataset['spelt'] = ''
    field.addEventListener('input', look)
    return () => {
      field.removeEventListener('input', look)
    }
  }
}
