/**
 * blocks: ONE FOLDER PER BLOCK KIND. A kind says what it holds (schema.ts), how it is laid out on a
 * slide, on a sheet and in a mark scheme (layout.ts), and nothing else in the program names it.
 *
 * May import: base, topic, page. Start with `blockKind.ts`, the contract. A new kind is one folder
 * and one line in `KINDS` below.
 */
import { z } from 'zod'
import { blankKind } from './blank/index.ts'
import { bulletsKind } from './bullets/index.ts'
import type { BlockBase, BlockKind, RefUse } from './blockKind.ts'
import { comparisonKind } from './comparison/index.ts'
import { discussionKind } from './discussion/index.ts'
import { doNowKind } from './do-now/index.ts'
import { clozeKind } from './cloze/index.ts'
import { examQuestionKind } from './exam-question/index.ts'
import { glossaryKind } from './glossary/index.ts'
import { guidedNotesKind } from './guided-notes/index.ts'
import { figureKind } from './figure/index.ts'
import { keyTermKind } from './key-term/index.ts'
import { keyTermsKind } from './key-terms/index.ts'
import { matchKind } from './match/index.ts'
import { multipleChoiceKind } from './multiple-choice/index.ts'
import { organiserKind } from './organiser/index.ts'
import { objectivesKind } from './objectives/index.ts'
import { sequenceKind } from './sequence/index.ts'
import { shortAnswerKind } from './short-answer/index.ts'
import { sourceKind } from './source/index.ts'
import { themesKind } from './themes/index.ts'
import { timelineKind } from './timeline/index.ts'
import { titleKind } from './title/index.ts'
import { exitTicketKind } from './exit-ticket/index.ts'
import { trueFalseKind } from './true-false/index.ts'

const KINDS = [
  titleKind,
  objectivesKind,
  doNowKind,
  bulletsKind,
  keyTermKind,
  keyTermsKind,
  shortAnswerKind,
  examQuestionKind,
  figureKind,
  comparisonKind,
  discussionKind,
  themesKind,
  matchKind,
  timelineKind,
  clozeKind,
  blankKind,
  glossaryKind,
  guidedNotesKind,
  multipleChoiceKind,
  sequenceKind,
  sourceKind,
  trueFalseKind,
  organiserKind,
  exitTicketKind,
] as const

type BlockOf<K> = K extends BlockKind<infer B> ? B : never
export type KnownBlock = BlockOf<(typeof KINDS)[number]>

/** A block of a kind that this program does not know: shown as a placeholder, saved as it came. */
export interface UnknownBlock extends BlockBase {
  readonly kind: 'unknown'
  readonly original: Readonly<Record<string, unknown>>
}

export type Block = KnownBlock | UnknownBlock

// The list is the one place where kinds meet, so here, and only here, the type of each is let go.
type AnyKind = BlockKind<Block & BlockBase>
const byKind: ReadonlyMap<string, AnyKind> = new Map(
  KINDS.map((kind) => [kind.kind, kind as unknown as AnyKind]),
)

/** Every kind, in the order in which a teacher meets them. */
export const blockKinds: readonly AnyKind[] = [...byKind.values()]

/** What a kind is called in files, such as `do-now`. */
export const KIND_NAMES: readonly KnownBlock['kind'][] = KINDS.map(({ kind }) => kind)

/** The kind of a block; undefined for one that this program does not know. */
export function kindOf(block: Pick<BlockBase, 'kind'>): AnyKind | undefined {
  return byKind.get(block.kind)
}

/** The kinds that can stand on a slide or on a sheet, in the order in which they are offered. */
export function kindsFor(where: 'slide' | 'worksheet'): readonly AnyKind[] {
  return [...byKind.values()].filter(
    ({ layOut }) =>
      layOut[where] !== undefined || (where === 'worksheet' && layOut.sheetPages !== undefined),
  )
}

const envelopeSchema = z.looseObject({ id: z.string().min(1), kind: z.string().min(1) })

/** Reads a block of any kind; an unknown one is kept whole. */
export const blockSchema: z.ZodType<Block> = envelopeSchema.transform((raw, context): Block => {
  if (raw.kind === 'unknown') return raw as unknown as UnknownBlock
  const kind = byKind.get(raw.kind)
  if (kind === undefined) return { id: raw.id, kind: 'unknown', original: raw }
  const parsed = kind.schema.safeParse(raw)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues)
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message })
  return z.NEVER
})

/** The block as it is written to a file. */
export function blockToJson(block: Block): unknown {
  return block.kind === 'unknown' ? block.original : block
}

export function refsOfBlock(block: Block): readonly RefUse[] {
  return kindOf(block)?.refs(block) ?? []
}

export { examPractice } from './exam-question/practice.ts'
export { shortAnswers } from './short-answer/practice.ts'
export {
  basisOf,
  type ContentRef,
  refKey,
  refTo,
  type Resolved,
  resolveRef,
  type Topics,
} from './contentRef.ts'
export type {
  BlockBase,
  BlockKind,
  Copy,
  LayoutContext,
  Outline,
  PictureSize,
  Piece,
  RefUse,
  Scaffold,
  SchemeContext,
  SchemeEntry,
  SchemeRow,
  SheetContext,
  SheetPages,
  SheetStyle,
  SheetStyleName,
  SlideContext,
  SlideDraft,
  Task,
} from './blockKind.ts'
export { pictureName } from './blockKind.ts'
export { sheetStyleSchema } from './sheetStyle.ts'
