import { basename, dirname, join } from 'node:path'
import { parseNewerTopic, parseTopic, type Topic } from '../topic/index.ts'
import type { DocumentKind } from './documentKind.ts'
import { type FileSystem, systemCodeOf } from './fileSystem.ts'
import { inBatches } from './inBatches.ts'
import { listInLibrary } from './listIfThere.ts'
import { summariseTopic, type TopicSummary } from './summaries.ts'

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
  return {
    name: 'topic',
    parse: parseTopic,
    parseNewer: parseNewerTopic,
    toJson: (topic) => topic,
    summarise: summariseTopic,
    titleOf: (topic) => topic.title,
    withName: (topic, id, title) => ({ ...topic, id, title }),
    findFiles: async () => {
      const found = await inBatches(await foldersIn(), async (folder) => {
        try {
          return (await files.listFolder(join(home, folder)))
            .filter(({ name, isFolder }) => !isFolder && TOPIC_FILE.test(name))
            .map(({ name }) => join(home, folder, name))
        } catch (error) {
          systemCodeOf(error)
          // A folder that may not be opened is told of by its file, which cannot be read either.
          return [join(home, folder, FILE)]
        }
      })
      return found.flat()
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
