import { type FontPairId, type Theme, withFonts } from '../page/index.ts'
import type { AnswerLines, Lesson } from './lesson.ts'

/** What a teacher's lessons look like, unless one says otherwise; what is absent is the usual. */
export interface Look {
  /** Id of a theme. */
  readonly theme?: string | undefined
  readonly fonts?: FontPairId | undefined
  /** Id of a paper. */
  readonly paper?: string | undefined
  readonly answerLines?: AnswerLines | undefined
}

/** A lesson in a look: its own theme stays where the look has none. */
export function inLook(lesson: Lesson, { theme, fonts, paper, answerLines }: Look): Lesson {
  return {
    ...lesson,
    ...(theme !== undefined && { theme }),
    ...(fonts !== undefined && { fonts }),
    worksheets: lesson.worksheets.map((sheet) => ({
      ...sheet,
      ...(paper !== undefined && { paper }),
      ...(answerLines !== undefined && { answerLines }),
    })),
  }
}

/** The theme as this lesson wears it: in the lesson's own fonts, if it has any. */
export function worn(theme: Theme, { fonts }: Lesson): Theme {
  return withFonts(theme, fonts)
}
