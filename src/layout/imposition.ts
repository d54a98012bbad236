import { BLACK, HAIR } from '../blocks/shared/sheetText.ts'
import {
  A4_LANDSCAPE,
  type Box,
  type Page,
  type PageSet,
  placePage,
  ruleBox,
} from '../page/index.ts'

const HALF = { width: A4_LANDSCAPE.width / 2, height: A4_LANDSCAPE.height } as const

/**
 * Two copies of each page side by side, to be cut apart: printed on both sides and cut, each half
 * is a whole copy. Rule I1 of SPEC.md.
 */
export function imposeTwoUp(document: PageSet): PageSet {
  return {
    ...document,
    pages: document.pages.map((page, i) => {
      const copies = [
        ...half(page, 'left', 'left', i === 0 ? 'whole' : 'part'),
        ...half(page, 'right', 'right', 'decoration'),
      ]
      return sheetOf(`${page.id}-two-up`, page.title, [...copies, ...middle('cut')])
    }),
  }
}

/**
 * Pages in the order in which a folded booklet wants them, four to a leaf: for eight pages 8-1,
 * 2-7, 6-3, 4-5. Missing pages are empty. Printed on both sides, flipped on the short edge. Rule I2.
 */
export function imposeBooklet(document: PageSet): PageSet {
  const { pages } = document
  const sides = bookletSides(pages.length)
  return {
    ...document,
    title: `${document.title}: booklet`,
    pages: sides.map((side, i) => {
      const boxes = (['left', 'right'] as const).flatMap((where, s): readonly Box[] => {
        const number = side[s] ?? 0
        const page = pages[number - 1]
        return page === undefined
          ? []
          : half(page, where, `page-${number}`, number === 1 ? 'whole' : 'part')
      })
      const title = `${document.title}: booklet, side ${i + 1}`
      return sheetOf(`booklet-${i + 1}`, title, [...boxes, ...middle('fold')])
    }),
  }
}

/** Numbers of the pages on each side of each leaf, left and right; those past the last are empty. */
export function bookletSides(count: number): readonly (readonly [number, number])[] {
  const whole = Math.max(4, Math.ceil(count / 4) * 4)
  return Array.from({ length: whole / 4 }, (_, leaf) => [
    [whole - 2 * leaf, 1 + 2 * leaf] as const,
    [2 + 2 * leaf, whole - 1 - 2 * leaf] as const,
  ]).flat()
}

function half(
  page: Page,
  where: 'left' | 'right',
  prefix: string,
  as: 'whole' | 'part' | 'decoration',
): readonly Box[] {
  const upright = scaleOf(page.width, page.height)
  const onItsSide = scaleOf(page.height, page.width)
  const isTurned = onItsSide > upright
  const scale = isTurned ? onItsSide : upright
  const [w, h] = isTurned ? [page.height, page.width] : [page.width, page.height]
  const x = (where === 'left' ? 0 : HALF.width) + (HALF.width - w * scale) / 2
  const y = (HALF.height + (isTurned ? h : -h) * scale) / 2
  return placePage(page, { x, y, scale, prefix, as, isTurned })
}

/** Pages that have room are not made larger. */
function scaleOf(width: number, height: number): number {
  return Math.min(1, HALF.width / width, HALF.height / height)
}

/** A dashed line to cut along, or two short marks to fold between. */
function middle(what: 'cut' | 'fold'): readonly Box[] {
  const x = HALF.width
  const stroke = { colour: BLACK, width: HAIR } as const
  return what === 'cut'
    ? [ruleBox('cut', x, 0, x, HALF.height, { ...stroke, dash: [4, 4] })]
    : [
        ruleBox('fold-top', x, 8, x, 22, stroke),
        ruleBox('fold-bottom', x, HALF.height - 22, x, HALF.height - 8, stroke),
      ]
}

function sheetOf(id: string, title: string, boxes: readonly Box[]): Page {
  return {
    id,
    kind: 'sheet',
    ...A4_LANDSCAPE,
    layout: 'blank',
    background: '#FFFFFF',
    title,
    boxes,
    notes: [],
  }
}
