import { blockToJson } from '../blocks/index.ts'
import type { Lesson } from '../lesson/index.ts'

/** The lesson as its file has it. Blocks of unknown kinds go back into the file as they came out of it. */
export function lessonToJson(lesson: Lesson): unknown {
  return {
    ...lesson,
    slides: lesson.slides.map((slide) => ({ ...slide, blocks: slide.blocks.map(blockToJson) })),
    worksheets: lesson.worksheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map(blockToJson),
    })),
  }
}
