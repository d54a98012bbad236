import { join, resolve } from 'node:path'
import { ok, type Result } from '../base/index.ts'
import {
  type Library,
  loadTemplates,
  openLibrary,
  readSchool,
  type ReadSchool,
  type Templates,
} from '../library/index.ts'
import { fail, type Failure } from './outcome.ts'
import type { Request } from './usage.ts'
import { noLibrary } from './wording.ts'

/** What the program finds around it; tests give their own. */
export interface Surroundings {
  /** The folder that holds `resources` and `templates`. */
  readonly root: string
  readonly workingFolder: string
  readonly print: (text: string) => void
  readonly complain: (line: string) => void
  readonly readStandardInput: () => Promise<Uint8Array>
  /** For earlier versions of what is replaced; without it none are kept. */
  readonly dataFolder?: string | undefined
}

/** What every command works with. */
export interface Workplace {
  readonly surroundings: Surroundings
  readonly library: Library
  readonly templates: Templates
  readonly school: ReadSchool
}

export async function openWorkplace(
  surroundings: Surroundings,
  { options }: Request,
): Promise<Result<Workplace, Failure>> {
  const { root, workingFolder, dataFolder } = surroundings
  const wanted = options['library']
  const folder =
    typeof wanted === 'string' ? resolve(workingFolder, wanted) : join(root, 'resources/starter')
  // The example library is never written to, so nothing is kept for it.
  const library = await openLibrary(folder, typeof wanted === 'string' ? { dataFolder } : {})
  if (!library.ok) return fail(3, noLibrary(library.error))
  const [templates, school] = await Promise.all([
    loadTemplates([join(root, 'templates'), folder]),
    readSchool(folder),
  ])
  return ok({ surroundings, library: library.value, templates, school })
}
