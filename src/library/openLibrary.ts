import { basename, dirname } from 'node:path'
import { err, ok, type Result } from '../base/index.ts'
import type { Lesson } from '../lesson/index.ts'
import type { Asset } from '../page/index.ts'
import type { Topic } from '../topic/index.ts'
import { type BinFolder, type Binned, createBin } from './bin.ts'
import { type CatalogueChanges, createCatalogue } from './catalogue.ts'
import { readKnown, writeKnown } from './catalogueFile.ts'
import { type FileSystem, nodeFileSystem, systemCodeOf } from './fileSystem.ts'
import { createDailyCare } from './dailyCare.ts'
import { createHistory } from './history.ts'
import { type LessonFacts, lessonKind } from './lessonKind.ts'
import { createMarksCounter } from './lessonMarks.ts'
import { placesOf } from './places.ts'
import { addPicture, readPicture } from './pictures.ts'
import type { PictureProblem } from './problems.ts'
import { createSaveLater } from './saveLater.ts'
import { createSearch } from './search/createSearch.ts'
import { createFileList } from './search/fileList.ts'
import type { SearchAnswer } from './search/searchService.ts'
import { createShelf, type Shelf } from './shelf.ts'
import { createShelfActions, type ShelfActions } from './shelfActions.ts'
import type { Listing } from './listing.ts'
import type { LessonSummary, TopicSummary } from './summaries.ts'
import { topicKind } from './topicKind.ts'
import { watchLibrary } from './watchLibrary.ts'
import { type CannotWrite, type Wait, waitInTime } from './writeDurably.ts'
import { createWriteQueue } from './writeQueue.ts'

export interface LibraryOptions {
  readonly files?: FileSystem | undefined
  readonly wait?: Wait | undefined
  readonly now?: (() => Date) | undefined
  /**
   * A folder of the program's own, outside the library, for earlier versions and what makes the
   * next start quick. Without it neither is kept.
   */
  readonly dataFolder?: string | undefined
  /** The built `search/searchWorker.ts`; without it the search runs in the caller's thread. */
  readonly searchWorker?: string | undefined
}

/** A deleted document by its title; by the name of its file where it cannot be read. */
export type TitledBinned = Binned & { readonly title: string }

export interface Library {
  readonly folder: string
  readonly topics: Shelf<Topic, TopicSummary> & ShelfActions<Topic>
  readonly lessons: Shelf<Lesson, LessonSummary> & ShelfActions<Lesson>
  readonly bin: Pick<BinFolder, 'list' | 'purge' | 'empty'>
  /** What is in the bin, with titles. */
  readonly listBin: () => Promise<readonly TitledBinned[]>
  /** A picture that lies beside the topic, such as `figures/map.png`. */
  readonly readPicture: (topicPath: string, file: string) => Promise<Result<Asset, PictureProblem>>
  /** Copies a picture file beside the topic; the answer is how a figure names it. */
  readonly addPicture: (
    topicPath: string,
    from: string,
  ) => Promise<Result<string, PictureProblem | CannotWrite>>
  /** Topics and lessons that say it, best first, typing errors forgiven. */
  readonly search: (query: string, most?: number) => Promise<SearchAnswer>
  /** What is known now, without a look at the disk: of a first look as far as it has come. */
  readonly peek: () => LibraryListing
  /** Looks at the disk: on the window's focus, and when something says that it has changed. */
  readonly refresh: () => Promise<LibraryChanges>
  /** Tells of changes by other hands, as far as the disk says so. */
  readonly watch: (
    onChange: (changes: LibraryChanges) => void,
  ) => Promise<{ readonly stop: () => Promise<void> }>
  /**
   * Once a day: keeps versions of what others have changed, empties the bin of what has lain there
   * for 30 days, and limits the room that versions take. Call it some time after the start.
   */
  readonly careDaily: () => Promise<boolean>
  /** Keeps what is known, for a quick next start. To be called at the end of a run. */
  readonly close: () => Promise<void>
}

/** Both lists. */
export interface LibraryListing {
  readonly topics: Listing<TopicSummary>
  readonly lessons: Listing<LessonSummary>
  /** False until the disk has been looked at in this run, whatever came of it. */
  readonly isComplete: boolean
}

/** Milliseconds after the last look at the disk. */
const SAVE_AFTER = 5000

/** Ids of documents that came, went or changed by another hand than ours. */
export interface LibraryChanges {
  readonly topics: CatalogueChanges
  readonly lessons: CatalogueChanges
}

/**
 * Opens a library folder: `topics/<name>/topic.json` with `figures/` beside it,
 * `lessons/<name>.lesson.json` and `bin/`. One open
 * library serves a whole run of the program; it notices by itself what changes on the disk.
 */
export async function openLibrary(
  folder: string,
  {
    files = nodeFileSystem,
    wait = waitInTime,
    now = () => new Date(),
    dataFolder,
    searchWorker,
  }: LibraryOptions = {},
): Promise<
  Result<Library, { readonly code: 'no-library'; readonly path: string; readonly system: string }>
