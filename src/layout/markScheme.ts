import { boldText, joinText } from '../base/index.ts'
import { kindOf, type SchemeEntry } from '../blocks/index.ts'
import { type MarkedLine, packLines } from '../blocks/shared/sheetPack.ts'
import { ANSWER_EDGE, BLACK, sheetStyleOf } from '../blocks/shared/sheetText.ts'
import type { Lesson, Worksheet } from '../lesson/index.ts'
import {
  A4_LANDSCAPE,
  type Box,
  type CellSpec,
  type Page,
  type PageSet,
  rectBox,
  setTable,
  textBox,
} from '../page/index.ts'
import { schemeFoot, schemeHead, SCHEME } from './schemeFrame.ts'
import {
  bordersFor,
  columnWidth,
  COLUMNS,
  type Faces,
  guidanceOf,
  headerCells,
  heightOfLines,
  linesOfEntry,
  marksBeside,
  PADDING,
  type SchemeLines,
} from './schemeTable.ts'
import type { Setting } from './setting.ts'

interface TaskEntries {
  readonly number: number
  readonly marks: number
  readonly entries: readonly SchemeEntry[]
}

type Row = { readonly cells: readonly CellSpec[]; readonly minHeight?: number }
type Heads = 'points' | 'levels'

const NAMES: Readonly<Record<Heads, readonly string[]>> = {
  points: ['Question', 'Answer and creditable points', 'Mark', 'Guidance'],
  levels: ['Question', 'Indicative content', 'Mark', 'Level: what the answer does'],
}

/** The mark scheme of a worksheet, numbered as the sheet is. Rules M1 to M8 of SPEC.md. */
export function layOutMarkScheme(lesson: Lesson, worksheet: Worksheet, setting: Setting): PageSet {
  const tasks = worksheet.blocks.map((block, i): TaskEntries => {
    const entries = kindOf(block)?.layOut.markScheme?.(block, { ...setting, number: i + 1 }) ?? []
    return { number: i + 1, entries, marks: entries.reduce((sum, entry) => sum + entry.tariff, 0) }
  })
  const pages = pagesOf(tasks, setting)
  return {
    title: `${worksheet.title}: mark scheme`,
    language: 'en-GB',
    theme: setting.theme,
    pages: pages.map((boxes, i): Page => ({
      id: `${worksheet.id}-scheme-${i + 1}`,
      kind: 'sheet',
      ...A4_LANDSCAPE,
      layout: 'blank',
      background: '#FFFFFF',
      title: `${worksheet.title}: mark scheme, page ${i + 1}`,
      boxes: [
        ...schemeHead(setting, nameOf(lesson, worksheet), i + 1, pages.length),
        ...boxes,
        ...schemeFoot(setting),
      ],
      notes: [],
    })),
  }
}

/** The running head has one line, so it says each thing once. */
function nameOf(lesson: Lesson, worksheet: Worksheet): string {
  return worksheet.title.includes(lesson.title) ? worksheet.title : `${lesson.title}. ${worksheet.title}`
}

