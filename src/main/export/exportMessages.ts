import type { ExportProgress, OpenedLesson, Wanted } from '../../ipc/contract.ts'
import type { Asset } from '../../page/index.ts'
import type { HeldFile, ProducedFile, ProduceProblem } from '../../production/index.ts'

/** What the export's thread is started with. */
export interface ExportRequest {
  readonly opened: OpenedLesson
  readonly wanted: readonly Wanted[]
  readonly fontsFolder: string
  /** Pictures by the name that pages give them. */
  readonly assets: ReadonlyMap<string, Asset>
}

/** What it tells. */
export type ExportReport =
  | { readonly type: 'progress'; readonly progress: ExportProgress }
  | {
      readonly type: 'done'
      readonly files: readonly ProducedFile[]
      readonly held: readonly HeldFile[]
    }
  | { readonly type: 'failed'; readonly code: ProduceProblem['code'] }
