import { plainText, type RichText } from '../../base/index.ts'
import type { Item } from '../../topic/index.ts'
import type { Verdict } from '../classify/classify.ts'
import { splitAliases, splitLabelled } from '../cues/definitions.ts'
import { likeness, splitCaption } from '../cues/figures.ts'
import { readStatedTotal } from '../cues/tariffs.ts'
import { sliceRich, withoutBold, withoutOverallBold } from '../text/richRuns.ts'
import type { Piece } from '../types.ts'
import {
  add,
  type AssembledQuestion,
  type Building,
  prefixed,
  type RoleCorrections,
  signedText,
} from './building.ts'
import { takeExam } from './examItems.ts'
import type { ExamSet } from './examSet.ts'
import { takeFaq } from './faqItems.ts'
import type { LeveledHeading } from './headingLevels.ts'
import { createItemIds } from './itemIds.ts'
import type { QuestionDraft, Read } from './questionDrafts.ts'
import { vocabularyOf } from './vocabularyTable.ts'

export interface Assembled {
  readonly items: readonly Item[]
  /** The item of each piece, by index. */
  readonly itemOf: ReadonlyMap<number, string>
  readonly title: { readonly text: string; readonly index: number } | undefined
  readonly specification:
    { readonly text: RichText; readonly from: number; readonly to: number } | undefined
  readonly specificationLines: readonly string[]
  readonly questions: readonly AssembledQuestion[]
  readonly totals: ExamSet['totals']
  /** First lines of FAQ groups that were parted by guess. */
  readonly guessedStarts: readonly number[]
  readonly uncredited: readonly number[]
}

/** Turns labelled pieces into the items of a topic, in order, each piece into exactly one. */
export function assemble(
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
  levels: ReadonlyMap<number, LeveledHeading>,
  corrections: RoleCorrections,
): Assembled {
  const building: Building = {
    pieces,
    levels,
    corrections,
    newId: createItemIds(),
    items: [],
    itemOf: new Map(),
    questions: [],
    totals: [],
    guessedStarts: [],
    uncredited: [],
  }
  const reads = verdicts.map((verdict, index): Read => {
    const piece = pieces[index]
    if (piece === undefined) throw new Error('A verdict has no piece')
    return { index, piece, verdict }
  })
  const title = reads.find((read) => read.verdict.label === 'title')
  const spec = reads.filter((read) => read.verdict.label === 'spec')
  for (let i = 0; i < reads.length;) i += takeItem(building, reads, i)
  return {
    items: building.items,
    itemOf: building.itemOf,
    title: title && { text: plainText(signedText(title)), index: title.index },
    specification: specificationOf(spec),
    specificationLines: [
      ...spec.map((read) => read.piece.text),
      ...(title ? [title.piece.text] : []),
    ],
    questions: building.questions,
    totals: [...building.totals, ...statedTotals(building, reads)],
    guessedStarts: building.guessedStarts,
    uncredited: building.uncredited,
  }
}

/** Totals in the instructions of a paper or under its name: of the questions down to the next. */
function statedTotals(building: Building, reads: readonly Read[]): ExamSet['totals'] {
  const stated = reads.flatMap(({ index, piece, verdict }) => {
    const marks = TOTALLED.has(verdict.label) ? readStatedTotal(piece.text) : undefined
    return marks === undefined ? [] : [{ index, marks, line: piece.from }]
  })
  const below = stated.map((): QuestionDraft[] => [])
  const totalAt = new Int32Array(reads.length).fill(-1)
  stated.forEach(({ index }, k) => totalAt.fill(k, index + 1, stated[k + 1]?.index))
  for (const { draft } of building.questions)
    below[totalAt[draft.prompt[0]?.index ?? -1] ?? -1]?.push(draft)
  return stated.map(({ marks, line }, k) => ({ marks, line, drafts: below[k] ?? [], from: 0 }))
}

const TOTALLED: ReadonlySet<string> = new Set(['title', 'spec', 'heading', 'paragraph', 'bullet'])

