import { plainText, rewordText } from '../base/index.ts'
import { type Lesson, reword, type Slide, type TextTarget, wordsOf } from '../lesson/index.ts'
import { placeTexts } from './placeTexts.ts'
import type { Setting } from './setting.ts'
import { draftSlide, pagesOfSlide } from './slides.ts'

/** More than anybody would fill: beyond it, "ten or more" says enough. */
export const MOST_ROOM = 10

/** A word of common length and width. */
const FILLER = ' treaty'
/** So many of them that they fill `MOST_ROOM` of the widest lines. */
const MOST_WORDS = 130

/**
 * Lines by which a text on a slide can grow before the slide continues on another one, or has to be
 * arranged in another way. Found by trying, with the very layout that will draw it, so that it holds
 * for every kind of block. Undefined where the text is not on the slide.
 */
export function roomFor(
  lesson: Lesson,
  slide: Slide,
  target: TextTarget,
  setting: Setting,
): number | undefined {
  const documents = { lesson, topics: setting.topics }
  const words = wordsOf(documents, target)
  if (words === undefined) return undefined
  const plain = plainText(words)

  const fill = (count: number): { readonly shape: string; readonly lines: number } | undefined => {
    const text = rewordText(words, plain + FILLER.repeat(count))
    // Whether here or in the topic is the same to this one slide.
    const tried = reword(documents, target, text, 'topic')
    const own = tried.lesson?.slides.find(({ id }) => id === slide.id)
    if (!tried.lesson || !own) return undefined
    const grown = { ...setting, topics: tried.topics }
    const drafts = draftSlide(tried.lesson, own, grown)
    const placed = pagesOfSlide(tried.lesson, own, drafts, 1, grown).flatMap((page) =>
      placeTexts(page, [{ target, text }]),
    )
    const lines = placed.reduce((sum, one) => sum + one.lines.length, 0)
    return { shape: drafts.map(({ layout }) => layout).join(' '), lines }
  }

  const now = fill(0)
  if (now === undefined || now.lines === 0) return undefined
  let [fits, breaks] = [0, MOST_WORDS]
  let most = now.lines
  while (breaks - fits > 1) {
    const count = Math.floor((fits + breaks) / 2)
    const tried = fill(count)
    const isIn = tried !== undefined && tried.shape === now.shape && tried.lines >= now.lines
    if (isIn) [fits, most] = [count, Math.max(most, tried.lines)]
    else breaks = count
  }
  return Math.min(most - now.lines, MOST_ROOM)
}
