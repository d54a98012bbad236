import { join } from 'node:path'
import { z } from 'zod'
import { err, ok, type Result, stableStringify } from '../base/index.ts'
import type { Asset, SchoolColours } from '../page/index.ts'
import { type FileSystem, nodeFileSystem } from './fileSystem.ts'
import { readPicture } from './pictures.ts'
import type { PictureProblem, ReadProblem } from './problems.ts'
import { measurePicture } from './measurePicture.ts'
import { readTemplate } from './templates.ts'
import type { CannotWrite } from './writeDurably.ts'
import { type FileToWrite, writeTogether } from './writeTogether.ts'

/** The teacher's school, as it shows on slides and sheets. */
export interface School {
  readonly name: string
  readonly colours: SchoolColours
  readonly logo?: Asset | undefined
  /** What the logo shows, for those who do not see it. */
  readonly logoAlt?: string | undefined
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
  logoAlt: z.string().min(1).max(200).optional(),
  colours: z.strictObject({ accent: hex.optional(), signal: hex.optional() }).optional(),
})

const FILE = 'school.json'

/** Reads `school.json` of a library, and the logo that it names. What is wrong is told, not thrown. */
export async function readSchool(
  folder: string,
  files: FileSystem = nodeFileSystem,
): Promise<ReadSchool> {
  const read = await readTemplate(files, join(folder, FILE), schoolSchema)
  if (!read.ok) {
    const isThere = read.error.code !== 'unreadable-file' || read.error.system !== 'ENOENT'
    return isThere ? { problem: read.error } : {}
  }
  const { name, logo: file, logoAlt, colours = {} } = read.value
  const logo = file === undefined ? ok(undefined) : await readPicture(files, folder, file)
  return logo.ok
    ? { school: { name, colours, logo: logo.value, ...(logoAlt !== undefined && { logoAlt }) } }
    : { school: { name, colours }, logoProblem: logo.error }
}

export interface SchoolToWrite {
  readonly name: string
  readonly colours: SchoolColours
  /** A picture to lay beside it; `keep` the one that is there. */
  readonly logo: 'keep' | 'none' | { readonly bytes: Uint8Array }
  readonly logoAlt?: string | undefined
}

/** Saves the school with the library. */
export async function writeSchool(
  folder: string,
  { name, colours, logo, logoAlt = '' }: SchoolToWrite,
  files: FileSystem = nodeFileSystem,
): Promise<Result<void, CannotWrite | { readonly code: 'not-a-picture' }>> {
  const path = join(folder, FILE)
  const before = await readTemplate(files, path, schoolSchema)
  const pictures: FileToWrite[] = []
  let file = logo === 'keep' && before.ok ? before.value.logo : undefined
  if (typeof logo !== 'string') {
    const measured = measurePicture(logo.bytes)
    if (!measured.ok) return err({ code: 'not-a-picture' })
    file = `school-logo.${measured.value.type === 'image/png' ? 'png' : 'jpg'}`
    pictures.push({ path: join(folder, file), bytes: logo.bytes })
  }
  const school: z.output<typeof schoolSchema> = {
    formatVersion: 1,
    name: name.trim(),
    ...(file !== undefined && { logo: file }),
    ...(file !== undefined && logoAlt.trim() !== '' && { logoAlt: logoAlt.trim() }),
    ...(Object.keys(colours).length > 0 && { colours }),
  }
  const bytes = new TextEncoder().encode(stableStringify(school))
  return writeTogether(files, [...pictures, { path, bytes }])
}
