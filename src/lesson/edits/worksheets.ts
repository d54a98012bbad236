import { type NewId, normaliseText } from '../../base/index.ts'
import { type AnswerLines, type Lesson, lessonSchema, type Worksheet } from '../lesson.ts'
import { freshIds } from './ids.ts'

/** Another sheet, empty, after the others. */
export function addWorksheet(lesson: Lesson, title: string, newId: NewId): Lesson {
  const clean = normaliseText(title).trim()
  const sheet: Worksheet = {
    id: freshIds(lesson, newId)('worksheet'),
    title: clean === '' ? 'Worksheet' : clean,
    blocks: [],
    scaffold: 'core',
  }
  return { ...lesson, worksheets: [...lesson.worksheets, sheet] }
}

export function removeWorksheet(lesson: Lesson, id: string): Lesson {
  const worksheets = lesson.worksheets.filter((sheet) => sheet.id !== id)
  return worksheets.length === lesson.worksheets.length ? lesson : { ...lesson, worksheets }
}

/** A sheet always has a title: an empty one is not set. */
export function setWorksheetTitle(lesson: Lesson, id: string, title: string): Lesson {
  const clean = normaliseText(title)
  return clean.trim() === '' ? lesson : changeWorksheet(lesson, id, { title: clean })
}

/** How much help pupils get on the sheet. */
export function setScaffold(lesson: Lesson, id: string, scaffold: Worksheet['scaffold']): Lesson {
  return changeWorksheet(lesson, id, { scaffold })
}

/** The paper that the sheet is set on; undefined: the usual one. */
export function setPaper(lesson: Lesson, id: string, paper: string | undefined): Lesson {
  return changeWorksheet(lesson, id, { paper })
}

/** Lines to write on for smaller or larger hands; undefined: as the paper has them. */
export function setAnswerLines(
  lesson: Lesson,
  id: string,
  answerLines: AnswerLines | undefined,
): Lesson {
  return changeWorksheet(lesson, id, { answerLines })
}

type Exam = NonNullable<Worksheet['exam']>

/** What an exam paper says on its front page; a value of undefined is worked out again. */
export function setExam(
  lesson: Lesson,
  id: string,
  change: { readonly [Key in keyof Exam]?: Exam[Key] | undefined },
): Lesson {
  const before = lesson.worksheets.find((sheet) => sheet.id === id)?.exam
  const said = Object.entries({ ...before, ...change }).filter(
    ([, value]) => value !== undefined && value !== '',
  )
  const isSame = said.every(([key, value]) => before?.[key as keyof Exam] === value)
  if (isSame && said.length === Object.keys(before ?? {}).length) return lesson
  const changed = changeWorksheet(lesson, id, {
    exam: said.length === 0 ? undefined : Object.fromEntries(said),
  })
  return lessonSchema.safeParse({ ...changed, slides: [] }).success ? changed : lesson
}

type Change = { readonly [Key in keyof Worksheet]?: Worksheet[Key] | undefined }

/** A value of undefined takes the field out. */
function changeWorksheet(lesson: Lesson, id: string, change: Change): Lesson {
  const worksheets = lesson.worksheets.map((sheet) => {
    const isSame = Object.entries(change).every(
      ([key, value]) => sheet[key as keyof Worksheet] === value,
    )
    if (sheet.id !== id || isSame) return sheet
    const kept = Object.entries({ ...sheet, ...change }).filter(([, value]) => value !== undefined)
    return Object.fromEntries(kept) as Worksheet
  })
  const isSame = worksheets.every((sheet, i) => sheet === lesson.worksheets[i])
  return isSame ? lesson : { ...lesson, worksheets }
}
