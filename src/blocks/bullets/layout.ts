import { boldText, joinText, plainText, type RichText, runsOf } from '../../base/index.ts'
import type { ParagraphSpec, TextStyle } from '../../page/index.ts'
import { type Item, mainText, stepNumber, yearsIn } from '../../topic/index.ts'
import type { Outline, SlideContext, SlideDraft } from '../blockKind.ts'
import { resolveAny, type Resolved, type Topics } from '../contentRef.ts'
import { fitsKicker } from '../shared/slideFrame.ts'
import { bulletSpec, listSlides } from '../shared/listSlides.ts'
import { misconceptionNotes, notesFor } from '../shared/teacherNotes.ts'
import type { BulletsBlock } from './schema.ts'

/** A heading with paragraphs and bullets: the slide that explains. */
export function layOutSlide(block: BulletsBlock, context: SlideContext): readonly SlideDraft[] {
  const items = resolveAny(context.topics, block.items)
  const [heading] = resolveAny(context.topics, block.heading ? [block.heading] : [])
  const [section] = resolveAny(context.topics, block.section ? [block.section] : [])
  const above = block.kicker ?? (section ? plainText(mainText(section.item)) : 'Explanation')
  const kicker = fitsKicker(context, above) ? above : 'Explanation'
  // A section's name too long for its line opens the text instead: it is never cut.
  const opening = kicker === above ? [] : [above]
  const title = block.title ?? (heading ? mainText(heading.item) : '')
  const texts = items.flatMap(({ item }) => textsToShow(item).map(({ text }) => text))
  const topic = items[0]?.topic ?? heading?.topic
  return listSlides(context, {
    kicker,
    heading: title,
    layout: block.layout,
    years: yearsIn([...texts, title].map(plainText)),
    margin: block.task,
    opening: items.every(({ item }) => item.kind === 'paragraph'),
    content: (style) => [
      ...opening.map((text): ParagraphSpec => ({ text, style: { ...style, bold: true } })),
      ...contentSpecs(context, block, items, style),
    ],
    notes: notesFor(
      [...(heading ? [heading] : []), ...items],
      ...(topic ? misconceptionNotes(topic, texts) : []),
    ),
  })
}

export function outlineOf(block: BulletsBlock, topics: Topics): Outline {
  const [heading] = resolveAny(topics, block.heading ? [block.heading] : [])
  const items = resolveAny(topics, block.items)
  return {
    title: block.title ?? (heading ? mainText(heading.item) : ''),
    points: items.flatMap(({ item }) => textsToShow(item).map(({ text }) => text)),
    questions: [],
  }
}

function contentSpecs(
  context: SlideContext,
  block: BulletsBlock,
  items: readonly Resolved[],
  style: TextStyle,
): readonly ParagraphSpec[] {
  let click = 0
  let step: number | undefined
  return items.flatMap(({ topic, item }) => {
    const number = stepNumber(topic, item.id)
    // Steps count on from the first that is shown, in whatever order they stand here.
    step = number === undefined ? undefined : step === undefined ? number : step + 1
    return textsToShow(item).map(({ text, bullet }): ParagraphSpec => {
      if (!bullet) return { text, style, before: context.theme.space.paragraph }
      click++
      const spec = bulletSpec(
        context,
        text,
        style,
        block.reveal === 'one-by-one' ? click : undefined,
      )
      return step === undefined ? spec : { ...spec, ...numberMark(step) }
    })
  })
}

/** A numeral in the place of the square; two digits need more room. */
function numberMark(step: number): Pick<ParagraphSpec, 'indent' | 'marker'> {
  return {
    indent: step < 10 ? 30 : 42,
    marker: { kind: 'text', text: `${step}`, colour: 'accent', bold: true },
  }
}

/** What an item says on an explanation slide, whole: nothing of it stays behind. */
function textsToShow(item: Item): readonly Shown[] {
  const plain = (text: RichText): Shown => ({ text, bullet: false })
  const labelled = (label: string, text: RichText): Shown => ({
    text: [{ text: `${label}: `, bold: true }, ...runsOf(text)],
    bullet: true,
  })
  switch (item.kind) {
    case 'bullet':
      return [{ text: item.text, bullet: true }]
    case 'keyTerm':
      return [labelled(plainText(item.term), item.definition)]
    case 'theme':
      return [labelled(plainText(item.title), item.text)]
    case 'faq':
      return item.answer.map((part) => ({ text: part.text, bullet: part.kind === 'bullet' }))
    case 'misconception':
      return [{ text: joinText(boldText(item.text), ' ', item.correction), bullet: true }]
    case 'figure':
      return [
        plain(item.caption),
        ...(item.picture.kind === 'missing' ? [plain(item.picture.note)] : []),
        plain(item.credit),
      ]
    case 'extract':
      return [
        plain(joinText('“', item.text, '”')),
        plain(boldText(item.provenance)),
        ...item.prompts.map((text) => ({ text, bullet: true })),
      ]
    case 'table':
      return item.rows.map(([head = '', ...cells]) =>
        labelled(
          plainText(head),
          cells
            .map((cell, i) => `${plainText(item.head[i + 1] ?? '')}: ${plainText(cell)}`)
            .join('; '),
        ),
      )
    default:
      return [plain(mainText(item))]
  }
}

interface Shown {
  readonly text: RichText
  readonly bullet: boolean
}
