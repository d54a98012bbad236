import type { TableContent, TableRow } from '../../page/index.ts'
import type { Flow, FlowTable } from './flow.ts'

/** A table that was broken over pages, each part with the header row, is one table again. */
export function joinTables(flow: readonly Flow[]): readonly Flow[] {
  const joined: Flow[] = []
  for (const item of flow) {
    const last = joined.at(-1)
    if (item.kind === 'table' && last?.kind === 'table' && isSequel(item.content, last.content))
      joined[joined.length - 1] = join(last, item)
    else joined.push(item)
  }
  return joined
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

function headWords({ rows, headerRows }: TableContent): string {
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
  const writable = [...next.writable].map((cell) => {
    const [row = 0, column = 0] = cell.split(' ').map(Number)
    return `${row + shift} ${column}`
  })
  return {
    ...first,
    content: {
      ...first.content,
      rows: [...first.content.rows, ...next.content.rows.slice(headerRows)],
    },
    writable: new Set([...first.writable, ...writable]),
  }
}
