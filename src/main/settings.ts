import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Look } from '../lesson/index.ts'
import { nodeFileSystem, writeTogether } from '../library/index.ts'
import { FONT_PAIR_IDS } from '../page/index.ts'

const placeSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  isMaximised: z.boolean(),
  /** 1 is the interface in its own size. */
  zoom: z.number().min(0.25).max(5),
})

/** Where the window stood, in pixels of the desktop. */
export type WindowPlace = Readonly<z.output<typeof placeSchema>>

/** What new lessons look like. */
export const lookSchema: z.ZodType<Look> = z.object({
  theme: z.string().max(80).optional(),
  fonts: z.enum(FONT_PAIR_IDS).optional(),
  paper: z.string().max(80).optional(),
  answerLines: z.enum(['closer', 'wider']).optional(),
})

// Nothing of a lesson is kept here: what cannot be read is begun anew.
const settingsSchema = z.object({
  library: z.string().optional().catch(undefined),
  window: placeSchema.optional().catch(undefined),
  /** When documents were last opened, in milliseconds since 1970, by "kind#id". */
  usedAt: z.record(z.string(), z.number()).catch({}),
  look: lookSchema.catch({}),
})

export type Settings = Readonly<z.output<typeof settingsSchema>>

/** What this computer remembers for the program; the library itself holds the rest. */
export interface SettingsFile {
  readonly now: () => Settings
  /** Resolves when it is on the disk, or with false where it cannot be. */
  readonly change: (change: Partial<Settings>) => Promise<boolean>
  /** Resolves when all that was changed is on the disk, or cannot be. */
  readonly settled: () => Promise<unknown>
}

export function openSettings(path: string): SettingsFile {
  let settings = read(path)
  let writing = Promise.resolve(true)
  const write = async (): Promise<boolean> => {
    const bytes = new TextEncoder().encode(`${JSON.stringify(settings, undefined, 2)}\n`)
    const written = await writeTogether(nodeFileSystem, [{ path, bytes }])
    if (!written.ok) console.error(`The settings could not be kept: ${written.error.system}`)
    return written.ok
  }
  return {
    now: () => settings,
    change: (change) => {
      settings = { ...settings, ...change }
      writing = writing.then(write)
      return writing
    },
    settled: () => writing,
  }
}

function read(path: string): Settings {
  let raw: unknown
  try {
    raw = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    // The first start, or a file that something else has spoilt.
    raw = {}
  }
  const parsed = settingsSchema.safeParse(raw)
  return parsed.success ? parsed.data : { usedAt: {}, look: {} }
}
