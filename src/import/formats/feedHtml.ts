import { Parser, type ParserOptions } from 'htmlparser2'
import { MAX_TAG_DEPTH } from '../limits.ts'

export interface HtmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(name: string): void
}

const OPTIONS: ParserOptions = { decodeEntities: true }

/**
 * Runs an HTML text through the parser as a stream of events. The parser keeps its open tags in a
 * list whose cost grows with the square of the depth, so text with very deep nesting is fed tag by
 * tag and opening tags beyond the limit are left out; their text still arrives.
 */
export function feedHtml(html: string, events: HtmlEvents): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++
        events.open(name, attributes)
      },
      ontext: (text) => {
        events.text(text)
      },
      onclosetag(name) {
        depth--
        events.close(name)
      },
    },
    OPTIONS,
  )
  if (!mayBeDeep(html)) parser.write(html)
  else {
    for (let at = 0; at < html.length;) {
      const next = html.indexOf('<', at + 1)
      const chunk = html.slice(at, next < 0 ? html.length : next)
      at += chunk.length
      const tooDeep = depth >= MAX_TAG_DEPTH && /^<[a-z]/i.test(chunk)
      parser.write(tooDeep ? chunk.slice(chunk.indexOf('>') + 1 || chunk.length) : chunk)
    }
  }
  parser.end()
}

/** A quick upper bound: how far opening tags ever get ahead of closing ones. */
function mayBeDeep(html: string): boolean {
  let ahead = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const next = html.charCodeAt(at + 1)
    if (next === 47) ahead = Math.max(0, ahead - 1)
    else if ((next | 32) >= 97 && (next | 32) <= 122) ahead++
    if (ahead > MAX_TAG_DEPTH * 5) return true
  }
  return false
}