/** Writes tables down the pages; a page's rows are gathered and set as one table when they end. */
function pagesOf(tasks: readonly TaskEntries[], setting: Setting): readonly (readonly Box[])[] {
  const { measurer, paper } = setting
  const faces: Faces = {
    small: sheetStyleOf(paper, 'small'),
    bold: sheetStyleOf(paper, 'small', { bold: true }),
  }
  const pages: Box[][] = [[]]
  let y: number = SCHEME.top
  let rows: Row[] = []
  let heads: Heads | undefined
  let used = 0
  const headHeight = faces.bold.leading + 2 * PADDING.y

  const room = (): number => SCHEME.bottom - y - used
  const endTable = (): void => {
    if (heads === undefined || rows.length === 0) return
    const summary = 'Mark scheme'
    const { content, width, height } = setTable(measurer, {
      x: SCHEME.left,
      y,
      columns: COLUMNS,
      headerRows: 1,
      summary,
      padding: PADDING,
      wrap: 'tidy',
      rows: [{ cells: headerCells(NAMES[heads], faces) }, ...rows],
    })
    const page = pages[pages.length - 1]
    page?.push({
      id: `table-${page.length + 1}`,
      x: SCHEME.left,
      y,
      w: width,
      h: height,
      role: 'table',
      alt: summary,
      content,
    })
    y += height + 12
    rows = []
    used = 0
    heads = undefined
  }
  const turn = (): void => {
    endTable()
    pages.push([])
    y = SCHEME.top
  }
  const open = (wanted: Heads): void => {
    if (heads === wanted) return
    endTable()
    if (y > SCHEME.top && SCHEME.bottom - y < SCHEME.least) turn()
    heads = wanted
    used = headHeight
  }
  const put = (added: readonly Row[], height: number): void => {
    rows.push(...added)
    used += height
  }
  const full = SCHEME.bottom - SCHEME.top - headHeight

  const putEntry = (entry: SchemeEntry): void => {
    const wanted: Heads = entry.levels === undefined ? 'points' : 'levels'
    open(wanted)
    let left = cutToFit(linesOfEntry(entry, faces), setting, full)
    let right = entry.levels === undefined ? [] : levelParts(entry, setting, faces, full)
    let guidance = entry.levels === undefined ? guidanceOf(entry, faces) : []
    const whole = Math.max(
      heightsOf(left, setting),
      wanted === 'levels'
        ? sum(right.map((part) => part.height))
        : heightOfLines(measurer, guidance, columnWidth(3)),
    )
    // M5: an entry is kept whole where the next page can hold it and half of this one is spent.
    if (whole > room() && used > headHeight && (whole <= full || room() < SCHEME.least)) {
      if (room() < (SCHEME.bottom - SCHEME.top) / 2) {
        turn()
        open(wanted)
      }
    }
    for (let part = 0; left.length + right.length + guidance.length > 0 || part === 0; part++) {
      const [now, later] = takeRows(left, setting, room(), used === headHeight)
      const [levels, moreLevels] = takeWhile(right, room())
      const [notes, moreNotes] = takeLines(guidance, setting, room())
      const stuck = now.length + levels.length + notes.length === 0
      if (!stuck) {
        const label = part === 0 ? [entry.number] : [entry.number, 'cont.']
        const done = later.length + moreLevels.length + moreNotes.length === 0
        const height = Math.max(
          heightsOf(now, setting),
          sum(levels.map((level) => level.height)),
          notes.length === 0 ? 0 : heightOfLines(measurer, notes, columnWidth(3)),
        )
        put(
          wanted === 'levels'
            ? levelRows(label, now, levels, height, setting, faces)
            : pointRows(label, now, notes, setting, faces),
          height,
        )
        left = later
        right = moreLevels
        guidance = moreNotes
        if (done) break
      }
      turn()
      open(wanted)
    }
    if (wanted === 'levels') putNotes(labelled(guidanceOf(entry, faces)))
  }

  const putNotes = (notes: readonly MarkedLine[]): void => {
    let waiting = notes
    while (waiting.length > 0) {
      const [now, later] = takeLines(
        waiting,
        setting,
        room(),
        COLUMNS[1] + COLUMNS[2] + COLUMNS[3] - 2 * PADDING.x,
      )
      if (now.length > 0) {
        const cells: CellSpec[] = [
          { column: 0, borders: bordersFor(later.length === 0), paragraphs: [] },
          {
            column: 1,
            columnSpan: 3,
            borders: bordersFor(later.length === 0),
            paragraphs: now.map((line) => line.paragraph),
          },
        ]
        put(
          [{ cells }],
          heightOfLines(measurer, now, COLUMNS[1] + COLUMNS[2] + COLUMNS[3] - 2 * PADDING.x),
        )
      }
      waiting = later
      if (waiting.length > 0) {
        turn()
        open('levels')
      }
    }
  }

  for (const task of tasks) {
    for (const entry of task.entries) putEntry(entry)
    if (task.entries.length === 0) continue
    if (room() < headHeight) {
      const kept: Heads = heads ?? 'points'
      turn()
      open(kept)
    }
    put([totalRow(task, faces)], headHeight)
  }
  endTable()
  if (y + SCHEME.totalHeight > SCHEME.bottom + 6) turn()
  pages[pages.length - 1]?.push(...totalBoxes(setting, y, sum(tasks.map((task) => task.marks))))
  return pages
}

function labelled(notes: readonly MarkedLine[]): readonly MarkedLine[] {
  return notes.map((note, i) => (i > 0 ? note : { ...note, paragraph: { ...note.paragraph, text: joinText(boldText('Guidance. '), note.paragraph.text) } }))
}

/** M4: a row higher than a page is cut between its lines; all others stay whole. */
function cutToFit(
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

interface LevelPart {
  readonly range: string
  readonly lines: readonly MarkedLine[]
  readonly height: number
}

function levelParts(
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
function takeRows(
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

function takeWhile(
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

function takeLines(
  lines: readonly MarkedLine[],
  { measurer }: Setting,
  room: number,
  width = columnWidth(3),
): readonly [readonly MarkedLine[], readonly MarkedLine[]] {
  const [first] = lines
  if (first === undefined || room - 2 * PADDING.y < first.paragraph.style.leading)
    return [[], lines]
  const [now = [], ...later] = packLines(measurer, lines, width, () => room - 2 * PADDING.y)
  return [now, later.flat()]
}

function heightsOf(rows: readonly SchemeLines[], { measurer }: Setting): number {
  return sum(rows.map((row) => heightOfLines(measurer, row.lines, columnWidth(1))))
}

function labelCell(label: readonly string[], rowSpan: number, { small, bold }: Faces): CellSpec {
  return {
    column: 0,
    rowSpan,
    header: 'row',
    borders: bordersFor(true),
    paragraphs: label.map((text, i) => ({ text, style: i === 0 ? bold : small })),
  }
}

function pointRows(
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
function levelRows(
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

function totalRow(task: TaskEntries, { bold }: Faces): Row {
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
      { column: 3, borders, paragraphs: [] },
    ],
  }
}

function totalBoxes({ measurer, paper }: Setting, y: number, marks: number): readonly Box[] {
  const w = 180
  const x = SCHEME.left + sum(COLUMNS) - w
  return [
    rectBox('total-box', x, y, w, SCHEME.totalHeight, {
      stroke: { colour: BLACK, width: ANSWER_EDGE },
    }),
    textBox(measurer, {
      id: 'total',
      x: x + 8,
      y,
      w: w - 16,
      h: SCHEME.totalHeight,
      valign: 'middle',
      paragraphs: [
        {
          text: `Worksheet total: ${marks}`,
          style: sheetStyleOf(paper, 'number'),
          align: 'centre',
        },
      ],
    }),
  ]
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
