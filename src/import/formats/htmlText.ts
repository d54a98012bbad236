import { readHtml } from './html.ts'

/** Characters of markup that are read: far more than the words that a paste may bring. */
const MOST_MARKUP = 400_000

/**
 * What was copied from a page or a word processor as plain text: a line for each paragraph, list
 * items behind their signs, the cells of a row with tabs between them. Nothing of scripts, of links'
 * addresses or of a page's menus is left.
 */
export function textOfHtml(html: string): string {
  const { text, pieces } = readHtml(html.slice(0, MOST_MARKUP))
  const dropped = new Set(
    pieces.filter(({ drop }) => drop !== undefined).map(({ from }) => from - 1),
  )
  return text
    .split('\n')
    .filter((_, index) => !dropped.has(index))
    .join('\n')
}
