import type { BlockKind } from '../blockKind.ts'
import { type GuidedNotesBlock, guidedNotesSchema } from './schema.ts'
import { layOutWorksheet } from './sheet.ts'

/** Notes to complete while the slides are shown. They follow the lesson's slides, whatever these say. */
export const guidedNotesKind: BlockKind<GuidedNotesBlock> = {
  kind: 'guided-notes',
  label: 'Guided notes',
  schema: guidedNotesSchema,
  create: (topic, id) => ({
    id,
    kind: 'guided-notes',
    title: 'Notes on the lesson',
    instruction: 'Fill these in as the slides are shown.',
    layout: 'gaps',
    seed: `${topic.id}-${id}`,
  }),
  refs: () => [],
  marks: () => 0,
  minutes: () => 0,
  layOut: { worksheet: layOutWorksheet },
}
