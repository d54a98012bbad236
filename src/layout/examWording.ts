import { boldText, joinText, type RichText } from '../base/index.ts'
import type { ExamHead } from './examHead.ts'

/** What an exam paper says around its questions, in our words. */
export const EXAM_WORDS = {
  turnOver: 'Turn over',
  end: 'END OF QUESTION PAPER',
  or: 'OR',
} as const

/** Nobody may take it for a board's own paper. */
export function practiceNote(board: string): string {
  const claim = notTheirs(board)
  return `Practice material – ${claim.charAt(0).toLowerCase()}${claim.slice(1)}`
}

export function notTheirs(board: string): string {
  return board === '' ? 'Not an exam board’s paper' : `Not ${articleOf(board)} ${board} paper`
}

/** Initials are read letter by letter: "an OCR paper", "a WJEC paper". */
function articleOf(name: string): 'a' | 'an' {
  const initials = name === name.toUpperCase()
  return (initials ? /^[AEFHILMNORSX]/ : /^[AEIOU]/).test(name) ? 'an' : 'a'
}

/** "Answer **either** all of Question 1 **or** all of Question 2." */
export function choiceText(choice: readonly number[]): RichText {
  return joinText(
    'Answer ',
    ...choice.flatMap((number, i) => [
      boldText(i === 0 ? (choice.length === 2 ? 'either' : 'one of') : 'or'),
      choice.length === 2 || i === 0 ? ` all of Question ${number}` : ` Question ${number}`,
      i === choice.length - 1 ? '.' : ' ',
    ]),
  )
}

interface FrontSection {
  readonly heading: string
  readonly lines: readonly RichText[]
}

export function frontSections(head: ExamHead): readonly FrontSection[] {
  return [
    {
      heading: 'INSTRUCTIONS',
      lines: [
        'Use black ink.',
        'Write your name, your class and the date in the boxes above.',
        head.choice.length === 0 ? 'Answer all the questions.' : choiceText(head.choice),
      ],
    },
    // A paper of notes or a picture earns nothing, and says nothing of marks.
    ...(head.marks === 0 ? [] : [information(head)]),
    { heading: 'ADVICE', lines: ['Read each question carefully before you start to write.'] },
  ]
}

function information({ marks, extended }: ExamHead): FrontSection {
  return {
    heading: 'INFORMATION',
    lines: [
      joinText('The total mark for this paper is ', boldText(`${marks}`), '.'),
      'The marks for each question are shown in brackets [ ].',
      ...(extended
        ? [
            'Quality of extended response will be assessed in questions marked with an asterisk (*).',
          ]
        : []),
    ],
  }
}
