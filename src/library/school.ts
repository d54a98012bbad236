import { join } from 'node:path'
import { z } from 'zod'
import { ok } from '../base/index.ts'
import type { Asset, SchoolColours } from '../page/index.ts'
import { type FileSystem, nodeFileSystem } from './fileSystem.ts'
import { readPicture } from './pictures.ts'
import type { PictureProblem, ReadProblem } from './problems.ts'
import { readTemplate } from './templates.ts'

/** The teacher's school, as it shows on slides and sheets. */
export interface School {
  readonly name: string
  readonly colours: SchoolColours
  readonly logo?: Asset | undefined
}

export interface ReadSchool {
  /** Absent where the library says nothing of a school. */
  readonly school?: School | undefined
  readonly problem?: ReadProblem | undefined
  /** The school is there without its logo. */
  readonly logoProblem?: PictureProblem | undefined
}

const hex = z
  .string()
  .regex(/^#[0-9A-F]{6}$/i, 'A colour is written #RRGGBB')
  .transform((value) => value.toUpperCase() as `#${string}`)

const schoolSchema = z.strictObject({
  formatVersion: z.literal(1),
  name: z.string().min(1, 'A school has a name').max(120),
  /** A picture beside this file, such as `school-logo.png`. */
  logo: z.string().min(1).optional(),
  colours: z.strictObject({ accent: hex.optional(), signal: hex.optional() }).optional(),
})

/** Reads `school.json` of a library, and the logo that it names. What is wrong is told, not thrown. */
export async function readSchool(
  folder: string,
  files: FileSystem = nodeFileSystem,
): Promise<ReadSchool> {
  const read = await readTemplate(files, join(folder, 'school.json'), schoolSchema)
  if (!read.ok) {
    const isThere = read.error.code !== 'unreadable-file' || read.error.system !== 'ENOENT'
    return isThere ? { problem: read.error } : {}
  }
  const { name, logo: file, colours = {} } = read.value
  const logo = file === undefined ? ok(undefined) : await readPicture(files, folder, file)
  return logo.ok
    ? { school: { name, colours, logo: logo.value } }
    : { school: { name, colours }, logoProblem: logo.error }
}
