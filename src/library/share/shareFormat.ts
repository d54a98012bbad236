import { z } from 'zod'
import type { Lesson } from '../../lesson/index.ts'
import type { Topic } from '../../topic/index.ts'
import type { ReadProblem } from '../problems.ts'
import type { ZipProblem } from '../readZip.ts'

/** The version that this program writes. */
export const SHARE_FORMAT = 1
export const MANIFEST = 'manifest.json'

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
const part = { file: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }

/** What a share file says about its parts. */
export const manifestSchema = z.strictObject({
  kind: z.literal('lectern-share'),
  formatVersion: z.literal(SHARE_FORMAT),
  topics: z.array(
    z.strictObject({
      ...part,
      id,
      pictures: z.array(z.strictObject({ ...part, name: z.string().regex(/^figures\/[^/\\]+$/) })),
    }),
  ),
  lessons: z.array(z.strictObject({ ...part, id })),
})

export type Manifest = z.output<typeof manifestSchema>

/** A topic with its pictures by name, such as `figures/map.png`. */
export interface SharedTopic {
  readonly topic: Topic
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

export interface Share {
  readonly topics: readonly SharedTopic[]
  readonly lessons: readonly Lesson[]
}

export type ShareProblem =
  | { readonly code: ZipProblem }
  | { readonly code: 'not-a-share' }
  | { readonly code: 'newer-share'; readonly found: number; readonly known: number }
  /** The manifest names a part that is not there, or whose bytes are not those that were packed. */
  | { readonly code: 'missing-part' | 'changed-part' | 'unnamed-part'; readonly part: string }
  | { readonly code: 'bad-part'; readonly part: string; readonly problem?: ReadProblem }
