import { err, ok, type Result } from '../base/index.ts'
import type { OpenedLesson } from '../ipc/contract.ts'
import { USUAL_PAPER } from '../layout/index.ts'
import { type Lesson, worn } from '../lesson/index.ts'
import { type Library, readSchool, type School, type Templates } from '../library/index.ts'
import { type Theme, withSchoolColours } from '../page/index.ts'
import type { Topic } from '../topic/index.ts'
import { addressLogo, addressPictures } from './lessonPictures.ts'

type OpenProblem = 'not-found' | 'unreadable' | 'no-template'

/** A lesson with those of its topics that can be read, its theme and its papers. */
export async function openLesson(
  library: Library,
  templates: Templates,
  lessonId: string,
): Promise<Result<OpenedLesson, OpenProblem>> {
  const read = await library.lessons.read(lessonId)
  if (!read.ok) return err(read.error.code === 'not-in-library' ? 'not-found' : 'unreadable')
  const lesson = read.value.document
  const topics = await Promise.all(lesson.topicIds.map((id) => library.topics.read(id)))
  const readable = topics.flatMap((topic) => (topic.ok ? [topic.value.document] : []))
  return dressLesson(library, templates, lesson, readable)
}

/** Gives a lesson that is open in the window what it is laid out with. */
export type DressLesson = (
  lesson: Lesson,
  topics: readonly Topic[],
) => Promise<Result<OpenedLesson, 'no-library' | 'no-template'>>

/** A lesson, saved or not, with everything that it is laid out with. */
export async function dressLesson(
  library: Library,
  templates: Templates,
  lesson: Lesson,
  topics: readonly Topic[],
): Promise<Result<OpenedLesson, 'no-template'>> {
  const theme = templates.themes.get(lesson.theme) ?? templates.themes.get('lectern')
  const paper = templates.papers.get(USUAL_PAPER)
  if (theme === undefined || paper === undefined) return err('no-template')
  const [{ school }, pictures] = await Promise.all([
    readSchool(library.folder),
    addressPictures(library, lesson.topicIds),
  ])
  const logo = school?.logo
  return ok({
    lesson,
    topics,
    theme: worn(inSchoolColours(theme, school), lesson),
    paper,
    papers: [...templates.papers.values()],
    pictures: [...pictures, ...addressLogo(logo)],
    ...(school && {
      school: {
        name: school.name,
        ...(logo && { logo: { width: logo.width, height: logo.height }, logoAlt: school.logoAlt }),
      },
    }),
  })
}

/** All themes there are, as this school's lessons wear them. */
export async function themesInSchoolColours(
  library: Library,
  { themes }: Templates,
): Promise<readonly Theme[]> {
  const { school } = await readSchool(library.folder)
  return [...themes.values()].map((theme) => inSchoolColours(theme, school))
}

/** The lesson in another theme, in the school's colours like its own. */
export async function inTheme(
  library: Library,
  { themes }: Templates,
  opened: OpenedLesson,
  themeId: string | undefined,
): Promise<OpenedLesson> {
  const theme = themeId === undefined ? undefined : themes.get(themeId)
  if (!theme) return opened
  const { school } = await readSchool(library.folder)
  return { ...opened, theme: worn(inSchoolColours(theme, school), opened.lesson) }
}

function inSchoolColours(theme: Theme, school: School | undefined): Theme {
  return withSchoolColours(theme, school?.colours ?? {}).theme
}
