import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Face, type FontFiles, fontFileOf } from '../page/index.ts'

/**
 * Font files by face, each read when it is first asked for. Reading is synchronous because measuring
 * is: a document uses a handful of faces of the twenty.
 */
export function fontsIn(folder: string): FontFiles {
  const held = new Map<Face, Uint8Array>()
  return (face) => {
    let bytes = held.get(face)
    if (bytes === undefined) {
      bytes = readFileSync(join(folder, fontFileOf(face)))
      held.set(face, bytes)
    }
    return bytes
  }
}
