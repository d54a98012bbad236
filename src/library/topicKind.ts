import { basename, dirname, join } from 'node:path'
import { parseNewerTopic, parseTopic, type Topic } from '../topic/index.ts'
import { FIGURES } from './beside.ts'
import type { DocumentKind, FoundFiles } from './documentKind.ts'
import { type FileSystem, systemCodeOf } from './fileSystem.ts'
import { inBatches } from './inBatches.ts'
import { listIfThere, listInLibrary } from './listIfThere.ts'
import { summariseTopic, type TopicSummary } from './summaries.ts'
import { isTemporary } from './writeDurably.ts'

const FILE = 'topic.json'
// Sync programs put a second version beside the first: "topic-DESKTOP-7F3K2.json".
const TOPIC_FILE = /^topic(.*)\.json$/
/** What a person or a program adds to the name of a copied folder. */
const FOLDER_ADDITION = /(?: - Copy.*| ?\([^)]*\)| copy(?: \d+)?)$/i

/** Topics lie in `topics/<name>/topic.json`, with `figures/` beside it. */
export function topicKind(library: string, files: FileSystem): DocumentKind<Topic, TopicSummary> {
  const home = join(library, 'topics')
  const foldersIn = async (): Promise<readonly string[]> =>
    (await listInLibrary(files, library, home)).flatMap(({ name, isFolder }) =>
      isFolder ? [name] : [],
    )
  const lookInto = async (folder: string): Promise<FoundFiles> => {
    const place = join(home, folder)
    try {
      const entries = await files.listFolder(place)
      const paths = entries.flatMap(({ name, isFolder }) => (isFolder ? [] : [join(place, name)]))
      const figures = entries.some(({ name, isFolder }) => isFolder && name === FIGURES)
        ? (await listIfThere(files, join(place, FIGURES))).map(({ name }) =>
            join(place, FIGURES, name),
          )
        : []
      return {
        documents: paths.filter((path) => TOPIC_FILE.test(basename(path))),
        leftovers: [...paths, ...figures].filter(isTemporary),
      }
    } catch (error) {
      systemCodeOf(error)
      // A folder that may not be opened is told of by its file, which cannot be read either.
      return { documents: [join(place, FILE)], leftovers: [] }
    }
  }

  return {
    name: 'topic',
    parse: parseTopic,
    parseNewer: parseNewerTopic,
    toJson: (topic) => topic,
    summarise: summariseTopic,
    titleOf: (topic) => topic.title,
    withName: (topic, id, title) => ({ ...topic, id, title }),
    findFiles: async (known = []) => {
      const knownIn = new Map<string, string[]>()
      for (const path of known) {
        const folder = basename(dirname(path))
        knownIn.set(folder, [...(knownIn.get(folder) ?? []), path])
      }
      const found = await inBatches(await foldersIn(), async (folder): Promise<FoundFiles> => {
        const documents = knownIn.get(folder)
        return documents === undefined ? lookInto(folder) : { documents, leftovers: [] }
      })
      return {
        documents: found.flatMap(({ documents }) => documents),
        leftovers: found.flatMap(({ leftovers }) => leftovers),
      }
    },
    pathFor: (name) => join(home, name, FILE),
    nameOf: (path) => (basename(path) === FILE ? basename(dirname(path)) : undefined),
    additionOf: (path) =>
      basename(path) === FILE
        ? (FOLDER_ADDITION.exec(basename(dirname(path)))?.[0] ?? '')
        : (TOPIC_FILE.exec(basename(path))?.[1] ?? ''),
    // Any entry, not only topics: an empty folder may be one that is being synchronised.
    takenNames: async () => (await listInLibrary(files, library, home)).map(({ name }) => name),
    besidePath: (path, file) => join(dirname(path), file),
    placeOf: (path) => (basename(path) === FILE ? dirname(path) : path),
  }
}
