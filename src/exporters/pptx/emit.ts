import PptxGenJS from 'pptxgenjs'
import { strFromU8, unzipSync } from 'fflate'
import { invariant } from '../../base/index.ts'
import type { PathCommand } from '../../page/index.ts'
import type { Frame } from './xml.ts'

/**
 * What the library is asked to write: shapes, their geometry, their texts, tables and merged cells.
 * It knows no placeholders, theme colours, reveals or descriptions; those are put in afterwards.
 */
export type Emission =
  | { readonly kind: 'text'; readonly frame: Frame; readonly paragraphs: Texts }
  | { readonly kind: 'shape'; readonly frame: Frame; readonly shape: 'rect' | 'ellipse' | 'line' }
  | { readonly kind: 'path'; readonly frame: Frame; readonly path: readonly PathCommand[] }
  | { readonly kind: 'picture'; readonly frame: Frame }
  | {
      readonly kind: 'table'
      readonly frame: Frame
      readonly columns: readonly number[]
      readonly rows: readonly EmittedRow[]
    }

/** The texts of the runs, paragraph by paragraph. */
export type Texts = readonly (readonly string[])[]

export interface EmittedRow {
  readonly height: number
  readonly cells: readonly {
    readonly columnSpan: number
    readonly rowSpan: number
    readonly paragraphs: Texts
  }[]
}

/** For each slide, the XML of its shapes, one string a shape in the order of the emissions. */
export async function emitSlides(
  size: { readonly width: number; readonly height: number },
  slides: readonly (readonly Emission[])[],
): Promise<readonly (readonly string[])[]> {
  const deck = new PptxGenJS()
  deck.defineLayout({ name: 'page', width: inches(size.width), height: inches(size.height) })
  deck.layout = 'page'
  for (const emissions of slides) {
    const slide = deck.addSlide()
    for (const emission of emissions) emit(slide, emission)
  }
  const written = await deck.write({ outputType: 'uint8array' })
  invariant(written instanceof Uint8Array, 'The library must write bytes when asked for bytes')
  const parts = unzipSync(written, {
    filter: ({ name }) => /^ppt\/slides\/slide\d+\.xml$/.test(name),
  })
  return slides.map((emissions, index) => {
    const part = parts[`ppt/slides/slide${index + 1}.xml`]
    invariant(part !== undefined, `The library left out slide ${index + 1}`)
    const shapes = strFromU8(part).match(/<p:(sp|pic|graphicFrame)>.*?<\/p:\1>/gs) ?? []
    invariant(
      shapes.length === emissions.length,
      `Slide ${index + 1} has ${shapes.length} shapes instead of ${emissions.length}`,
    )
    return shapes
  })
}

/** A shape of its own points: the library knows the name, its types do not. */
const CUSTOM = 'custGeom' as string

type Slide = ReturnType<PptxGenJS['addSlide']>

function emit(slide: Slide, emission: Emission): void {
  const frame = inchFrame(emission.frame)
  switch (emission.kind) {
    case 'text':
      slide.addText(libraryRuns(emission.paragraphs), frame)
      return
    case 'shape':
      slide.addShape(emission.shape, unflipped(frame))
      return
    case 'path':
      slide.addShape(CUSTOM as 'rect', {
        ...frame,
        points: libraryPoints(emission.path, emission.frame),
      })
      return
    case 'picture':
      // The bytes are put into the file later, once for all slides.
      slide.addImage({ ...frame, data: 'image/png;base64,AAAA', altText: 'picture' })
      return
    case 'table':
      slide.addTable(
        emission.rows.map(({ cells }) =>
          cells.map((cell) => ({
            text: libraryRuns(cell.paragraphs),
            options: { colspan: cell.columnSpan, rowspan: cell.rowSpan },
          })),
        ),
        {
          ...frame,
          colW: emission.columns.map(inches),
          rowH: emission.rows.map(({ height }) => inches(height)),
          margin: 0,
        },
      )
  }
}

function inches(points: number): number {
  return points / 72
}

function inchFrame({ x, y, w, h }: Frame): Frame {
  return { x: inches(x), y: inches(y), w: inches(w), h: inches(h) }
}

/** Lengths must not be negative in the file; a line that runs up or to the left is mirrored instead. */
function unflipped({ x, y, w, h }: Frame): Frame & { flipH: boolean; flipV: boolean } {
  return {
    x: Math.min(x, x + w),
    y: Math.min(y, y + h),
    w: Math.abs(w),
    h: Math.abs(h),
    flipH: w < 0,
    flipV: h < 0,
  }
}

/** The library starts a new paragraph after each run that says so. It changes what it is given. */
function libraryRuns(paragraphs: Texts): { text: string; options: { breakLine: boolean } }[] {
  const runs = paragraphs.flatMap((texts) => {
    const filled = texts.length === 0 ? [''] : texts
    return filled.map((text, i) => ({ text, options: { breakLine: i === filled.length - 1 } }))
  })
  const last = runs[runs.length - 1]
  if (last !== undefined) last.options.breakLine = false
  return runs.length === 0 ? [{ text: '', options: { breakLine: false } }] : runs
}

type LibraryPoint = NonNullable<NonNullable<Parameters<Slide['addShape']>[1]>['points']>[number]

function libraryPoints(path: readonly PathCommand[], frame: Frame): LibraryPoint[] {
  const at = (x: number, y: number): { x: number; y: number } => ({
    x: inches(x - frame.x),
    y: inches(y - frame.y),
  })
  return path.map((command): LibraryPoint => {
    switch (command.op) {
      case 'M':
        return { ...at(command.x, command.y), moveTo: true }
      case 'L':
        return at(command.x, command.y)
      case 'Z':
        return { close: true }
      case 'C': {
        const first = at(command.x1, command.y1)
        const second = at(command.x2, command.y2)
        return {
          ...at(command.x, command.y),
          curve: { type: 'cubic', x1: first.x, y1: first.y, x2: second.x, y2: second.y },
        }
      }
    }
  })
}

/** The texts of the runs as the library wrote them, escaped, paragraph by paragraph. */
export function readTexts(xml: string): Texts {
  return (xml.match(/<a:p>.*?<\/a:p>/gs) ?? []).map((paragraph) =>
    [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((match) => match[1] ?? ''),
  )
}
