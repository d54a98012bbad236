import { mainNumber, numberOf } from '../cues/questionNumbers.ts'
import { readLevel, readSchemeHeader } from '../cues/schemes.ts'
import { readEachTariff } from '../cues/tariffs.ts'
import { readAnswerHead } from './answerSections.ts'
import { add, type Building, signedText } from './building.ts'
import { gatherQuestions, rowText } from './examSet.ts'
import type { QuestionDraft, Read } from './questionDrafts.ts'
import { readQuestion } from './questionItem.ts'

/** Makes an item of the pieces at i and says how many it took. */
export type TakeItem = (building: Building, reads: readonly Read[], i: number) => number

/** Everything from here to where the questions end; level tables and figures between belong in. */
export function takeExam(
  building: Building,
  reads: readonly Read[],
  i: number,
  takeItem: TakeItem,
): number {
  let end = i
  let highest: number | undefined
  let answers = false
  const taken: Read[] = []
  const others: { read: Read; at: number }[] = []
  for (; end < reads.length; end++) {
    const read = reads[end]
    if (!read) break
    if (read.verdict.label === 'heading') {
      if (end === i || (read.verdict.zone !== 'exam' && !countsOn(reads, end, highest))) break
      const namesAnswers = readSchemeHeader(read.piece.text) !== undefined
      if (!namesAnswers && !isPaperSection(read.piece.text) && !countsOn(reads, end, highest)) break
      // The answers at the end of a paper are of all its sections.
      taken.push(read)
      if (!namesAnswers) others.push({ read, at: taken.length })
      continue
    }
    if (read.verdict.zone !== 'exam') break
    if (read.verdict.label === 'row') {
      if (end === i || !sameTable(reads[end - 1], read)) answers = isAnswerTable(reads, end)
      if (answers || isLevelTable(reads, end)) {
        taken.push(read)
        continue
      }
    }
    if (
      read.verdict.label === 'paragraph' ||
      read.verdict.label === 'figure' ||
      read.verdict.label === 'row'
    ) {
      others.push({ read, at: taken.length })
      continue
    }
    const number = questionNumber(read)
    if (number !== undefined) highest = Math.max(highest ?? 0, number)
    taken.push(read)
  }
  if (end === i) {
    // A label that the teacher pinned outside any set of questions.
    taken.push(reads[i] as Read)
    end = i + 1
  }
  const set = gatherQuestions(taken)
  const over = [reads[i - 1], ...others.map(({ read }) => read)].filter(
    (read) => read !== undefined,
  )
  for (const draft of set.drafts) {
    if (draft.tariffs.length > 0) continue
    const at = draft.prompt[0]?.index ?? 0
    const said = over.findLast(
      ({ index, piece }) => index < at && readEachTariff(piece.text) !== undefined,
    )
    const marks = said && readEachTariff(said.piece.text)
    if (said && marks !== undefined)
      draft.tariffs.push({ marks, certain: true, line: said.piece.from })
  }
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
        add(building, [stray], (placed) => ({
          ...placed,
          kind: 'paragraph',
          text: signedText(stray),
        }))
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

/** "Section B", "Part 2": a part of one paper, not a set of its own. */
function isPaperSection(text: string): boolean {
  return /^(?:section|part) (?:[a-h]|\d)\b/i.test(text)
}

/** The numbers of the questions run on below a heading: it parts one set, not two. */
function countsOn(reads: readonly Read[], heading: number, above: number | undefined): boolean {
  if (above === undefined) return false
  let next: number | undefined
  for (let k = heading + 1; next === undefined; k++) {
    const { verdict } = reads[k] ?? {}
    if (verdict?.zone !== 'exam' || verdict.label === 'heading') return false
    next = questionNumber(reads[k])
  }
  return next === above + 1
}

function questionNumber(read: Read | undefined): number | undefined {
  const main =
    read?.verdict.label === 'question' ? mainNumber(numberOf(read.piece) ?? '') : undefined
  return main === undefined ? undefined : Number(main)
}

/** Rows under "Question | Answer | Marks" belong to the questions. */
function isAnswerTable(reads: readonly Read[], i: number): boolean {
  let first = i
  while (sameTable(reads[first - 1], reads[i])) first--
  return readAnswerHead(reads[first]) !== undefined
}

function sameTable(above: Read | undefined, row: Read | undefined): boolean {
  return above?.verdict.label === 'row' && above.piece.table === row?.piece.table
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
    (placed) => ({
      ...placed,
      kind: 'question',
      prompt,
      marks,
      purpose: scheme?.kind === 'levels' || marks >= 8 ? 'exam-style' : 'knowledge-check',
      ...(options && { options }),
      ...(parts && { parts }),
      ...(answer !== undefined && { answer }),
      ...(scheme && { scheme }),
    }),
    draft.prompt,
  )
  building.questions.push({ item: id, line: first?.piece.from ?? 1, reading, draft })
}
