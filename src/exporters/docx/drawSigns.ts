import { Tab, TextRun } from 'docx'
import {
  type Box,
  type Colour,
  hexOf,
  type Paragraph as Text,
  type StyledRun,
} from '../../page/index.ts'
import { drawRun } from './drawRuns.ts'
import type { Framed } from './flow.ts'
import type { Pen } from './pen.ts'
import { isLetterBox } from './readColumns.ts'

/** The paragraphs of a text box; one that says nothing still takes its line. */
export function paragraphsOf({ content }: Box): readonly Text[] {
  return content.kind === 'text' ? content.paragraphs : []
}

/** The number in front of a text, in white where it stands on black. */
export function labelRuns(pen: Pen, { box, ground }: Framed): readonly TextRun[] {
  const [text] = paragraphsOf(box)
  return text === undefined ? [] : signRuns(pen, { text: textOf(text), bold: true }, text, ground)
}

export function isBullet({ marker }: Text): boolean {
  return marker?.kind === 'bullet'
}

/** The letter or sign of a paragraph; a bullet is Word's own. */
export function markerRuns(pen: Pen, text: Text): readonly TextRun[] {
  const { marker } = text
  if (marker === undefined || isBullet(text)) return []
  const sign = marker.kind === 'text' ? (marker.text ?? '') : '▪'
  const isReversed = hexOf(pen.theme, marker.colour) === '#FFFFFF'
  const run = { text: sign, bold: marker.bold, colour: marker.colour }
  return signRuns(pen, run, text, isReversed ? '#000000' : undefined)
}

function signRuns(
  pen: Pen,
  run: StyledRun,
  { style }: Text,
  ground: Colour | undefined,
): readonly TextRun[] {
  const text = ground === undefined ? run.text : `\u00a0${run.text}\u00a0`
  return [drawRun(pen, { ...run, text }, style, ground), new TextRun({ children: [new Tab()] })]
}

function textOf({ runs }: Text): string {
  return runs.map(({ text }) => text).join('')
}

export function trailRuns(pen: Pen, trailing: Framed): readonly TextRun[] {
  const tab = new TextRun({ children: [new Tab()] })
  if (isLetterBox(trailing)) return [tab, letterRun(pen, trailing)]
  return [
    tab,
    ...paragraphsOf(trailing.box).flatMap(({ runs, style }) =>
      // Marks such as "(+ 1)" never break.
      runs.map((run) => drawRun(pen, { ...run, text: run.text.replaceAll(' ', '\u00a0') }, style)),
    ),
  ]
}

/** A letter's box at the end of a line: as wide as in print, and as high as its letters. */
function letterRun(pen: Pen, { box, frame }: Framed): TextRun {
  const [text] = paragraphsOf(box)
  const size = (frame?.h ?? box.h) * LETTER_SIZE
  const letter = text === undefined ? '' : textOf(text)
  const room = Math.round(((frame?.w ?? box.w) / size - letter.length * LETTER_WIDTH) / SPACE / 2)
  const pad = '\u00a0'.repeat(Math.max(room, 1))
  const style = { ...(text?.style ?? pen.style), size }
  return drawRun(pen, { text: `${pad}${letter}${pad}`, bold: true, boxed: true }, style)
}

/** Of the height of a box, and of the size of its letters. */
const LETTER_SIZE = 0.8
const LETTER_WIDTH = 0.7
const SPACE = 0.28
