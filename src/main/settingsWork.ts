import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { dialog, shell } from 'electron'
import { err, ok } from '../base/index.ts'
import type { SchoolView } from '../ipc/contract.ts'
import {
  copyLibraryTo,
  keepOwnWord,
  readOwnWords,
  readSchool,
  writeSchool,
} from '../library/index.ts'
import { type Theme, withSchoolColours } from '../page/index.ts'
import type { CallWork } from './calls.ts'
import type { SettingsFile } from './settings.ts'

type SettingsWork = Pick<
  CallWork,
  | 'readSettings'
  | 'saveSchool'
  | 'saveLook'
  | 'chooseLogo'
  | 'removeLogo'
  | 'chooseLibrary'
  | 'showLibrary'
  | 'readOwnWords'
  | 'keepOwnWord'
>

export interface LibraryPlace {
  readonly folder: () => string
  /** Undefined where the library was named when the program was started. */
  readonly moveTo: ((folder: string) => Promise<void>) | undefined
}

interface SettingsMeans extends LibraryPlace {
  readonly settings: SettingsFile
  readonly themes: () => Promise<readonly Theme[]>
}

/** What the settings screen asks for. */
export function createSettingsWork({
  folder,
  moveTo,
  settings,
  themes,
}: SettingsMeans): SettingsWork {
  return {
    readSettings: async () =>
      ok({
        folder: folder(),
        canChangeFolder: moveTo !== undefined,
        school: await viewSchool(folder(), await themes()),
        look: settings.now().look,
      }),
    saveLook: async ({ look }) =>
      (await settings.change({ look })) ? ok({}) : err('cannot-write'),
    saveSchool: async ({ name, accent, signal, logoAlt }) => {
      const colours = {
        ...(accent !== undefined && { accent: accent as `#${string}` }),
        ...(signal !== undefined && { signal: signal as `#${string}` }),
      }
      const saved = await writeSchool(folder(), { name, colours, logo: 'keep', logoAlt })
      return saved.ok ? ok({}) : err('cannot-write')
    },
    chooseLogo: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title: 'Choose a logo',
        buttonLabel: 'Use this picture',
        filters: [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg'] }],
        properties: ['openFile'],
      })
      const [path] = filePaths
      if (canceled || path === undefined) return ok({ chosen: false })
      const bytes = await readFile(path).catch(() => new Uint8Array())
      const { school } = await readSchool(folder())
      const { name = '', colours = {}, logoAlt } = school ?? {}
      const saved = await writeSchool(folder(), { name, colours, logo: { bytes }, logoAlt })
      if (saved.ok) return ok({ chosen: true })
      return err(saved.error.code === 'not-a-picture' ? 'not-a-picture' : 'cannot-write')
    },
    removeLogo: async () => {
      const { school } = await readSchool(folder())
      if (school === undefined) return ok({})
      const { name, colours } = school
      const saved = await writeSchool(folder(), { name, colours, logo: 'none' })
      return saved.ok ? ok({}) : err('cannot-write')
    },
    chooseLibrary: async ({ how }) => {
      if (moveTo === undefined) return err('fixed')
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title: how === 'open' ? 'Open another library' : 'Copy the library to',
        buttonLabel: how === 'open' ? 'Open this library' : 'Copy here',
        defaultPath: join(folder(), '..'),
        properties: ['openDirectory', 'createDirectory'],
      })
      const [chosen] = filePaths
      if (canceled || chosen === undefined || chosen === folder()) return ok({ folder: null })
      const target = how === 'copy' ? join(chosen, basename(folder())) : chosen
      if (how === 'copy') {
        const copied = await copyLibraryTo(folder(), target)
        if (!copied.ok) return err(copied.error.code === 'not-empty' ? 'not-empty' : 'cannot-write')
      }
      await moveTo(target)
      return ok({ folder: target })
    },
    showLibrary: async () => {
      await shell.openPath(folder())
      return ok({})
    },
    readOwnWords: async () => ok({ words: await readOwnWords(folder()) }),
    keepOwnWord: async (change) => {
      const words = await keepOwnWord(folder(), change)
      return words.ok ? ok({ words: words.value }) : err('cannot-write')
    },
  }
}

async function viewSchool(folder: string, themes: readonly Theme[]): Promise<SchoolView> {
  const { school, problem, logoProblem } = await readSchool(folder)
  const logo = school?.logo
  const adjusted = themes.flatMap((theme) =>
    withSchoolColours(theme, school?.colours ?? {}).adjusted.map((one) => ({
      ...one,
      theme: theme.name,
    })),
  )
  return {
    adjusted,
    name: school?.name ?? '',
    logoAlt: school?.logoAlt ?? '',
    accent: school?.colours.accent,
    signal: school?.colours.signal,
    logo: logo && `data:${logo.type};base64,${Buffer.from(logo.bytes).toString('base64')}`,
    problem: problem
      ? 'The file school.json of this library cannot be read. Saving here replaces it.'
      : logoProblem && 'The school’s logo cannot be read. Choose it again.',
  }
}
