import { join } from 'node:path'
import { type FileSystem, systemCodeOf } from './fileSystem.ts'
import { inBatches } from './inBatches.ts'
import { listIfThere } from './listIfThere.ts'
import { isStaleTemporary } from './writeDurably.ts'

/** Removes the temporary files that a crash has left in the library, and nothing else. */
export async function sweepTemporaries(files: FileSystem, library: string): Promise<void> {
  const topics = join(library, 'topics')
  const folders = (await listIfThere(files, topics)).flatMap(({ name, isFolder }) =>
    isFolder ? [join(topics, name), join(topics, name, 'figures')] : [],
  )
  await inBatches([join(library, 'lessons'), topics, ...folders], async (folder) => {
    for (const { name } of await listIfThere(files, folder)) {
      const path = join(folder, name)
      // A folder that may not be written keeps them; they do no harm.
      if (isStaleTemporary(path)) await files.removeFile(path).catch(systemCodeOf)
    }
  })
}
