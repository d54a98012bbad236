/**
 * topic/edits: every way in which a topic is changed. An edit is a pure function that takes a topic
 * and gives the changed one, or the very same object where there is nothing to change.
 *
 * Ids are given by the caller's `newId` and are never those of another item: lessons point at them.
 * `items.ts` adds, removes, moves and turns items; `texts.ts` changes words; `schemes.ts` changes
 * questions and how they are marked; `about.ts` the topic's own facts.
 */
export {
  addItem,
  changeItemKind,
  duplicateItems,
  moveItems,
  moveItemsBy,
  newItem,
  removeItems,
  setItem,
} from './items.ts'
export { mergeWithPrevious, pasteLines, setItemText, setMainText, splitItem } from './texts.ts'
export {
  addLevel,
  addOption,
  addPoint,
  movePoint,
  removeLevel,
  removeOption,
  removePoint,
  setLevel,
  setOption,
  setPoint,
  setQuestion,
  setScheme,
  setSchemeKind,
  setSchemeRule,
} from './schemes.ts'
export { setAbout, type AboutTopic } from './about.ts'
