import type { Block } from '../../blocks/index.ts'
import { drawSvg } from '../../exporters/svg/index.ts'
import { framesOfBlocks, placeTexts } from '../../layout/index.ts'
import { type Lesson, targetsOf } from '../../lesson/index.ts'
import { clicksOf, type Page, SLIDE } from '../../page/index.ts'
import type { PageView } from './laidOut.ts'
import type { ShownSetting } from './shownSetting.ts'

/** Draws the pages of one slide or sheet: the same pages that are exported. */
export function drawPages(
  pages: readonly Page[],
  holderId: string,
  blocks: readonly Block[],
  lesson: Lesson,
  { theme, topics, addresses, measurer }: ShownSetting,
  { hasFrames = false, hasSteps = false }: { hasFrames?: boolean; hasSteps?: boolean } = {},
): readonly PageView[] {
  const texts = targetsOf(lesson, blocks, topics)
  const draw = (page: Page, revealed?: number): string =>
    drawSvg(
      page,
      { theme, language: 'en-GB' },
      { assets: addresses, revealed, widthOf: measurer.width },
    )
  return pages.map((page) => ({
    id: page.id,
    holderId,
    title: page.title,
    width: page.width,
    height: page.height,
    markup: draw(page),
    steps: hasSteps ? Array.from({ length: clicksOf(page) }, (_, i) => draw(page, i)) : [],
    notes: page.notes,
    texts: placeTexts(page, texts),
    frames: hasFrames ? framesOfBlocks(page, blocks) : [],
  }))
}

/** A white page for a slide that has not been laid out yet. */
export function emptySlide(id: string, number: number): PageView {
  const { width, height } = SLIDE
  return {
    id,
    holderId: id,
    title: `Slide ${number}`,
    width,
    height,
    markup: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"></svg>`,
    steps: [],
    notes: [],
    texts: [],
    frames: [],
    isPending: true,
  }
}
