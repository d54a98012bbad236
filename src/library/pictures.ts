import { join, sep } from 'node:path'
import { err, ok, type Result } from '../base/index.ts'
import type { Asset } from '../page/index.ts'
import { type FileSystem, systemCodeOf } from './fileSystem.ts'
import { measurePicture } from './measurePicture.ts'
import type { PictureProblem } from './problems.ts'

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
  if (bytes.length > LARGEST_FILE) return err({ code: 'picture-too-large', path })
  const measured = measurePicture(bytes)
  if (!measured.ok) return err({ code: measured.error, path })
  if (measured.value.width * measured.value.height > LARGEST_AREA) {
    return err({ code: 'picture-too-large', path })
  }
  return ok({ bytes, ...measured.value })
}
