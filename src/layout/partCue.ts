import type { SlideDraft } from '../blocks/index.ts'
import { type Box, linesOfBox, textBox, type TextMeasurer } from '../page/index.ts'

/**
 * Says “2 of 3” after the kicker of slides that go on under one heading. A kicker with no room for
 * it beside the years of its slide stays as it is.
 */
export function withPartCues(
  drafts: readonly SlideDraft[],
  measurer: TextMeasurer,
): readonly SlideDraft[] {
  const names = drafts.map(nameOf)
  return drafts.map((draft, i) => {
    const name = names[i]
    const parts = names.flatMap((other, at) => (other === name ? [at] : []))
    if (name === undefined || parts.length < 2) return draft
    return withCue(draft, `${parts.indexOf(i) + 1} of ${parts.length}`, measurer)
  })
}

/** What slides have in common that a pupil would take for one. */
function nameOf({ title, boxes }: SlideDraft): string | undefined {
  const kicker = boxes.find(isKicker)
  return kicker && `${title} ${wordsOf(kicker)}`
}

function withCue(draft: SlideDraft, cue: string, measurer: TextMeasurer): SlideDraft {
  const boxes = draft.boxes.map((box) => (isKicker(box) ? cued(box, cue, measurer) : box))
  const kicker = boxes.find(isKicker)
  const meetsOther = boxes.some(
    (box) => box !== kicker && kicker !== undefined && wordsMeet(kicker, box),
  )
  return meetsOther ? draft : { ...draft, boxes }
}

function cued(box: Box, cue: string, measurer: TextMeasurer): Box {
  const [paragraph] = box.content.kind === 'text' ? box.content.paragraphs : []
  if (paragraph === undefined) return box
  const text = [...paragraph.runs, { text: `   ${cue}` }]
  const longer = textBox(measurer, { ...box, paragraphs: [{ text, style: paragraph.style }] })
  return linesOfBox(longer).length > linesOfBox(box).length ? box : longer
}

function isKicker({ id, content }: Box): boolean {
  return id === 'kicker' && content.kind === 'text'
}

function wordsOf(box: Box): string {
  return linesOfBox(box)
    .flatMap(({ pieces }) => pieces.map(({ text }) => text))
    .join('')
}

/** Points between words that do not meet. */
const GAP = 8

function wordsMeet(kicker: Box, box: Box): boolean {
  const end = Math.max(...linesOfBox(kicker).map(({ x, width }) => x + width))
  return (
    box.y < kicker.y + kicker.h &&
    kicker.y < box.y + box.h &&
    linesOfBox(box).some(({ x, width }) => x < end + GAP && x + width > kicker.x)
  )
}
