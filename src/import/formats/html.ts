import { plainText, type RichText, type Run } from '../../base/index.ts'
import { boldLeadOf, safeLink, tidyRuns } from '../text/richRuns.ts'
import { readSign, signKind } from '../text/signs.ts'
import type { DropReason, Hint, Piece, Shape, SourceDocument } from '../types.ts'
import { feedHtml } from './feedHtml.ts'
import { hintOfSummary, readHint } from './hints.ts'
import { furnitureReason, isUnread } from './htmlFurniture.ts'
import { preferArticle, type Draft } from './preferArticle.ts'
import { isQuestionSummary } from './summaries.ts'
import { findTypedLists } from './typedLists.ts'
import { looksMisdecoded, repairMojibake } from '../text/mojibake.ts'

const BLOCKS = new Set([
  'address',
  'article',
  'blockquote',
  'body',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'caption',
  'nav',
  'footer',
  'aside',
  'form',
  'button',
  'legend',
])

interface OpenElement {
  readonly name: string
  /** What text directly inside is, as far as this element says. */
  readonly shape?: Shape | undefined
  readonly level?: number | undefined
  readonly format?: Omit<Run, 'text'> | undefined
  readonly drop?: DropReason | undefined
  readonly unread?: boolean | undefined
  hint?: Hint | undefined
  readonly inArticle: boolean
  /** Items counted so far, of an ordered list. */
  count: number
  /** Word writes the sign of a list item as text, marked so that others leave it out. */
  readonly isSign: boolean
  /** Where its pieces begin, and whether line breaks part them. */
  readonly firstDraft: number
  isBroken: boolean
}

interface OpenRow {
  readonly table: number
  readonly cells: RichText[]
  head: boolean
}

/**
 * HTML: a page, a pasted fragment, or what Word documents are turned into. Scripts, styles and
 * forms are never read; menus, banners and the like are read and listed as dropped.
 */
export function readHtml(input: string): SourceDocument {
  const repaired = repairMojibake(input)
  const drafts: Draft[] = []
  const stack: OpenElement[] = []
  const rows: OpenRow[] = []
  const broken: (readonly [from: number, to: number])[] = []
  let runs: Run[] = []
  let sign = ''
  let heading: { readonly text: string; readonly level: number } = { text: '', level: 1 }
  let title = ''
  let inTitle = false
  let tables = 0

  const top = (): OpenElement | undefined => stack[stack.length - 1]
  const find = (test: (element: OpenElement) => boolean): OpenElement | undefined => {
    for (let i = stack.length - 1; i >= 0; i--) {
      const element = stack[i]
      if (element && test(element)) return element
    }
    return undefined
  }

  /** Ends the block of text under way and files it under the innermost element that gives it a shape. */
  const flush = (): void => {
    if (runs.length === 0) return
    const rich = tidyRuns(runs)
    runs = []
    const wordSign = sign.trim()
    sign = ''
    const text = plainText(rich)
    if (text === '') return
    const row = rows[rows.length - 1]
    const shaper = find(
      (element) => element.shape !== undefined || element.name === 'td' || element.name === 'th',
    )
    const drop = find((element) => element.drop !== undefined)?.drop
    if (row && drop === undefined && shaper?.shape !== 'heading') {
      const last = row.cells.length - 1
      if (last >= 0) row.cells[last] = joinCell(row.cells[last] ?? '', rich)
      return
    }
    let shape = shaper?.shape
    let level = shaper?.level
    if (shape === 'summary') {
      const box = find((element) => element.name === 'details')
      const hint = hintOfSummary(text)
      if (box) box.hint = hint ?? box.hint
      // An accordion may also fold up the parts of a text.
      if (hint === undefined && !isQuestionSummary(text, heading.text)) {
        shape = 'heading'
        level = heading.level + 1
      }
    } else if (shape === 'heading') heading = { text, level: level ?? 2 }
    if (wordSign !== '' && shape !== 'heading')
      shape = signKind(wordSign) === 'bullet' ? 'bullet' : 'numbered'
    push(drafts, rich, {
      shape,
      level,
      drop,
      inArticle: top()?.inArticle ?? false,
      list: shaper,
      wordSign,
      hint: top()?.hint,
    })
  }

  feedHtml(repaired ?? input, {
    open(name, attributes) {
      if (name === 'title' && stack.every((element) => element.name !== 'svg')) inTitle = true
      if (BLOCKS.has(name) || furnitureReason(name, attributes) !== undefined) flush()
      else if (name === 'br') {
        if (rows.length > 0) runs.push({ text: ' ' })
        else {
          flush()
          const around = find((element) => BLOCKS.has(element.name))
          if (around) around.isBroken = true
        }
      }
      if (name === 'img') pushPicture(drafts, attributes, runs, top(), rows.length > 0)
      if (name === 'table') tables++
      if (name === 'tr' && find((element) => element.name === 'table'))
        rows.push({
          table: tables,
          cells: [],
          head: find((e) => e.name === 'thead' || e.name === 'table')?.name === 'thead',
        })
      const row = rows[rows.length - 1]
      if ((name === 'td' || name === 'th') && row) row.cells.push('')
      if (name === 'th' && row && row.cells.length === 1) row.head = true
      if (name === 'td' && row && row.cells.length > 1)
        row.head =
          row.head && find((e) => e.name === 'thead' || e.name === 'table')?.name === 'thead'
      if (!VOID.has(name)) stack.push(openElement(name, attributes, top(), drafts.length, find))
    },
    text(text) {
      if (inTitle) {
        title += text
        return
      }
      if (top()?.unread) return
      if (stack.some((element) => element.isSign)) {
        sign += text
        return
      }
      runs.push({ ...formatOf(stack), text: text.replace(/[\t\r\n]+/g, ' ') })
    },
    close(name) {
      if (name === 'title') inTitle = false
      if (BLOCKS.has(name) || (top()?.name === name && top()?.drop !== undefined)) flush()
      if (name === 'tr') {
        const row = rows.pop()
        if (row)
          pushRow(
            drafts,
            row,
            find((element) => element.drop !== undefined)?.drop,
            top()?.inArticle ?? false,
          )
      }
      for (let i = stack.length - 1; i >= 0; i--) {
        const element = stack[i]
        if (element?.name !== name) continue
        if (element.isBroken) broken.push([element.firstDraft, drafts.length])
        stack.length = i
        break
      }
    },
  })
  flush()
  const pieces = numbered(preferArticle(findTypedLists(drafts, broken)))
  return {
    text: pieces.map((piece) => lineOf(piece)).join('\n'),
    pieces,
    statedTitle: plainText(tidyRuns([{ text: title }])) || undefined,
    repaired: repaired !== undefined,
    suspectedEncoding: repaired === undefined && looksMisdecoded(input),
  }
}

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])

function openElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  parent: OpenElement | undefined,
  firstDraft: number,
  find: (test: (element: OpenElement) => boolean) => OpenElement | undefined,
): OpenElement {
  const unread = parent?.unread === true || isUnread(name)
  const inArticle =
    parent?.inArticle === true ||
    name === 'main' ||
    name === 'article' ||
    attributes['role'] === 'main'
  const keepsButton =
    name === 'button' &&
    (attributes['aria-expanded'] !== undefined || /^h[1-6]$/.test(parent?.name ?? ''))
  const drop =
    furnitureReason(name, attributes) ??
    (name === 'button' && !keepsButton ? 'page-furniture' : undefined)
  const names = `${attributes['class'] ?? ''} ${attributes['data-type'] ?? ''}`.trim()
  const hint = readHint(name === 'body' || name === 'html' ? '' : names) ?? parent?.hint
  const base = {
    name,
    unread,
    inArticle,
    drop,
    hint,
    count: 0,
    isSign: name === 'span' && /mso-list:\s?ignore/i.test(attributes['style'] ?? ''),
    firstDraft,
    isBroken: false,
    format: formatFor(name, attributes),
  }
  const heading = /^h([1-6])$/.exec(name)
  // Word's title stands above its headings of level 1.
  const isTitle = attributes['class'] === 'document-title' || attributes['class'] === 'MsoTitle'
  if (heading || isTitle)
    return { ...base, shape: 'heading', level: isTitle ? 0 : Number(heading?.[1]) }
  if (attributes['role'] === 'listitem') return { ...base, shape: 'bullet' }
  if (attributes['role'] === 'heading')
    return { ...base, shape: 'heading', level: Number(attributes['aria-level'] ?? 2) || 2 }
  if (name === 'button' && keepsButton && parent?.shape !== 'heading')
    return { ...base, shape: 'summary' }
  if (name === 'summary') return { ...base, shape: 'summary' }
  if (name === 'li') {
    const list = find((element) => element.name === 'ul' || element.name === 'ol')
    if (list) list.count++
    return { ...base, shape: list?.name === 'ol' ? 'numbered' : 'bullet', count: list?.count ?? 0 }
  }
  if (name === 'dt') return { ...base, shape: 'term' }
  if (name === 'dd') return { ...base, shape: 'definition' }
  if (name === 'figcaption') return { ...base, shape: 'figure' }
  if (name === 'p' || name === 'blockquote' || name === 'pre') {
    // A paragraph in a list item is the item's text.
    const around =
      parent?.shape === 'bullet' || parent?.shape === 'numbered' || parent?.shape === 'definition'
        ? parent.shape
        : undefined
    return { ...base, shape: around ?? 'paragraph' }
  }
  return base
}

