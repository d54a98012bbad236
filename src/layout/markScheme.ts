import { boldText, joinText } from '../base/index.ts'
import { kindOf, type SchemeEntry } from '../blocks/index.ts'
import { examNumber } from '../blocks/shared/questionLabel.ts'
import type { MarkedLine } from '../blocks/shared/sheetPack.ts'
import { sheetStyleOf } from '../blocks/shared/sheetText.ts'
import { type Lesson, totalOf, type Worksheet } from '../lesson/index.ts'
import {
  A4_LANDSCAPE,
  type Box,
  type CellSpec,
  type Page,
  type PageSet,
  setTable,
} from '../page/index.ts'
import { numberTasks } from './numberTasks.ts'
import { paperOf } from './paperOf.ts'
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
  PADDING,
} from './schemeTable.ts'
import { nothingMarked, totalBoxes, worksheetTotal } from './schemeTotal.ts'
import {
  cutToFit,
  heightsOf,
  levelParts,
  levelRows,
  pointRows,
  type Row,
  sum,
  takeFromEssay,
  takeLines,
  takeRows,
  takeWhile,
  type TaskEntries,
  totalRow,
} from './schemeRows.ts'
import type { Setting } from './setting.ts'

type Heads = 'points' | 'levels'

/** Below a table, before the next or the total. */
const TOTAL_GAP = 12

/** Guidance on an essay stands below its content and levels. */
const NOTES_WIDTH = COLUMNS[1] + COLUMNS[2] + COLUMNS[3] - 2 * PADDING.x

/** Shares of a page. With less than this left, what does not fit goes whole to the next one. */
const LITTLE = 0.18
/** An essay's points and levels are read side by side, so it begins only where there is more. */
const ENOUGH = 0.5

const NAMES: Readonly<Record<Heads, readonly string[]>> = {
  points: ['Question', 'Answer and creditable points', 'Mark', 'Guidance'],
  levels: ['Question', 'Indicative content', 'Mark', 'Level: what the answer does'],
}

/** The mark scheme of a worksheet, numbered as the sheet is. Rules M1 to M8 of SPEC.md. */
export function layOutMarkScheme(lesson: Lesson, worksheet: Worksheet, setting: Setting): PageSet {
  const { frame } = paperOf(worksheet, setting)
  const tasks = numberTasks(worksheet.blocks).map(({ block, number }): TaskEntries => {
    const listed = kindOf(block)?.layOut.markScheme?.(block, { ...setting, number, frame }) ?? []
    const entries =
      frame === 'exam'
        ? listed.map((entry) => ({ ...entry, number: examNumber(entry.number) }))
        : listed
    return { number, entries, marks: entries.reduce((sum, entry) => sum + entry.tariff, 0) }
  })
  const total = totalOf(
    worksheet,
    tasks.map((task) => task.marks),
  )
  const pages = pagesOf(tasks, total, setting)
  return {
    title: `${worksheet.title}: mark scheme`,
    language: 'en-GB',
    theme: setting.theme,
    pages: pages.map(({ boxes, marks }, i): Page => ({
      id: `${worksheet.id}-scheme-${i + 1}`,
      kind: 'sheet',
      ...A4_LANDSCAPE,
      layout: 'blank',
      background: '#FFFFFF',
      title: `${worksheet.title}: mark scheme, page ${i + 1}`,
      boxes: [
        ...schemeHead(setting, nameOf(lesson, worksheet), i + 1, pages.length),
        ...boxes,
        ...schemeFoot(setting, total === 0 ? undefined : marks),
      ],
      notes: [],
    })),
  }
}

/** The running head has one line, so it says each thing once. */
function nameOf(lesson: Lesson, worksheet: Worksheet): string {
  return worksheet.title.includes(lesson.title)
    ? worksheet.title
    : `${lesson.title}. ${worksheet.title}`
}

interface SchemePage {
  readonly boxes: readonly Box[]
  /** Of the questions that end on the page. */
  readonly marks: number
}

