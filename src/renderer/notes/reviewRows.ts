import type { Ask, Imported, Label, LineLabel } from '../../import/index.ts'
import type { Item } from '../../topic/index.ts'

/** Something that the notes lack, to be filled or skipped. */
export interface Gap {
  readonly kind: 'picture' | 'faq-question'
  /** The line that shows it; with `kind` its name. */
  readonly line: number
}

/** One row of the result: an item of the topic, or lines that are part of none (title, totals). */
export interface ReviewRow {
  readonly key: string
  /** Lines of the notes that went into it, ascending; none for what is asked about the whole. */
  readonly lines: readonly number[]
  readonly label: LineLabel
  readonly item?: Item | undefined
  /** What the lines say, where there is no item. */
  readonly text: string
  readonly asks: readonly Ask[]
  readonly gap?: Gap | undefined
}

export const gapKey = ({ kind, line }: Gap): string => `${kind}-${line}`

/** Lines of the notes that are shown: all that say something. */
export function linesShown({ labels }: Imported): readonly Label[] {
  return labels.filter(({ text }) => text.trim() !== '')
}

/**
 * The topic as understood, row by row in the order of the notes. Every line that is not blank is in
 * exactly one row or among those left out.
 * @param skipped gaps that are to stay, by their keys
 */
export function reviewRows(imported: Imported, skipped: readonly string[]): readonly ReviewRow[] {
  const { labels, asks, topic } = imported
  const leftOut = new Set(imported.dropped.map(({ line }) => line))
  const items = new Map(topic.items.map((item) => [item.id, item]))
  const drafts = new Map<string, Label[]>()
  let open = ''
  for (const label of labels) {
    if (leftOut.has(label.line) || label.text.trim() === '') continue
    const loose = drafts.get(open)?.at(-1)
    const continues = label.itemId === undefined && loose?.itemId === undefined
    if (label.itemId !== undefined) open = label.itemId
    else if (!continues || loose?.label !== label.label) open = `line-${label.line}`
    const draft = drafts.get(open)
    if (draft) draft.push(label)
    else drafts.set(open, [label])
  }
  const groups = [...drafts]
  const byLine = placesIn(groups.map(([, own]) => own.map(({ line }) => line)))
  const asked = new Map<number, Ask[]>()
  const whole: Ask[] = []
  for (const ask of asks) {
    const row = byLine.get(ask.lines.find((line) => byLine.has(line)) ?? -1)
    const known = asked.get(row ?? -1)
    if (row === undefined) whole.push(ask)
    else if (known) known.push(ask)
    else asked.set(row, [ask])
  }
  const rows = groups.map(([key, own], i) => ({
    ...rowOf(key, own, items.get(key), skipped),
    asks: asked.get(i) ?? [],
  }))
  if (whole.length === 0) return rows
  return [{ key: 'whole', lines: [], label: 'title', text: '', asks: whole }, ...rows]
}

function rowOf(
  key: string,
  labels: readonly Label[],
  item: Item | undefined,
  skipped: readonly string[],
): Omit<ReviewRow, 'asks'> {
  const lines = labels.map(({ line }) => line)
  const gap = item && gapOf(item, lines[0] ?? 0)
  return {
    key,
    lines,
    label: labels[0]?.label ?? 'paragraph',
    item,
    text: labels.map(({ text }) => text.trim()).join(' '),
    gap: gap && !skipped.includes(gapKey(gap)) ? gap : undefined,
  }
}

function gapOf(item: Item, line: number): Gap | undefined {
  if (item.kind === 'figure' && item.picture.kind === 'missing') return { kind: 'picture', line }
  if (item.kind === 'faq' && item.question === undefined) return { kind: 'faq-question', line }
  return undefined
}

export function linesIn(groups: readonly (readonly number[])[]): ReadonlySet<number> {
  return new Set(groups.flat())
}

/** In which of these groups a line is. */
export function placesIn(groups: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  for (const [i, lines] of groups.entries()) for (const line of lines) places.set(line, i)
  return places
}

/** A place to stop at and decide: an ask or a gap. */
export interface Doubt {
  readonly key: string
  readonly row: number
  /** None where it is about the whole. */
  readonly lines: readonly number[]
}

/** Where decisions are open, in the order of the notes. A gap beside an ask is part of its stop. */
export function doubtsOf(rows: readonly ReviewRow[]): readonly Doubt[] {
  return rows.flatMap((row, index): readonly Doubt[] => {
    const asks = row.asks.filter(isOpen)
    if (asks.length > 0)
      return asks.map((ask, i) => ({
        key: `${row.key}-${ask.code}-${i}`,
        row: index,
        lines: isAboutLabels(ask) || ask.code === 'alike-lines' ? ask.lines : ask.lines.slice(0, 1),
      }))
    return row.gap ? [{ key: gapKey(row.gap), row: index, lines: [row.gap.line] }] : []
  })
}

/** Some only tell; there is nothing to decide about them here. */
function isOpen({ code, choices }: Ask): boolean {
  return choices.length > 0 || code === 'title'
}

/** Whether its choices are labels, so that the labels' keys answer it. */
export function isAboutLabels({ code }: Ask): boolean {
  return code === 'label' || code === 'bullets-or-paragraphs'
}
