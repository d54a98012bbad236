import type { Piece } from '../types.ts'
import type { Facts } from './facts.ts'

const NONE: readonly string[] = []
/** A text of so many words is no furniture, and ends the head of a page. */
const TEXT_WORDS = 16
const HEAD = 30

/** Words that a site says of itself, of its readers and of its files, and notes seldom use. */
const SITE_WORDS =
  /\b(?:click|tap|hover|download(?:s|ed)?|upload(?:s|ed)?|documents?|premium|subscri(?:be|ption)|sign(?:ing)? (?:up|in)|log ?in|register(?:ed)?|accounts?|members?(?:hip)?|free|join|website|site|web ?page|page|pages|www|https?|\.com|\.co\.uk|\.org|e-?mail|newsletter|blog|post(?:s|ed)?|comments?|share(?:d)?|views?|likes?|followers?|rating|reviews?|tutors?|tutoring|courses?|worksheets?|quiz(?:zes)?|flash ?cards?|videos?|recommended|popular|related|resources?|transcript|preview|category|categories|tags?|author|admin|teachers?|students?|educator|certified|copyright|rights|terms of|privacy|policy|cookies?|ai|app|pdf|docx?|pptx?|edit|print|version|last|updated|date|read|mins?|minutes?|university|academic year|helpful|show (?:more|all)|see (?:more|all)|menu|home|search|contact|about us|help|navigate|community|exam guides|practice|learn|mode|subjects?)\b/gi
const STAMP = /\b(?:19|20)\d\d\b|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d+ min\b|@\w|\bBy [A-Z]/
const NUMBER = /^[#(]?\d[\d.,]*[)%km]?$/
const NAME = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,2},?$/u

/**
 * Whether anything but its place says that a line is furniture. Only such lines are set aside on the
 * classifier's word: the rest stays, and is asked about.
 */
export function hasFurnitureCue(
  { text, besideFurniture, cells }: Piece,
  { zone, end, command, tariff, words }: Facts,
): boolean {
  if (cells || zone !== undefined || end === '?' || command || tariff !== undefined) return false
  if (besideFurniture !== undefined || NUMBER.test(text)) return true
  if (words > 40) return false
  const said = text.match(SITE_WORDS)?.length ?? 0
  return (
    said >= 2 || said * 3 >= Math.max(1, words) || (words <= 10 && STAMP.test(text) && said > 0)
  )
}

/** What may tell a line of a page's furniture that no rule knows: its words, its place, its company. */
export function furnitureNames(
  pieces: readonly Piece[],
  facts: readonly Facts[],
): (index: number) => readonly string[] {
  let head = facts.findIndex(({ words, sentences }) => words >= TEXT_WORDS || sentences > 2)
  if (head < 0 || head > HEAD) head = Math.min(HEAD, facts.length)
  return (i) => {
    const piece = pieces[i]
    const own = facts[i]
    if (!piece || !own || piece.cells) return NONE
    const { text, besideFurniture } = piece
    const names: string[] = []
    const place = i < head ? 'head' : 'notes'
    if (i < head) names.push('in-head')
    if (besideFurniture !== undefined)
      names.push(`furniture:${besideFurniture}`, `furniture:${besideFurniture}+${place}`)
    const said = own.words <= 40 ? (text.match(SITE_WORDS)?.length ?? 0) : 0
    if (said > 0) {
      const share = said * 3 >= own.words ? 'much' : said >= 2 ? 'some' : 'once'
      names.push(`site-words:${share}`, `site-words:${share}+${place}`)
    }
    if (own.words <= 10 && STAMP.test(text)) names.push('stamp', `stamp+${place}`)
    if (NAME.test(text)) names.push('person-like', `person-like+${place}`)
    if (NUMBER.test(text)) names.push('number-alone', `number-alone+${place}`)
    if (text.length > 3 && (text === pieces[i - 1]?.text || text === pieces[i + 1]?.text))
      names.push('twice')
    if (/[…]$|\.{3}$/.test(text)) names.push('cut-off')
    if (/^page \d+:/i.test(text)) names.push('page-opening')
    return names.length === 0 ? NONE : names
  }
}
