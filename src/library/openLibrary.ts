import { dirname, join } from 'node:path'
import { err, ok, type Result } from '../base/index.ts'
import { type Lesson, parseLesson } from '../lesson/index.ts'
import { lessonToJson } from './lessonToJson.ts'
import type { Asset } from '../page/index.ts'
import { parseTopic, type Topic } from '../topic/index.ts'
import type { BackupOptions } from './backups.ts'
import { type FileSystem, type FolderEntry, nodeFileSystem, systemCodeOf } from './fileSystem.ts'
import { readPicture } from './pictures.ts'
import type { PictureProblem } from './problems.ts'
import { createShelf, type Shelf } from './shelf.ts'
import {
  type LessonSummary,
  summariseLesson,
  summariseTopic,
  type TopicSummary,
} from './summaries.ts'
import { isStaleTemporary, type Wait, waitInTime } from './writeDurably.ts'
import { createWriteQueue } from './writeQueue.ts'

export interface LibraryOptions {
  readonly files?: FileSystem | undefined
  readonly wait?: Wait | undefined
  /** Without it, replaced versions are not kept. */
  readonly backups?: BackupOptions | undefined
}

export interface Library {
  readonly folder: string
  readonly topics: Shelf<Topic, TopicSummary>
  readonly lessons: Shelf<Lesson, LessonSummary>
  /** A picture that lies beside the topic, such as `figures/map.png`. */
  readonly readPicture: (topicPath: string, file: string) => Promise<Result<Asset, PictureProblem>>
}

const LESSON_ENDING = '.lesson.json'

/**
 * Opens a library folder: `topics/<name>/topic.json` with `figures/` beside it, and
 * `lessons/<name>.lesson.json`. Temporary files that a crash has left behind are swept.
 */
export async function openLibrary(
  folder: string,
  { files = nodeFileSystem, wait = waitInTime, backups }: LibraryOptions = {},
): Promise<
  Result<Library, { readonly code: 'no-library'; readonly path: string; readonly system: string }>
> {
  try {
    await files.listFolder(folder)
  } catch (error) {
    return err({ code: 'no-library', path: folder, system: systemCodeOf(error) })
  }
  const topicsFolder = join(folder, 'topics')
  const lessonsFolder = join(folder, 'lessons')
  const topicPath = (name: string): string => join(topicsFolder, name, 'topic.json')
  const lessonPath = (name: string): string => join(lessonsFolder, `${name}${LESSON_ENDING}`)

  const findTopics = async (): Promise<readonly string[]> => {
    const folders = (await listIfThere(files, topicsFolder)).filter((entry) => entry.isFolder)
    const held = await Promise.all(
      folders.map(async ({ name }) => {
        const entries = await listIfThere(files, join(topicsFolder, name))
        return entries.some((entry) => entry.name === 'topic.json') ? [topicPath(name)] : []
      }),
    )
    return held.flat()
  }
  const findLessons = async (): Promise<readonly string[]> =>
    (await listIfThere(files, lessonsFolder))
      .filter((entry) => !entry.isFolder && entry.name.endsWith(LESSON_ENDING))
      .map((entry) => join(lessonsFolder, entry.name))

  await sweep(files, [lessonsFolder, ...(await findTopics()).map((path) => dirname(path))])

  const tools = { files, wait, backups, queue: createWriteQueue() }
  return ok({
    folder,
    topics: createShelf(
      {
        name: 'topic',
        parse: parseTopic,
        toJson: (topic) => topic,
        summarise: summariseTopic,
        findFiles: findTopics,
        pathFor: topicPath,
      },
      tools,
    ),
    lessons: createShelf(
      {
        name: 'lesson',
        parse: parseLesson,
        toJson: lessonToJson,
        summarise: summariseLesson,
        findFiles: findLessons,
        pathFor: lessonPath,
      },
      { ...tools, queue: createWriteQueue() },
    ),
    readPicture: (path, file) => readPicture(files, dirname(path), file),
  })
}

async function sweep(files: FileSystem, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    for (const { name } of await listIfThere(files, folder)) {
      const path = join(folder, name)
      // A folder that may not be written keeps them; they do no harm.
      if (isStaleTemporary(path)) await files.removeFile(path).catch(systemCodeOf)
    }
  }
}

async function listIfThere(files: FileSystem, folder: string): Promise<readonly FolderEntry[]> {
  try {
    return await files.listFolder(folder)
  } catch (error) {
    systemCodeOf(error)
    return []
  }
}
