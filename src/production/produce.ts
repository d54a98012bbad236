import { setImmediate } from 'node:timers/promises'
import { err, ok, type Result } from '../base/index.ts'
import type { SheetStyle, Topics } from '../blocks/index.ts'
import {
  type Check,
  checkLesson,
  type Lesson,
  type MissingRef,
  missingRefs,
  type Worksheet,
} from '../lesson/index.ts'
import { type SchoolMark, USUAL_PAPER } from '../layout/index.ts'
import type { Asset, FontFiles, PageSet, TextMeasurer, Theme } from '../page/index.ts'
import { draw } from './draw.ts'
import { createLayOut, type Job, jobsOf } from './jobs.ts'
import { holdsBack, withoutMissing } from './heldBack.ts'
import { findLeaks, type Leak } from './leaks/findLeaks.ts'
import { type OutputKind, refusalOf, type Refusal, specOf, type Wanted } from './outputs.ts'

export interface ProduceRequest {
  readonly lesson: Lesson
  readonly topics: Topics
  readonly wanted: readonly Wanted[]
  /** Goes on although a check says that the lesson should not be given out as it is. */
  readonly force?: boolean | undefined
  /** Holds back the files at fault only, instead of everything. */
  readonly leaveOut?: boolean | undefined
}

export interface ProduceResources {
  readonly theme: Theme
  /** By id; `core` is the one for sheets that ask for no other. */
  readonly papers: ReadonlyMap<string, SheetStyle>
  readonly fonts: FontFiles
  /** Over the same fonts; keep it between calls, for it remembers widths. */
  readonly measurer: TextMeasurer
  /** Pictures by the name that the pages give them. */
  readonly assets: ReadonlyMap<string, Asset>
  /** Its logo is among the assets, as `SCHOOL_LOGO`. */
  readonly school?: SchoolMark | undefined
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
  /** Files that were not made, where those at fault were left out. */
  readonly held: readonly HeldFile[]
}

export interface HeldFile {
  readonly kind: OutputKind
  readonly name: string
  readonly checks: readonly Check[]
  readonly leaks: readonly Leak[]
}

export type ProduceProblem =
  /** The lesson shows something that is not in the library; there is nothing to draw. */
  | { readonly code: 'missing-content'; readonly missing: readonly MissingRef[] }
  | { readonly code: 'blocked'; readonly checks: readonly Check[] }
  | { readonly code: 'refused'; readonly refusal: Refusal }
  | { readonly code: 'no-paper'; readonly paper: string }
  /** An answer stands in a file for pupils: a fault of the program, found before the file is given out. */
  | { readonly code: 'answer-leak'; readonly name: string; readonly leaks: readonly Leak[] }
  | { readonly code: 'cancelled' }

/** Makes all wanted files, or none. The same request and resources give the same bytes. */
export async function produce(
  { lesson: whole, topics, wanted, force = false, leaveOut = false }: ProduceRequest,
  resources: ProduceResources,
  { onProgress, signal }: ProduceOptions = {},
): Promise<Result<Produced, ProduceProblem>> {
  const refused = wanted.map((each) => refusalOf(each, resources.papers)).find(Boolean)
  if (refused !== undefined) return err({ code: 'refused', refusal: refused })
  const paper = resources.papers.get(USUAL_PAPER)
  if (paper === undefined) return err({ code: 'no-paper', paper: USUAL_PAPER })
  const missing = missingRefs(whole, topics)
  const lesson = leaveOut ? withoutMissing(whole, topics) : whole
  const jobs = jobsOf(lesson, wanted, resources.theme)
  const twice = firstRepeated(jobs)
  if (twice !== undefined) {
    return err({ code: 'refused', refusal: { code: 'same-file', name: twice.name } })
  }
  if (missing.length > 0 && !leaveOut) return err({ code: 'missing-content', missing })
  const checks = checkLesson(whole, topics, missing, resources.assets)
  if (!force && !leaveOut && checks.some((check) => check.severity === 'blocks')) {
    return err({ code: 'blocked', checks })
  }

  const layOut = createLayOut(
    lesson,
    { ...resources, paper, pictures: resources.assets, topics },
    resources.papers,
  )
  const leaksIn = createLeakGuard(topics, layOut)
  const files: ProducedFile[] = []
  const held: HeldFile[] = []
  for (const job of jobs) {
    onProgress?.({ kind: job.kind, done: files.length + held.length, total: jobs.length })
    // Lets a wish to stop come in between two files.
    await setImmediate()
    if (signal?.aborted === true) return err({ code: 'cancelled' })
    const faults = leaveOut && !force ? holdsBack(job, lesson, checks) : []
    if (faults.length > 0) {
      held.push({ kind: job.kind, name: job.name, checks: faults, leaks: [] })
      continue
    }
    const startedAt = performance.now()
    const pages = layOut(job)
    const bytes = await draw(pages, job, resources)
    const leaks = force ? [] : leaksIn(bytes, job)
    if (leaks.length > 0 && leaveOut) {
      held.push({ kind: job.kind, name: job.name, checks: [], leaks })
      continue
    }
    if (leaks.length > 0) return err({ code: 'answer-leak', name: job.name, leaks })
    files.push({
      kind: job.kind,
      name: job.name,
      bytes,
      pages: pages.pages.length,
      ms: performance.now() - startedAt,
    })
  }
  return signal?.aborted === true ? err({ code: 'cancelled' }) : ok({ files, checks, held })
}

/**
 * Looks through the finished files for pupils, for what is laid out without answers may still be
 * drawn with them. The answer copy, which knows them, is laid out once for each worksheet.
 */
function createLeakGuard(
  topics: Topics,
  layOut: (job: Job) => PageSet,
): (bytes: Uint8Array, job: Job) => readonly Leak[] {
  const copies = new Map<Worksheet, PageSet>()
  return (bytes, { kind, worksheet }) => {
    const { isForPupils, format } = specOf(kind)
    if (!isForPupils || worksheet === undefined) return []
    const answerCopy =
      copies.get(worksheet) ?? layOut({ kind: 'answers', options: {}, name: '', worksheet })
    copies.set(worksheet, answerCopy)
    return findLeaks(bytes, format, { worksheet, topics, answerCopy })
  }
}

/** Two variants never replace each other. */
function firstRepeated(jobs: readonly Job[]): Job | undefined {
  const names = new Set<string>()
  return jobs.find(({ name }) => names.size === names.add(name.toLowerCase()).size)
}
