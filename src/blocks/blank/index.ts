import type { BlockKind } from '../blockKind.ts'
import { layOutSlide } from './layout.ts'
import { type BlankBlock, blankSchema } from './schema.ts'

/** A slide to write on, for what comes up in the lesson. */
export const blankKind: BlockKind<BlankBlock> = {
  kind: 'blank',
  label: 'Blank',
  schema: blankSchema,
  create: (_, id) => ({ id, kind: 'blank', layout: 'plain' }),
  refs: () => [],
  minutes: () => 3,
  layOut: { slide: layOutSlide },
}
