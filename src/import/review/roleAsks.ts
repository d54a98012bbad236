import { counted, plainText } from '../../base/index.ts'
import type { Assembled } from '../roles/assemble.ts'
import type { AssembledQuestion } from '../roles/building.ts'
import type { LeveledHeading } from '../roles/headingLevels.ts'
import type { QuestionDraft } from '../roles/questionDrafts.ts'
import type { Ask, Choice, Piece } from '../types.ts'
import { quote } from './wording.ts'

/** What the roles leave open: marks, totals, keys, FAQ groups, levels, credits. */
export function roleAsks(
  pieces: readonly Piece[],
  assembled: Assembled,
  levels: ReadonlyMap<number, LeveledHeading>,
): readonly Ask[] {
  return [
    ...levelAsks(pieces, levels),
    ...faqAsks(assembled),
    ...unmarkedAsk(assembled.questions),
    ...assembled.questions.flatMap(marksAsks),
    ...totalAsks(assembled),
    ...keyAsk(assembled.questions),
    ...termAsks(assembled),
    ...creditAsk(assembled),
  ]
}

function levelAsks(
  pieces: readonly Piece[],
  levels: ReadonlyMap<number, LeveledHeading>,
): readonly Ask[] {
  return [...levels].flatMap(([index, { level, open }]) => {
    const piece = pieces[index]
    if (!open || !piece) return []
    const other = level === 1 ? 2 : 1
    const set = (to: 1 | 2 | 3): Choice => ({
      text: to === 1 ? 'A new section' : 'Part of the section above',
      corrections: [{ kind: 'label', line: piece.from, label: 'heading', level: to }],
    })
    return [
      {
        code: 'heading-level' as const,
        lines: [piece.from],
        question: `Does ${quote(piece.text)} open a new section, or belong to the one above?`,
        choices: [set(level), set(other)],
        confidence: 0.5,
      },
    ]
  })
}

/** One ask for all answers whose questions were lost: each is a gap of its own besides. */
function faqAsks(assembled: Assembled): readonly Ask[] {
  const lines = assembled.guessedStarts
  if (lines.length === 0) return []
  return [
    {
      code: 'faq-grouping',
      lines,
      question:
        lines.length === 1
          ? 'This answer has lost its question. What was it?'
          : `These ${lines.length} answers have lost their questions. Are they parted rightly?`,
      choices: [
        {
          text: lines.length === 1 ? 'It has none' : 'They are parted rightly',
          corrections: lines.map((line) => ({ kind: 'faq-start', line, starts: true })),
        },
      ],
      confidence: 0.5,
    },
  ]
}

/** One ask for all questions without marks; the first line is where it shows. */
function unmarkedAsk(questions: readonly AssembledQuestion[]): readonly Ask[] {
  const unmarked = questions.filter((question) =>
    question.reading.doubts.some((doubt) => doubt.kind === 'no-marks'),
  )
  const first = unmarked[0]
  if (!first) return []
  const lines = unmarked.map((question) => question.line)
  const used = unmarked.map((question) => question.reading.marks)
  const even = used.every((marks) => marks === used[0])
  return [
    {
      code: 'no-marks',
      lines,
      question:
        unmarked.length === 1
          ? `The notes print no marks for ${quote(plainText(first.reading.prompt))}. How many is it worth?`
          : `The notes print no marks for ${unmarked.length} questions. What is each worth?`,
      choices: [
        {
          text: even
            ? `${counted(used[0] ?? 1, 'mark')}${unmarked.length > 1 ? ' each' : ''}`
            : 'As their mark schemes add up',
          corrections: unmarked.map((question) => ({
            kind: 'marks' as const,
            line: question.line,
            marks: question.reading.marks,
          })),
        },
        ...[2, 4]
          .filter((marks) => marks !== used[0])
          .map((marks) => ({
            text: `${counted(marks, 'mark')}${unmarked.length > 1 ? ' each' : ''}`,
            corrections: lines.map((line) => ({ kind: 'marks' as const, line, marks })),
          })),
      ],
      confidence: 0.3,
    },
  ]
}

function marksAsks(question: AssembledQuestion): readonly Ask[] {
  const { line, reading } = question
  const about = quote(plainText(reading.prompt))
  const marks = (value: number): Choice => ({
    text: counted(value, 'mark'),
    corrections: [{ kind: 'marks', line, marks: value }],
  })
  const confirm: Choice = {
    text: 'Leave it as it is',
    corrections: [{ kind: 'confirm', line, code: 'marks-disagree' }],
  }
  return reading.doubts.flatMap((doubt): Ask[] => {
    const base = { code: 'marks-disagree' as const, lines: [line], confidence: 0.4 }
    if (doubt.kind === 'marks-twice')
      return [
        {
          ...base,
          question: `The notes give ${about} ${doubt.values.join(' and ')} marks. Which is right?`,
          choices: doubt.values.map(marks),
        },
      ]
    if (doubt.kind === 'range')
      return [
        {
          ...base,
          question: `Is ${about} worth ${counted(doubt.used, 'mark')}?`,
          choices: [marks(doubt.used), confirm],
        },
      ]
    if (doubt.kind === 'scheme-disagrees') {
      // Where the marks themselves are asked about, that ask covers it.
      if (reading.doubts.some(({ kind }) => kind === 'no-marks' || kind === 'range')) return []
      return [
        {
          ...base,
          question: `${about} is worth ${counted(reading.marks, 'mark')}, but its mark scheme reads as ${doubt.working}. What is missing?`,
          choices: [confirm],
        },
      ]
    }
    return []
  })
}