function formatFor(
  name: string,
  attributes: Readonly<Record<string, string>>,
): Omit<Run, 'text'> | undefined {
  if (name === 'b' || name === 'strong' || name === 'dfn') return { bold: true }
  if (name === 'i' || name === 'em' || name === 'cite' || name === 'var') return { italic: true }
  if (name === 'sub') return { sub: true }
  if (name === 'sup') return { super: true }
  if (name === 'span' && /font-weight:\s?(?:bold|[6-9]00)/.test(attributes['style'] ?? ''))
    return { bold: true }
  const link = name === 'a' ? safeLink(attributes['href']) : undefined
  return link === undefined ? undefined : { link }
}

function formatOf(stack: readonly OpenElement[]): Omit<Run, 'text'> {
  let format: Omit<Run, 'text'> = {}
  for (const element of stack) if (element.format) format = { ...format, ...element.format }
  return format
}

interface Filing {
  readonly shape: Shape | undefined
  readonly level: number | undefined
  readonly drop: DropReason | undefined
  readonly inArticle: boolean
  readonly list?: OpenElement | undefined
  /** The sign of a list item as Word wrote it. */
  readonly wordSign?: string | undefined
  readonly hint?: Hint | undefined
}

function push(drafts: Draft[], rich: RichText, filing: Filing): void {
  const shape = filing.shape ?? 'paragraph'
  const listed = shape === 'bullet' || shape === 'numbered'
  // A sign typed inside a paragraph counts as in plain text; in a list item it may be an option's letter.
  const signed = readSign(plainText(rich))
  const own =
    signed.sign !== undefined && typeof rich === 'string' && (shape === 'paragraph' || listed)
  const text = own ? signed.text : plainText(rich)
  drafts.push({
    text,
    rich: own ? signed.text : rich,
    shape,
    level: filing.level,
    sign: own
      ? signed.sign
      : shape === 'numbered'
        ? filing.wordSign || `${filing.list?.count ?? 1}.`
        : shape === 'bullet'
          ? '•'
          : undefined,
    ticked: own && signed.ticked,
    boldLead: boldLeadOf(rich) || undefined,
    drop: filing.drop,
    inArticle: filing.inArticle,
    ...(filing.hint && { hint: filing.hint }),
  })
}

function pushPicture(
  drafts: Draft[],
  attributes: Readonly<Record<string, string>>,
  runs: readonly Run[],
  parent: OpenElement | undefined,
  inTable: boolean,
): void {
  const alt = plainText(tidyRuns([{ text: attributes['alt'] ?? '' }]))
  const title = plainText(tidyRuns([{ text: attributes['title'] ?? '' }]))
  const text = title.length > alt.length ? title : alt
  // Icons in running text and pictures without words say nothing that could be kept.
  if (
    text.length < 12 ||
    inTable ||
    runs.some((run) => run.text.trim() !== '') ||
    parent?.unread ||
    parent?.drop
  )
    return
  drafts.push({
    text,
    rich: text,
    shape: 'figure',
    alt: alt || undefined,
    inArticle: parent?.inArticle ?? false,
  })
}

function joinCell(before: RichText, more: RichText): RichText {
  if (plainText(before) === '') return more
  return tidyRuns([
    ...asRuns(before),
    { text: /[.;:,!?]$/.test(plainText(before)) ? ' ' : '; ' },
    ...asRuns(more),
  ])
}

function asRuns(text: RichText): readonly Run[] {
  return typeof text === 'string' ? [{ text }] : text
}

function pushRow(
  drafts: Draft[],
  row: OpenRow,
  drop: DropReason | undefined,
  inArticle: boolean,
): void {
  const filled = row.cells.filter((cell) => plainText(cell) !== '')
  if (filled.length === 0) return
  const only = filled[0]
  if (filled.length === 1 && only !== undefined && row.cells.length === 1) {
    push(drafts, only, { shape: 'paragraph', level: undefined, drop, inArticle })
    return
  }
  const text = row.cells.map(plainText).join(' ').trim()
  drafts.push({
    text,
    rich: text,
    shape: 'row',
    cells: row.cells,
    tableHead: row.head,
    table: row.table,
    drop,
    inArticle,
  })
}

function numbered(drafts: readonly Draft[]): readonly Piece[] {
  return drafts.map(({ inArticle: _, ...draft }, index) => ({
    ...draft,
    from: index + 1,
    to: index + 1,
  }))
}

/** The piece as a line of the source text that the teacher can look at. */
function lineOf(piece: Piece): string {
  if (piece.cells) return piece.cells.map(plainText).join('\t')
  return piece.sign === undefined ? piece.text : `${piece.sign} ${piece.text}`
}