/** Writes tables down the pages; a page's rows are gathered and set as one table when they end. */
function pagesOf(
  tasks: readonly TaskEntries[],
  total: number,
  setting: Setting,
): readonly SchemePage[] {
  const { measurer, paper } = setting
  const faces: Faces = {
    small: sheetStyleOf(paper, 'small'),
    bold: sheetStyleOf(paper, 'small', { bold: true }),
  }
  const pages: Box[][] = [[]]
  const marksOn: number[] = []
  let y: number = SCHEME.top
  let rows: Row[] = []
  let heads: Heads | undefined
  let used = 0
  const headHeight = faces.bold.leading + 2 * PADDING.y

  // Room for the total of the task stays free, so that it never stands alone.
  const room = (): number => SCHEME.bottom - y - used - headHeight
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
    y += height + TOTAL_GAP
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
  const full = SCHEME.bottom - SCHEME.top - 2 * headHeight

  const putEntry = (entry: SchemeEntry): void => {
    const wanted: Heads = entry.levels === undefined ? 'points' : 'levels'
    open(wanted)
    const takeContent = wanted === 'levels' ? takeFromEssay : takeRows
    const content = linesOfEntry(entry, faces)
    let left = wanted === 'levels' ? content : cutToFit(content, setting, full)
    let right = entry.levels === undefined ? [] : levelParts(entry, setting, faces, full)
    let guidance = entry.levels === undefined ? guidanceOf(entry, faces) : []
    const below =
      wanted === 'levels'
        ? heightOfLines(measurer, labelled(guidanceOf(entry, faces)), NOTES_WIDTH)
        : 0
    const beside =
      wanted === 'levels'
        ? sum(right.map((part) => part.height))
        : heightOfLines(measurer, guidance, columnWidth(3))
    const whole = Math.max(heightsOf(left, setting), beside) + below
    // M5
    const fresh = y === SCHEME.top && used === headHeight
    const least = (SCHEME.bottom - SCHEME.top) * (wanted === 'levels' ? ENOUGH : LITTLE)
    const isCut = wanted === 'points' && beside > room() && beside <= full
    if (whole > room() && !fresh && (room() < least || isCut)) {
      turn()
      open(wanted)
    }
    for (let begun = false; left.length + right.length + guidance.length > 0 || !begun;) {
      const [now, later] = takeContent(left, setting, room(), used === headHeight)
      const [levels, moreLevels] = takeWhile(right, room())
      const [notes, moreNotes] = takeLines(guidance, setting, room())
      // Guidance never stands beside nothing: it waits for what it is about, if a page can hold that.
      const waits = now.length === 0 && left.length > 0 && used > headHeight
      const stuck = waits || now.length + levels.length + notes.length === 0
      if (!stuck) {
        const label = begun ? [entry.number, 'cont.'] : [entry.number]
        begun = true
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
    const page = pages.length - 1
    marksOn[page] = (marksOn[page] ?? 0) + entry.tariff
  }

  const putNotes = (notes: readonly MarkedLine[]): void => {
    let waiting = notes
    while (waiting.length > 0) {
      const [now, later] = takeLines(waiting, setting, room(), NOTES_WIDTH)
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
        put([{ cells }], heightOfLines(measurer, now, NOTES_WIDTH))
      }
      waiting = later
      if (waiting.length > 0) {
        turn()
        open('levels')
      }
    }
  }

  let hasBox = false
  const last = tasks.flatMap((task) => task.entries).at(-1)
  for (const task of tasks) {
    for (const entry of task.entries) putEntry(entry)
    if (task.entries.length === 0) continue
    if (room() < 0) {
      const same: Heads = heads ?? 'points'
      turn()
      open(same)
    }
    const isLast = task.entries.at(-1) === last
    const below = y + used + headHeight + TOTAL_GAP
    hasBox = isLast && below + SCHEME.totalHeight <= SCHEME.bottom + 6
    put([totalRow(task, faces, isLast && !hasBox ? worksheetTotal(total) : '')], headHeight)
  }
  endTable()
  if (hasBox) pages[pages.length - 1]?.push(...totalBoxes(setting, y, total))
  if (last === undefined) pages[0]?.push(nothingMarked(setting))
  return pages.map((boxes, i) => ({ boxes, marks: marksOn[i] ?? 0 }))
}

function labelled(notes: readonly MarkedLine[]): readonly MarkedLine[] {
  return notes.map((note, i) =>
    i > 0
      ? note
      : {
          ...note,
          paragraph: {
            ...note.paragraph,
            text: joinText(boldText('Guidance. '), note.paragraph.text),
          },
        },
  )
}
