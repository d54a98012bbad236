import { countWords } from '../text/sentences.ts'

/** "Term: meaning" or "Term – meaning", taken apart. */
export interface LabelledLine {
  readonly term: string
  readonly meaning: string
  readonly by: ':' | '–' | '=' | '/'
}

const FINITE =
  /\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|can|could|will|would|shall|should|may|might|must|became|become|becomes|led|made|makes|gave|gives|took|takes|shows?|showed|means?|meant|needs?|uses?|used|remember|note|include|includes|including|suggests?|argued?|argues|says|said|follow|following)\b/i
const MEANING_OPENER =
  /^(?:an?|the|when|where|any|all|to|one|something|someone|anything|how|how much|what|refers? to|describes?|means?|used|process|type|form|kind|part|a set|group|substances?|people|things?|words?|areas?|ability|study|use of|relating|having|being|able|occurs?|situation|state|amount|number|measure|method|organisms?|those)\b/i

export function splitLabelled(line: string): LabelledLine | undefined {
  const head = line.slice(0, 140)
  const colon = head.indexOf(': ')
  const dash = / [–—-] /.exec(head)?.index ?? -1
  const equals = head.indexOf(' = ')
  const at = [colon, dash, equals].filter((index) => index > 0).sort((a, b) => a - b)[0]
  if (at === undefined) return splitTight(line)
  const by = at === colon ? ':' : at === dash ? '–' : '='
  const term = head.slice(0, at).trim()
  const meaning = line.slice(at + (by === ':' ? 1 : 3)).trim()
  return meaning === '' ? undefined : { term, meaning, by }
}

/** "Crime- an act that …"; not "short- and long-term". */
function splitTight(line: string): LabelledLine | undefined {
  const head = line.slice(0, 140)
  if (head.includes(' / ')) return splitSlash(line)
  if (!head.includes('- ') && !head.includes('– ')) return undefined
  const match = /^(\p{L}[^-–:]{1,50}\p{L})[-–] (?!(?:and|or|to) )(?=\p{Ll})/u.exec(line)
  const term = match?.[1]
  return match === null || term === undefined
    ? undefined
    : { term, meaning: line.slice(match[0].length), by: '–' }
}

/** "Coup / a small group takes power", of two parts. */
function splitSlash(line: string): LabelledLine | undefined {
  const match = /^(\p{L}[^/,.;]{1,40}) \/ (?=(?:\S+ ){2}\S)/u.exec(line)
  const term = match?.[1]
  if (match === null || term === undefined) return undefined
  const meaning = line.slice(match[0].length)
  return meaning.includes(' / ') ? undefined : { term, meaning, by: '/' }
}

/** A name and not a clause: a few words without a finite verb. */
export function looksLikeTerm(term: string): boolean {
  // A quotation with its source behind it: “…” – Hyde, Chapter 2.
  if (/^["“‘].{12,}["”’]$/.test(term)) return false
  const bare = term.replace(/ ?\([^()]{1,60}\)/g, '')
  return (
    bare !== '' &&
    countWords(bare) <= 7 &&
    bare.length <= 70 &&
    !FINITE.test(bare.replace(/ (?:needs|uses?|shows?|makes?)$/i, '')) &&
    // "To contrast: however, even so" says what the words are for.
    !/^to [a-z]/i.test(bare) &&
    !/[.!?;,]$/.test(bare) &&
    !/^\d+$/.test(bare)
  )
}

export function opensLikeMeaning(meaning: string): boolean {
  return MEANING_OPENER.test(meaning) || /^[a-z]/.test(meaning)
}

/** Labels that introduce something other than a meaning: "Example: …", "Note: …", "Step 1: …". */
export function isFunctionLabel(term: string): boolean {
  return /^(?:example|examples|e\.g\.?|note|notes|tip|tips|exam tip|hint|warning|remember|important|nb|n\.b\.|step \d+|stage \d+|phase \d+|task|aim|method|procedure|findings?|sample|participants?|hypothesis|apparatus|equipment|implications?|criticisms?|results?|conclusion|question|answer|solution|source|figure|fig|table|date|dates|time|location|place|key (?:point|idea|fact|date|question|quote|quotation)s?|strengths?|weakness(?:es)?|advantages?|disadvantages?|pros?|cons?|causes?|effects?|impacts?|consequences?|evidence|quote|quotation|context|summary|overview|equation|formula|units?|reasons?|argument|counter-?argument|point|explain|explanation|link|level \d|part \d|topic|unit|chapter|lesson|module|section|author|accept|reject|allow|ignore|maximum|max|marks?|total|title|subject|paper|case study|evaluation|analysis|ao\d|test|positive result|observation|specification|specification reference|syllabus|spec|exam board|board|course|qualification|required practical|core practical|practical|investigation|activity|experiment|case study .{1,20}|for|against|and|but|however|therefore|did you know|common mistake|misconception|correction|exam(?:iner)? tip|worked example|what|why|when|where|who|how)s?$/i.test(
    term,
  )
}

/** "bavard(e)" is an ending, not another name. */
const ALIAS = /^(.{2,80}?) \(([^()]{1,60})\)$/

/** "Nazi-Soviet Pact (Molotov-Ribbentrop Pact)" names one thing twice. A number in brackets does not. */
export function splitAliases(term: string): {
  readonly term: string
  readonly aliases: readonly string[]
} {
  const match = ALIAS.exec(term)
  const inside = match?.[2] ?? ''
  if (
    !match ||
    /^\d|^[a-z] ?\.|^(?:n|v|adj|noun|verb|plural|pl|singular|HT|HL|higher)\b/i.test(inside)
  )
    return { term, aliases: [] }
  return {
    term: (match[1] ?? term).trim(),
    aliases: inside
      .split(/\s?(?:,|;|\bor\b)\s?/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
  }
}
