import type { Ask, Correction, Imported, LineLabel } from '../../import/index.ts'
import { LEAVE_OUT, nameOf, RESTORE } from '../notes/labelKeys.ts'
import {
  type Doubt,
  doubtsOf,
  isAboutLabels,
  linesIn,
  linesShown,
  placesIn,
  type ReviewRow,
  reviewRows,
} from '../notes/reviewRows.ts'
import { counted } from '../../base/index.ts'

/** What is reviewed: what the notes have become, and the way to correct it. */
interface ReviewedNotes {
  readonly imported: Imported | undefined
  readonly decisions: { readonly skipped: readonly string[] }
  correct(label: string, corrections: readonly Correction[]): Promise<void>
}

/** Where the teacher is in the notes, and what can be done there. */
export class NotesReview {
  readonly #notes: ReviewedNotes
  /** The line that has the cursor, and where the selection began. */
  line = $state(0)
  #anchor = $state(0)
  /** Lines under the pointer, on whichever side. */
  hovered = $state.raw<readonly number[]>([])
  /** Counts up where the cursor was moved by a command, so that both sides scroll to it. */
  moves = $state(0)
  /** The stop about the whole that is being looked at, whose field takes the focus. */
  atWhole = $state(0)
  /** Read aloud. */
  heard = $state('')
  #known:
    | {
        readonly imported: Imported
        readonly skipped: readonly string[]
        readonly rows: readonly ReviewRow[]
      }
    | undefined

  readonly lines = $derived.by(() => {
    const { imported } = this.#notes
    return imported ? linesShown(imported) : []
  })
  readonly rows = $derived.by(() => {
    const { imported, decisions } = this.#notes
    return imported ? this.#rowsOf(imported, decisions.skipped) : []
  })
  readonly doubts = $derived(doubtsOf(this.rows))
  readonly dropped = $derived.by(() => {
    const { imported } = this.#notes
    return imported?.dropped.filter(({ text }) => text.trim() !== '') ?? []
  })
  readonly droppedLines = $derived(linesIn(this.dropped.map(({ line }) => [line])))
  readonly indexOfLine = $derived(placesIn(this.lines.map(({ line }) => [line])))
  readonly rowOfLine = $derived(placesIn(this.rows.map(({ lines }) => lines)))
  /** Lines that a doubt is about. */
  readonly doubtful = $derived(linesIn(this.doubts.map(({ lines }) => lines)))
  readonly gaps = $derived(this.rows.filter(({ gap, asks }) => gap && asks.length === 0).length)
  /** The lines that a key changes. */
  readonly selected = $derived.by((): ReadonlySet<number> => {
    const from = this.indexOfLine.get(Math.min(this.line, this.#anchor)) ?? 0
    const to = this.indexOfLine.get(Math.max(this.line, this.#anchor)) ?? 0
    return linesIn(this.lines.slice(from, to + 1).map(({ line }) => [line]))
  })
  readonly row = $derived(this.rows[this.rowOfLine.get(this.line) ?? -1])
  readonly label = $derived(this.lines[this.indexOfLine.get(this.line) ?? -1])

  constructor(notes: ReviewedNotes) {
    this.#notes = notes
  }

  /** Before notes are shown: for ten thousand lines it takes as long as a key may wait. */
  prepare(imported: Imported, skipped: readonly string[]): void {
    this.#rowsOf(imported, skipped)
  }

  #rowsOf(imported: Imported, skipped: readonly string[]): readonly ReviewRow[] {
    const known = this.#known
    if (known?.imported === imported && known.skipped === skipped) return known.rows
    const rows = reviewRows(imported, skipped)
    this.#known = { imported, skipped, rows }
    return rows
  }

  /** At the first doubt of notes that have just come in. */
  begin(): void {
    const first = this.doubts.find(({ lines }) => lines.length > 0)
    const line = first?.lines[0] ?? this.lines[0]?.line ?? 0
    this.line = this.#anchor = line
    this.moves++
    this.heard = `${counted(this.lines.length, 'line')} read, ${this.doubts.length} to decide.`
  }

  choose(line: number, { extend = false }: { readonly extend?: boolean } = {}): void {
    this.line = line
    if (!extend) this.#anchor = line
  }

  /** Moves the cursor by so many lines. */
  move(by: number, extend: boolean): void {
    const index = (this.indexOfLine.get(this.line) ?? 0) + by
    const next = this.lines[Math.max(0, Math.min(this.lines.length - 1, index))]
    if (!next) return
    this.choose(next.line, { extend })
    this.moves++
  }

  /** To the next open decision, from the last on to the first again. */
  goToDoubt(direction: 1 | -1): void {
    const places = this.doubts.map((doubt) => ({ doubt, at: doubt.lines[0] ?? 0 }))
    const here = this.atWhole > 0 && this.line === 0 ? 0 : this.line
    const next =
      direction === 1
        ? (places.find(({ at }) => at > here) ?? places[0])
        : (places.findLast(({ at }) => at < here) ?? places.at(-1))
    if (next) this.#stopAt(next.doubt)
    else this.heard = 'Nothing is left to decide.'
  }

  #stopAt({ lines }: Doubt): void {
    const [first] = lines
    if (first === undefined) {
      this.line = this.#anchor = 0
      this.atWhole++
    } else {
      const last = lines.at(-1) ?? first
      // What stands between lines that are asked about together is not asked about.
      this.#anchor = this.#isRun(lines) ? last : first
      this.line = first
    }
    this.moves++
  }

  #isRun(lines: readonly number[]): boolean {
    const from = this.indexOfLine.get(lines[0] ?? 0) ?? 0
    return (this.indexOfLine.get(lines.at(-1) ?? 0) ?? 0) - from === lines.length - 1
  }

  /** Makes the selected lines this. A heading that is one already goes down a level. */
  relabel(label: LineLabel): void {
    const lines = [...this.selected]
    if (lines.length === 0) return
    const now = this.label
    const again = label === 'heading' && now?.label === 'heading' && !this.doubtful.has(now.line)
    const level = again ? ((((now.level ?? 1) % 3) + 1) as 1 | 2 | 3) : undefined
    const what = label === 'dropped' ? LEAVE_OUT.name : nameOf(label)
    const where = lines.length === 1 ? `line ${lines[0]}` : counted(lines.length, 'line')
    this.heard = `${what}${level ? `, level ${level}` : ''}: ${where}`
    void this.#notes.correct(
      `${what}, ${where}`,
      lines.map((line) => ({ kind: 'label', line, label, level })),
    )
  }

  restore(lines: readonly number[]): void {
    const left = lines.filter((line) => this.droppedLines.has(line))
    if (left.length === 0) return
    this.heard = `Restored: ${counted(left.length, 'line')}`
    void this.#notes.correct(
      `${RESTORE.name} ${counted(left.length, 'line')}`,
      left.map((line) => ({ kind: 'keep', line })),
    )
  }

  answer(ask: Ask, choice: number): void {
    const chosen = ask.choices[choice]
    if (!chosen) return
    this.heard = chosen.text
    void this.#notes.correct(chosen.text, chosen.corrections)
  }

  /** The answer that a number key chooses where the cursor is. */
  answerHere(choice: number): boolean {
    const ask = this.row?.asks.find((one) => !isAboutLabels(one) && one.choices[choice])
    if (ask) this.answer(ask, choice)
    return ask !== undefined
  }

  /** Undo leads to what it changes. */
  goTo(line: number): void {
    if (this.indexOfLine.has(line)) this.choose(line)
    this.moves++
  }
}
