import { plainText, type RichText } from '../../base/index.ts'
import { looksMisdecoded, repairMojibake } from '../text/mojibake.ts'
import { boldLeadOf } from '../text/richRuns.ts'
import { readSign, signKind } from '../text/signs.ts'
import { tidyLine, unifyNewlines } from '../text/tidy.ts'
import type { DropReason, Hint, Piece, Shape, SourceDocument } from '../types.ts'
import { readFrontMatter } from './frontMatter.ts'
import { hintOfSummary, namesInTag, readHint } from './hints.ts'
import { opensOwnLine } from './markdownBreaks.ts'
import { htmlTableRows } from './markdownHtmlTable.ts'
import { readInline } from './markdownInline.ts'
import { isSeparatorRow, splitRow } from './markdownTable.ts'

const HEADING = /^ {0,3}(#{1,6})(?!#)[ \t]*(\S.*)?$/
/** What makes a quotation a coloured box: "[!NOTE] Remember", "[!tip]-". Its name may follow. */
const CALLOUT = /^\[![A-Za-z-]{1,20}\][+-]?\s*/
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/
const RULE = /^ {0,3}(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,})$/
const TAGS_ONLY = /^(?:<[^<>]{0,2000}>\s?)+$/
const LIST_ITEM = /^\s*([-*+•]|\d{1,3}[.)])[ \t]+(\S.*)$/
const ATTRIBUTES = /^\{:?[^{}]*\}$/
const COMPONENT =
  /^(?:import|export) .*(?:from ['"]|\{)|^:::|^<!--.*-->$|^\[\/?\/?[\w-]*\]:? ?(?:https?:|#|<|\/)|^\^$/
const DEFINITION = /^ {0,3}:[ \t]+(\S.*)$/

/** State of the line-by-line reading. */
interface Reading {
  readonly pieces: Piece[]
  fence: boolean
  maths: boolean
  unread: 'script' | 'style' | 'comment' | undefined
  /** The piece that the next line may continue. */
  openText:
    | {
        from: number
        parts: string[]
        to: number
        shape: Shape
        sign?: string | undefined
        details: boolean
      }
    | undefined
  table: number
  inTable: boolean
  inSummary: boolean
  quoted: boolean
  /** One entry for each box that is open. */
  readonly boxes: (Hint | undefined)[]
}

/**
 * Markdown, leniently: every dialect that notes come in, read line by line so that each piece
 * knows its lines. Only the formatting inside a line is left to the Markdown library.
 */
export function readMarkdown(input: string): SourceDocument {
  const repaired = repairMojibake(input)
  const text = unifyNewlines(repaired ?? input)
  const lines = text.split('\n')
  const front = readFrontMatter(lines)
  const reading: Reading = {
    pieces: [],
    fence: false,
    maths: false,
    unread: undefined,
    openText: undefined,
    table: 0,
    inTable: false,
    inSummary: false,
    quoted: false,
    boxes: [],
  }
  const ownTitle = front.title !== undefined && !hasTopHeading(lines) ? front.title : undefined
  for (let i = 0; i < front.lines; i++) {
    if (ownTitle?.line === i + 1)
      reading.pieces.push({
        from: i + 1,
        to: i + 1,
        text: tidyLine(ownTitle.text),
        rich: tidyLine(ownTitle.text),
        shape: 'heading',
        level: 0,
      })
    else dropLine(reading, i + 1, lines[i] ?? '', 'metadata')
  }
  for (let i = front.lines; i < lines.length;)
    i += readHtmlTable(reading, lines, i) || readLine(reading, lines, i)
  closeText(reading)
  return {
    text,
    pieces: reading.pieces,
    statedTitle: front.title?.text,
    repaired: repaired !== undefined,
    suspectedEncoding: repaired === undefined && looksMisdecoded(text),
  }
}

/** One heading of level 1 is the title, and the settings only repeat it. */
function hasTopHeading(lines: readonly string[]): boolean {
  return lines.filter((line) => /^# ?[^#\s]/.test(line)).length === 1
}

/** Reads a table written as HTML. Returns how many lines it takes up, 0 where there is none. */
function readHtmlTable(reading: Reading, lines: readonly string[], index: number): number {
  if (reading.fence || reading.maths || reading.unread || !/^\s*<table\b/i.test(lines[index] ?? ''))
    return 0
  const rows = htmlTableRows(lines, index)
  if (rows === undefined) return 0
  closeText(reading)
  reading.table++
  for (const row of rows.pieces) {
    if (row.drop === undefined) reading.pieces.push({ ...row, table: reading.table })
    else dropLine(reading, row.from, row.text, row.drop)
  }
  return rows.lines
}

function readLine(reading: Reading, lines: readonly string[], index: number): 1 {
  readOneLine(reading, lines, index)
  return 1
}

function readOneLine(reading: Reading, lines: readonly string[], index: number): void {
  const line = lines[index] ?? ''
  const trimmed = line.trim()
  const number = index + 1
  if (trimmed === '') {
    closeText(reading)
    reading.inTable = false
    return
  }
  if (readVerbatim(reading, line, trimmed, number)) return
  if (RULE.test(trimmed) || ATTRIBUTES.test(trimmed) || COMPONENT.test(trimmed)) {
    if (!/^[-=]{2,}$/.test(trimmed) || reading.openText === undefined) {
      closeText(reading)
      dropLine(reading, number, trimmed, 'markup')
      return
    }
  }
  // A line of "===" or "---" under text makes that text a heading.
  if (
    /^(?:=+|-{2,})$/.test(trimmed) &&
    reading.openText?.shape === 'paragraph' &&
    reading.openText.sign === undefined
  ) {
    const { from, parts } = reading.openText
    // A sentence straight above belongs to the text before, though a strict reader would join it.
    const above = parts.slice(0, -1)
    const joined = above.every((part) => !/[.!?:]\s*$/.test(part))
    const heading = joined ? parts : parts.slice(-1)
    if (joined) reading.openText = undefined
    else {
      reading.openText = { ...reading.openText, parts: above, to: number - 2 }
      closeText(reading)
    }
    addPiece(reading, joined ? from : number - 1, number, heading.join(' '), 'heading', {
      level: trimmed.startsWith('=') ? 1 : 2,
    })
    return
  }
  const quoted = trimmed.startsWith('>')
  const inside = trimmed.replace(/^(?:> ?)+/, '').trim()
  const content = quoted ? inside.replace(CALLOUT, '') : inside
  // A quotation begins a new piece; it may go on without its sign.
  if (quoted && !reading.quoted) closeText(reading)
  reading.quoted = quoted
  if (content !== inside && content !== '') {
    closeText(reading)
    addPiece(reading, number, number, content, 'paragraph', {})
    return
  }
  if (content === '') {
    closeText(reading)
    dropLine(reading, number, trimmed, 'markup')
    return
  }
  if (readTableLine(reading, lines, index, content)) return
  reading.inTable = false
  const heading = HEADING.exec(content)
  if (heading) {
    closeText(reading)
    const level = (heading[1] ?? '#').length
    const rest = (heading[2] ?? '').replace(/(?: |^)#+$/, '').trim()
    if (rest === '') dropLine(reading, number, trimmed, 'markup')
    else addPiece(reading, number, number, rest, 'heading', { level })
    return
  }
  const definition = DEFINITION.exec(content)
  if (definition) {
    retypeAsTerm(reading)
    reading.openText = {
      from: number,
      to: number,
      parts: [definition[1] ?? ''],
      shape: 'definition',
      details: false,
    }
    return
  }
  if (TAGS_ONLY.test(content) && tagText(content) === '') {
    closeText(reading)
    trackBoxes(reading, content)
    if (/<summary/i.test(content)) reading.inSummary = !/<\/summary/i.test(content)
    else if (/<\/summary/i.test(content)) reading.inSummary = false
    const alt = /<img [^<>]*?\balt=["']([^"'<>]{12,})["']/i.exec(content)?.[1]
    if (alt !== undefined) addPiece(reading, number, number, alt, 'figure', { alt })
    else dropLine(reading, number, trimmed, 'markup')
    return
  }
  const summary = /<summary[^<>]*>(.*?)(?:<\/summary>|$)/i.exec(content)
  if (summary || reading.inSummary) {
    closeText(reading)
    if (summary) trackBoxes(reading, content.slice(0, summary.index))
    const visible = tagText(summary?.[1] ?? content)
    addPiece(reading, number, number, visible, 'summary', {})
    const inside = hintOfSummary(visible)
    if (inside !== undefined && reading.boxes.length > 0)
      reading.boxes[reading.boxes.length - 1] = inside
    if (summary) reading.inSummary = !/<\/summary>/i.test(content)
    if (/<\/summary>/i.test(content)) reading.inSummary = false
    return
  }
  const item = LIST_ITEM.exec(content === trimmed ? line.replace(/\s+$/, '') : content)
  if (item) {
    closeText(reading)
    startItem(reading, number, item[1] ?? '-', item[2] ?? '')
    return
  }
  continueText(reading, number, line, content)
}

const MOST_BOXES = 50

/** Keeps count of the boxes (div, section, article) that a line of tags opens and closes. */
function trackBoxes(reading: Reading, tags: string): void {
  for (const [tag] of tags.matchAll(/<\/?(?:div|section|article|aside|details)\b[^<>]*>/gi)) {
    if (tag.startsWith('</')) reading.boxes.pop()
    else if (reading.boxes.length < MOST_BOXES)
      reading.boxes.push(readHint(namesInTag(tag)) ?? reading.boxes[reading.boxes.length - 1])
  }
}

/** Code, mathematics, comments and scripts are taken line by line and never read as Markdown. */
function readVerbatim(reading: Reading, line: string, trimmed: string, number: number): boolean {
  if (reading.unread) {
    const end =
      reading.unread === 'comment'
        ? trimmed.includes('-->')
        : trimmed.toLowerCase().includes(`</${reading.unread}`)
    if (end) reading.unread = undefined
    dropLine(reading, number, trimmed, 'markup')
    return true
  }
  if (FENCE.test(line) && !reading.maths) {
    closeText(reading)
    reading.fence = !reading.fence
    dropLine(reading, number, trimmed, 'markup')
    return true
  }
  if (reading.fence) {
    if (TAGS_ONLY.test(trimmed) && /^<[A-Z]/.test(trimmed))
      dropLine(reading, number, trimmed, 'markup')
    else addRaw(reading, number, trimmed)
    return true
  }
  if (trimmed === '$$' || trimmed === '\\[' || trimmed === '\\]') {
    closeText(reading)
    reading.maths = trimmed === '$$' ? !reading.maths : trimmed === '\\['
    dropLine(reading, number, trimmed, 'markup')
    return true
  }
  if (reading.maths) {
    addRaw(reading, number, trimmed)
    return true
  }
  const opens = /^<(script|style)\b|^(<!--)/i.exec(trimmed)
  if (
    opens &&
    !(opens[2]
      ? trimmed.includes('-->')
      : trimmed.toLowerCase().includes(`</${(opens[1] ?? '').toLowerCase()}`))
  ) {
    closeText(reading)
    reading.unread = opens[2] ? 'comment' : opens[1]?.toLowerCase() === 'style' ? 'style' : 'script'
    dropLine(reading, number, trimmed, 'markup')
    return true
  }
  return false
}

function readTableLine(
  reading: Reading,
  lines: readonly string[],
  index: number,
  content: string,
): boolean {
  if (!content.includes('|')) return false
  const next = (lines[index + 1] ?? '').replace(/^(?:> ?)+/, '').trim()
  const starts = !reading.inTable && isSeparatorRow(next)
  if (!reading.inTable && !starts && !/^\|.*\|$/.test(content)) return false
  if (!reading.inTable) {
    closeText(reading)
    reading.table++
    reading.inTable = true
  }
  if (isSeparatorRow(content)) {
    dropLine(reading, index + 1, content, 'markup')
    return true
  }
  const cells = splitRow(content).map((cell) => readInline(cell).rich)
  const text = cells.map(plainText).join(' ').trim()
  if (text === '') dropLine(reading, index + 1, content, 'markup')
  else
    reading.pieces.push({
      from: index + 1,
      to: index + 1,
      text,
      rich: text,
      shape: 'row',
      cells,
      table: reading.table,
      tableHead: starts,
    })
  return true
}

function startItem(reading: Reading, number: number, marker: string, rest: string): void {
  const body = rest.replace(/^\[[ xX]\] +/, '')
  const ticked = /^\[[xX]\] /.test(rest)
  const heading = HEADING.exec(body)
  if (heading && heading[2] !== undefined) {
    addPiece(reading, number, number, heading[2].replace(/ #+$/, ''), 'heading', {
      level: (heading[1] ?? '#').length,
    })
    return
  }
  const ordered = /\d/.test(marker)
  const sign = ordered ? marker : '•'
  if (ticked) {
    addPiece(reading, number, number, body, 'bullet', { sign, ticked })
    return
  }
  reading.openText = {
    from: number,
    to: number,
    parts: [body],
    shape: ordered ? 'numbered' : 'bullet',
    sign,
    details: false,
  }
}

function continueText(reading: Reading, number: number, line: string, content: string): void {
  const open = reading.openText
  const above = open?.parts[open.parts.length - 1] ?? ''
  const brokenOff = / {2,}$|\\$/.test(above)
  const indented = /^\s{2,}/.test(line)
  const withBreak = content + (/ {2,}$/.test(line) ? '  ' : '')
  if (open && !brokenOff && !opensOwnLine(above, content, open.sign !== undefined && !indented)) {
    open.parts.push(withBreak)
    open.to = number
    return
  }
  closeText(reading)
  reading.openText = {
    from: number,
    to: number,
    parts: [withBreak],
    shape: 'paragraph',
    details: false,
  }
}

/** Kramdown and Pandoc put the term on the line above ": meaning". */
function retypeAsTerm(reading: Reading): void {
  if (reading.openText?.shape === 'paragraph') {
    reading.openText.shape = 'term'
    closeText(reading)
    return
  }
  closeText(reading)
  const last = reading.pieces[reading.pieces.length - 1]
  if (last?.shape === 'paragraph')
    reading.pieces[reading.pieces.length - 1] = { ...last, shape: 'term' }
}

function closeText(reading: Reading): void {
  const open = reading.openText
  if (!open) return
  reading.openText = undefined
  const text = open.parts.map((part) => part.replace(/\\$/, '').trim()).join(' ')
  addPiece(
    reading,
    open.from,
    open.to,
    text,
    open.shape,
    open.sign === undefined ? {} : { sign: open.sign },
  )
}

function addPiece(
  reading: Reading,
  from: number,
  to: number,
  source: string,
  shape: Shape,
  more: Partial<Piece>,
): void {
  const { rich, pictures } = readInline(source)
  const text = plainText(rich)
  const picture = pictures[0]
  if (picture && text.length < 3) {
    const caption = tidyLine(picture.caption || picture.alt)
    if (caption === '') dropLine(reading, from, source, 'markup', to)
    else
      reading.pieces.push({
        from,
        to,
        text: caption,
        rich: caption,
        shape: 'figure',
        alt: tidyLine(picture.alt),
      })
    return
  }
  if (text === '') {
    dropLine(reading, from, source, 'markup', to)
    return
  }
  const hint = reading.boxes[reading.boxes.length - 1]
  reading.pieces.push(
    withSign({
      from,
      to,
      text,
      rich,
      shape,
      boldLead: boldLeadOf(rich) || undefined,
      ...(hint && { hint }),
      ...more,
    }),
  )
}

/** Signs beyond Markdown's own: "(a)", "B)", "•", "01.2", inside a list item or at the start of a line. */
function withSign(piece: Piece): Piece {
  const signed = readSign(piece.text)
  if (signed.sign === undefined || piece.shape === 'heading' || piece.shape === 'summary')
    return piece
  if (piece.sign !== undefined && signKind(signed.sign) === 'bullet') return piece
  const offset = piece.text.length - signed.text.length
  const rich: RichText = typeof piece.rich === 'string' ? signed.text : cutRich(piece.rich, offset)
  return {
    ...piece,
    text: signed.text,
    rich,
    sign: signed.sign,
    ticked: signed.ticked || piece.ticked,
    boldLead: boldLeadOf(rich) || undefined,
  }
}

function cutRich(rich: Exclude<RichText, string>, offset: number): RichText {
  let left = offset
  return rich.flatMap((run) => {
    const cut = Math.min(left, run.text.length)
    left -= cut
    return cut === run.text.length ? [] : [{ ...run, text: run.text.slice(cut) }]
  })
}

function addRaw(reading: Reading, number: number, text: string): void {
  const tidied = tidyLine(text)
  if (tidied !== '')
    reading.pieces.push({ from: number, to: number, text: tidied, rich: tidied, shape: 'code' })
}

function dropLine(
  reading: Reading,
  from: number,
  text: string,
  drop: DropReason,
  to: number = from,
): void {
  const tidied = tidyLine(text)
  if (tidied !== '') reading.pieces.push({ from, to, text: tidied, rich: tidied, drop })
}

function tagText(html: string): string {
  return html.replace(/<[^<>]*>/g, '').trim()
}
