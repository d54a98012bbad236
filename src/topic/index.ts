/**
 * topic: WHAT IS TAUGHT. A Topic is one document: everything a teacher knows and asks about one
 * subject matter, in reading order, each item traceable to a line of the notes it came from.
 *
 * May import: base. Start with `topic.ts`; marks are in `markScheme.ts` and `ledger.ts`.
 */
export {
  type Topic,
  type Item,
  type ItemOf,
  type ItemKind,
  type SourceLines,
  type Qualification,
  topicSchema,
  itemSchema,
  TOPIC_FORMAT,
} from './topic.ts'
export { type Question, type Option, questionMarks } from './question.ts'
export { asksForJudgement, asksForWorking } from './commandWords.ts'
export {
  type MarkScheme,
  type Point,
  type Level,
  type PointsScheme,
  type LevelsScheme,
  pointValue,
} from './markScheme.ts'
export { ledger, type Ledger, type LedgerProblem } from './ledger.ts'
export { ledgerProblemWording } from './ledgerWording.ts'
export { parseTopic, parseNewerTopic, type ReadError } from './parseTopic.ts'
export { readVersioned, type Migration } from './migrations.ts'
export {
  mainText,
  mainTextPath,
  withMainText,
  textsOf,
  creditedTexts,
  itemLabel,
  titleOf,
} from './itemText.ts'
export { readNewer } from './readNewer.ts'
export {
  findItem,
  sectionsOf,
  sectionOf,
  stepNumber,
  itemsOfKind,
  type SectionView,
} from './outline.ts'
export {
  datedEvents,
  datesIn,
  yearsIn,
  type DatedEvent,
  type DateInText,
  type YearRange,
} from './chronology.ts'
export { countDates, eventOf, hideDates, type TimedEvent } from './events.ts'
export { textPlacesOf, textAt, withValueAt, type TextPath, type TextPlace } from './textPlaces.ts'
export * as topicEdits from './edits/index.ts'
export { chronologyDoubts, type ChronologyDoubt } from './chronologyDoubts.ts'
