import { setImmediate } from 'node:timers/promises'
import { assertNever, err, ok, type Result } from '../base/index.ts'
import type { SheetStyle, Topics } from '../blocks/index.ts'
import { drawPdf } from '../exporters/pdf/index.ts'
import { drawPptx } from '../exporters/pptx/index.ts'
import { layOutMarkScheme, layOutSlides, layOutWorksheet, type Setting } from '../layout/index.ts'
import {
  type Check,
  checkLesson,
  type Lesson,
  type MissingRef,
  missingRefs,
} from '../lesson/index.ts'
import type { Asset, FontFiles, PageSet, TextMeasurer, Theme } from '../page/index.ts'
import { type OutputKind, type Output, outputsOf } from './outputs.ts'

export { OUTPUT_KINDS, type OutputKind } from './outputs.ts'

export interface ProduceRequest {
  readonly lesson: Lesson
  readonly topics: Topics
  readonly wanted: readonly OutputKind[]
  /** Goes on although a check says that the lesson should not be given out as it is. */
  readonly force?: boolean | undefined
}

export interface ProduceResources {
  readonly theme: Theme
  readonly paper: SheetStyle
  readonly fonts: FontFiles
  /** Over the same fonts; keep it between calls, for it remembers widths. */
  readonly measurer: TextMeasurer
  /** Pictures by the name that the pages give them. */
  readonly assets: ReadonlyMap<string, Asset>
}

export interface Progress {
  readonly kind: OutputKind
  /** Files finished, of how many. */
  readonly done: number
  readonly total: number
}

export interface ProduceOptions {
  readonly onProgress?: ((progress: Progress) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

export interface ProducedFile {
  readonly kind: OutputKind
  /** Such as `worksheet-2.pdf`. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly pages: number
  /** Milliseconds for laying out and drawing. */
  readonly ms: number
}

export interface Produced {
  readonly files: readonly ProducedFile[]
  /** What may be unwise about the lesson; with `force` also what would have stopped it. */
  readonly checks: readonly Check[]
}

export type ProduceProblem =
  /** The lesson shows something that is not in the library; there is nothing to draw. */
  | { readonly code: 'missing-content'; readonly missing: readonly MissingRef[] }
  | { readonly code: 'blocked'; readonly checks: readonly Check[] }
  | { readonly code: 'cancelled' }

/** Makes all wanted files, or none. The same request and resources give the same bytes. */
export async function produce(
  { lesson, topics, wanted, force = false }: ProduceRequest,
  resources: ProduceResources,
  { onProgress, signal }: ProduceOptions = {},
): Promise<Result<Produced, ProduceProblem>> {
  const missing = missingRefs(lesson, topics)
  if (missing.length > 0) return err({ code: 'missing-content', missing })
  const checks = checkLesson(lesson, topics)
  if (!force && checks.some((check) => check.severity === 'blocks')) {
    return err({ code: 'blocked', checks })
  }

  const setting: Setting = { ...resources, pictures: resources.assets, topics }
  const outputs = outputsOf(lesson, wanted)
  const files: ProducedFile[] = []
  for (const output of outputs) {
    onProgress?.({ kind: output.kind, done: files.length, total: outputs.length })
    // Lets a wish to stop come in between two files.
    await setImmediate()
    if (signal?.aborted === true) return err({ code: 'cancelled' })
    const startedAt = performance.now()
    const pages = layOut(lesson, output, setting)
    const bytes = await draw(pages, output.kind, resources)
    files.push({
      kind: output.kind,
      name: output.name,
      bytes,
      pages: pages.pages.length,
      ms: performance.now() - startedAt,
    })
  }
  return signal?.aborted === true ? err({ code: 'cancelled' }) : ok({ files, checks })
}

function layOut(lesson: Lesson, output: Output, setting: Setting): PageSet {
  switch (output.kind) {
    case 'slides':
      return layOutSlides(lesson, setting)
    case 'worksheet':
      return layOutWorksheet(lesson, output.worksheet, setting, 'pupil')
    case 'mark-scheme':
      return layOutMarkScheme(lesson, output.worksheet, setting)
    default:
      return assertNever(output)
  }
}

async function draw(
  document: PageSet,
  kind: OutputKind,
  { fonts, assets }: ProduceResources,
): Promise<Uint8Array> {
  return kind === 'slides' ? drawPptx(document, { assets }) : drawPdf(document, { fonts, assets })
}
