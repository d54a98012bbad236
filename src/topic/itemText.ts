import { assertNever, isBlank, plainText, type RichText } from '../base/index.ts'
import type { Item, ItemOf } from './topic.ts'

/**
 * The one text of an item that a lesson may reword locally: the definition of a key term, the
 * prompt of a question, the words of a bullet.
 */
export function mainText(item: Item): RichText {
  switch (item.kind) {
    case 'heading':
    case 'paragraph':
    case 'bullet':
    case 'theme':
    case 'objective':
    case 'misconception':
    case 'extract':
      return item.text
    case 'keyTerm':
      return item.definition
    case 'figure':
      return item.caption
    case 'faq':
      return item.question ?? ''
    case 'question':
      return item.prompt
    case 'table':
      return item.title
    default:
      return assertNever(item)
  }
}

/** The item with another main text. */
export function withMainText(item: Item, text: RichText): Item {
  switch (item.kind) {
    case 'heading':
    case 'paragraph':
    case 'bullet':
    case 'theme':
    case 'objective':
    case 'misconception':
    case 'extract':
      return { ...item, text }
    case 'keyTerm':
      return { ...item, definition: text }
    case 'figure':
      return { ...item, caption: text }
    case 'faq':
      return { ...item, question: text }
    case 'question':
      return { ...item, prompt: text }
    case 'table':
      return { ...item, title: text }
    default:
      return assertNever(item)
  }
}

/** The way to the main text, for whoever edits texts where they are shown. */
export function mainTextPath(item: Item): readonly [string] {
  switch (item.kind) {
    case 'keyTerm':
      return ['definition']
    case 'figure':
      return ['caption']
    case 'faq':
      return ['question']
    case 'question':
      return ['prompt']
    case 'table':
      return ['title']
    default:
      return ['text']
  }
}

/** What a list of items calls this one: a term, a theme's title, otherwise its main text. */
export function itemLabel(item: Item): string {
  const text = titleOf(item) ?? mainText(item)
  if (item.kind === 'faq' && isBlank(text)) return plainText(item.answer[0]?.text ?? '')
  return plainText(text)
}

/** The short name that stands before the main text, where the kind has one. */
export function titleOf(item: Item): RichText | undefined {
  if (item.kind === 'keyTerm') return item.term
  if (item.kind === 'theme') return item.title
  return undefined
}

/** Every text of an item, for searching and for finding dates. */
export function textsOf(item: Item): readonly RichText[] {
  switch (item.kind) {
    case 'heading':
    case 'paragraph':
    case 'bullet':
    case 'objective':
      return [item.text]
    case 'keyTerm':
      return [
        item.term,
        ...item.aliases,
        item.definition,
        ...present(item.example),
        ...present(item.notToConfuse),
      ]
    case 'figure':
      return [item.caption, item.alt, item.credit]
    case 'theme':
      return [item.title, item.text]
    case 'faq':
      return [...present(item.question), ...item.answer.map((part) => part.text)]
    case 'question':
      return [
        item.prompt,
        ...(item.parts ?? []),
        ...(item.options ?? []).flatMap((o) => [o.text, ...present(o.reason)]),
        ...schemeHeadings(item),
        ...creditedTexts(item),
      ]
    case 'misconception':
      return [item.text, item.correction]
    case 'extract':
      return [item.text, item.provenance, ...item.prompts]
    case 'table':
      return [item.title, ...item.head, ...item.rows.flat()]
    default:
      return assertNever(item)
  }
}

/** What the mark scheme of a question gives marks for, in its order. */
export function creditedTexts({ scheme }: ItemOf<'question'>): readonly RichText[] {
  if (scheme === undefined) return []
  if (scheme.kind === 'levels') return scheme.indicative.flatMap(({ points }) => points)
  return scheme.points.flatMap(({ text, alternatives = [], further = [] }) => [
    text,
    ...alternatives,
    ...further.map((part) => part.text),
  ])
}

function schemeHeadings({ scheme }: ItemOf<'question'>): readonly RichText[] {
  return scheme?.kind === 'levels' ? scheme.indicative.map(({ heading }) => heading) : []
}

function present(text: RichText | undefined): readonly RichText[] {
  return text === undefined ? [] : [text]
}
