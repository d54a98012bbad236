import { cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { app } from 'electron'

/** What comes with the program: templates, fonts and the starter library. */
export interface ProgramFolders {
  readonly templates: string
  readonly fonts: string
  readonly starter: string
}

export function programFolders(): ProgramFolders {
  const home = app.getAppPath()
  return {
    templates: join(home, 'templates'),
    fonts: join(home, 'resources/fonts'),
    starter: join(home, 'resources/starter'),
  }
}

/** The teacher's library: where the settings say, and at first a folder among the documents. */
export function libraryFolder(chosen: string | undefined): string {
  return namedLibrary() ?? chosen ?? join(app.getPath('documents'), 'Lectern')
}

export function isLibraryNamed(): boolean {
  return namedLibrary() !== undefined
}

/** Only a program that is not installed can be pointed at another library from outside. */
function namedLibrary(): string | undefined {
  const named = app.isPackaged
    ? undefined
    : app.commandLine.getSwitchValue('library') || process.env['LECTERN_LIBRARY']
  return named ? resolve(named) : undefined
}

/** On the first run the library begins as a copy of the starter. An existing one is never touched. */
export async function ensureLibrary(folder: string, starter: string): Promise<void> {
  if (await exists(folder)) return
  // Copied beside its place and then renamed, so that no half library is ever found there.
  const unfinished = `${folder}.new`
  await mkdir(dirname(folder), { recursive: true })
  await rm(unfinished, { recursive: true, force: true })
  await cp(starter, unfinished, { recursive: true })
  await rename(unfinished, folder)
}

/** Puts the starter's documents beside those of a library; none that is there is replaced. */
export async function addStarter(folder: string, starter: string): Promise<void> {
  await cp(starter, folder, { recursive: true, force: false })
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
