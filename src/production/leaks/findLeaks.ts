import { plainText, type RichText } from '../../base/index.ts'
import { refsOfBlock, resolveRef, type Topics } from '../../blocks/index.ts'
import { blockMarks, type Worksheet } from '../../lesson/index.ts'
import type { Box, PageSet, Paragraph } from '../../page/index.ts'
import { type Item, textsOf } from '../../topic/index.ts'
import type { Format } from '../outputs.ts'
import { readFinished } from './readFinished.ts'

/** An answer that stands in a file for pupils. */
export interface Leak {
  readonly answer: string
  /** The part of the file. */
  readonly where: string
}

/** Fewer letters and digits than this are a name or a year, which a question may well say itself. */
const SHORTEST = 10

/**
 * Looks for the answers of a worksheet in its finished file for pupils: in what is painted, on the
 * page or off it, in notes, descriptions, properties and fields.
 *
 * @param answerCopy the worksheet's pages with answers, which know the answers of every kind of block
 */
export function findLeaks(
  file: Uint8Array,
  format: Format,
  { worksheet, topics, answerCopy }: { worksheet: Worksheet; topics: Topics; answerCopy: PageSet },
): readonly Leak[] {
  const shown = worksheet.blocks.map((block) => ({
    // What earns no marks is there to be read: an organiser says what is true of a mistake.
    asks: blockMarks(block, topics) > 0,
    items: refsOfBlock(block).flatMap(({ ref }) => resolveRef(topics, ref)?.item ?? []),
  }))
  const asked = shown.filter(({ asks }) => asks).flatMap(({ items }) => items)
  const read = shown.filter(({ asks }) => !asks).flatMap(({ items }) => items)
  const given = [...asked.flatMap(givenTexts), ...read.flatMap(textsOf)].map(lettersOf).join('|')
  const answers = new Map(
    [
      ...asked.flatMap(creditedTexts),
      ...answerCopy.pages.flatMap(({ boxes }) => boxes.flatMap(answersIn)),
    ]
      .map((text) => [lettersOf(text), plainText(text)] as const)
      .filter(([letters]) => letters.length >= SHORTEST && !given.includes(letters)),
  )
  const found = readFinished(file, format).map(({ where, text }) => ({
    where,
    letters: lettersOf(text),
  }))
  return [...answers].flatMap(([letters, answer]) => {
    const place = found.find((part) => part.letters.includes(letters))
    return place === undefined ? [] : [{ answer, where: place.where }]
  })
}

/** Text without what line breaks, fonts and punctuation may change. */
function lettersOf(text: RichText): string {
  return plainText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function answersIn(box: Box): readonly string[] {
  const { content } = box
  if (content.kind === 'table')
    return content.rows.flatMap(({ cells }) =>
      cells
        .filter(({ answer }) => answer === true || box.answer === true)
        .flatMap(({ paragraphs }) => paragraphs.map(answerOf)),
    )
  return box.answer === true && content.kind === 'text' ? content.paragraphs.map(answerOf) : []
}

/** Of a text with gaps, only what fills them is the answer: the pupil's copy says the rest too. */
function answerOf({ runs }: Paragraph): string {
  const filled = runs.filter(({ gap }) => gap !== undefined)
  return (filled.length > 0 ? filled : runs).map(({ text }) => text).join('')
}

/** What an item's mark scheme credits, and what explains it. */
function creditedTexts(item: Item): readonly RichText[] {
  switch (item.kind) {
    case 'question':
      return [
        ...(item.answer === undefined ? [] : [item.answer]),
        ...(item.options ?? []).flatMap(({ reason }) => (reason === undefined ? [] : [reason])),
        ...schemeTexts(item),
      ]
    case 'misconception':
      return [item.correction]
    case 'faq':
      return item.answer.map(({ text }) => text)
    default:
      return []
  }
}

function schemeTexts({ scheme }: Extract<Item, { kind: 'question' }>): readonly RichText[] {
  if (scheme === undefined) return []
  return scheme.kind === 'points'
    ? scheme.points.flatMap(({ text, alternatives = [], further = [] }) => [
        text,
        ...alternatives,
        ...further.map((part) => part.text),
      ])
    : scheme.indicative.flatMap(({ points }) => points)
}

/** What a sheet may say of an item to pupils. */
function givenTexts(item: Item): readonly RichText[] {
  switch (item.kind) {
    case 'question':
      return [item.prompt, ...(item.parts ?? []), ...(item.options ?? []).map(({ text }) => text)]
    case 'misconception':
      return [item.text]
    case 'faq':
      return item.question === undefined ? [] : [item.question]
    default:
      return textsOf(item)
  }
}
