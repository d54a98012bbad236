const ABBREVIATIONS =
  /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|Fig|Figs|No|Dr|Mr|Mrs|Ms|Prof|St|Gen|Col|Lt|c|ca|b|d|r|pp?|al|viz|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|U\.S|U\.K|U\.S\.S\.R|[A-Z]))$/

/** Where each sentence ends. Abbreviations, initials and decimals end none. */
export function countSentences(text: string): number {
  let count = 0
  let tail = 0
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (c !== '.' && c !== '!' && c !== '?') continue
    const rest = text.slice(i + 1, i + 4)
    if (!/^[)\]"'’”]*(?: |$)/.test(rest)) continue
    if (c === '.' && ABBREVIATIONS.test(text.slice(Math.max(0, i - 10), i))) continue
    const next = /[A-Z\d"'‘“(]/.test(
      text.slice(i + 1, i + 5).replace(/^[)\]"'’”]* ?/, '')[0] ?? 'A',
    )
    if (!next) continue
    count++
    tail = i + 1
  }
  return /^[)\]"'’”\s]*$/.test(text.slice(tail)) ? Math.max(1, count) : count + 1
}

export function countWords(text: string): number {
  let count = 0
  let inside = false
  for (let i = 0; i < text.length; i++) {
    const space = text.charCodeAt(i) === 32
    if (!space && !inside) count++
    inside = !space
  }
  return count
}
