import type { Imported, LineLabel } from '../types.ts'

/** One line of a gold file: what a person says the line is. */
export interface GoldLine {
  /** Absent where lines are matched by their text (web pages). */
  readonly line: number | undefined
  /** The first is what the line is best called; a careful reader accepts the others too. */
  readonly labels: readonly LineLabel[]
  readonly level: string
  readonly text: string
}

export interface Mistake {
  readonly line: number | undefined
  readonly gold: LineLabel
  readonly got: LineLabel | 'missing'
  readonly asked: boolean
  readonly text: string
}

export interface Score {
  readonly lines: number
  readonly right: number
  readonly mistakes: readonly Mistake[]
  /** Lines flagged for the teacher, right or wrong. */
  readonly asked: number
  readonly levels: { readonly right: number; readonly all: number }
  readonly pairs: readonly (readonly [gold: LineLabel, got: LineLabel | 'missing'])[]
}

export function parseGold(tsv: string): readonly GoldLine[] {
  return tsv
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => {
      const [line, label, level, , ...text] = row.split('\t')
      return {
        line: line === '-' ? undefined : Number(line),
        labels: (label ?? '').split('|') as LineLabel[],
        level: level ?? '-',
        text: text.join(' '),
      }
    })
}

/** Compares an import with its gold, line by line; by text in order where the gold has no numbers. */
export function scoreLabels(imported: Imported, gold: readonly GoldLine[]): Score {
  const byText = new Map<string, number[]>()
  imported.labels.forEach((label, i) => {
    const key = normalise(label.text)
    byText.set(key, [...(byText.get(key) ?? []), i])
  })
  const mistakes: Mistake[] = []
  const pairs: [LineLabel, LineLabel | 'missing'][] = []
  let right = 0
  let asked = 0
  const levels = { right: 0, all: 0 }
  for (const want of gold) {
    const index =
      want.line === undefined ? byText.get(normalise(want.text))?.shift() : want.line - 1
    const got = index === undefined ? undefined : imported.labels[index]
    const label = got?.label ?? 'missing'
    const accepted = want.labels.find((other) => other === label)
    const gold = accepted ?? want.labels[0] ?? 'paragraph'
    pairs.push([gold, label])
    if (got?.ask) asked++
    if (accepted !== undefined) right++
    else
      mistakes.push({
        line: want.line,
        gold,
        got: label,
        asked: got?.ask ?? false,
        text: want.text,
      })
    if (gold === 'heading' && label === 'heading' && want.level !== '-') {
      levels.all++
      if (String(got?.level) === want.level || got?.ask) levels.right++
    }
  }
  return { lines: gold.length, right, mistakes, asked, levels, pairs }
}

/** F1 of each label over any number of documents. */
export function f1ByLabel(
  scores: readonly Score[],
): ReadonlyMap<LineLabel, { readonly f1: number; readonly lines: number }> {
  const counts = new Map<string, { hit: number; gold: number; got: number }>()
  const at = (label: string): { hit: number; gold: number; got: number } => {
    const found = counts.get(label) ?? { hit: 0, gold: 0, got: 0 }
    counts.set(label, found)
    return found
  }
  for (const [gold, got] of scores.flatMap((score) => score.pairs)) {
    at(gold).gold++
    at(got).got++
    if (gold === got) at(gold).hit++
  }
  const result = new Map<LineLabel, { f1: number; lines: number }>()
  for (const [label, { hit, gold, got }] of counts) {
    if (gold > 0) result.set(label as LineLabel, { f1: (2 * hit) / (gold + got), lines: gold })
  }
  return result
}

function normalise(text: string): string {
  return text
    .replace(/^(?:•|\d{1,2}[.)]) /, '')
    .replace(/\s+/g, ' ')
    .trim()
}