function totalAsks(assembled: Assembled): readonly Ask[] {
  const marksOf = new Map(assembled.questions.map(({ draft, reading }) => [draft, reading.marks]))
  const marksAbove = marksByLine(assembled)
  const sumOf = runningSums((draft: QuestionDraft) => marksOf.get(draft) ?? 0)
  return assembled.totals.flatMap((total): Ask[] => {
    const { from, to = total.drafts.length } = total
    const sums = sumOf(total.drafts)
    const sum = (sums[to] ?? 0) - (sums[from] ?? 0)
    // Sections of other things between them part the questions of one paper into several sets.
    const above = marksAbove[total.line] ?? 0
    if (sum === total.marks || above === total.marks || from >= to) return []
    return [
      {
        code: 'total-disagrees',
        lines: [total.line],
        question: `The notes give a total of ${total.marks}, but its questions add up to ${sum}. Is a question or a mark missing?`,
        choices: [
          {
            text: 'Leave it as it is',
            corrections: [{ kind: 'confirm', line: total.line, code: 'total-disagrees' }],
          },
        ],
        confidence: 0.3,
      },
    ]
  })
}

/** The marks of all questions above each line. */
function marksByLine({ questions, totals }: Assembled): Float64Array {
  const last = [...questions, ...totals].reduce((most, { line }) => Math.max(most, line), 0)
  const above = new Float64Array(last + 2)
  for (const { line, reading } of questions)
    above[line + 1] = (above[line + 1] ?? 0) + reading.marks
  for (let line = 1; line < above.length; line++)
    above[line] = (above[line] ?? 0) + (above[line - 1] ?? 0)
  return above
}

/** The sums of a list down to each place in it. Many totals are of one list, which is added up once. */
function runningSums<T>(valueOf: (one: T) => number): (list: readonly T[]) => Float64Array {
  const known = new Map<readonly T[], Float64Array>()
  return (list) => {
    let sums = known.get(list)
    if (sums === undefined) {
      sums = new Float64Array(list.length + 1)
      for (const [k, one] of list.entries()) sums[k + 1] = (sums[k] ?? 0) + valueOf(one)
      known.set(list, sums)
    }
    return sums
  }
}

function keyAsk(questions: readonly AssembledQuestion[]): readonly Ask[] {
  const lines = questions
    .filter((question) => question.reading.doubts.some((doubt) => doubt.kind === 'no-key'))
    .map((question) => question.line)
  const first = lines[0]
  if (first === undefined) return []
  return [
    {
      code: 'no-answer-key',
      lines,
      question: `The notes do not say which option is right for ${counted(lines.length, 'question')}.`,
      choices: [
        {
          text: 'I will mark it later',
          corrections: lines.map((line) => ({ kind: 'confirm', line, code: 'no-answer-key' })),
        },
      ],
      confidence: 0.3,
    },
  ]
}

function termAsks(assembled: Assembled): readonly Ask[] {
  const seen = new Map<string, string>()
  return assembled.items.flatMap((item): Ask[] => {
    if (item.kind !== 'keyTerm') return []
    const name = plainText(item.term).toLowerCase()
    const before = seen.get(name)
    const meaning = plainText(item.definition)
    seen.set(name, meaning)
    if (before === undefined || before === meaning || !item.source) return []
    const line = item.source.from
    return [
      {
        code: 'duplicate-term',
        lines: [line],
        question: `${quote(plainText(item.term))} is defined twice, in different words. Keep both?`,
        choices: [
          { text: 'Keep both', corrections: [{ kind: 'confirm', line, code: 'duplicate-term' }] },
          { text: 'Leave this one out', corrections: [{ kind: 'label', line, label: 'dropped' }] },
        ],
        confidence: 0.5,
      },
    ]
  })
}

function creditAsk(assembled: Assembled): readonly Ask[] {
  const [first] = assembled.uncredited
  if (first === undefined) return []
  const lines = assembled.uncredited
  return [
    {
      code: 'credit-unknown',
      lines,
      question: `${counted(lines.length, 'picture')} came without a credit. Add the picture and who made it, or leave ${lines.length === 1 ? 'it' : 'them'} out of lessons.`,
      choices: [
        {
          text: 'Later',
          corrections: lines.map((line) => ({ kind: 'confirm', line, code: 'credit-unknown' })),
        },
      ],
      confidence: 0.5,
    },
  ]
}
