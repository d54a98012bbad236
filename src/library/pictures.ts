import { basename, extname, join, sep } from 'node:path'
import { err, ok, type Result } from '../base/index.ts'
import type { Asset } from '../page/index.ts'
import { freeFileName } from './fileNames.ts'
import { type FileSystem, systemCodeOf } from './fileSystem.ts'
import { measurePicture } from './measurePicture.ts'
import { listIfThere } from './listIfThere.ts'
import type { PictureProblem } from './problems.ts'
import { type CannotWrite, type Wait, writeDurably } from './writeDurably.ts'

/** Bytes. A phone's photograph has a tenth of it. */
export const LARGEST_FILE = 40_000_000
/** Pixels: beyond that, opening the picture would take gigabytes. */
export const LARGEST_AREA = 100_000_000

/** Reads a picture that must really lie in the topic's folder, whatever links lead there. */
export async function readPicture(
  files: FileSystem,
  topicFolder: string,
  file: string,
): Promise<Result<Asset, PictureProblem>> {
  const path = join(topicFolder, file)
  let bytes: Uint8Array
  try {
    const home = await files.realPath(topicFolder)
    const place = await files.realPath(path)
    if (!place.startsWith(home + sep)) return err({ code: 'outside-library', path })
    bytes = await files.readFile(place)
  } catch (error) {
    return err({ code: 'unreadable-file', path, system: systemCodeOf(error) })
  }
  return asPicture(bytes, path)
}

function asPicture(bytes: Uint8Array, path: string): Result<Asset, PictureProblem> {
  if (bytes.length > LARGEST_FILE) return err({ code: 'picture-too-large', path })
  const measured = measurePicture(bytes)
  if (!measured.ok) return err({ code: measured.error, path })
  if (measured.value.width * measured.value.height > LARGEST_AREA) {
    return err({ code: 'picture-too-large', path })
  }
  return ok({ bytes, ...measured.value })
}

/**
 * Copies a picture from anywhere into the topic's `figures/`, under a name of its own: a figure that
 * shows another picture of that name keeps it. The same picture a second time is not copied again.
 */
export async function addPicture(
  files: FileSystem,
  topicFolder: string,
  from: string,
  wait: Wait,
): Promise<Result<string, PictureProblem | CannotWrite>> {
  let bytes: Uint8Array
  try {
    const { size } = await files.factsOf(from)
    if (size > LARGEST_FILE) return err({ code: 'picture-too-large', path: from })
    bytes = await files.readFile(from)
  } catch (error) {
    return err({ code: 'unreadable-file', path: from, system: systemCodeOf(error) })
  }
  const picture = asPicture(bytes, from)
  if (!picture.ok) return picture
  const figures = join(topicFolder, 'figures')
  const there = (await listIfThere(files, figures)).map(({ name }) => name)
  for (const name of there) {
    const same = await readPicture(files, topicFolder, `figures/${name}`)
    if (same.ok && sameBytes(same.value.bytes, bytes)) return ok(`figures/${name}`)
  }
  const ending = picture.value.type === 'image/png' ? '.png' : '.jpg'
  const stems = there.map((name) => basename(name, extname(name)))
  const file = `${freeFileName(basename(from, extname(from)), stems)}${ending}`
  const written = await writeDurably(files, join(figures, file), bytes, wait)
  return written.ok ? ok(`figures/${file}`) : written
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
