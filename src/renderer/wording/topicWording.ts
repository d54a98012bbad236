/** What the Topic screen says: names of kinds, and what went wrong. */
import type { Calls } from '../../ipc/contract.ts'
import type { ItemKind } from '../../topic/index.ts'

type ProblemOf<Name extends keyof Calls> = Extract<
  Calls[Name]['result'],
  { readonly ok: false }
>['error']

/** Every kind of item by name, in the order of its list, with the letter that chooses it. */
export const itemKinds: readonly {
  readonly kind: ItemKind
  readonly name: string
  readonly letter: string
  readonly use: string
}[] = [
  { kind: 'heading', name: 'Heading', letter: 'h', use: 'Begins a section' },
  { kind: 'paragraph', name: 'Paragraph', letter: 'p', use: 'A few sentences' },
  { kind: 'bullet', name: 'Bullet', letter: 'b', use: 'One point' },
  { kind: 'keyTerm', name: 'Key term', letter: 'k', use: 'With what it means' },
  { kind: 'figure', name: 'Figure', letter: 'f', use: 'A picture with its caption' },
  { kind: 'table', name: 'Table', letter: 't', use: 'Columns and rows' },
  { kind: 'extract', name: 'Extract', letter: 'e', use: 'A source to read' },
  { kind: 'theme', name: 'Theme', letter: 'm', use: 'A thread through the topic' },
  { kind: 'faq', name: 'FAQ', letter: 'a', use: 'What pupils ask' },
  { kind: 'misconception', name: 'Misconception', letter: 'c', use: 'And its correction' },
  { kind: 'objective', name: 'Objective', letter: 'o', use: 'What pupils will be able to do' },
  { kind: 'question', name: 'Question', letter: 'q', use: 'With marks and mark scheme' },
]

export function kindName(kind: ItemKind): string {
  return itemKinds.find((one) => one.kind === kind)?.name ?? kind
}

export function openTopicProblemWording(problem: ProblemOf<'editTopic'>): string {
  switch (problem) {
    case 'not-found':
      return 'This topic is no longer in the library. It may have been moved or renamed.'
    case 'unreadable':
      return 'This topic’s file cannot be read. It has been left as it is.'
    case 'unexpected':
      return 'The topic could not be opened. Its file is unchanged.'
  }
}

export function pictureProblemWording(problem: ProblemOf<'choosePicture'>): string {
  switch (problem) {
    case 'not-a-picture':
      return 'That file is neither a PNG nor a JPEG picture. The figure is as it was.'
    case 'damaged':
      return 'That picture is damaged or cut short. The figure is as it was.'
    case 'too-large':
      return 'That picture is larger than 40 MB or 100 megapixels. Make it smaller, then choose it again.'
    case 'cannot-write':
      return 'The picture could not be copied into the library: the disk may be full. The figure is as it was.'
    case 'unreadable':
      return 'That file could not be read. The figure is as it was.'
    case 'not-found':
    case 'unexpected':
      return 'The topic’s folder could not be found. The figure is as it was.'
  }
}
