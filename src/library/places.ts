import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { fileNameFor } from './fileNames.ts'

/** Where the program keeps what belongs to a library and must not lie in it. */
export interface LibraryPlaces {
  readonly home: string
  /** Earlier versions of the documents. */
  readonly history: string
  /** These three may be deleted at any time. */
  readonly careRecord: string
  readonly catalogue: string
  readonly searchIndex: string
}

/** @param library with all links followed, so that two ways to one folder lead to one place */
export function placesOf(dataFolder: string, library: string): LibraryPlaces {
  const key = createHash('sha256').update(library).digest('hex').slice(0, 12)
  const home = join(dataFolder, 'libraries', `${fileNameFor(basename(library))}-${key}`)
  return {
    home,
    history: join(home, 'versions'),
    careRecord: join(home, 'cache', 'daily-care'),
    catalogue: join(home, 'cache', 'catalogue'),
    searchIndex: join(home, 'cache', 'search-index'),
  }
}
