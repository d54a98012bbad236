import { countWords } from '../text/sentences.ts'
import type { Piece } from '../types.ts'

/** Openers that speak of what has just been said. */
const GOES_ON =
  /^(?:this|these|those|that|it|its|they|their|such|however|also|in addition|furthermore|moreover|therefore|thus|as a result|consequently|by (?:doing|the)|under (?:the|this|these)|for example|for instance|additionally|overall|another|other|others|second|secondly|finally|meanwhile|similarly|both|he|she|his|her|together|here|hence|again|but|and|or|so|yet|nevertheless|in contrast|on the other hand|without|later|afterwards|instead)\b/i
const STARTS = /^(?:yes|no|although|while|because|the main|there (?:is|are|were|was)|to answer)\b/i

/**
 * Parts answers that have lost their questions into groups: where each begins. A group is most
 * often two to four lines long, its first line names its subject, and the others share its words.
 * Every boundary is a guess, and is asked about.
 */
export function guessAnswerStarts(pieces: readonly Piece[]): readonly number[] {
  const count = pieces.length
  const words = pieces.map((piece) => contentWords(piece.text))
  const best: { score: number; from: number }[] = [{ score: 0, from: 0 }]
  for (let end = 1; end <= count; end++) {
    let chosen = { score: -Infinity, from: 0 }
    for (let from = Math.max(0, end - 8); from < end; from++) {
      const score = (best[from]?.score ?? 0) + groupScore(pieces, words, from, end)
      if (score > chosen.score) chosen = { score, from }
    }
    best.push(chosen)
  }
  const starts: number[] = []
  for (let end = count; end > 0; end = best[end]?.from ?? 0) starts.unshift(best[end]?.from ?? 0)
  return starts
}

function groupScore(
  pieces: readonly Piece[],
  words: readonly ReadonlySet<string>[],
  from: number,
  end: number,
): number {
  const first = pieces[from]
  if (!first) return 0
  let score = openerScore(first, sharedWords(words, from - 1, from))
  const length = end - from
  score += length === 1 ? -1.4 : length <= 4 ? 0.2 : -0.5 * (length - 4)
  for (let i = from + 1; i < end; i++) {
    const line = pieces[i]
    if (!line) continue
    let shared = 0
    for (let k = from; k < i; k++) shared = Math.max(shared, sharedWords(words, k, i))
    score += Math.min(0.9, shared * 0.35) - 0.25
    if (GOES_ON.test(line.text)) score += 0.8
    else if (!/^(?:the|although|while) /i.test(line.text)) score += 0.3
    // A line that sums up ends its answer.
    if (i === end - 1 && /^(?:this|these)\b/i.test(line.text)) score += 0.5
    if (isListed(line)) score += 1.5
  }
  return score
}

/** How well a line opens an answer: it names its subject, and does not go on about the one before. */
function openerScore(first: Piece, sharedWithAbove: number): number {
  if (GOES_ON.test(first.text)) return -3
  if (isListed(first)) return -3
  const subject = STARTS.test(first.text) ? 0.6 : /^the /i.test(first.text) ? 0.5 : 0
  return subject - Math.min(1, sharedWithAbove * 0.5) - (countWords(first.text) <= 8 ? 0.5 : 0)
}

function isListed(piece: Piece): boolean {
  return piece.sign !== undefined || piece.shape === 'bullet' || piece.shape === 'numbered'
}

function sharedWords(words: readonly ReadonlySet<string>[], a: number, b: number): number {
  let shared = 0
  for (const word of words[b] ?? []) if (words[a]?.has(word)) shared++
  return shared
}

function contentWords(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, 1500)
      .toLowerCase()
      .match(/[\p{L}\d]{4,}/gu) ?? []
  return new Set(
    words
      .filter(
        (word) =>
          !/^(?:that|this|with|from|they|their|were|which|would|have|been|into|also|more|most|than|when|these|those|such|other|between|while|where|about|over|after|only|some|could|against|without|often|many|made|make|later|under|might|used|both|other|very|each|same)$/.test(
            word,
          ),
      )
      .map((word) => word.slice(0, 6)),
  )
}
