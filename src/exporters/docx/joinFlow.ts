import type { TableCell, TableContent, TableRow } from '../../page/index.ts'
import type { Flow, FlowTable, TextRow } from './flow.ts'

/** What was broken over pages is one again: tables, spaces to write in, and texts. */
export function joinFlow(flow: readonly Flow[]): readonly Flow[] {
  const joined: Flow[] = []
  for (const item of flow) {
    const last = joined.at(-1)
    const whole = last && joinedWith(last, item)
    if (whole === undefined) joined.push(item)
    else joined[joined.length - 1] = whole
  }
  return joined
}

function joinedWith(last: Flow, item: Flow): Flow | undefined {
  if (item.kind === 'table' && last.kind === 'table')
    return isSequel(item.content, last.content) ? join(last, item) : undefined
  if (item.kind === 'lines' && last.kind === 'lines')
    return last.indent === item.indent
      ? { ...last, count: last.count + item.count, mayBreak: true }
      : undefined
  return item.kind === 'text' && last.kind === 'text' ? joinTexts(last, item) : undefined
}

const PART = /^(.*-)(\d+)$/
const ENDED = /[.!?:;”’"')\]]\s*$/

/** The next part of a text that a page broke off in the middle of a sentence. */
function joinTexts(last: TextRow, item: TextRow): TextRow | undefined {
  const [, name, number] = PART.exec(last.body.box.id) ?? []
  const isNext = name !== undefined && item.body.box.id === `${name}${Number(number) + 1}`
  const [before, after] = [last.body.box.content, item.body.box.content]
  if (!isNext || last.trailing !== undefined || item.label !== undefined) return undefined
  if (before.kind !== 'text' || after.kind !== 'text') return undefined
  const [first, ...others] = after.paragraphs
  const broken = before.paragraphs.at(-1)
  if (first === undefined || broken === undefined || first.marker !== undefined) return undefined
  if (ENDED.test(broken.runs.map(({ text }) => text).join(''))) return undefined
  const whole = { ...broken, runs: [...broken.runs, { text: ' ' }, ...first.runs] }
  const paragraphs = [...before.paragraphs.slice(0, -1), whole, ...others]
  return {
    ...last,
    trailing: item.trailing,
    body: { ...last.body, box: { ...last.body.box, content: { ...before, paragraphs } } },
  }
}

function isSequel(next: TableContent, first: TableContent): boolean {
  return (
    first.headerRows > 0 &&
    next.headerRows === first.headerRows &&
    next.columns.length === first.columns.length &&
    next.columns.every((width, i) => Math.abs(width - (first.columns[i] ?? 0)) < 0.5) &&
    headWords(next) === headWords(first)
  )
}

/** What the head of a table says: parts of one table have the same. */
export function headWords({ rows, headerRows }: TableContent): string {
  return rows.slice(0, headerRows).map(wordsOf).join('\n')
}

function wordsOf({ cells }: TableRow): string {
  return cells
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)))
    .join('\t')
}

function join(first: FlowTable, next: FlowTable): FlowTable {
  const { headerRows } = next.content
  const shift = first.content.rows.length - headerRows
  const writable = [...next.writable].map(([cell, space]) => {
    const [row = 0, column = 0] = cell.split(' ').map(Number)
    return [`${row + shift} ${column}`, space] as const
  })
  const [top, ...others] = next.content.rows.slice(headerRows)
  const rows = top === undefined ? first.content.rows : goOn(first.content.rows, top, others)
  return {
    ...first,
    content: { ...first.content, rows },
    writable: new Map([...first.writable, ...writable]),
  }
}

/** Where the first row only carries on what a page had cut, its cells become part of those above. */
function goOn(
  rows: readonly TableRow[],
  top: TableRow,
  others: readonly TableRow[],
): readonly TableRow[] {
  const above = (column: number): TableCell | undefined =>
    rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column)).at(-1)
  const [name] = top.cells
  const isContinued =
    name?.column === 0 &&
    name.paragraphs.length > 1 &&
    firstWords(name) !== '' &&
    firstWords(name) === firstWords(above(0))
  const carried = top.cells.filter((cell) => isContinued && (cell === name || isEmpty(cell)))
  const last = rows.at(-1)
  if (isContinued && last !== undefined && isBegun(last, top))
    return [...rows.slice(0, -1), filled(last, top), ...others]
  const longer = new Map(carried.map((cell) => [above(cell.column), cell.rowSpan]))
  return [
    ...rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const more = longer.get(cell)
        return more === undefined ? cell : { ...cell, rowSpan: cell.rowSpan + more }
      }),
    })),
    { ...top, cells: top.cells.filter((cell) => !carried.includes(cell)) },
    ...others,
  ]
}

/** A row for which its page had no more room than for its name. */
function isBegun(last: TableRow, top: TableRow): boolean {
  return (
    last.cells.length === top.cells.length &&
    last.cells.some(({ column, rowSpan }) => column === 0 && rowSpan === 1) &&
    top.cells.every(
      (cell) =>
        cell.column === 0 ||
        isEmpty(cell) ||
        last.cells.some((own) => own.column === cell.column && isEmpty(own)),
    )
  )
}

/** The begun row with what its sequel says. */
function filled(last: TableRow, top: TableRow): TableRow {
  const sequel = new Map(top.cells.map((cell) => [cell.column, cell]))
  const cells = last.cells.map((cell) => {
    const next = sequel.get(cell.column)
    if (next === undefined) return cell
    return isEmpty(cell) ? next : { ...cell, rowSpan: cell.rowSpan + next.rowSpan - 1 }
  })
  return { ...last, height: top.height, cells }
}

function isEmpty({ paragraphs }: TableCell): boolean {
  return paragraphs.every(({ runs }) => runs.every(({ text }) => text === ''))
}

function firstWords(cell: TableCell | undefined): string {
  return (cell?.paragraphs[0]?.runs ?? []).map(({ text }) => text).join('')
}
