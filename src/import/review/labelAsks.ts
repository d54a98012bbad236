import type { Verdict } from '../classify/classify.ts'
import type { Ask, Choice, LineLabel, Piece } from '../types.ts'
import { LABEL_NAMES, quote, sentenceCase } from './wording.ts'

/** A label less probable than this is doubtful, and one where a mistake costs more. */
interface Doubtful {
  readonly any: number
  /** A wrong question, mark or heading spoils more than its line. */
  readonly costly: number
}
/** Notes whose lists carry signs leave little open, so that more of it can be asked about. */
const AMONG_SIGNS: Doubtful = { any: 0.7, costly: 0.8 }
/** Without signs, bullets and paragraphs alone fill the list of asks. */
const WITHOUT_SIGNS: Doubtful = { any: 0.66, costly: 0.66 }
const FEWEST_SIGNS = 3
const LEAST_SIGNS = 0.08
const COSTLY: ReadonlySet<LineLabel> = new Set([
  'heading',
  'question',
  'marks',
  'option',
  'answer',
  'scheme-header',
  'scheme-point',
])
/** More amber lines than this and nobody reads them: the least certain are kept. */
const SHARE = 0.25

/**
 * Asks about lines whose label could well be another. Neighbours with the same doubt make one ask,
 * and no more lines are asked about than a teacher will look at.
 */
export function labelAsks(
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
  settled: ReadonlySet<number>,
  spent: number,
): readonly Ask[] {
  const budget = Math.max(2, Math.floor(pieces.length * SHARE) - spent)
  const signed = verdicts.filter(({ facts }) => facts.sign !== undefined).length
  const usesSigns = signed >= FEWEST_SIGNS && signed >= verdicts.length * LEAST_SIGNS
  const limits = usesSigns ? AMONG_SIGNS : WITHOUT_SIGNS
  const doubtful = verdicts
    .flatMap((verdict, index) =>
      isDoubtful(verdict, limits) && !settled.has(pieces[index]?.from ?? 0)
        ? [{ verdict, index }]
        : [],
    )
    .sort((a, b) => inBillionths(a.verdict) - inBillionths(b.verdict) || a.index - b.index)
    .slice(0, budget)
    .sort((a, b) => a.index - b.index)
  const asks: Ask[] = []
  const apart = new Map<string, Doubt[]>()
  for (let k = 0; k < doubtful.length;) {
    const first = doubtful[k]
    if (!first) break
    let end = k + 1
    while (
      end < doubtful.length &&
      doubtful[end]?.index === (doubtful[end - 1]?.index ?? 0) + 1 &&
      sameDoubt(doubtful[end]?.verdict, first.verdict)
    )
      end++
    const key = pairOf(first.verdict)
    if (end === k + 1 && GROUPED.has(key)) apart.set(key, [...(apart.get(key) ?? []), first])
    else asks.push(askAbout(pieces, doubtful.slice(k, end)))
    k = end
  }
  for (const lines of apart.values())
    asks.push(lines.length > 1 ? askAlike(pieces, lines) : askAbout(pieces, lines))
  return asks.sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
}

interface Doubt {
  readonly verdict: Verdict
  readonly index: number
}

/**
 * Doubts about the layout, which come again in every section of the same notes: single lines with
 * one of them are asked about together. What questions and marks are at stake is asked one by one.
 */
const GROUPED: ReadonlySet<string> = new Set([
  'bullet,paragraph',
  'bullet,heading',
  'heading,paragraph',
])

function pairOf({ label, second }: Verdict): string {
  return [label, second].sort().join()
}

/** One question about lines that stand apart. All that it is about show as they were read. */
function askAlike(pieces: readonly Piece[], doubts: readonly Doubt[]): Ask {
  const [first] = doubts
  const labels = (['heading', 'bullet', 'paragraph'] as const).filter(
    (label) => label === first?.verdict.label || label === first?.verdict.second,
  )
  const lines = doubts.map(({ index }) => pieces[index]?.from ?? 1)
  const names = labels.map((label) => LABEL_NAMES[label])
  const shown: Choice = {
    text: 'As shown',
    corrections: doubts.map(({ verdict, index }) => ({
      kind: 'label',
      line: pieces[index]?.from ?? 1,
      label: verdict.label,
    })),
  }
  return {
    code: 'alike-lines',
    lines,
    question: `${doubts.length} single lines, from ${quote(pieces[first?.index ?? 0]?.text ?? '')}, could each be ${names.join(' or ')}. Are they right as shown?`,
    choices: [
      shown,
      ...labels.map((label) => ({ ...choice(label, lines), text: `All ${PLURALS[label]}` })),
    ],
    confidence:
      Math.round(
        doubts.reduce((least, { verdict }) => Math.min(least, verdict.probability), 1) * 100,
      ) / 100,
  }
}

const PLURALS: Readonly<Record<'heading' | 'bullet' | 'paragraph', string>> = {
  bullet: 'bullets',
  paragraph: 'paragraphs',
  heading: 'headings',
}

function isDoubtful({ label, second, probability }: Verdict, { any, costly }: Doubtful): boolean {
  return probability < (COSTLY.has(label) || COSTLY.has(second) ? costly : any)
}

/** Equal lines are equally doubtful, whatever rounding made of the last digits. */
function inBillionths(verdict: Verdict): number {
  return Math.round(verdict.probability * 1e9)
}

function sameDoubt(a: Verdict | undefined, b: Verdict): boolean {
  return a !== undefined && a.label === b.label && a.second === b.second
}

function askAbout(
  pieces: readonly Piece[],
  run: readonly { readonly verdict: Verdict; readonly index: number }[],
): Ask {
  const label = run[0]?.verdict.label ?? 'paragraph'
  const second = run[0]?.verdict.second ?? 'bullet'
  const lines = run.map(({ index }) => pieces[index]?.from ?? 1)
  const confidence = run.reduce((least, { verdict }) => Math.min(least, verdict.probability), 1)
  const inRun = [label, second].sort().join() === 'bullet,paragraph'
  const text = pieces[run[0]?.index ?? 0]?.text ?? ''
  const question =
    run.length > 1
      ? `Are these ${run.length} lines, from ${quote(text)}, each ${LABEL_NAMES[label]} or ${LABEL_NAMES[second]}?`
      : `Is ${quote(text)} ${LABEL_NAMES[label]} or ${LABEL_NAMES[second]}?`
  const code = inRun ? 'bullets-or-paragraphs' : 'label'
  return {
    code,
    lines,
    question,
    choices: [choice(label, lines), choice(second, lines)],
    confidence: Math.round(confidence * 100) / 100,
  }
}

function choice(label: LineLabel, lines: readonly number[]): Choice {
  return {
    text: sentenceCase(LABEL_NAMES[label]),
    corrections: lines.map((line) => ({ kind: 'label', line, label })),
  }
}
