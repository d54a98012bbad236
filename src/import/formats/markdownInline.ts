import MarkdownIt from 'markdown-it'
import type { Run } from '../../base/index.ts'
import type { RichText } from '../../base/index.ts'
import { safeLink, tidyRuns } from '../text/richRuns.ts'

export interface Picture {
  readonly alt: string
  readonly caption: string
}

export interface Inline {
  readonly rich: RichText
  readonly pictures: readonly Picture[]
}

const markdown = new MarkdownIt('zero', { html: true }).enable([
  'emphasis',
  'escape',
  'backticks',
  'link',
  'image',
  'entity',
  'strikethrough',
  'autolink',
  'html_inline',
])

/** A line longer than this is no sentence: its emphasis marks are left as they stand. */
const MAX_INLINE = 20_000

/** Formatting inside one line of Markdown. Tags are left out, their text is kept. */
export function readInline(source: string): Inline {
  const text = stripExtensions(source)
  if (text.length > MAX_INLINE || !/[*_`[\]<>&\\!~]/.test(text))
    return { rich: tidyRuns([{ text }]), pictures: [] }
  const runs: Run[] = []
  const pictures: Picture[] = []
  let bold = 0
  let italic = 0
  let sub = 0
  let superscript = 0
  const links: (string | undefined)[] = []
  for (const token of markdown.parseInline(text, {})[0]?.children ?? []) {
    if (token.type === 'strong_open') bold++
    else if (token.type === 'strong_close') bold--
    else if (token.type === 'em_open') italic++
    else if (token.type === 'em_close') italic--
    else if (token.type === 'link_open') links.push(safeLink(String(token.attrGet('href') ?? '')))
    else if (token.type === 'link_close') links.pop()
    else if (token.type === 'image') {
      pictures.push({ alt: token.content, caption: String(token.attrGet('title') ?? '') })
    } else if (token.type === 'html_inline') {
      const tag = /^<(\/?)([a-z][a-z\d]*)/i.exec(token.content)
      const step = tag?.[1] === '/' ? -1 : 1
      const name = tag?.[2]?.toLowerCase()
      if (name === 'b' || name === 'strong' || name === 'dfn') bold += step
      else if (name === 'i' || name === 'em') italic += step
      else if (name === 'sub') sub += step
      else if (name === 'sup') superscript += step
      else if (name === 'br') runs.push({ text: ' ' })
    } else if (token.content !== '') {
      const link = links[links.length - 1]
      runs.push({
        text: token.content,
        ...(bold > 0 && { bold: true as const }),
        ...(italic > 0 && { italic: true as const }),
        ...(sub > 0 && { sub: true as const }),
        ...(superscript > 0 && { super: true as const }),
        ...(link !== undefined && { link }),
      })
    } else if (token.type === 'softbreak' || token.type === 'hardbreak') runs.push({ text: ' ' })
  }
  return { rich: tidyRuns(runs), pictures }
}

/** What Markdown's many dialects add and a reader never sees. */
function stripExtensions(text: string): string {
  return text
    .replace(/\{[:#.][^{}]*\}/g, '')
    .replace(/!\[\[([^\]|]{1,200})(?:\|[^\]]{0,200})?\]\]/g, '![$1]()')
    .replace(/\[\[[^\]|]{1,200}\|([^\]]{1,200})\]\]/g, '$1')
    .replace(/\[\[([^\]|]{1,200})\]\]/g, '$1')
    .replace(/\(?\[\\?\[?link\\?\]?\](?:\([^()]*\)|\{[^{}]*\})?\)?/g, '')
    .replace(/==([^=]{1,300})==/g, '$1')
    .replace(/\[\^[\w-]{1,20}\]/g, '')
}
