import type { SourceDocument } from '../types.ts'
import { readHtml } from './html.ts'

/**
 * Word documents arrive as the HTML that mammoth makes of them in its own process (see
 * `library/readDocx.ts`). Mammoth escapes all text and writes no scripts, but it passes every
 * link, so the same reader and the same allow-list apply.
 */
export function readDocxHtml(html: string): SourceDocument {
  return readHtml(html)
}
