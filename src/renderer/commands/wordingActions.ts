/** What becomes of a lesson's own wording: it stays, or gives way to the topic's words. */
import { changeLesson, lessonEdits } from '../../lesson/index.ts'
import type { AppState } from '../state/app.svelte.ts'
import type { LocalWording } from '../state/localWordings.ts'
import type { OpenLesson } from '../state/openLesson.svelte.ts'

export function keepWording(app: AppState, lesson: OpenLesson, { path }: LocalWording): void {
  lesson.documents.apply(
    'Keep my wording',
    changeLesson((one, topics) => lessonEdits.acceptSource(one, path, topics)),
  )
  app.say('Your wording stays', { undo: true })
}

export function useTopicWords(app: AppState, lesson: OpenLesson, { path }: LocalWording): void {
  lesson.documents.apply(
    'Use the topic’s words',
    changeLesson((one) => lessonEdits.dropOverride(one, path)),
  )
  app.say('The topic’s words are used again', { undo: true })
}
