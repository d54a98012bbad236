import { ImageRun, Paragraph, TextRun } from 'docx'
import type { Picture } from './flow.ts'
import type { Pen } from './pen.ts'
import { twips } from './units.ts'

/** Pixels at 96 to the inch, in which the library counts pictures. */
const pixels = (points: number): number => (points * 96) / 72

/** A picture with its description; where its file is missing, the description stands in words. */
export function drawPicture({ assets }: Pen, { box, asset, indent }: Picture): Paragraph {
  const picture = asset === undefined ? undefined : assets.get(asset)
  const alt = box.alt ?? ''
  const look = { indent: { left: twips(indent) }, spacing: { before: 120, after: 120 } }
  if (picture === undefined) {
    const words = asset === undefined ? `[${alt}]` : `[Picture not found: ${alt}]`
    return new Paragraph({ ...look, children: [new TextRun(words)] })
  }
  const scale = Math.min(box.w / picture.width, box.h / picture.height)
  return new Paragraph({
    ...look,
    keepNext: true,
    children: [
      new ImageRun({
        type: picture.type === 'image/png' ? 'png' : 'jpg',
        data: picture.bytes,
        transformation: {
          width: pixels(picture.width * scale),
          height: pixels(picture.height * scale),
        },
        altText: { name: 'Picture', description: alt },
      }),
    ],
  })
}
