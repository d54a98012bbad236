import { plainText, type RichText } from '../base/index.ts'

/** Without formatting and without breaks: formats of one line an entry know neither. */
export function oneLine(text: RichText): string {
  return plainText(text)
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
}
