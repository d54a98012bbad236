import type { PictureSize, SheetStyle, Topics } from '../blocks/index.ts'
import type { TextMeasurer, Theme } from '../page/index.ts'
import type { SchoolMark } from './schoolLogo.ts'

/** Everything that a lesson is laid out with; the same setting gives the same pages. */
export interface Setting {
  readonly topics: Topics
  readonly theme: Theme
  readonly measurer: TextMeasurer
  /** The paper that was asked for. */
  readonly paper: SheetStyle
  /** All papers by id, for worksheets that name their own. */
  readonly papers?: ReadonlyMap<string, SheetStyle> | undefined
  /** Sizes in pixels of the pictures at hand, by `pictureName`. */
  readonly pictures: ReadonlyMap<string, PictureSize>
  /** Whose logo stands on title slides and at the head of worksheets. */
  readonly school?: SchoolMark | undefined
}
