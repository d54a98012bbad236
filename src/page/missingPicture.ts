import type { Box, Line, ShapeContent } from './page.ts'

/** Where the bytes of a picture are missing its frame stays, so that the gap is seen and can be filled. */
export const MISSING_PICTURE: ShapeContent = {
  kind: 'shape',
  shape: 'rect',
  fill: { colour: 'panel' },
  stroke: { colour: 'ink2', width: 1, dash: [4, 3] },
}

const SIZE = 12
const PAD = 10
/** Of Arimo's widest common letters, in ems: whatever the name, it stays inside its frame. */
const WIDEST = 0.75

/** The name of a missing picture's file, at the top left of its frame. */
export function missingPictureName({ x, y, w }: Pick<Box, 'x' | 'y' | 'w'>, asset: string): Line {
  const most = Math.max(0, Math.floor((w - 2 * PAD) / (SIZE * WIDEST)))
  const text = asset.slice(asset.lastIndexOf('/') + 1).slice(0, most)
  const left = x + PAD
  const width = text.length * SIZE * WIDEST
  return {
    paragraph: 0,
    start: 0,
    end: text.length,
    baseline: y + PAD + SIZE,
    x: left,
    width,
    pieces: [
      {
        text,
        x: left,
        width,
        face: 'Arimo-Regular',
        size: SIZE,
        colour: 'ink2',
        tracking: 0,
        rise: 0,
      },
    ],
  }
}