/** Makes one item (or one group of them) from the pieces at i. Returns how many pieces it took. */
function takeItem(building: Building, reads: readonly Read[], i: number): number {
  const read = reads[i]
  if (!read) return 1
  switch (read.verdict.label) {
    case 'title':
    case 'spec':
    case 'dropped':
    case 'blank':
      return 1
    case 'heading': {
      const sign = read.piece.sign
      const text = withoutOverallBold(read.piece.rich)
      add(building, [read], (placed) => ({
        ...placed,
        kind: 'heading',
        level: building.levels.get(read.index)?.level ?? 1,
        text: sign !== undefined && /\d/.test(sign) ? prefixed(sign, text) : stripColon(text),
      }))
      return 1
    }
    case 'bullet':
    case 'numbered': {
      takeBullet(building, read)
      return 1
    }
    case 'term-definition': {
      takeTermDefinition(building, read)
      return 1
    }
    case 'term':
    case 'definition':
      return takeTerm(building, reads, i)
    case 'row':
      return takeTable(building, reads, i)
    case 'figure':
      return takeFigure(building, reads, i)
    case 'faq-question':
    case 'faq-answer':
      return takeFaq(building, reads, i)
    case 'question':
    case 'marks':
    case 'option':
    case 'scheme-header':
    case 'scheme-point':
    case 'answer':
      return takeExam(building, reads, i, takeItem)
    case 'paragraph': {
      add(building, [read], (placed) => ({ ...placed, kind: 'paragraph', text: signedText(read) }))
      return 1
    }
  }
}

function takeBullet(building: Building, read: Read): void {
  const { piece, verdict } = read
  const labelled = verdict.zone === 'themes' ? splitLabelled(piece.text) : undefined
  if (verdict.zone === 'themes' && labelled) {
    add(building, [read], (placed) => ({
      ...placed,
      kind: 'theme',
      title: withoutOverallBold(sliceRich(piece.rich, 0, labelled.term.length)),
      text: sliceRich(piece.rich, piece.text.length - labelled.meaning.length),
    }))
  } else if (verdict.zone === 'aims')
    add(building, [read], (placed) => ({
      ...placed,
      kind: 'objective',
      role: 'objective',
      text: piece.rich,
    }))
  else {
    const ordered = verdict.label === 'numbered'
    add(building, [read], (placed) =>
      ordered
        ? { ...placed, kind: 'bullet', text: piece.rich, ordered: true }
        : { ...placed, kind: 'bullet', text: piece.rich },
    )
  }
}

function takeTermDefinition(building: Building, read: Read): void {
  const { rich, text, boldLead, cells } = read.piece
  const labelled = splitLabelled(text)
  if (cells && cells.length >= 2) {
    const [term, ...rest] = cells
    addKeyTerm(
      building,
      [read],
      term ?? '',
      rest.length === 1 ? (rest[0] ?? '') : rest.map(plainText).join('; '),
    )
  } else if (labelled)
    addKeyTerm(
      building,
      [read],
      sliceRich(rich, 0, labelled.term.length),
      sliceRich(rich, text.length - labelled.meaning.length),
    )
  else if (boldLead !== undefined && boldLead.length < text.length)
    addKeyTerm(building, [read], boldLead.replace(/[:–—-]+$/, ''), sliceRich(rich, boldLead.length))
  else add(building, [read], (placed) => ({ ...placed, kind: 'paragraph', text: rich }))
}

function addKeyTerm(
  building: Building,
  reads: readonly Read[],
  term: RichText,
  definition: RichText,
): void {
  const bare = plainText(term)
    .replace(/\s?[:–—-]+$/, '')
    .trim()
  const { term: name, aliases } = splitAliases(bare)
  const kept =
    typeof term === 'string' || aliases.length > 0 || bare !== plainText(term)
      ? name
      : withoutBold(term)
  add(building, reads, (placed) => ({
    ...placed,
    kind: 'keyTerm',
    term: kept,
    aliases,
    definition,
  }))
}

/** A term on one line with its meaning on the next. */
function takeTerm(building: Building, reads: readonly Read[], i: number): number {
  const read = reads[i]
  if (!read) return 1
  let end = i + 1
  while (
    reads[end]?.verdict.label === 'definition' &&
    (end === i + 1 || continuesMeaning(reads[end]))
  )
    end++
  const rest = reads.slice(i + 1, end)
  if (read.verdict.label === 'definition') {
    add(building, [read], (placed) => ({ ...placed, kind: 'paragraph', text: read.piece.rich }))
    return 1
  }
  if (rest.length === 0) {
    add(building, [read], (placed) => ({ ...placed, kind: 'paragraph', text: read.piece.rich }))
    return 1
  }
  addKeyTerm(
    building,
    [read, ...rest],
    read.piece.rich,
    rest.length === 1
      ? (rest[0]?.piece.rich ?? '')
      : rest
          .map(({ piece: { sign, text } }) => (sign && /\d/.test(sign) ? `${sign} ${text}` : text))
          .join(' '),
  )
  return end - i
}

