import { ExternalHyperlink, TextRun } from 'docx'
import { normaliseText, runsOf } from '../../base/index.ts'
import {
  type Colour,
  FONTS,
  hexOf,
  type Paragraph,
  type StyledRun,
  type TextStyle,
} from '../../page/index.ts'
import { groundOf } from './groundOf.ts'
import type { Pen } from './pen.ts'
import { halfPoints } from './units.ts'

type Drawn = TextRun | ExternalHyperlink

const SAFE_LINK = /^(?:https?:\/\/|mailto:)/i

/** The runs of a paragraph; only what differs from the document's own style is said. */
export function drawRuns(pen: Pen, { runs, style }: Paragraph): readonly Drawn[] {
  return runsOf(runs.map((run) => ({ ...run, text: normaliseText(run.text) }))).map((run) => {
    const text = drawRun(pen, run, style)
    return run.link !== undefined && SAFE_LINK.test(run.link)
      ? new ExternalHyperlink({ link: run.link, children: [text] })
      : text
  })
}

/** `ground`: the colour that the run stands on, as a numeral in a black square does. */
export function drawRun(pen: Pen, run: StyledRun, style: TextStyle, ground?: Colour): TextRun {
  const { theme, style: common } = pen
  const colour = hexOf(theme, run.colour ?? style.colour)
  const family = FONTS[style.font].office
  return new TextRun({
    text: run.text,
    ...(style.bold || run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.super ? { superScript: true } : {}),
    ...(run.sub ? { subScript: true } : {}),
    ...(run.link === undefined ? {} : { underline: {} }),
    ...(style.font === common.font ? {} : { font: family }),
    ...(style.size === common.size ? {} : { size: halfPoints(style.size) }),
    ...(colour === '#000000' ? {} : { color: colour.slice(1) }),
    ...groundOf(pen, ground),
  })
}
