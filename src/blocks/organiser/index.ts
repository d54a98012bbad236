import { itemsOfKind } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { refTo } from '../contentRef.ts'
import { EVENT_ITEMS, pickEvents } from '../shared/events.ts'
import { layOutPages } from './pages.ts'
import { type OrganiserBlock, organiserSchema } from './schema.ts'

/** What one page holds at the usual size; more goes on a second one. */
const MOST_ROWS = 14
const LEAST_EVENTS = 5
const LEAST_ROWS = 4

/** Everything to know by heart on one page, to fold and test oneself with. */
export const organiserKind: BlockKind<OrganiserBlock> = {
  kind: 'organiser',
  label: 'Knowledge organiser',
  schema: organiserSchema,
  create(topic, id) {
    const terms = itemsOfKind(topic, 'keyTerm').map((item) => refTo(topic, item))
    const events = pickEvents(topic, Math.max(LEAST_EVENTS, MOST_ROWS - terms.length))
    if (terms.length + events.length < LEAST_ROWS) return undefined
    return {
      id,
      kind: 'organiser',
      title: `${topic.title}: what to know by heart`,
      terms,
      events,
      themes: itemsOfKind(topic, 'theme').map((item) => refTo(topic, item)),
      misconceptions: itemsOfKind(topic, 'misconception').map((item) => refTo(topic, item)),
      layout: 'complete',
    }
  },
  refs: (block) => [
    ...block.terms.map((ref) => ({ ref, accepts: ['keyTerm'] as const })),
    ...block.events.map(({ ref }) => ({ ref, accepts: EVENT_ITEMS })),
    ...block.themes.map((ref) => ({ ref, accepts: ['theme'] as const })),
    ...block.misconceptions.map((ref) => ({ ref, accepts: ['misconception'] as const })),
  ],
  marks: () => 0,
  minutes: () => 0,
  layOut: { sheetPages: layOutPages },
}
