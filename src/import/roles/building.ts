import type { RichText } from '../../base/index.ts'
import type { Item } from '../../topic/index.ts'
import type { Piece } from '../types.ts'
import type { ExamSet } from './examSet.ts'
import type { LeveledHeading } from './headingLevels.ts'
import type { QuestionDraft, Read } from './questionDrafts.ts'
import type { QuestionReading } from './questionItem.ts'

/** Corrections that concern roles rather than labels, by line. */
export interface RoleCorrections {
  readonly marks: ReadonlyMap<number, number>
  readonly faqQuestions: ReadonlyMap<number, string>
  readonly faqStarts: ReadonlyMap<number, boolean>
}

export interface AssembledQuestion {
  readonly item: string
  readonly line: number
  readonly reading: QuestionReading
  readonly draft: QuestionDraft
}

/** The topic under way: what the makers of items read and add to. */
export interface Building {
  readonly pieces: readonly Piece[]
  readonly levels: ReadonlyMap<number, LeveledHeading>
  readonly corrections: RoleCorrections
  readonly newId: (text: string) => string
  readonly items: Item[]
  readonly itemOf: Map<number, string>
  readonly questions: AssembledQuestion[]
  readonly totals: ExamSet['totals'][number][]
  readonly guessedStarts: number[]
  readonly uncredited: number[]
}

/** What every item has: the schema puts it first. */
export interface Placed {
  readonly id: string
  readonly source: { readonly from: number; readonly to: number }
}

/** Adds an item made of these pieces. `source` are those whose text it is known by. */
export function add(
  building: Building,
  reads: readonly Read[],
  make: (placed: Placed) => Item,
  source: readonly Read[] = reads,
): string {
  const [only] = source
  const text =
    only && source.length === 1 ? only.piece.text : source.map((read) => read.piece.text).join('\n')
  const id = building.newId(text.slice(0, 2000))
  let from = Infinity
  let to = 1
  for (const { piece } of reads) {
    from = Math.min(from, piece.from)
    to = Math.max(to, piece.to)
  }
  building.items.push(make({ id, source: { from, to } }))
  for (const read of reads) building.itemOf.set(read.index, id)
  return id
}

/** The text with a sign that is more than a bullet: "(a)", "3.". */
export function signedText(read: Read): RichText {
  const { sign, rich } = read.piece
  return sign === undefined || /^[•●○▪*·–—-]$/.test(sign) ? rich : prefixed(sign, rich)
}

export function prefixed(sign: string, text: RichText): RichText {
  return typeof text === 'string' ? `${sign} ${text}` : [{ text: `${sign} ` }, ...text]
}
