import { plainText } from '../base/index.ts'
import { targetKey, type TargetText, type TextTarget } from '../lesson/index.ts'
import type { Face, Line, Page, Paragraph } from '../page/index.ts'

/** A stretch of one line in one face. Offsets count the characters of the placed text. */
export interface PlacedPiece {
  readonly start: number
  readonly end: number
  readonly x: number
  readonly width: number
  readonly face: Face
  readonly size: number
}

/** The part of a placed text that stands on one line. */
export interface PlacedLine {
  readonly start: number
  readonly end: number
  /** Points from the top of the page. */
  readonly top: number
  readonly bottom: number
  readonly x: number
  readonly width: number
  readonly pieces: readonly PlacedPiece[]
}

/** Where a text that can be changed stands on a page. */
export interface PlacedText {
  readonly key: string
  readonly target: TextTarget
  readonly boxId: string
  readonly lines: readonly PlacedLine[]
}

interface SetParagraph {
  readonly boxId: string
  readonly text: string
  readonly paragraph: Paragraph
  readonly lines: readonly Line[]
}

/**
 * Finds where the texts of a lesson stand on a page. A kind of block lays its texts out as it likes
 * and says nothing of where they came from, so they are known again by their words: whole paragraphs
 * first, then parts of one, the longest first. Of texts that read alike any may be taken for any
 * other, in the order of reading.
 */
export function placeTexts(page: Page, texts: readonly TargetText[]): readonly PlacedText[] {
  const paragraphs = paragraphsOn(page)
  const wanted = texts
    .map(({ target, text }) => ({ target, words: plainText(text) }))
    .filter(({ words }) => words.trim() !== '')
  const byWords = new Map<string, TextTarget[]>()
  for (const { target, words } of wanted) {
    const same = byWords.get(words)
    if (same) same.push(target)
    else byWords.set(words, [target])
  }
  const longestFirst = [...byWords.keys()].sort((a, b) => b.length - a.length)
  const used = new Set<string>()
  const take = (words: string): TextTarget | undefined => {
    const candidates = byWords.get(words) ?? []
    const target = candidates.find((one) => !used.has(targetKey(one))) ?? candidates[0]
    if (target) used.add(targetKey(target))
    return target
  }
  return paragraphs.flatMap((paragraph) =>
    placeInParagraph(paragraph, longestFirst, (words) => byWords.has(words), take),
  )
}

function placeInParagraph(
  set: SetParagraph,
  longestFirst: readonly string[],
  isText: (words: string) => boolean,
  take: (words: string) => TextTarget | undefined,
): readonly PlacedText[] {
  const placed: PlacedText[] = []
  const covered: { readonly start: number; readonly end: number }[] = []
  const put = (words: string, at: number, from: number, length: number): void => {
    const target = take(words)
    if (target === undefined) return
    covered.push({ start: at, end: at + length })
    placed.push({
      key: targetKey(target),
      target,
      boxId: set.boxId,
      lines: linesOf(set, at, at + length, from - at),
    })
  }
  // A title is itself, even where a longer text begins with its words.
  if (isText(set.text)) {
    put(set.text, 0, 0, set.text.length)
    return placed
  }
  for (const words of longestFirst) {
    if (words.length < set.text.length) {
      const at = findWhole(set.text, words)
      const isFree = covered.every(({ start, end }) => at + words.length <= start || at >= end)
      if (at >= 0 && isFree) put(words, at, 0, words.length)
    } else if (set.text.length >= SHORTEST_PART) {
      // The rest of the text stands on another page.
      const from = words.indexOf(set.text)
      if (from < 0) continue
      put(words, 0, from, set.text.length)
      return placed
    }
  }
  return placed
}

// Shorter words are found in other texts by chance.
const SHORTEST_INSIDE = 3
const SHORTEST_PART = 16

/** Where `words` begin in a text as whole words, or -1. */
function findWhole(text: string, words: string): number {
  if (words.length < SHORTEST_INSIDE) return -1
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isEdge = (character: string | undefined): boolean =>
      character === undefined || !/[\p{L}\p{N}]/u.test(character)
    if (isEdge(text[at - 1]) && isEdge(text[at + words.length])) return at
  }
  return -1
}

/** @param shift from offsets in the paragraph to offsets in the placed text */
function linesOf(
  { lines, paragraph }: SetParagraph,
  start: number,
  end: number,
  shift: number,
): readonly PlacedLine[] {
  const { leading, size } = paragraph.style
  return lines.flatMap((line): readonly PlacedLine[] => {
    const from = Math.max(start, line.start)
    const to = Math.min(end, line.end)
    if (from > to || (from === to && line.end > line.start)) return []
    const pieces: PlacedPiece[] = []
    let at = line.start
    for (const piece of line.pieces) {
      const length = piece.text.length
      const pieceStart = Math.max(from, at)
      const pieceEnd = Math.min(to, at + length)
      if (pieceStart < pieceEnd) {
        // Cut pieces keep their whole place; who needs a letter's place measures inside.
        pieces.push({
          start: at + shift,
          end: at + length + shift,
          x: piece.x,
          width: piece.width,
          face: piece.face,
          size: piece.size,
        })
      }
      at += length
    }
    const first = pieces[0]
    const last = pieces.at(-1)
    const x = first ? first.x + first.width * shareBefore(first, from + shift) : line.x
    const right = last ? last.x + last.width * shareBefore(last, to + shift) : x
    const middle = line.baseline - size * 0.35
    return [
      {
        start: from + shift,
        end: to + shift,
        top: middle - leading / 2,
        bottom: middle + leading / 2,
        x,
        width: right - x,
        pieces,
      },
    ]
  })
}

function shareBefore({ start, end }: PlacedPiece, offset: number): number {
  return end === start ? 0 : Math.max(0, Math.min(1, (offset - start) / (end - start)))
}

function paragraphsOn(page: Page): readonly SetParagraph[] {
  return page.boxes.flatMap((box): readonly SetParagraph[] => {
    if (box.role === 'artifact') return []
    const { content } = box
    if (content.kind === 'text') return setParagraphs(box.id, content.paragraphs, content.lines)
    if (content.kind !== 'table') return []
    return content.rows.flatMap(({ cells }) =>
      cells.flatMap(({ paragraphs, lines }) => setParagraphs(box.id, paragraphs, lines)),
    )
  })
}

function setParagraphs(
  boxId: string,
  paragraphs: readonly Paragraph[],
  lines: readonly Line[],
): readonly SetParagraph[] {
  return paragraphs.map((paragraph, index) => ({
    boxId,
    text: paragraph.runs.map((run) => run.text).join(''),
    paragraph,
    lines: lines.filter((line) => line.paragraph === index),
  }))
}
