import { plainText, type RichText } from '../../base/index.ts'
import { sliceRich, withoutOverallBold } from '../text/richRuns.ts'
import { add, type Building } from './building.ts'
import { guessAnswerStarts } from './faqGroups.ts'
import type { Read } from './questionDrafts.ts'

/** Makes the questions and answers that start at i. Returns how many pieces they take up. */
export function takeFaq(building: Building, reads: readonly Read[], i: number): number {
  let end = i
  while (reads[end]?.verdict.label === 'faq-question' || reads[end]?.verdict.label === 'faq-answer')
    end++
  const run = reads.slice(i, end)
  const firstQuestion = run.findIndex((read) => read.verdict.label === 'faq-question')
  const loose = firstQuestion < 0 ? run : run.slice(0, firstQuestion)
  addLooseAnswers(building, loose)
  let group: Read[] = []
  for (const read of firstQuestion < 0 ? [] : run.slice(firstQuestion)) {
    if (read.verdict.label === 'faq-question' && group.length > 0) {
      addFaq(building, group)
      group = []
    }
    group.push(read)
  }
  if (group.length > 0) addFaq(building, group)
  return Math.max(1, end - i)
}

/** Answers whose questions were lost: parted by guess, unless the teacher has said where. */
function addLooseAnswers(building: Building, loose: readonly Read[]): void {
  if (loose.length === 0) return
  const guessed = new Set(guessAnswerStarts(loose.map((read) => read.piece)))
  let group: Read[] = []
  loose.forEach((read, k) => {
    const starts = building.corrections.faqStarts.get(read.piece.from) ?? guessed.has(k)
    if (starts && group.length > 0) {
      addFaq(building, group)
      group = []
    }
    if (group.length === 0) building.guessedStarts.push(read.piece.from)
    group.push(read)
  })
  addFaq(building, group)
}

function addFaq(building: Building, group: readonly Read[]): void {
  const [first, ...others] = group
  if (!first) return
  const asked = first.verdict.label === 'faq-question'
  const inline = asked ? splitInlineAnswer(first) : undefined
  const typed = building.corrections.faqQuestions.get(first.piece.from)
  const answers = asked ? others : group
  add(
    building,
    group,
    (placed) => ({
      ...placed,
      kind: 'faq',
      ...(asked
        ? { question: withoutOverallBold(stripQuestionLabel(inline?.question ?? first.piece.rich)) }
        : typed !== undefined
          ? { question: typed, questionAdded: true as const }
          : {}),
      answer: [
        ...(inline ? [{ kind: 'paragraph' as const, text: inline.answer }] : []),
        ...answers.map((read) => ({
          kind:
            read.piece.shape === 'bullet' ||
            read.piece.shape === 'numbered' ||
            read.piece.sign !== undefined
              ? ('bullet' as const)
              : ('paragraph' as const),
          text: stripAnswerLabel(read.piece.rich),
        })),
      ],
    }),
    [asked ? first : (answers[0] ?? first)],
  )
}

/** "What is a cell? The unit of life." on one line. */
function splitInlineAnswer(read: Read): { question: RichText; answer: RichText } | undefined {
  const at = read.piece.text.indexOf('? ')
  if (at < 0 || /\?$/.test(read.piece.text)) return undefined
  return {
    question: sliceRich(read.piece.rich, 0, at + 1),
    answer: sliceRich(read.piece.rich, at + 2),
  }
}

function stripQuestionLabel(text: RichText): RichText {
  const label = /^(?:Q|Question|Front) ?#?\d{0,2} ?: ?(?=\S)/i.exec(plainText(text))
  return label ? sliceRich(text, label[0].length) : text
}

function stripAnswerLabel(text: RichText): RichText {
  const label = /^(?:A|Ans|Answer|Back) ?#?\d{0,2} ?: ?/i.exec(plainText(text))
  return label ? sliceRich(text, label[0].length) : text
}
