import type { SchemeEntry } from '../blocks/index.ts'
import { type MarkedLine, packLines } from '../blocks/shared/sheetPack.ts'
import type { CellSpec } from '../page/index.ts'
import {
  bordersFor,
  columnWidth,
  type Faces,
  heightOfLines,
  marksBeside,
  PADDING,
  type SchemeLines,
} from './schemeTable.ts'
import type { Setting } from './setting.ts'

export interface TaskEntries {
  readonly number: number
  readonly marks: number
  readonly entries: readonly SchemeEntry[]
}

/** A row as a table is told of it. */
export type Row = { readonly cells: readonly CellSpec[]; readonly minHeight?: number }

/** M4: a row higher than a page is cut between its lines; all others stay whole. */
export function cutToFit(
  rows: readonly SchemeLines[],
  { measurer }: Setting,
  full: number,
): readonly SchemeLines[] {
  return rows.flatMap((row) => {
    const parts = packLines(measurer, row.lines, columnWidth(1), () => full / 2 - 2 * PADDING.y)
    if (heightOfLines(measurer, row.lines, columnWidth(1)) <= full - 80) return [row]
    return parts.map((lines) => ({ lines, keepWithNext: false }))
  })
}

export interface LevelPart {
  readonly range: string
  readonly lines: readonly MarkedLine[]
  readonly height: number
}

export function levelParts(
  entry: SchemeEntry,
  { measurer }: Setting,
  { small }: Faces,
  full: number,
): readonly LevelPart[] {
  return (entry.levels ?? []).flatMap((level) =>
    packLines(
      measurer,
      [{ paragraph: { text: level.text, style: small }, marks: '' }],
      columnWidth(3),
      () => full - 2 * PADDING.y,
    ).map((lines, i) => ({
      range: i === 0 ? level.range : '',
      lines,
      height: heightOfLines(measurer, lines, columnWidth(3)),
    })),
  )
}

/** As many rows as fit, never ending with one that introduces the next. */
export function takeRows(
  rows: readonly SchemeLines[],
  setting: Setting,
  room: number,
  fresh: boolean,
): readonly [readonly SchemeLines[], readonly SchemeLines[]] {
  let count = 0
  let height = 0
  for (const row of rows) {
    height += heightOfLines(setting.measurer, row.lines, columnWidth(1))
    if (height > room + 0.01) break
    count++
  }
  const fitting = count
  if (count < rows.length) while (count > 0 && rows[count - 1]?.keepWithNext) count--
  // On an empty page there is nothing to be gained by waiting for the next.
  if (fresh && count === 0) count = fitting
  return [rows.slice(0, count), rows.slice(count)]
}

/** As many of an essay's points as fit, which share one cell. */
export function takeFromEssay(
  rows: readonly SchemeLines[],
  setting: Setting,
  room: number,
): readonly [readonly SchemeLines[], readonly SchemeLines[]] {
  const lines = rows.flatMap((row) => row.lines)
  const [now, later] = takeLines(lines, setting, room, columnWidth(1))
  const asRow = (part: readonly MarkedLine[]): readonly SchemeLines[] =>
    part.length === 0 ? [] : [{ lines: part, keepWithNext: false }]
  return [asRow(now), asRow(later)]
}

export function takeWhile(
  parts: readonly LevelPart[],
  room: number,
): readonly [readonly LevelPart[], readonly LevelPart[]] {
  let count = 0
  for (let height = 0; count < parts.length; count++) {
    height += parts[count]?.height ?? 0
    if (height > room + 0.01) break
  }
  return [parts.slice(0, count), parts.slice(count)]
}

export function takeLines(
  lines: readonly MarkedLine[],
  { measurer }: Setting,
  room: number,
  width = columnWidth(3),
): readonly [readonly MarkedLine[], readonly MarkedLine[]] {
  const [first] = lines
  if (first === undefined || room - 2 * PADDING.y < first.paragraph.style.leading)
    return [[], lines]
  const [now = [], ...later] = packLines(measurer, lines, width, (column) =>
    column === 0 ? room - 2 * PADDING.y : Infinity,
  )
  return [now, later.flat()]
}

export function heightsOf(rows: readonly SchemeLines[], { measurer }: Setting): number {
  return sum(rows.map((row) => heightOfLines(measurer, row.lines, columnWidth(1))))
}

export function labelCell(
  label: readonly string[],
  rowSpan: number,
  { small, bold }: Faces,
): CellSpec {
  return {
    column: 0,
    rowSpan,
    header: 'row',
    borders: bordersFor(true),
    paragraphs: label.map((text, i) => ({ text, style: i === 0 ? bold : small })),
  }
}

export function pointRows(
  label: readonly string[],
  rows: readonly SchemeLines[],
  notes: readonly MarkedLine[],
  { measurer }: Setting,
  faces: Faces,
): readonly Row[] {
  const shown = rows.length === 0 ? [{ lines: [], keepWithNext: false }] : rows
  return shown.map((row, i) => {
    const borders = bordersFor(i === shown.length - 1)
    const middle: CellSpec[] = [
      { column: 1, borders, paragraphs: row.lines.map((line) => line.paragraph) },
      {
        column: 2,
        borders,
        paragraphs: marksBeside(measurer, row.lines, columnWidth(1), faces.bold),
      },
    ]
    if (i > 0) return { cells: middle }
    const side: CellSpec = {
      column: 3,
      rowSpan: shown.length,
      borders: bordersFor(true),
      paragraphs: notes.map((line) => line.paragraph),
    }
    return { cells: [labelCell(label, shown.length, faces), ...middle, side] }
  })
}

/** Levels beside the content, sharing out what the content is higher. */
export function levelRows(
  label: readonly string[],
  content: readonly SchemeLines[],
  levels: readonly LevelPart[],
  height: number,
  setting: Setting,
  faces: Faces,
): readonly Row[] {
  const shown = levels.length === 0 ? [{ range: '', lines: [], height: 0 }] : levels
  const spare = Math.max(0, height - sum(shown.map((level) => level.height))) / shown.length
  return shown.map((level, i) => {
    const borders = bordersFor(i === shown.length - 1)
    const right: CellSpec[] = [
      {
        column: 2,
        borders,
        paragraphs:
          level.range === '' ? [] : [{ text: level.range, style: faces.bold, align: 'centre' }],
      },
      { column: 3, borders, paragraphs: level.lines.map((line) => line.paragraph) },
    ]
    const minHeight = level.height + spare
    if (i > 0) return { minHeight, cells: right }
    const left: CellSpec = {
      column: 1,
      rowSpan: shown.length,
      borders: bordersFor(true),
      paragraphs: content.flatMap((row) => row.lines.map((line) => line.paragraph)),
    }
    return { minHeight, cells: [labelCell(label, shown.length, faces), left, ...right] }
  })
}

/** @param said beside the total: that of the worksheet, where no box fits below the table */
export function totalRow(task: TaskEntries, { bold }: Faces, said: string): Row {
  const borders = bordersFor(true)
  return {
    cells: [
      {
        column: 0,
        columnSpan: 2,
        borders,
        paragraphs: [{ text: `Total for task ${task.number}`, style: bold, align: 'right' }],
      },
      { column: 2, borders, paragraphs: [{ text: `${task.marks}`, style: bold, align: 'centre' }] },
      {
        column: 3,
        borders,
        paragraphs: said === '' ? [] : [{ text: said, style: bold, align: 'right' }],
      },
    ],
  }
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
