import { type NewId, normaliseText } from '../../base/index.ts'
import type { Lesson, Worksheet } from '../lesson.ts'
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

function changeWorksheet(lesson: Lesson, id: string, change: Partial<Worksheet>): Lesson {
  const worksheets = lesson.worksheets.map((sheet) => {
    const isSame = Object.entries(change).every(
      ([key, value]) => sheet[key as keyof Worksheet] === value,
    )
    return sheet.id !== id || isSame ? sheet : { ...sheet, ...change }
  })
  const isSame = worksheets.every((sheet, i) => sheet === lesson.worksheets[i])
  return isSame ? lesson : { ...lesson, worksheets }
}
