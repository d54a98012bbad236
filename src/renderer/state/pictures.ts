import type { PageView } from '../pages/laidOut.ts'

/** First pages of a lesson, for its card. */
export interface CardPictures {
  /** When the file that they were drawn from was changed. */
  readonly changedAt: number
  readonly slide: PageView | undefined
  readonly sheet: PageView | undefined
}

/** By lesson. Replaced as a whole, never changed in place. */
export type Pictures = ReadonlyMap<string, CardPictures>

export const noPictures: Pictures = new Map()

export function withPictures(all: Pictures, lessonId: string, pictures: CardPictures): Pictures {
  return new Map(all).set(lessonId, pictures)
}
