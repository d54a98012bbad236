import { type FileSystem, type FolderEntry, systemCodeOf } from './fileSystem.ts'

/** What lies in a folder; nothing where there is no such folder or it cannot be read. */
export async function listIfThere(
  files: FileSystem,
  folder: string,
): Promise<readonly FolderEntry[]> {
  try {
    return await files.listFolder(folder)
  } catch (error) {
    systemCodeOf(error)
    return []
  }
}

/**
 * What lies in a folder of the library, which may not have been made yet. Throws where the library
 * itself is not there: an unplugged drive must not look like an empty library.
 */
export async function listInLibrary(
  files: FileSystem,
  library: string,
  folder: string,
): Promise<readonly FolderEntry[]> {
  try {
    return await files.listFolder(folder)
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT') throw error
    await files.listFolder(library)
    return []
  }
}
