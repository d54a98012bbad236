import { type ImageContent, MISSING_PICTURE, type Page } from '../../page/index.ts'
import { solidFill } from './colours.ts'
import { drawPicture, drawShape } from './drawShape.ts'
import { drawTable, rowsToEmit } from './drawTable.ts'
import { drawText } from './drawText.ts'
import type { Emission } from './emit.ts'
import type { PlannedShape } from './plan.ts'
import { type TextContext, visibleRuns } from './text.ts'
import { type Appearance, timingXml } from './timing.ts'
import { NAMESPACES, TREE_HEAD, XML_HEAD } from './xml.ts'

/** Finds the relationship to a picture's bytes; undefined when there are none. */
export type PictureFinder = (asset: string) => string | undefined

/** What the library is to write for a shape. */
export function emissionOf(shape: PlannedShape): Emission {
  const { box, content } = shape
  switch (content.kind) {
    case 'text': {
      const frame = shape.kind === 'text' ? shape.fitted.frame : box
      return {
        kind: 'text',
        frame,
        paragraphs: content.paragraphs.map((paragraph) =>
          visibleRuns(paragraph).map((run) => run.text),
        ),
      }
    }
    case 'shape':
      return content.shape === 'path'
        ? { kind: 'path', frame: box, path: content.path ?? [] }
        : { kind: 'shape', frame: box, shape: content.shape }
    case 'image':
      return { kind: 'picture', frame: box }
    case 'table':
      return { kind: 'table', frame: box, columns: content.columns, rows: rowsToEmit(content) }
  }
}

export function drawSlide(
  context: TextContext,
  page: Page,
  shapes: readonly PlannedShape[],
  emitted: readonly string[],
  findPicture: PictureFinder,
): string {
  const tree = shapes
    .map((shape, index) => drawPlanned(context, shape, emitted[index] ?? '', findPicture))
    .join('')
  const background =
    page.background === 'paper'
      ? ''
      : `<p:bg><p:bgPr>${solidFill(context.theme, page.background)}<a:effectLst/></p:bgPr></p:bg>`
  return (
    `${XML_HEAD}<p:sld ${NAMESPACES}><p:cSld>${background}<p:spTree>${TREE_HEAD}${tree}</p:spTree></p:cSld>` +
    `<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>${timingXml(shapes.flatMap(appearancesOf))}</p:sld>`
  )
}

function drawPlanned(
  context: TextContext,
  shape: PlannedShape,
  emitted: string,
  findPicture: PictureFinder,
): string {
  const { content } = shape
  switch (content.kind) {
    case 'text':
      return shape.kind === 'text' ? drawText(context, shape, emitted) : ''
    case 'shape':
      return drawShape(context, shape, content, emitted)
    case 'table':
      return drawTable(context, shape, content, emitted)
    case 'image':
      return drawImage(context, shape, content, emitted, findPicture)
  }
}

function drawImage(
  context: TextContext,
  shape: PlannedShape,
  content: ImageContent,
  emitted: string,
  findPicture: PictureFinder,
): string {
  const relationship = findPicture(content.asset)
  if (relationship !== undefined) return drawPicture(shape, relationship, emitted)
  return drawShape(context, shape, MISSING_PICTURE, emitted)
}

/** What appears on clicks. Where paragraphs have clicks of their own, the rest follow their box. */
export function appearancesOf(shape: PlannedShape): readonly Appearance[] {
  const { box, content, id } = shape
  if (content.kind === 'text' && content.paragraphs.some(({ reveal }) => reveal !== undefined)) {
    return content.paragraphs.flatMap((paragraph, index): readonly Appearance[] => {
      const click = paragraph.reveal ?? box.reveal
      return click === undefined || visibleRuns(paragraph).length === 0
        ? []
        : [{ click, shape: id, paragraph: index, build: 'text' }]
    })
  }
  if (box.reveal === undefined) return []
  const build =
    content.kind === 'text'
      ? 'text'
      : content.kind === 'shape' && content.shape !== 'line'
        ? 'shape'
        : undefined
  return [{ click: box.reveal, shape: id, build }]
}
