import type { Topics } from '../blocks/index.ts'
import type { Check } from './checks/check.ts'
import { checkChoices } from './checks/choices.ts'
import { checkChronology } from './checks/chronology.ts'
import { checkMarks } from './checks/marks.ts'
import { checkPictures, type PicturesAtHand } from './checks/pictures.ts'
import { checkMinutes, checkUse } from './checks/planning.ts'
import { checkBlocks, checkReferences } from './checks/references.ts'
import { checkWording } from './checks/wording.ts'
import { checkLengths, checkLinks, checkTerms } from './checks/words.ts'
import type { Lesson } from './lesson.ts'
import { type MissingRef, missingRefs } from './references.ts'

export type { Check, CheckCode } from './checks/check.ts'

const CHECKS: readonly ((lesson: Lesson, topics: Topics) => readonly Check[])[] = [
  checkBlocks,
  checkMarks,
  checkLinks,
  checkWording,
  checkChronology,
  checkTerms,
  checkLengths,
  checkChoices,
  checkMinutes,
  checkUse,
]

/**
 * Everything that is wrong or unwise about a lesson, what blocks an export first.
 *
 * @param missing its references that lead nowhere, where they have been looked up already
 * @param pictures those whose files can be read; without them it is not asked
 */
export function checkLesson(
  lesson: Lesson,
  topics: Topics,
  missing: readonly MissingRef[] = missingRefs(lesson, topics),
  pictures?: PicturesAtHand,
): readonly Check[] {
  const checks = [
    ...checkReferences(missing),
    ...checkPictures(lesson, topics, pictures),
    ...CHECKS.flatMap((check) => check(lesson, topics)),
  ]
  return [
    ...checks.filter((check) => check.severity === 'blocks'),
    ...checks.filter((check) => check.severity === 'advice'),
  ]
}
