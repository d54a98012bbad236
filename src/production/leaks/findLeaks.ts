import { plainText, type RichText } from '../../base/index.ts'
import { kindOf, refsOfBlock, resolveRef, type Topics } from '../../blocks/index.ts'
import { blockMarks, type Worksheet } from '../../lesson/index.ts'
import { numberTasks } from '../../layout/index.ts'
import type { Box, PageSet, Paragraph } from '../../page/index.ts'
import { creditedTexts, type Item, textsOf } from '../../topic/index.ts'
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
/** Letters on either side of a gap which, with the word between them, tell that it was filled. */
const AROUND = 12

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
  const givenOfItems = joinLetters([...asked.flatMap(givenTexts), ...read.flatMap(textsOf)])
  const boxes = answerCopy.pages.flatMap((page) => page.boxes)
  const paragraphs = boxes.flatMap(paragraphsOf)
  const unmarked = unmarkedTasks(worksheet, topics)
  const readOnSheet = boxes
    .filter(({ id }) => unmarked.some((prefix) => id.startsWith(prefix)))
    .flatMap(paragraphsOf)
    .map(givenIn)
    .join('')
  // One text after the other, as they are found in a file; what is missing parts them.
  const givenOnSheet = paragraphs.map(givenIn).join('')
  const answers = [
    ...without(asked.flatMap(answersOf).map(wholeAnswer), `${givenOfItems}|${readOnSheet}`),
    ...without(paragraphs.flatMap(answersIn), givenOnSheet),
  ]
  const found = readFinished(file, format).map(({ where, text }) => ({
    where,
    letters: lettersOf(text),
  }))
  const byLetters = new Map(answers.map((answer) => [answer.letters, answer.text]))
  return [...byLetters].flatMap(([letters, answer]) => {
    const place = found.find((part) => part.letters.includes(letters))
    return place === undefined ? [] : [{ answer, where: place.where }]
  })
}

/** How the boxes of tasks begin that earn no marks, such as notes that follow the slides. */
function unmarkedTasks(worksheet: Worksheet, topics: Topics): readonly string[] {
  return numberTasks(worksheet.blocks).flatMap(({ block, number }) =>
    // Pages of their own have the number of the task before them.
    kindOf(block)?.layOut.worksheet !== undefined && blockMarks(block, topics) === 0
      ? [`task-${number}-`]
      : [],
  )
}

interface Answer {
  readonly text: string
  /** What is looked for; for a gap, with what stands around it. */
  readonly letters: string
}

/** The answers that pupils are not told anyway. */
function without(answers: readonly Answer[], given: string): readonly Answer[] {
  return answers.filter(({ letters }) => letters.length >= SHORTEST && !given.includes(letters))
}

function wholeAnswer(text: RichText): Answer {
  return { text: plainText(text), letters: lettersOf(text) }
}

/** Text without what line breaks, fonts and punctuation may change. */
function lettersOf(text: RichText): string {
  return plainText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function joinLetters(texts: readonly RichText[]): string {
  return texts.map(lettersOf).join('|')
}

interface SheetText {
  readonly runs: Paragraph['runs']
  readonly isAnswer: boolean
}

/** What a box of the answer copy says, and whether it is an answer. */
function paragraphsOf({ content, answer }: Box): readonly SheetText[] {
  const cells =
    content.kind === 'table'
      ? content.rows.flatMap((row) => row.cells)
      : content.kind === 'text'
        ? [content]
        : []
  return cells.flatMap((cell) =>
    cell.paragraphs.map(({ runs }) => ({
      runs,
      isAnswer: answer === true || ('answer' in cell && cell.answer === true),
    })),
  )
}

/** Letters of what a paragraph tells pupils; a bar stands for what it does not. */
function givenIn({ runs, isAnswer }: SheetText): string {
  if (!isAnswer) return lettersOf(runs)
  if (!hasGaps(runs)) return '|'
  return runs.map((run) => (run.gap === undefined ? lettersOf([run]) : '|')).join('')
}

/** Of a text with gaps, what fills them is the answer, where it stands. */
function answersIn({ runs, isAnswer }: SheetText): readonly Answer[] {
  if (!isAnswer) return []
  if (!hasGaps(runs)) return [wholeAnswer(runs)]
  return runs.flatMap(({ text, gap }, i) => {
    if (gap === undefined) return []
    const left = lettersOf(besideGap(runs.slice(0, i).reverse()).reverse()).slice(-AROUND)
    const right = lettersOf(besideGap(runs.slice(i + 1))).slice(0, AROUND)
    // A word alone stands in the bank as well.
    if (left.length + right.length < AROUND / 2) return []
    return [{ text: text.trim(), letters: `${left}${lettersOf(text)}${right}` }]
  })
}

/** The runs up to the next gap. */
function besideGap(runs: SheetText['runs']): SheetText['runs'][number][] {
  const end = runs.findIndex(({ gap }) => gap !== undefined)
  return runs.slice(0, end < 0 ? undefined : end)
}

function hasGaps(runs: SheetText['runs']): boolean {
  return runs.some(({ gap }) => gap !== undefined)
}

/** What an item's mark scheme credits, and what explains it. */
function answersOf(item: Item): readonly RichText[] {
  switch (item.kind) {
    case 'question':
      return [
        ...(item.answer === undefined ? [] : [item.answer]),
        ...(item.options ?? []).flatMap(({ reason }) => (reason === undefined ? [] : [reason])),
        ...creditedTexts(item),
      ]
    case 'misconception':
      return [item.correction]
    case 'faq':
      return item.answer.map(({ text }) => text)
    default:
      return []
  }
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
