import { joinText, plainText } from '../base/index.ts'
import type { SchemeEntry } from '../blocks/index.ts'
import { heightOfSpecs } from '../blocks/shared/fit.ts'
import type { MarkedLine } from '../blocks/shared/sheetPack.ts'
import { BLACK, HAIR } from '../blocks/shared/sheetText.ts'
import type {
  Borders,
  CellSpec,
  Marker,
  ParagraphSpec,
  TextMeasurer,
  TextStyle,
} from '../page/index.ts'

/** 18, 135, 16 and 98 mm of a landscape page inside its margins of 15 mm. */
export const COLUMNS = [51, 382.7, 45.4, 277.8] as const
export const PADDING = { x: 7, y: 6 } as const
const LINE = { colour: BLACK, width: HAIR } as const
export const HEAVY = { colour: BLACK, width: 1.2 } as const

export interface Faces {
  readonly small: TextStyle
  readonly bold: TextStyle
}

/** Lines that stay together, with what they earn. */
export interface SchemeLines {
  readonly lines: readonly MarkedLine[]
  readonly keepWithNext: boolean
}

export function columnWidth(column: 0 | 1 | 2 | 3): number {
  return COLUMNS[column] - 2 * PADDING.x
}

/** The middle columns of an entry: its question, a row for each point, its total. */
export function linesOfEntry(entry: SchemeEntry, { small, bold }: Faces): readonly SchemeLines[] {
  const prompt: SchemeLines = {
    keepWithNext: true,
    lines: [
      {
        paragraph: {
          text:
            entry.levels === undefined
              ? entry.prompt
              : joinText(entry.prompt, ` [${entry.tariff}]`),
          style: bold,
        },
        marks: `[${entry.tariff}]`,
        keepWithNext: true,
      },
    ],
  }
  const rows = entry.rows.map((row): SchemeLines => ({
    keepWithNext: false,
    lines: row.lines.map((line, i): MarkedLine => {
      const marker =
        i === 0 && row.label !== '' ? labelMarker(row.label) : line.bullet ? BULLET : undefined
      const indent = row.label !== '' ? 20 : line.bullet ? 12 : 0
      return {
        paragraph: {
          text: line.text,
          style: line.bold ? bold : small,
          before: line.bullet ? 2 : 4,
          indent,
          marker,
        },
        marks: line.marks,
        ...(line.bold ? { keepWithNext: true as const } : {}),
      }
    }),
  }))
  if (entry.levels !== undefined) {
    const content = [
      ...prompt.lines,
      ...rows.flatMap((row) =>
        row.lines.map((line, i) =>
          i === 0 ? { ...line, paragraph: { ...line.paragraph, before: 9 } } : line,
        ),
      ),
    ]
    return [{ keepWithNext: false, lines: content.map((line) => ({ ...line, marks: '' })) }]
  }
  const total: SchemeLines = {
    keepWithNext: false,
    lines: [{ paragraph: { text: entry.total, style: bold }, marks: `${entry.tariff}` }],
  }
  // M5: fewer points than these do not part from their question, nor from its total.
  const isKept = (i: number): boolean =>
    i < LEAST_POINTS - 1 || i >= entry.rows.length - LEAST_POINTS
  return [prompt, ...rows.map((row, i) => ({ ...row, keepWithNext: isKept(i) })), total]
}

/** So many points of a question that goes on overleaf stand on each page. */
const LEAST_POINTS = 3

const BULLET: Marker = { kind: 'bullet', colour: BLACK }

function labelMarker(text: string): Marker {
  return { kind: 'text', text, colour: BLACK, bold: true }
}

export function guidanceOf(entry: SchemeEntry, { small }: Faces): readonly MarkedLine[] {
  return entry.guidance
    .filter((text) => plainText(text) !== '')
    .map((text) => ({ paragraph: { text, style: small, before: 6 }, marks: '' }))
}

export function heightOfLines(
  measurer: TextMeasurer,
  lines: readonly MarkedLine[],
  width: number,
): number {
  return (
    heightOfSpecs(
      measurer,
      lines.map((line) => line.paragraph),
      width,
    ) +
    2 * PADDING.y
  )
}

/** Marks as paragraphs that stand beside the first lines of what earns them. */
export function marksBeside(
  measurer: TextMeasurer,
  lines: readonly MarkedLine[],
  width: number,
  style: TextStyle,
): readonly ParagraphSpec[] {
  const marks: ParagraphSpec[] = []
  let y = 0
  let end = 0
  lines.forEach(({ paragraph, marks: text }, i) => {
    if (i > 0) y += paragraph.before ?? 0
    if (text !== '') {
      marks.push({ text, style, align: 'centre', before: y - end })
      end = y + style.leading
    }
    y += heightOfSpecs(measurer, [paragraph], width)
  })
  return marks
}

export function bordersFor(last: boolean): Borders {
  return { left: LINE, right: LINE, top: LINE, bottom: last ? HEAVY : LINE }
}

export function headerCells(names: readonly string[], { bold }: Faces): readonly CellSpec[] {
  return names.map((text, column) => ({
    column,
    header: 'column',
    valign: 'middle',
    borders: { left: LINE, right: LINE, top: HEAVY, bottom: HEAVY },
    paragraphs: [
      {
        text,
        style: column === 0 ? { ...bold, size: Math.min(bold.size, 8.5) } : bold,
        align: column === 2 ? 'centre' : 'left',
      },
    ],
  }))
}
