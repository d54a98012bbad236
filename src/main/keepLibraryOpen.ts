import type { Result } from '../base/index.ts'
import { type Library, type LibraryOptions, openLibrary } from '../library/index.ts'

/** Milliseconds after the start. */
const CARE_AFTER = 60_000

export type OpenedLibrary = Result<Library, { readonly code: 'no-library' }>

/**
 * Opens the library when it is first asked for and keeps it: it remembers what it has read and looks
 * at the disk by itself. One that could not be opened is tried again at the next asking.
 */
export function keepLibraryOpen(
  folder: string,
  {
    ensure,
    ...options
  }: Pick<LibraryOptions, 'dataFolder' | 'searchWorker'> & {
    /** Makes the folder where there is none yet. */
    readonly ensure: () => Promise<void>
  },
): () => Promise<OpenedLibrary> {
  let opening: Promise<OpenedLibrary> | undefined
  return () => {
    opening ??= ensure()
      .then(() => openLibrary(folder, options))
      .then((opened) => {
        if (!opened.ok) opening = undefined
        else careLater(opened.value)
        return opened
      })
      .catch((error: unknown) => {
        opening = undefined
        throw error
      })
    return opening
  }
}

/** Versions, the bin and room on the disk are minded once the teacher has begun to work. */
function careLater(library: Library): void {
  setTimeout(() => {
    void library.careDaily().catch(console.error)
  }, CARE_AFTER).unref()
}
