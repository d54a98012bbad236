import {
  type Box,
  heightOf,
  paginateText,
  type Paragraph,
  paragraphsOf,
  ruleBox,
  textBox,
} from '../../page/index.ts'
import type { SheetContext } from '../blockKind.ts'
import { specOf } from '../shared/sheetPack.ts'
import { BLACK } from '../shared/sheetText.ts'
import type { NoteList } from './content.ts'
import type { Measures } from './measures.ts'

const GAP = 22
const ROW_GAP = 10
const BETWEEN = 16
const HEAVY = { colour: BLACK, width: 1.5 } as const
/** A column of notes narrower than so many ems is not set beside another. */
const LEAST_EMS = 11

/** Notes under their headings, side by side where there is room, over as many columns as they take. */
export function notePages(
  context: SheetContext,
  measures: Measures,
  lists: readonly NoteList[],
  topOf: (page: number) => number,
): readonly (readonly Box[])[] {
  const { measurer, sheet } = context
  const { left, width } = measures.notes
  const half = (width - GAP) / 2
  const columns = sheet.columns === 2 && half >= LEAST_EMS * measures.text.size ? 2 : 1
  const noteWidth = columns === 2 ? half : width
  const pages: Box[][] = [[]]
  let y = topOf(0)
  const turn = (): void => {
    pages.push([])
    y = topOf(pages.length - 1)
  }
  for (const list of lists) {
    const head = headOf(context, measures, list)
    const notes = list.notes.flatMap(({ title, text }) =>
      paginateText(
        measurer,
        paragraphsOf([
          { text: title, style: measures.bold },
          // Where all the text is bold, the space at its left tells it from its title.
          {
            text,
            style: measures.text,
            ...(measures.text.bold ? { indent: measures.text.size } : {}),
          },
        ]),
        noteWidth,
        () => measures.bottom - Math.max(topOf(0), topOf(1)) - head.height - 1,
      ),
    )
    for (let from = 0, part = 1; from < notes.length; from += columns) {
      const row = notes.slice(from, from + columns)
      const height = Math.max(...row.map((note) => heightOf(measurer, note, noteWidth)))
      const needed = height + (from === 0 ? head.height : 0)
      if (y + needed > measures.bottom && y > topOf(pages.length - 1)) turn()
      const opens = from === 0 || y === topOf(pages.length - 1)
      if (opens) {
        pages[pages.length - 1]?.push(...head.at(y, part++))
        y += head.height
      }
      row.forEach((note, i) => {
        pages[pages.length - 1]?.push(
          noteBox(
            context,
            `${list.id}-${from + i + 1}`,
            left + i * (noteWidth + GAP),
            y,
            noteWidth,
            note,
          ),
        )
      })
      y += height + ROW_GAP
    }
    y += BETWEEN - ROW_GAP
  }
  return pages
}

function headOf(
  { measurer }: SheetContext,
  measures: Measures,
  { id, heading }: NoteList,
): { readonly height: number; readonly at: (y: number, part: number) => readonly Box[] } {
  const { left, width } = measures.notes
  const at = (y: number, part: number): readonly Box[] => [
    ruleBox(`${id}-rule-${part}`, left, y, left + width, y, HEAVY),
    textBox(measurer, {
      id: `${id}-heading-${part}`,
      role: 'heading',
      level: 2,
      x: left,
      y: y + measures.padding + 2,
      w: width,
      paragraphs: [
        { text: part === 1 ? heading : `${heading}, continued`, style: measures.heading },
      ],
    }),
  ]
  return { height: measures.heading.leading + 2 * measures.padding + 6, at }
}

function noteBox(
  { measurer }: SheetContext,
  id: string,
  x: number,
  y: number,
  w: number,
  note: readonly Paragraph[],
): Box {
  return textBox(measurer, { id, x, y, w, paragraphs: note.map(specOf), wrap: 'tidy' })
}
