import { basename, join } from 'node:path'
import { type Lesson, parseLesson, parseNewerLesson } from '../lesson/index.ts'
import type { DocumentKind } from './documentKind.ts'
import type { FileSystem } from './fileSystem.ts'
import { lessonToJson } from './lessonToJson.ts'
import { listInLibrary } from './listIfThere.ts'
import { type LessonSummary, summariseLesson } from './summaries.ts'
import { isTemporary } from './writeDurably.ts'

const ENDING = '.lesson.json'
// Sync programs put a second version beside the first: "rivers.lesson-DESKTOP-7F3K2.json".
const LESSON_FILE = /^(.+)\.lesson(.*)\.json$/
const NAME_ADDITION = /(?: - Copy.*| ?\([^)]*\)| copy(?: \d+)?)$/i

export type LessonFacts = Omit<LessonSummary, 'marks'>

/** Lessons lie in `lessons/<name>.lesson.json`. */
export function lessonKind(library: string, files: FileSystem): DocumentKind<Lesson, LessonFacts> {
  const home = join(library, 'lessons')
  const entriesIn = async (): Promise<readonly string[]> =>
    (await listInLibrary(files, library, home)).flatMap(({ name, isFolder }) =>
      isFolder ? [] : [name],
    )
  return {
    name: 'lesson',
    parse: parseLesson,
    parseNewer: parseNewerLesson,
    toJson: lessonToJson,
    summarise: summariseLesson,
    titleOf: (lesson) => lesson.title,
    withName: (lesson, id, title) => ({ ...lesson, id, title }),
    findFiles: async () => {
      const paths = (await entriesIn()).map((name) => join(home, name))
      return {
        documents: paths.filter((path) => LESSON_FILE.test(basename(path))),
        leftovers: paths.filter(isTemporary),
      }
    },
    pathFor: (name) => join(home, `${name}${ENDING}`),
    nameOf: (path) => (path.endsWith(ENDING) ? basename(path).slice(0, -ENDING.length) : undefined),
    additionOf: (path) => {
      const [, name = '', addition = ''] = LESSON_FILE.exec(basename(path)) ?? []
      return addition === '' ? (NAME_ADDITION.exec(name)?.[0] ?? '') : addition
    },
    takenNames: async () => (await entriesIn()).map((name) => name.replace(LESSON_FILE, '$1')),
    besidePath: (_, file) => join(home, file),
    placeOf: (path) => path,
  }
}
