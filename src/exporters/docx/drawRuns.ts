import { BorderStyle, ExternalHyperlink, TextRun } from 'docx'
import { isSafeLink, normaliseText } from '../../base/index.ts'
import {
  type Colour,
  FONTS,
  type Gap,
  hexOf,
  type Paragraph,
  type StyledRun,
  type TextStyle,
} from '../../page/index.ts'
import { groundOf } from './groundOf.ts'
import type { Pen } from './pen.ts'
import { eighths, halfPoints } from './units.ts'

type Drawn = TextRun | ExternalHyperlink

/** The runs of a paragraph; only what differs from the document's own style is said. */
export function drawRuns(pen: Pen, { runs, style }: Paragraph): readonly Drawn[] {
  const clean: readonly StyledRun[] = runs.map((run) => ({ ...run, text: normaliseText(run.text) }))
  return clean
    .filter(({ text }) => text !== '')
    .flatMap((run): readonly Drawn[] => {
      if (run.gap !== undefined) return drawGap(pen, run, run.gap, style)
      const text = drawRun(pen, run, style)
      return run.link !== undefined && isSafeLink(run.link)
        ? [new ExternalHyperlink({ link: run.link, children: [text] })]
        : [text]
    })
}

/** A space and a bold letter are about so much of their size. */
const SPACE = 0.28
const LETTER = 0.58

/** Room to write in, as underlined spaces that no line breaks between; or the word that fills it, boxed. */
function drawGap(pen: Pen, run: StyledRun, gap: Gap, style: TextStyle): readonly TextRun[] {
  const spacesIn = (width: number): string =>
    '\u00a0'.repeat(Math.max(Math.round(width / (style.size * SPACE)), 0))
  if (gap.align === 'centre') {
    const word = run.text.trim()
    const side = spacesIn((gap.width - word.length * style.size * LETTER) / 2)
    return [drawRun(pen, { ...run, text: side + word + side, bold: true, boxed: true }, style)]
  }
  const spaces = spacesIn(gap.width)
  return [
    drawRun(pen, { text: run.text.trim() }, { ...style, size: gap.size }),
    drawRun(pen, { text: spaces, underline: true }, style),
  ]
}

const ANSWER = { style: BorderStyle.SINGLE, size: eighths(1.2), color: '000000', space: 1 } as const

/** `ground`: the colour that the run stands on, as a numeral in a black square does. */
export function drawRun(
  pen: Pen,
  run: StyledRun & { readonly underline?: true; readonly boxed?: true },
  style: TextStyle,
  ground?: Colour,
): TextRun {
  const { theme, style: common } = pen
  const colour = hexOf(theme, run.colour ?? style.colour)
  const family = FONTS[style.font].office
  return new TextRun({
    text: run.text,
    ...((style.bold || run.bold === true) === common.bold ? {} : { bold: !common.bold }),
    ...(run.italic ? { italics: true } : {}),
    ...(run.super ? { superScript: true } : {}),
    ...(run.sub ? { subScript: true } : {}),
    ...(run.link === undefined && !run.underline ? {} : { underline: {} }),
    ...(style.font === common.font ? {} : { font: family }),
    ...(style.size === common.size ? {} : { size: halfPoints(style.size) }),
    ...(colour === hexOf(theme, common.colour) ? {} : { color: colour.slice(1) }),
    ...(run.boxed ? { border: ANSWER } : {}),
    ...groundOf(pen, ground),
  })
}
