import { basename, dirname, join } from 'node:path'
import type { DocumentKind } from './documentKind.ts'
import { type FileSystem, systemCodeOf } from './fileSystem.ts'
import { listIfThere } from './listIfThere.ts'

export const FIGURES = 'figures'

/** The pictures that lie with a document, by their names such as `figures/map.png`. */
export async function readBeside(
  files: FileSystem,
  kind: Pick<DocumentKind<never, never>, 'name'>,
  path: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  if (kind.name !== 'topic') return found
  const folder = join(dirname(path), FIGURES)
  for (const { name, isFolder } of await listIfThere(files, folder)) {
    if (isFolder || basename(name).endsWith('.tmp')) continue
    try {
      found.set(`${FIGURES}/${name}`, await files.readFile(join(folder, name)))
    } catch (error) {
      // A picture that cannot be read is missed by its figure, which says so.
      systemCodeOf(error)
    }
  }
  return found
}
