import type { VirtualizerHandle } from 'virtua/svelte'
import type { NotesReview } from '../../state/notesReview.svelte.ts'

export type Side = 'source' | 'result'

/** Keeps the two sides of the review together: each line level with what became of it. */
export interface ScrollLink {
  /** Announces one side's list. */
  readonly join: (side: Side, element: HTMLElement, list: VirtualizerHandle) => () => void
  /** The teacher's hand is on this side now: the other one follows. */
  readonly lead: (side: Side) => void
  readonly scrolled: (side: Side) => void
  /** Rows have been measured: what was level may not be any more. */
  readonly resized: () => void
  /** Brings the line with the cursor into view on both sides. */
  readonly showLine: () => void
  readonly focusSource: () => void
  /** What had the focus may be gone with what it answered. */
  readonly keepFocus: () => void
  readonly elementOf: (side: Side) => HTMLElement | undefined
  /** Calls back whenever something has moved. */
  readonly onMove: (listen: () => void) => () => void
}

interface Joined {
  readonly element: HTMLElement
  readonly list: VirtualizerHandle
}

/** Pixels that a line chosen by a key keeps from the edges of its side. */
const MARGIN = 72

export function createScrollLink(review: () => NotesReview): ScrollLink {
  const sides = new Map<Side, Joined>()
  const listeners = new Set<() => void>()
  let leader: Side = 'source'

  const tell = (): void => {
    for (const listen of listeners) listen()
  }

  /** Puts the other side level with the first line that is seen on this one. */
  const follow = (): void => {
    const { rows, lines, rowOfLine, indexOfLine } = review()
    const source = sides.get('source')?.list
    const result = sides.get('result')?.list
    if (!source || !result) return
    if (leader === 'source') {
      const top = source.getScrollOffset()
      const index = source.findItemIndex(top)
      // What was left out has no row of its own; the next line that has one leads.
      const at = lines.slice(index).find(({ line }) => rowOfLine.has(line))
      const row = rowOfLine.get(at?.line ?? -1)
      if (!at || row === undefined) return
      const of = rows[row]?.lines ?? []
      const part = (of.indexOf(at.line) / Math.max(1, of.length)) * result.getItemSize(row)
      const y = source.getItemOffset(indexOfLine.get(at.line) ?? index) - top
      result.scrollTo(result.getItemOffset(row) + part - y)
    } else {
      const top = result.getScrollOffset()
      const index = result.findItemIndex(top)
      const found = rows.slice(index).find((row) => row.lines.length > 0)
      if (!found) return
      const y = result.getItemOffset(rows.indexOf(found)) - top
      source.scrollTo(source.getItemOffset(indexOfLine.get(found.lines[0] ?? 0) ?? 0) - y)
    }
  }

  const showLine = (): void => {
    const { line, rowOfLine, indexOfLine } = review()
    const source = sides.get('source')?.list
    const result = sides.get('result')?.list
    if (!source || !result) return
    leader = 'source'
    const index = indexOfLine.get(line)
    if (index === undefined) {
      source.scrollTo(0)
      result.scrollTo(0)
      return
    }
    const top = source.getItemOffset(index)
    const seen = { from: source.getScrollOffset(), size: source.getViewportSize() }
    const bottom = top + source.getItemSize(index)
    if (top < seen.from + MARGIN || bottom > seen.from + seen.size - MARGIN)
      source.scrollTo(Math.max(0, top - seen.size / 3))
    const row = rowOfLine.get(line)
    if (row === undefined) return
    // Level with its line, unless that would cut off what is asked about it.
    requestAnimationFrame(() => {
      const y = source.getItemOffset(index) - source.getScrollOffset()
      const start = result.getItemOffset(row)
      const fits = start + result.getItemSize(row) + 16 - result.getViewportSize()
      result.scrollTo(Math.max(0, Math.min(start, Math.max(start - y, fits))))
    })
  }

  return {
    join(side, element, list) {
      sides.set(side, { element, list })
      tell()
      return () => {
        sides.delete(side)
      }
    },
    lead(side) {
      leader = side
    },
    scrolled(side) {
      if (side === leader) follow()
      tell()
    },
    resized() {
      if (leader === 'source') follow()
      tell()
    },
    showLine,
    focusSource() {
      sides.get('source')?.element.focus({ preventScroll: true })
    },
    keepFocus() {
      requestAnimationFrame(() => {
        const { activeElement } = document
        if (activeElement === null || activeElement === document.body)
          sides.get('source')?.element.focus({ preventScroll: true })
      })
    },
    elementOf: (side) => sides.get(side)?.element,
    onMove(listen) {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
  }
}
