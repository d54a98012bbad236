import { isBlank, type RichText } from '../../base/index.ts'
import { type Box, rectBox, textBox, type TextStyle } from '../../page/index.ts'
import { type ItemOf, mainText, type Topic } from '../../topic/index.ts'
import { type LayoutContext, pictureName, type PictureSize } from '../blockKind.ts'
import { resolveOne, resolveRef, type Resolved, type Topics } from '../contentRef.ts'
import type { FigureBlock } from './schema.ts'

export type Figure = ItemOf<'figure'>

export function titleOf(block: FigureBlock, topics: Topics): RichText {
  const heading = block.heading && resolveRef(topics, block.heading)
  return block.title ?? (heading ? mainText(heading.item) : 'Figure')
}

export function questionAbout(
  { question }: FigureBlock,
  topics: Topics,
): Resolved<ItemOf<'question'>> | undefined {
  return question && resolveOne(topics, question, 'question')
}

/** "Lectern, drawn for this lesson. CC0." */
export function creditOf({ credit, licence }: Figure): string {
  return [credit, licence]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => (text.endsWith('.') ? text : `${text}.`))
    .join(' ')
}

export interface Place {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Width to height of the picture; undefined where nobody has it at hand. */
export function pictureSize(
  figure: Figure,
  topic: Topic,
  { pictures }: Pick<LayoutContext, 'pictures'>,
): PictureSize | undefined {
  const { picture } = figure
  return picture.kind === 'asset' ? pictures.get(pictureName(topic.id, picture.file)) : undefined
}

/** The largest place of the picture's own shape within a room, in its middle. */
export function fitWithin(size: PictureSize | undefined, room: Place): Place {
  if (size === undefined) return room
  const scale = Math.min(room.w / size.width, room.h / size.height)
  const w = size.width * scale
  const h = size.height * scale
  return { x: room.x + (room.w - w) / 2, y: room.y + (room.h - h) / 2, w, h }
}

/** The picture, or a frame that says what is to be added. */
export function pictureBoxes(
  { measurer }: Pick<LayoutContext, 'measurer'>,
  figure: Figure,
  topic: Topic,
  place: Place,
  frame: TextStyle,
): readonly Box[] {
  const { picture } = figure
  const alt = isBlank(figure.alt) ? undefined : figure.alt
  if (picture.kind === 'asset')
    return [
      {
        id: 'picture',
        ...place,
        role: 'figure',
        alt,
        content: { kind: 'image', asset: pictureName(topic.id, picture.file) },
      },
    ]
  const { x, y, w, h } = place
  return [
    rectBox('picture-frame', x, y, w, h, {
      stroke: { colour: frame.colour, width: 1, dash: [6, 4] },
    }),
    textBox(measurer, {
      id: 'picture-note',
      x: x + 20,
      y: y + 20,
      w: w - 40,
      paragraphs: [{ text: picture.note, style: frame }],
    }),
  ]
}
