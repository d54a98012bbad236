import type { SheetStyle, SheetStyleName } from '../blocks/index.ts'

/** Share of a page's room: a last page with less on it is worth saving, or filling. */
export const NEARLY_EMPTY = 0.4
/** Of a longer sheet a page is soon one too many or too few, and trying takes time. */
export const MOST_PAGES = 12
/** Seven millimetres: what exercise books call narrow feint. */
const LEAST_PITCH = 20
/** Leading, per point of type, below which lines of text are too close to read along. */
const LEAST_LEADING = 1.2
const TIGHTER = 0.9
const TIGHTENED: readonly SheetStyleName[] = ['body', 'number', 'instruction']

/** Of the space between questions. */
const LEAST_AIR = 0.65
/** Shares of the usual pitch: 8 mm become 9, then 10, which large handwriting wants. */
const WIDER = [9 / 8, 10 / 8] as const

/** As little of it as saves the page. */
const STEPS = [1 / 3, 2 / 3, 1] as const
/** Of the lines of an essay, what it does without if closing up alone is not enough. */
const SPARE = 1 / 5

/**
 * F20: the paper with lines nearer and nearer to each other, where its readers can do with that;
 * nothing for papers that are set wide on purpose.
 */
export function closedUp(sheet: SheetStyle): readonly SheetStyle[] {
  if (!sheet.closesUp) return []
  const closest = nearer(sheet, 1)
  const answerLine = { ...closest.answerLine, spare: SPARE }
  return [...STEPS.map((step) => nearer(sheet, step)), { ...closest, answerLine }]
}

function nearer(sheet: SheetStyle, step: number): SheetStyle {
  const { answerLine } = sheet
  const type = Object.fromEntries(
    Object.entries(sheet.type).map(([name, style]) => [
      name,
      TIGHTENED.some((own) => own === name)
        ? { ...style, leading: between(style.leading, leastLeading(style), step) }
        : style,
    ]),
  ) as SheetStyle['type']
  const pitch = between(answerLine.pitch, Math.min(answerLine.pitch, LEAST_PITCH), step)
  return { ...sheet, type, air: between(1, LEAST_AIR, step), answerLine: { ...answerLine, pitch } }
}

/**
 * F22: the paper with wider lines to write on, for a sheet whose last page can neither be saved nor
 * filled in another way.
 */
export function openedUp(sheet: SheetStyle): readonly SheetStyle[] {
  if (!sheet.closesUp) return []
  const { answerLine } = sheet
  return WIDER.map((share) => ({
    ...sheet,
    answerLine: { ...answerLine, pitch: answerLine.pitch * share },
  }))
}

function leastLeading({ size, leading }: SheetStyle['type']['body']): number {
  return Math.min(leading, Math.max(size * LEAST_LEADING, leading * TIGHTER))
}

function between(open: number, closed: number, step: number): number {
  return open + (closed - open) * step
}
