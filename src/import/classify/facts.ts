import {
  isFunctionLabel,
  looksLikeTerm,
  opensLikeMeaning,
  splitLabelled,
} from '../cues/definitions.ts'
import { hasCredit, isNumberedCaption, opensLikeCaption } from '../cues/figures.ts'
import { looksLikeStem, opensWithCommand, readQuestionHead } from '../cues/questionHeads.ts'
import {
  isLabelledAnswer,
  readKey,
  readLevel,
  readSchemeHeader,
  speaksOfMarking,
} from '../cues/schemes.ts'
import { isBoardLine, isSpecificationLabel, type Zone, zoneOf } from '../cues/sections.ts'
import { readTariff, readTotal } from '../cues/tariffs.ts'
import { countSentences, countWords } from '../text/sentences.ts'
import { signKind, type SignKind } from '../text/signs.ts'
import type { Piece } from '../types.ts'

/** What can be said of a piece by itself, read once. */
export interface Facts {
  readonly words: number
  readonly sentences: number
  /** The final mark: one of . ? ! : ; , or "" */
  readonly end: string
  readonly startsLower: boolean
  readonly titleCase: boolean
  readonly allCaps: boolean
  readonly dateAtEnd: boolean
  readonly maths: boolean
  readonly sign: SignKind | undefined
  readonly allBold: boolean
  readonly boldTerm: boolean
  /** What is bold is exactly the label before the colon or dash. */
  readonly boldLabel: boolean
  readonly labelled: 'meaning' | 'term' | 'function' | 'clause' | undefined
  readonly tariff: 'alone' | 'end' | 'start' | 'inside' | undefined
  readonly bracketTariff: boolean
  readonly total: boolean
  readonly head: 'alone' | 'with-text' | undefined
  readonly headNamed: boolean
  readonly command: boolean
  readonly stem: boolean
  readonly schemeHeader: 'alone' | 'with-text' | undefined
  readonly answerHeader: boolean
  readonly level: boolean
  readonly key: boolean
  readonly marking: boolean
  readonly labelledAnswer: boolean
  readonly zone: Zone | undefined
  readonly spec: boolean
  readonly board: boolean
  readonly quoted: boolean
  readonly numberedCaption: boolean
  readonly captionOpener: boolean
  readonly credit: boolean
  readonly summing: boolean
  /** Has a word that is almost always a finite verb. */
  readonly verb: boolean
}

/** What a line can end with, in the order in which features count them. */
export const ENDS = ['', '.', '?', '!', ':', ';', ','] as const

const SUMMING =
  /^(?:this|these|such|thus|therefore|however|overall|despite|although|as a result|in conclusion|in summary|consequently|by (?:the )?(?:\d|[a-z]+ \d)|together|nevertheless|nonetheless|hence|ultimately|for these reasons|in short|in addition|furthermore|moreover|on the other hand|as such|in contrast|it|they|he|she|we|i|you|there|while|when|in (?:the|\d|this)|at the|during|after|before)\b/i
const VERB =
  /\b(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|may|might|must|should|became|becomes?|led|made|makes?|gave|gives?|took|takes?|shows|means|needs|uses|used|suggests?|argues?|allowed|allows?|caused|began|begins?|rose|fell|reduced|reduces|provided?s?|created?s?|required?s?|included?s?|occurs?|leads|contains?|depends?)\b/i
const SMALL_WORDS =
  /^(?:a|an|the|and|or|of|in|on|to|for|with|by|from|at|as|is|are|vs|v|into|its|their)$/i
const DATE_END =
  /(?:\(?(?:c\.? ?)?\d{3,4}s?(?: ?(?:–|-|to) ?(?:\d{2,4}s?|present))?(?: ?(?:BCE?|CE|AD))?\)?)$/

/** The whole label, or all of it but the symbol that goes with it: "**Wavelength**, λ: …". */
function isLabel(bold: string, label: string): boolean {
  return bold === label || bold === label.replace(/(?:, | \()[^\s()]{1,4}\)?$/, '')
}

