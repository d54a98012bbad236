import { plainText, type RichText } from '../../base/index.ts'
import type { Item } from '../../topic/index.ts'
import type { Verdict } from '../classify/classify.ts'
import { splitAliases, splitLabelled } from '../cues/definitions.ts'
import { readLevel } from '../cues/schemes.ts'
import { likeness, splitCaption } from '../cues/figures.ts'
import { sliceRich, withoutOverallBold } from '../text/richRuns.ts'
import type { Piece } from '../types.ts'
import { type ExamSet, gatherQuestions, type QuestionDraft, type Read, rowText } from './examSet.ts'
import { guessAnswerStarts } from './faqGroups.ts'
import type { LeveledHeading } from './headingLevels.ts'
import { createItemIds } from './itemIds.ts'
import { type QuestionReading, readQuestion } from './questionItem.ts'

/** Corrections that concern roles rather than labels, by line. */
export interface RoleCorrections {
  readonly marks: ReadonlyMap<number, number>
  readonly faqQuestions: ReadonlyMap<number, string>
  readonly faqStarts: ReadonlyMap<number, boolean>
}

export interface AssembledQuestion {
  readonly item: string
  readonly line: number
  readonly reading: QuestionReading
  readonly draft: QuestionDraft
}

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

interface Building {
  readonly pieces: readonly Piece[]
  readonly levels: ReadonlyMap<number, LeveledHeading>
  readonly corrections: RoleCorrections
  readonly newId: (text: string) => string
  readonly items: Item[]
  readonly itemOf: Map<number, string>
  readonly questions: AssembledQuestion[]
  readonly totals: ExamSet['totals'][number][]
  readonly guessedStarts: number[]
  readonly uncredited: number[]
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
  const reads = pieces.flatMap((piece, index) => {
    const verdict = verdicts[index]
    return verdict ? [{ index, piece, verdict }] : []
  })
  const title = reads.find((read) => read.verdict.label === 'title')
  const spec = reads.filter((read) => read.verdict.label === 'spec')
  for (let i = 0; i < reads.length;) i += takeItem(building, reads, i)
  return {
    items: building.items,
    itemOf: building.itemOf,
    title: title && { text: title.piece.text, index: title.index },
    specification: specificationOf(spec),
    specificationLines: [
      ...spec.map((read) => read.piece.text),
      ...(title ? [title.piece.text] : []),
    ],
    questions: building.questions,
    totals: building.totals,
    guessedStarts: building.guessedStarts,
    uncredited: building.uncredited,
  }
}

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
      add(building, [read], {
        kind: 'heading',
        level: building.levels.get(read.index)?.level ?? 1,
        text: sign !== undefined && /\d/.test(sign) ? prefixed(sign, text) : stripColon(text),
      })
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
      return takeExam(building, reads, i)
    case 'paragraph': {
      add(building, [read], { kind: 'paragraph', text: signedText(read) })
      return 1
    }
  }
}

type NewItem<T> = T extends unknown ? Omit<T, 'id' | 'source'> : never

function add(
  building: Building,
  reads: readonly Read[],
  item: NewItem<Item>,
  source: readonly Read[] = reads,
): string {
  const id = building.newId(
    source
      .map((read) => read.piece.text)
      .join('\n')
      .slice(0, 2000),
  )
  const lines = reads.flatMap((read) => [read.piece.from, read.piece.to])
  const from = lines.reduce((a, b) => Math.min(a, b), Infinity)
  const to = lines.reduce((a, b) => Math.max(a, b), 1)
  // The schema orders keys: id and source come first in every item.
  building.items.push({ id, source: { from, to }, ...item } as Item)
  for (const read of reads) building.itemOf.set(read.index, id)
  return id
}