> {
  let places
  try {
    await files.listFolder(folder)
    places =
      dataFolder === undefined ? undefined : placesOf(dataFolder, await files.realPath(folder))
  } catch (error) {
    return err({ code: 'no-library', path: folder, system: systemCodeOf(error) })
  }

  const known = places && (await readKnown(files, places.catalogue, folder))
  const history = places && createHistory({ folder: places.history, files, wait, now })
  const bin = createBin(folder, { files, wait, now })
  const kinds = { topic: topicKind(folder, files), lesson: lessonKind(folder, files) }
  const catalogues = {
    topics: createCatalogue(kinds.topic, { files, known: known?.topics ?? [] }),
    lessons: createCatalogue(kinds.lesson, { files, known: known?.lessons ?? [] }),
  }
  const shelfTools = { files, wait, history }
  const queues = { topics: createWriteQueue(), lessons: createWriteQueue() }
  const topics = createShelf(kinds.topic, {
    ...shelfTools,
    queue: queues.topics,
    catalogue: catalogues.topics,
    reservedIds: () => idsInBin('topic'),
  })
  const lessons = createShelf(kinds.lesson, {
    ...shelfTools,
    queue: queues.lessons,
    catalogue: catalogues.lessons,
    reservedIds: () => idsInBin('lesson'),
  })
  const idsInBin = async (document: 'topic' | 'lesson'): Promise<readonly string[]> => {
    const binned = (await bin.list()).filter((each) => each.document === document)
    const shelf = document === 'topic' ? topics : lessons
    const read = await Promise.all(binned.map(({ path }) => shelf.readFile(path)))
    return read.flatMap((each) => (each.ok ? [each.value.document.id] : []))
  }
  const actionTools = { files, history, bin }
  const marks = createMarksCounter(lessons, topics, known?.marks ?? [])

  const looked = new Set<'topics' | 'lessons'>()
  const withMarks = (
    { documents, ...rest }: Listing<LessonFacts>,
    counted: ReadonlyMap<string, number>,
  ): Listing<LessonSummary> => ({
    ...rest,
    documents: documents.map((each) => ({
      ...each,
      summary: { ...each.summary, marks: counted.get(each.path) ?? 0 },
    })),
  })
  const listLessons: Library['lessons']['list'] = async () => {
    try {
      const [listing, { documents }] = await Promise.all([lessons.list(), lessons.sorted()])
      const counted = await marks.count(documents)
      saving.ask()
      return withMarks(listing, counted)
    } finally {
      looked.add('lessons')
    }
  }
  const listTopics: Library['topics']['list'] = async () => {
    try {
      return await topics.list()
    } finally {
      looked.add('topics')
    }
  }
  const peekLessons: Library['lessons']['peek'] = () =>
    withMarks(
      lessons.peek(),
      new Map(marks.counted().map(({ path, marks: of }) => [path, of] as const)),
    )

  const care =
    places &&
    history &&
    createDailyCare({
      files,
      history,
      bin,
      shelves: [topics, lessons],
      recordFile: places.careRecord,
      now,
    })
  const saveKnown = async (): Promise<void> => {
    if (places === undefined) return
    await writeKnown(files, places.catalogue, folder, {
      topics: catalogues.topics.entries(),
      lessons: catalogues.lessons.entries(),
      marks: marks.counted(),
    })
  }
  const saving = createSaveLater(saveKnown, SAVE_AFTER)
  const refresh = async (): Promise<LibraryChanges> => {
    const changes = { topics: await topics.refresh(), lessons: await lessons.refresh() }
    if (hasChanges(changes)) saving.ask()
    return changes
  }

  const watches = new Set<ReturnType<typeof watchLibrary>>()
  let isClosed = false
  const search = createSearch({
    files,
    indexFile: places?.searchIndex,
    workerFile: searchWorker,
    listFiles: createFileList(topics, lessons),
  })

  return ok({
    folder,
    topics: {
      ...topics,
      ...createShelfActions(topics, { ...actionTools, queue: queues.topics }),
      list: listTopics,
    },
    lessons: {
      ...lessons,
      ...createShelfActions(lessons, { ...actionTools, queue: queues.lessons }),
      list: listLessons,
      peek: peekLessons,
    },
    bin,
    listBin: async () =>
      Promise.all(
        (await bin.list()).map(async (binned) => {
          const shelf = binned.document === 'topic' ? topics : lessons
          const read = await shelf.readFile(binned.path)
          return { ...binned, title: read.ok ? read.value.document.title : basename(binned.place) }
        }),
      ),
    readPicture: (path, file) => readPicture(files, dirname(path), file),
    addPicture: (path, from) => addPicture(files, dirname(path), from, wait),
    search: search.search,
    peek: () => ({
      topics: topics.peek(),
      lessons: peekLessons(),
      isComplete: looked.size === 2,
    }),
    refresh,
    watch: async (onChange) => {
      const { length } = await topics.documents()
      // Closed while it was about to be watched: nobody would stop that any more.
      if (isClosed) return { stop: () => Promise.resolve() }
      const watching = watchLibrary(folder, length, () => {
        void refresh().then((changes) => {
          if (hasChanges(changes)) onChange(changes)
        }, systemCodeOf)
      })
      watches.add(watching)
      return watching
    },
    careDaily: async () => (await care?.run()) ?? false,
    close: async () => {
      isClosed = true
      saving.cancel()
      for (const watching of watches) await watching.stop()
      await search.close()
      await saveKnown()
    },
  })
}

function hasChanges({ topics, lessons }: LibraryChanges): boolean {
  return [topics, lessons].some(({ changed, removed }) => changed.length + removed.length > 0)
}
