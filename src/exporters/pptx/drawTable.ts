import { invariant } from '../../base/index.ts'
import type { TableCell, TableContent } from '../../page/index.ts'
import type { Drawn } from './drawShape.ts'
import { anchorName } from './drawText.ts'
import { type EmittedRow, readTexts } from './emit.ts'
import { fitLines, raiseOf } from './fit.ts'
import { identityXml } from './identity.ts'
import { NOTHING_INHERITED } from './inherited.ts'
import { fillXml, lineXml } from './strokes.ts'
import { type Edges, edgesOf, gridOf } from './tableGrid.ts'
import { emptyParagraph, paragraphsXml, type TextContext, visibleRuns } from './text.ts'
import { attributes, emu, frameXml } from './xml.ts'

/** PowerPoint's built-in style without borders, bands or bold headers: the cells say all of that. */
const PLAIN_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}'

/** What the library is given: cells where they begin, and empty ones where there are none. */
export function rowsToEmit(table: TableContent): readonly EmittedRow[] {
  return gridOf(table).map((places, r) => ({
    height: table.rows[r]?.height ?? 0,
    cells: places
      .filter(({ origin }) => origin)
      .map(({ cell }) => ({
        columnSpan: cell?.columnSpan ?? 1,
        rowSpan: cell?.rowSpan ?? 1,
        paragraphs:
          cell?.paragraphs.map((paragraph) => visibleRuns(paragraph).map((run) => run.text)) ?? [],
      })),
  }))
}

export function drawTable(
  context: TextContext,
  { id, name, box }: Drawn,
  table: TableContent,
  emitted: string,
): string {
  const columns = /<a:tblGrid>.*?<\/a:tblGrid>/s.exec(emitted)?.[0]
  invariant(columns !== undefined, `The library must write the columns of ${box.id}`)
  const grid = gridOf(table)
  const edges = edgesOf(grid)
  const rows = [...emitted.matchAll(/(<a:tr h="\d+">)(.*?)<\/a:tr>/gs)].map(
    ([, head = '', content = ''], r) => {
      const cells = [...content.matchAll(/(<a:tc(?: [^>]*)?>)(.*?)<\/a:tc>/gs)]
      invariant(
        cells.length === table.columns.length,
        `Row ${r + 1} of ${box.id} must have a cell in every column`,
      )
      return `${head}${cells
        .map(([, open = '', inner = ''], c) => {
          const place = grid[r]?.[c]
          const cell = place?.origin === true ? place.cell : undefined
          return drawCell(context, open, inner, cell, place?.cell, edges[r]?.[c] ?? {})
        })
        .join('')}</a:tr>`
    },
  )
  const rowHeaders = table.rows.some((row) => row.cells.some((cell) => cell.header === 'row'))
  const look = attributes({
    firstRow: table.headerRows > 0 ? 1 : undefined,
    firstCol: rowHeaders ? 1 : undefined,
    bandRow: 1,
  })
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${identityXml(id, name, table.summary === '' ? box.alt : table.summary, false)}` +
    `<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${frameXml(box, 'p:xfrm')}` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>` +
    `<a:tblPr${look}><a:tableStyleId>${PLAIN_STYLE}</a:tableStyleId></a:tblPr>${columns}${rows.join('')}` +
    `</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  )
}

function drawCell(
  context: TextContext,
  open: string,
  inner: string,
  cell: TableCell | undefined,
  covering: TableCell | undefined,
  edges: Edges,
): string {
  const { theme } = context
  const text =
    cell === undefined
      ? emptyParagraph(context.language)
      : paragraphsXml(context, cell.paragraphs, readTexts(inner), NOTHING_INHERITED)
  const look =
    (['left', 'right', 'top', 'bottom'] as const)
      .map((side) => {
        const stroke = edges[side]
        return stroke === undefined ? '' : lineXml(theme, stroke, TAGS[side])
      })
      .join('') + fillXml(theme, covering?.fill)
  const margins = cell === undefined ? { marL: 0, marR: 0, marT: 0, marB: 0 } : cellMargins(cell)
  const anchor = cell === undefined || cell.valign === 'top' ? undefined : anchorName(cell.valign)
  return (
    `${open}<a:txBody><a:bodyPr/><a:lstStyle/>${text}</a:txBody>` +
    `<a:tcPr${attributes({ ...margins, anchor })}>${look}</a:tcPr></a:tc>`
  )
}

const TAGS = { left: 'a:lnL', right: 'a:lnR', top: 'a:lnT', bottom: 'a:lnB' } as const

/** The padding, with the text raised to our baselines and some slack taken from the far side. */
function cellMargins({
  paragraphs,
  lines,
  valign,
  padding,
  w,
}: TableCell): Readonly<Record<string, number>> {
  const align = paragraphs[0]?.align ?? 'left'
  const padRight = padding.right ?? padding.x
  const inner = w - padding.x - padRight
  const slack = Math.min(align === 'left' ? padRight : padding.x, w * 0.03)
  const near = align === 'left' ? 0 : slack
  const far = align === 'left' ? slack : 0
  const { left, right } = fitLines(
    inner + slack,
    inner,
    { kind: 'text', paragraphs, lines, valign },
    align,
  )
  const raise = Math.max(-padding.y, Math.min(padding.y, raiseOf(paragraphs, valign)))
  return {
    marL: emu(padding.x - near + left),
    marR: emu(padRight - far + right),
    marT: emu(padding.y - raise),
    marB: emu(padding.y + raise),
  }
}
