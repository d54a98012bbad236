import type { PlacedText } from '../../../layout/index.ts'
import { xOf } from './caret.ts'

/** Half a wave, across and up, for letters of 20 points: larger letters have larger waves. */
const STEP = 2.4
const RISE = 1.1

/** Paths of the waves under a stretch of a text, one for each line that it stands on. */
export function wavesUnder(
  placed: PlacedText,
  words: string,
  { start, end }: { readonly start: number; readonly end: number },
): readonly string[] {
  return placed.lines.flatMap((line) => {
    const [from, to] = [Math.max(start, line.start), Math.min(end, line.end)]
    const size = line.pieces[0]?.size
    if (from >= to || size === undefined) return []
    const scale = Math.max(0.5, Math.min(size / 20, 1.6))
    const [left, right] = [xOf(line, words, from), xOf(line, words, to)]
    const halves = Math.max(2, Math.round((right - left) / (STEP * scale)))
    const y = line.bottom - RISE * scale
    const points = Array.from({ length: halves + 1 }, (_, index) => {
      const x = left + ((right - left) * index) / halves
      return `${x.toFixed(1)} ${(y + (index % 2 === 0 ? RISE : -RISE) * scale).toFixed(1)}`
    })
    return [`M${points.join('L')}`]
  })
}