export function factsOf(piece: Piece): Facts {
  const { text } = piece
  const words = countWords(text)
  const short = words <= 16
  const labelled = splitLabelled(text)
  const tariff = piece.cells ? undefined : readTariff(text)
  const head = words <= 400 ? readQuestionHead(text) : undefined
  const schemeHeader = readSchemeHeader(text)
  const letters = text.slice(0, 200)
  const bold = piece.boldLead ?? ''
  return {
    words,
    sentences: text.length > 4000 ? 9 : countSentences(text),
    end: /([.?!:;,…])[)\]"'’”*]*$/.exec(text.slice(-6))?.[1]?.replace('…', '.') ?? '',
    startsLower: /^["'‘“(]?[a-z]/.test(text) && !/^["'‘“(]?[a-z][A-Z]|^p?H\b/.test(text),
    titleCase: short && isTitleCase(text),
    allCaps:
      short &&
      !/[a-z]/.test(letters) &&
      /[A-Z]{3}/.test(letters) &&
      letters === letters.toUpperCase(),
    dateAtEnd: short && DATE_END.test(text.slice(-24)),
    maths:
      /[=→⇌√∑∫≈≤≥×÷^]|\$[^$]|\\[a-z]{2}/.test(letters) && !/^.{3,60} = [a-z]{3}/i.test(letters),
    sign: piece.sign === undefined ? undefined : signKind(piece.sign),
    allBold: bold !== '' && bold.length >= text.length - 2,
    boldTerm: bold !== '' && bold.length < text.length - 2 && countWords(bold) <= 8,
    boldLabel: labelled !== undefined && isLabel(bold.replace(/\s?[:–—-]$/, ''), labelled.term),
    labelled: labelled === undefined ? undefined : labelKind(labelled.term, labelled.meaning),
    tariff: tariff?.place,
    bracketTariff:
      tariff?.place === 'end' &&
      /[[(][^[\]()]{0,30}\d{1,3}[^[\]()]{0,30}[\])][.*\s]*$/.test(text.slice(-60)),
    total: readTotal(text) !== undefined,
    head:
      head === undefined
        ? undefined
        : head.rest === '' || (tariff !== undefined && words <= 8)
          ? 'alone'
          : 'with-text',
    headNamed:
      head !== undefined &&
      /^(?:[a-z]|q ?\d|\d+[- ]marks?\b)/i.test(text) &&
      !/^\(?[a-h]\)/.test(text),
    command: opensWithCommand(text),
    stem: looksLikeStem(text),
    schemeHeader:
      schemeHeader === undefined ? undefined : schemeHeader.rest === '' ? 'alone' : 'with-text',
    answerHeader: schemeHeader?.answer ?? false,
    level: readLevel(text) !== undefined,
    key: readKey(text) !== undefined,
    marking: speaksOfMarking(text),
    labelledAnswer: isLabelledAnswer(text),
    zone: words <= 16 ? zoneOf(text) : undefined,
    spec: isSpecificationLabel(text),
    board: isBoardLine(text),
    quoted: /^["'‘“]/.test(text) && /["'’”][.;,]?$/.test(text),
    numberedCaption: isNumberedCaption(text),
    captionOpener: opensLikeCaption(text),
    credit: hasCredit(text),
    summing: SUMMING.test(text),
    verb: VERB.test(text.slice(0, 200)),
  }
}

/** The look of a heading: short, no final stop, a capital or a number first. */
export function headingLike(facts: Facts): boolean {
  return (
    facts.words <= 12 &&
    (facts.end === '' || facts.end === '?') &&
    !facts.startsLower &&
    facts.sentences <= 1 &&
    facts.tariff === undefined &&
    facts.sign !== 'bullet'
  )
}

/** Looks like a heading and is too short to be a fragment of a list among longer lines. */
export function opensSection(facts: Facts | undefined): boolean {
  return facts !== undefined && headingLike(facts) && facts.words <= 10
}

function isTitleCase(text: string): boolean {
  let words = 0
  let capitals = 0
  const parts = text.split(/[ \-–/]/)
  for (const word of parts) {
    if (!(/^[A-Za-z]{2}/.test(word) || /^\p{L}{2}/u.test(word)) || SMALL_WORDS.test(word)) continue
    words++
    if (/^[A-Z]/.test(word) || /^\p{Lu}/u.test(word)) capitals++
    else if (words - capitals > parts.length / 4) return false
  }
  return words >= 2 && capitals >= words * 0.75
}

function labelKind(term: string, meaning: string): Facts['labelled'] {
  if (isFunctionLabel(term)) return 'function'
  if (!looksLikeTerm(term)) return 'clause'
  return opensLikeMeaning(meaning) ? 'meaning' : 'term'
}
