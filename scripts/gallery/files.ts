// The finished files as other programs show them, where those programs are installed.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ProducedFile } from '../../src/production/index.ts'

export interface FilePicture {
  /** The file it shows. */
  readonly file: string
  /** Path inside the gallery. */
  readonly path: string
}

export function isInstalled(program: string): boolean {
  return spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined
}

/** Writes the files and has them drawn; a file that a program cannot open is named. */
export function showFiles(
  gallery: string,
  files: readonly ProducedFile[],
): { readonly pictures: readonly FilePicture[]; readonly failed: readonly string[] } {
  const folder = join(gallery, 'files')
  mkdirSync(folder, { recursive: true })
  const failed: string[] = []
  const office = isInstalled('soffice')
  const pictures = files.flatMap((file): readonly FilePicture[] => {
    const path = join(folder, file.name)
    writeFileSync(path, file.bytes)
    const isPdf = file.name.endsWith('.pdf')
    if (!isPdf && !office) return []
    const pdf = isPdf ? path : convert(path, folder)
    const prefix = join(folder, `${basename(file.name).replace('.', '-')}`)
    const drawn = pdf === undefined ? 1 : spawnSync('pdftoppm', ['-r', '60', '-png', pdf, prefix]).status
    if (drawn !== 0) failed.push(file.name)
    if (!isPdf && pdf !== undefined) rmSync(pdf, { force: true })
    return readdirSync(folder)
      .filter((name) => name.startsWith(`${basename(prefix)}-`) && name.endsWith('.png'))
      .sort()
      .map((name) => ({ file: file.name, path: `files/${name}` }))
  })
  return { pictures, failed }
}

function convert(path: string, folder: string): string | undefined {
  const inside = join(folder, 'office')
  const { status } = spawnSync('soffice', [
    '--headless',
    `-env:UserInstallation=file://${join(folder, 'office-profile')}`,
    '--convert-to',
    'pdf',
    '--outdir',
    inside,
    path,
  ])
  return status === 0 ? join(inside, basename(path).replace(/\.[a-z]+$/, '.pdf')) : undefined
}
