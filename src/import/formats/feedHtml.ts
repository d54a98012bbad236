import { Parser } from 'htmlparser2'
import { MAX_TAG_DEPTH } from '../limits.ts'

export interface HtmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(name: string): void
}

/** Runs an HTML text through the parser as a stream of events. */
export function feedHtml(html: string, events: HtmlEvents): void {
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        events.open(name, attributes)
      },
      ontext(text) {
        events.text(text)
      },
      onclosetag(name) {
        events.close(name)
      },
    },
    { decodeEntities: true },
  )
  parser.write(isDeep(html) ? withoutDeepTags(html) : html)
  parser.end()
}

/** Tags that a browser closes by itself, or that hold nothing: they do not nest. */
const FLAT =
  /^(?:p|li|dt|dd|tr|td|th|option|thead|tbody|tfoot|area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i
const TAG = /<(\/?)([a-z][a-z\d:-]*)/gi

/**
 * The parser keeps its open tags in a list whose cost grows with the square of the depth. Pages
 * are never this deep, so beyond the limit tags are left out and their text is kept.
 */
function withoutDeepTags(html: string): string {
  const kept: string[] = []
  let depth = 0
  let from = 0
  for (const tag of html.matchAll(TAG)) {
    if (tag.index < from || FLAT.test(tag[2] ?? '')) continue
    const closes = tag[1] === '/'
    if (closes) depth = Math.max(0, depth - 1)
    const tooDeep = depth >= MAX_TAG_DEPTH
    if (!closes) depth++
    if (!tooDeep) continue
    kept.push(html.slice(from, tag.index))
    const end = html.indexOf('>', tag.index)
    from = end < 0 ? html.length : end + 1
  }
  kept.push(html.slice(from))
  return kept.join('')
}

/** Whether opening tags ever get far ahead of closing ones. */
function isDeep(html: string): boolean {
  let ahead = 0
  for (const tag of html.matchAll(TAG)) {
    if (FLAT.test(tag[2] ?? '')) continue
    ahead = tag[1] === '/' ? Math.max(0, ahead - 1) : ahead + 1
    if (ahead > MAX_TAG_DEPTH) return true
  }
  return false
}