/** More of the meaning above; another meaning without its term is no part of it. */
function continuesMeaning(read: Read | undefined): boolean {
  if (read === undefined) return false
  if (read.piece.shape !== undefined) return true
  const { sign, labelled, startsLower, summing, verb, maths } = read.verdict.facts
  return sign !== undefined || labelled !== undefined || startsLower || summing || verb || maths
}

function takeTable(building: Building, reads: readonly Read[], i: number): number {
  let end = i + 1
  const table = reads[i]?.piece.table
  while (reads[end]?.verdict.label === 'row' && reads[end]?.piece.table === table) end++
  const rows = reads.slice(i, end)
  const vocabulary = vocabularyOf(rows)
  if (vocabulary !== undefined) {
    for (const { from, term, meaning } of vocabulary) addKeyTerm(building, from, term, meaning)
    return end - i
  }
  const cells = rows.map((row) => row.piece.cells ?? [row.piece.rich])
  const width = cells.reduce((most, row) => Math.max(most, row.length), 2)
  const padded = cells.map((row) => [...row, ...new Array<RichText>(width - row.length).fill('')])
  const [head, ...body] = padded
  add(
    building,
    rows,
    (placed) => ({ ...placed, kind: 'table', title: '', head: head ?? ['', ''], rows: body }),
    rows.slice(0, 1),
  )
  return end - i
}

/** A caption; its number alone above it and alternative text that repeats it belong to the same figure. */
function takeFigure(building: Building, reads: readonly Read[], i: number): number {
  const group = [reads[i]].filter((read): read is Read => read !== undefined)
  for (let k = i + 1; reads[k]?.verdict.label === 'figure'; k++) {
    const last = group[group.length - 1]?.piece.text ?? ''
    const text = reads[k]?.piece.text ?? ''
    const numberAlone = /^(?:figure|fig\.?|map|diagram|graph|chart) ?\d[\d.\-–]*[.:]?$/i.test(last)
    const alt = reads[k - 1]?.piece.alt !== undefined && reads[k]?.piece.alt === undefined
    const full = group.filter((read) => read.piece.text.length >= 20).length >= 2
    if (full || (!numberAlone && !alt && likeness(last, text) < 0.6)) break
    group.push(reads[k] as Read)
  }
  const caption = group[group.length - 1]?.piece.text ?? ''
  const numbers = group
    .slice(0, -1)
    .filter((read) => read.piece.text.length < 20 && read.piece.alt === undefined)
    .map((read) => read.piece.text)
  const alt =
    group.length > 1
      ? (group.find((read) => read.piece.alt !== undefined) ?? group[group.length - 2])?.piece.text
      : group[0]?.piece.alt
  const split = splitCaption(caption)
  const credit = split.credit
  if (credit === '' && group[0]) building.uncredited.push(group[0].piece.from)
  add(building, group, (placed) => ({
    ...placed,
    kind: 'figure',
    picture: {
      kind: 'missing',
      note: 'The notes had a picture here; only its caption came with the text.',
    },
    alt: alt ?? '',
    caption: [...numbers, split.caption].join(' '),
    credit,
    licence: 'unverified',
  }))
  return group.length
}

function specificationOf(spec: readonly Read[]): Assembled['specification'] {
  const first = spec[0]
  const last = spec[spec.length - 1]
  if (!first || !last) return undefined
  const named = spec.filter((read) => !/:$/.test(read.piece.text))
  const texts = (named.length > 0 ? named : spec).map((read) =>
    read.piece.text.replace(
      /^(?:specification(?: reference| point| focus| content)?|syllabus) ?: ?/i,
      '',
    ),
  )
  return { text: texts.join(' '), from: first.piece.from, to: last.piece.to }
}

function stripColon(text: RichText): RichText {
  return typeof text === 'string' ? text.replace(/:$/, '') : text
}
