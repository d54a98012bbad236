import { isBlank, plainText } from '../../base/index.ts'
import { type Box, ruleBox } from '../../page/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { listSlides } from '../shared/listSlides.ts'
import { slideRuler } from '../shared/ruler.ts'
import { kickerBox, slideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import type { BlankBlock } from './schema.ts'

const KICKER = 'On the board'
/** Far enough apart for handwriting that is read from the back. */
const LINE_PITCH = 48
const SQUARE = 24
const TOP_WITHOUT_TITLE = 72

/** Room to write. Without a title of its own the small line above names the slide. */
export function layOutSlide(block: BlankBlock, context: SlideContext): readonly SlideDraft[] {
  const title = block.title ?? ''
  const notes = notesFor([], 'Room for what comes up: write here, or draw.')
  if (isBlank(title)) {
    const kicker: Box = {
      ...kickerBox(context, { kicker: KICKER }),
      id: 'heading',
      role: 'title',
      placeholder: 'title',
    }
    const boxes = [
      ...slideRuler(context, undefined),
      kicker,
      ...surface(block, context, TOP_WITHOUT_TITLE),
    ]
    return [{ layout: 'full', title: KICKER, boxes, footer: true, notes }]
  }
  const frame = slideFrame(context, { kicker: KICKER, heading: title, layout: 'full' })
  if (frame.carried.length > 0)
    return listSlides(context, {
      kicker: KICKER,
      heading: title,
      layout: 'full',
      notes,
      content: () => [],
    })
  return [
    {
      layout: 'full',
      title: plainText(title),
      boxes: [...frame.boxes, ...surface(block, context, frame.area.y)],
      footer: true,
      notes,
    },
  ]
}

function surface({ layout }: BlankBlock, { theme }: SlideContext, top: number): readonly Box[] {
  if (layout === 'plain') return []
  const { left, right, bottom } = GRID
  const stroke = { colour: 'rule', width: theme.shape.hair } as const
  const pitch = layout === 'lines' ? LINE_PITCH : SQUARE
  const rows = Math.floor((bottom - top) / pitch)
  const first = bottom - rows * pitch
  const across = Array.from({ length: rows + 1 }, (_, i) => {
    const y = first + i * pitch
    return ruleBox(`line-${i}`, left, y, right, y, stroke)
  })
  // Lines to write on need none above the first.
  if (layout === 'lines') return across.slice(1)
  const columns = Math.floor((right - left) / pitch)
  const down = Array.from({ length: columns + 1 }, (_, i) => {
    const x = left + i * pitch
    return ruleBox(`column-${i}`, x, first, x, bottom, stroke)
  })
  return [...across, ...down]
}
