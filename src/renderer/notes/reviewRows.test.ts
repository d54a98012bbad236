import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../../base/index.ts'
import {
  correct,
  detectFormat,
  type Imported,
  importNotes,
  LINE_LABELS,
} from '../../import/index.ts'
import { doubtsOf, linesShown, reviewRows, type ReviewRow } from './reviewRows.ts'

const folder = join(import.meta.dirname, '../../../fixtures/import')
const files = ['tuned', 'held-out', '.'].flatMap((part) =>
  readdirSync(join(folder, part))
    .filter((name) => /\.(?:txt|md|html)$/.test(name))
    .map((name) => join(folder, part, name)),
)

function read(path: string): Imported {
  const text = readFileSync(path, 'utf8')
  const read = importNotes({ text, format: detectFormat(text) })
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

/** Lines that are in no row and not left out, or in more than one place. */
function misplaced(imported: Imported, rows: readonly ReviewRow[]): readonly number[] {
  const places = [
    ...rows.flatMap(({ lines }) => lines),
    ...imported.dropped.map(({ line }) => line),
  ]
  return linesShown(imported)
    .map(({ line }) => line)
    .filter((line) => places.filter((place) => place === line).length !== 1)
}

describe('the rows of a review', () => {
  test('have every line once, whatever is corrected', () => {
    expect(files.length).toBeGreaterThan(40)
    const random = createRandom('review')
    const pick = (count: number): number => Math.min(count - 1, Math.floor(random() * count))
    for (const path of files) {
      let imported = read(path)
      for (let round = 0; round < 4; round++) {
        expect(misplaced(imported, reviewRows(imported, [])), path).toEqual([])
        const lines = linesShown(imported)
        const line = lines[pick(lines.length)]?.line ?? 1
        const dropped = imported.dropped[pick(Math.max(1, imported.dropped.length))]
        const label = LINE_LABELS[pick(LINE_LABELS.length - 1)] ?? 'paragraph'
        imported = correct(imported, [
          { kind: 'label', line, label },
          ...(dropped ? [{ kind: 'keep', line: dropped.line } as const] : []),
        ])
      }
    }
  })

  test('a row lost is noticed', () => {
    const imported = read(join(folder, 'review-steam.txt'))
    expect(misplaced(imported, reviewRows(imported, []).slice(1))).not.toEqual([])
  })

  test('show every item of the topic', () => {
    for (const path of files) {
      const imported = read(path)
      const shown = new Set(reviewRows(imported, []).map(({ item }) => item?.id))
      expect(
        imported.topic.items.filter(({ id }) => !shown.has(id)),
        path,
      ).toEqual([])
    }
  })

  test('stop at every ask that can be answered, and at gaps until they are skipped', () => {
    const imported = read(join(folder, 'review-steam.txt'))
    const rows = reviewRows(imported, [])
    expect(doubtsOf(rows).length).toBe(imported.asks.length)
    const gap = rows.find((row) => row.gap)?.gap
    expect(gap).toEqual({ kind: 'picture', line: 22 })
    const credited = correct(imported, [{ kind: 'confirm', line: 22, code: 'credit-unknown' }])
    const still = doubtsOf(reviewRows(credited, []))
    expect(still.map(({ key }) => key)).toContain('picture-22')
    const skipped = doubtsOf(reviewRows(credited, ['picture-22']))
    expect(skipped.length).toBe(still.length - 1)
  })
})
