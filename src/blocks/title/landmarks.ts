import { plainText } from '../../base/index.ts'
import { type Box, ruleBox, styleOf, textBox } from '../../page/index.ts'
import { datedEvents, type DatedEvent, type Topic, type YearRange } from '../../topic/index.ts'
import type { SlideContext } from '../blockKind.ts'
import { yearToX } from '../shared/ruler.ts'
import { GRID } from '../shared/slideGrid.ts'

export interface Landmark {
  /** Year with its fraction, as its event has it. */
  readonly at: number
  readonly boxes: readonly Box[]
}

const LINE_END = 122
const LABEL_Y = 128
const LABEL_WIDTH = 170
const GAP = 12
// “Rapallo, April 1922”, “The Munich Agreement (1938)”, “War in Spain, 1936–1939”.
const NAMED_YEAR =
  /^([^,(]+?)(?:, | \()(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?(\d{4})(?:[–-]\d{2,4})?\)?$/u

/**
 * The events that get a label: headings that end with their year. One that has no room before the next, or before the focus, stays a plain line.
 */
export function landmarksOf(
  topic: Topic,
  period: YearRange,
  context: SlideContext,
  focus: DatedEvent | undefined,
): readonly Landmark[] {
  const { measurer, theme } = context
  const { x, w } = GRID.full
  const named = topic.items.flatMap((item) => {
    if (item.kind !== 'heading') return []
    const [, label, year] = NAMED_YEAR.exec(plainText(item.text)) ?? []
    if (label === undefined || year === undefined) return []
    const at = Number(year)
    const event = datedEvents(topic).find(
      (candidate) => candidate.years.from === at && candidate.at !== at,
    )
    return at < period.from || at > period.to ? [] : [{ label, year, at: event?.at ?? at }]
  })
  const ordered = named.sort((a, b) => a.at - b.at)
  const focusX = focus ? yearToX(period, focus.at, x, w) : Infinity
  const bold = { ...styleOf(theme, 'caption', 'ink2'), bold: true }
  let free = GRID.left
  return ordered.flatMap((mark, i) => {
    const left = yearToX(period, mark.at, x, w)
    const next = ordered[i + 1]
    const limit = Math.min(
      GRID.right,
      next ? yearToX(period, next.at, x, w) - GAP : GRID.right,
      left < focusX ? focusX - GAP : GRID.right,
    )
    const width = Math.min(LABEL_WIDTH, limit - left)
    const paragraphs = [
      { text: mark.year, style: bold },
      { text: mark.label, style: styleOf(theme, 'caption', 'ink2') },
    ]
    if (left < free || width < 90) return []
    const box = textBox(measurer, {
      id: `landmark-${mark.year}`,
      role: 'artifact',
      x: left - 1,
      y: LABEL_Y,
      w: width,
      paragraphs,
    })
    if (box.h > 3 * bold.leading) return []
    free = left + width
    const line = ruleBox(`landmark-${mark.year}-line`, left, 0, left, LINE_END, {
      colour: 'ink',
      width: theme.shape.heavy,
    })
    return [{ at: mark.at, boxes: [line, box] }]
  })
}
