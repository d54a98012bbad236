import { plainText, type RichText } from '../../base/index.ts'
import type { ParagraphSpec, TextStyle } from '../../page/index.ts'
import { type Item, mainText, titleOf, yearsIn } from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { resolveAny, resolveOne } from '../contentRef.ts'
import { bulletSpec, listSlides } from '../shared/listSlides.ts'
import { misconceptionNotes, notesFor } from '../shared/teacherNotes.ts'
import type { BulletsBlock } from './schema.ts'

/** A heading with paragraphs and bullets: the slide that explains. */
export function layOutSlide(block: BulletsBlock, context: SlideContext): readonly SlideDraft[] {
  const items = resolveAny(context.topics, block.items)
  const heading = block.heading && resolveOne(context.topics, block.heading, 'heading')
  const title = block.title ?? heading?.item.text ?? ''
  const texts = items.flatMap(({ item }) => textsToShow(item).map(({ text }) => text))
  const topic = items[0]?.topic ?? heading?.topic
  return listSlides(context, {
    kicker: 'Explanation',
    kickerNote: undefined,
    heading: title,
    layout: block.layout,
    years: yearsIn([...texts, title].map(plainText)),
    margin: block.task,
    content: (style) => contentSpecs(context, block, items.map(({ item }) => item), style),
    notes: notesFor([...(heading ? [heading] : []), ...items], ...(topic ? misconceptionNotes(topic, texts) : [])),
  })
}

function contentSpecs(context: SlideContext, block: BulletsBlock, items: readonly Item[], style: TextStyle): readonly ParagraphSpec[] {
  let click = 0
  return items.flatMap((item) =>
    textsToShow(item).map(({ text, bullet }): ParagraphSpec => {
      if (!bullet) return { text, style, before: context.theme.space.paragraph }
      click++
      return bulletSpec(context, text, style, block.reveal === 'one-by-one' ? click : undefined)
    }),
  )
}

function textsToShow(item: Item): readonly { readonly text: RichText; readonly bullet: boolean }[] {
  if (item.kind === 'faq') return item.answer.map((part) => ({ text: part.text, bullet: part.kind === 'bullet' }))
  const text = mainText(item)
  const label = titleOf(item)
  if (label !== undefined) return [{ text: [{ text: `${plainText(label)}: `, bold: true }, { text: plainText(text) }], bullet: true }]
  return [{ text, bullet: item.kind === 'bullet' }]
}