function takeBullet(building: Building, read: Read): void {
  const { piece, verdict } = read
  const labelled = verdict.zone === 'themes' ? splitLabelled(piece.text) : undefined
  if (verdict.zone === 'themes' && labelled) {
    add(building, [read], {
      kind: 'theme',
      title: withoutOverallBold(sliceRich(piece.rich, 0, labelled.term.length)),
      text: sliceRich(piece.rich, piece.text.length - labelled.meaning.length),
    })
  } else if (verdict.zone === 'aims')
    add(building, [read], { kind: 'objective', role: 'objective', text: piece.rich })
  else {
    const ordered = verdict.label === 'numbered'
    add(building, [read], {
      kind: 'bullet',
      text: piece.rich,
      ...(ordered && { ordered: true as const }),
    })
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
  else add(building, [read], { kind: 'paragraph', text: rich })
}

function addKeyTerm(
  building: Building,
  reads: readonly Read[],
  term: RichText,
  definition: RichText,
): void {
  const bare = plainText(withoutOverallBold(term))
    .replace(/\s?[:–—-]+$/, '')
    .trim()
  const { term: name, aliases } = splitAliases(bare)
  const kept =
    typeof term === 'string' || aliases.length > 0 || bare !== plainText(term)
      ? name
      : withoutOverallBold(term)
  add(building, reads, { kind: 'keyTerm', term: kept, aliases, definition })
}

/** A term on one line with its meaning on the next. */
function takeTerm(building: Building, reads: readonly Read[], i: number): number {
  const read = reads[i]
  if (!read) return 1
  let end = i + 1
  while (reads[end]?.verdict.label === 'definition') end++
  const rest = reads.slice(i + 1, end)
  if (read.verdict.label === 'definition') {
    add(building, [read], { kind: 'paragraph', text: read.piece.rich })
    return 1
  }
  if (rest.length === 0) {
    add(building, [read], { kind: 'paragraph', text: read.piece.rich })
    return 1
  }
  addKeyTerm(
    building,
    [read, ...rest],
    read.piece.rich,
    rest.length === 1 ? (rest[0]?.piece.rich ?? '') : rest.map((part) => part.piece.text).join(' '),
  )
  return end - i
}

function takeTable(building: Building, reads: readonly Read[], i: number): number {
  let end = i + 1
  const table = reads[i]?.piece.table
  while (reads[end]?.verdict.label === 'row' && reads[end]?.piece.table === table) end++
  const rows = reads.slice(i, end)
  const cells = rows.map((row) => row.piece.cells ?? [row.piece.rich])
  const width = cells.reduce((most, row) => Math.max(most, row.length), 2)
  const padded = cells.map((row) => [...row, ...new Array<RichText>(width - row.length).fill('')])
  const [head, ...body] = padded
  add(
    building,
    rows,
    { kind: 'table', title: '', head: head ?? ['', ''], rows: body },
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
    .filter((read) => read.piece.text.length < 20)
    .map((read) => read.piece.text)
  const alt =
    group.length > 1
      ? (group.find((read) => read.piece.alt !== undefined) ?? group[group.length - 2])?.piece.text
      : group[0]?.piece.alt
  const split = splitCaption(caption)
  const credit = split.credit
  if (credit === '' && group[0]) building.uncredited.push(group[0].piece.from)
  add(building, group, {
    kind: 'figure',
    picture: {
      kind: 'missing',
      note: 'The notes had a picture here; only its caption came with the text.',
    },
    alt: alt ?? '',
    caption: [...numbers, split.caption].join(' '),
    credit,
    licence: 'unverified',
  })
  return group.length
}

function takeFaq(building: Building, reads: readonly Read[], i: number): number {
  let end = i
  while (reads[end]?.verdict.label === 'faq-question' || reads[end]?.verdict.label === 'faq-answer')
    end++
  const run = reads.slice(i, end)
  const firstQuestion = run.findIndex((read) => read.verdict.label === 'faq-question')
  const loose = firstQuestion < 0 ? run : run.slice(0, firstQuestion)
  addLooseAnswers(building, loose)
  let group: Read[] = []
  for (const read of firstQuestion < 0 ? [] : run.slice(firstQuestion)) {
    if (read.verdict.label === 'faq-question' && group.length > 0) {
      addFaq(building, group)
      group = []
    }
    group.push(read)
  }
  if (group.length > 0) addFaq(building, group)
  return Math.max(1, end - i)
}

/** Answers whose questions were lost: parted by guess, unless the teacher has said where. */
function addLooseAnswers(building: Building, loose: readonly Read[]): void {
  if (loose.length === 0) return
  const guessed = new Set(guessAnswerStarts(loose.map((read) => read.piece)))
  let group: Read[] = []
  loose.forEach((read, k) => {
    const starts = building.corrections.faqStarts.get(read.piece.from) ?? guessed.has(k)
    if (starts && group.length > 0) {
      addFaq(building, group)
      group = []
    }
    if (group.length === 0) building.guessedStarts.push(read.piece.from)
    group.push(read)
  })
  addFaq(building, group)
}

function addFaq(building: Building, group: readonly Read[]): void {
  const [first, ...others] = group
  if (!first) return
  const asked = first.verdict.label === 'faq-question'
  const inline = asked ? splitInlineAnswer(first) : undefined
  const typed = building.corrections.faqQuestions.get(first.piece.from)
  const answers = asked ? others : group
  add(
    building,
    group,
    {
      kind: 'faq',
      ...(asked
        ? { question: withoutOverallBold(inline?.question ?? first.piece.rich) }
        : typed !== undefined
          ? { question: typed, questionAdded: true as const }
          : {}),
      answer: [
        ...(inline ? [{ kind: 'paragraph' as const, text: inline.answer }] : []),
        ...answers.map((read) => ({
          kind:
            read.piece.shape === 'bullet' ||
            read.piece.shape === 'numbered' ||
            read.piece.sign !== undefined
              ? ('bullet' as const)
              : ('paragraph' as const),
          text: stripAnswerLabel(read.piece.rich),
        })),
      ],
    },
    [asked ? first : (answers[0] ?? first)],
  )
}

/** "What is a cell? The unit of life." on one line. */
function splitInlineAnswer(read: Read): { question: RichText; answer: RichText } | undefined {
  const at = read.piece.text.indexOf('? ')
  if (at < 0 || /\?$/.test(read.piece.text)) return undefined
  return {
    question: sliceRich(read.piece.rich, 0, at + 1),
    answer: sliceRich(read.piece.rich, at + 2),
  }
}

function stripAnswerLabel(text: RichText): RichText {
  const label = /^(?:A|Answer) ?: ?/i.exec(plainText(text))
  return label ? sliceRich(text, label[0].length) : text
}

/** Everything from here to where the questions end; level tables and figures between belong in. */
function takeExam(building: Building, reads: readonly Read[], i: number): number {
  let end = i
  const taken: Read[] = []
  const others: { read: Read; at: number }[] = []
  for (; end < reads.length; end++) {
    const read = reads[end]
    if (!read || read.verdict.zone !== 'exam' || read.verdict.label === 'heading') break
    if (read.verdict.label === 'row' && isLevelTable(reads, end)) {
      taken.push(read)
      continue
    }
    if (
      read.verdict.label === 'paragraph' ||
      read.verdict.label === 'figure' ||
      read.verdict.label === 'row'
    ) {
      others.push({ read, at: taken.length })
      continue
    }
    taken.push(read)
  }
  if (end === i) {
    // A label that the teacher pinned outside any set of questions.
    taken.push(reads[i] as Read)
    end = i + 1
  }
  const set = gatherQuestions(taken)
  building.totals.push(...set.totals)
  const lines = others.map((other) => other.read)
  // Items keep the order of their first lines.
  type Entry = { readonly at: number; readonly make: () => void }
  const entries: Entry[] = []
  for (const draft of set.drafts)
    entries.push({
      at: draft.prompt[0]?.index ?? 0,
      make: () => {
        addQuestion(building, draft)
      },
    })
  for (const stray of set.strays)
    entries.push({
      at: stray.index,
      make: () => {
        add(building, [stray], { kind: 'paragraph', text: signedText(stray) })
      },
    })
  for (let k = 0; k < lines.length;) {
    const first = lines[k]
    if (!first) break
    let stop = k + 1
    while (lines[stop] && lines[stop]?.index === (lines[stop - 1]?.index ?? 0) + 1) stop++
    const run = lines.slice(k, stop)
    entries.push({
      at: first.index,
      make: () => {
        for (let r = 0; r < run.length;) r += takeItem(building, run, r)
      },
    })
    k = stop
  }
  for (const entry of entries.sort((a, b) => a.at - b.at)) entry.make()
  return end - i
}

/** Rows of a table of levels belong to the mark scheme above them. */
function isLevelTable(reads: readonly Read[], i: number): boolean {
  const table = reads[i]?.piece.table
  let levels = 0
  for (const step of [-1, 1]) {
    for (let k = step < 0 ? i : i + 1; Math.abs(k - i) <= 12; k += step) {
      const read = reads[k]
      if (read?.verdict.label !== 'row' || read.piece.table !== table) break
      if (readLevel(rowText(read.piece)) !== undefined) levels++
    }
  }
  return levels >= 2
}

function addQuestion(building: Building, draft: QuestionDraft): void {
  const reads = [
    ...draft.prompt,
    ...draft.options,
    ...draft.answers,
    ...draft.others,
    ...draft.scheme.map((line) => line.read),
  ]
  const first = draft.prompt[0]
  const given = reads
    .map((read) => building.corrections.marks.get(read.piece.from))
    .find((marks) => marks !== undefined)
  const reading = readQuestion(draft, given)
  const { prompt, marks, options, parts, answer, scheme } = reading
  const id = add(
    building,
    [...new Set(reads)],
    {
      kind: 'question',
      prompt,
      marks,
      purpose: scheme?.kind === 'levels' || marks >= 8 ? 'exam-style' : 'knowledge-check',
      ...(options && { options }),
      ...(parts && { parts }),
      ...(answer !== undefined && { answer }),
      ...(scheme && { scheme }),
    },
    draft.prompt,
  )
  building.questions.push({ item: id, line: first?.piece.from ?? 1, reading, draft })
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

function signedText(read: Read): RichText {
  const { sign, rich } = read.piece
  return sign === undefined || /^[•●○▪*·–—-]$/.test(sign) ? rich : prefixed(sign, rich)
}

function prefixed(sign: string, text: RichText): RichText {
  return typeof text === 'string' ? `${sign} ${text}` : [{ text: `${sign} ` }, ...text]
}

function stripColon(text: RichText): RichText {
  return typeof text === 'string' ? text.replace(/:$/, '') : text
}
