import { invariant } from '../../base/index.ts'
import { type Asset, type Colour, type Face, hexOf, type Theme } from '../../page/index.ts'
import type { ArtifactType, Element, ElementOptions, Pdf, PdfImage } from './library.ts'
import { createTypefaces } from './typefaces.ts'

export interface PdfResources {
  readonly fonts: (face: Face) => Uint8Array
  readonly assets: ReadonlyMap<string, Asset>
}

/**
 * What every drawing function works with. All painting happens inside `artifact` or inside content
 * that is added to an element: nothing on a page may be unknown to a screen reader.
 */
export interface Pen {
  readonly pdf: Pdf
  readonly hex: (colour: Colour) => string
  readonly useFace: (face: Face) => void
  /** Undefined where nobody gave its bytes. */
  readonly picture: (asset: string) => PdfImage | undefined
  /** Draws what a screen reader leaves out. */
  readonly artifact: (draw: () => void, type?: ArtifactType) => void
  /** A new element of the structure tree, in its place. Its maker ends it. */
  readonly open: (
    parent: Element,
    type: string,
    options?: ElementOptions,
    attributes?: Readonly<Record<string, unknown>>,
  ) => Element
  /** A name that no other field of the document has. */
  readonly fieldName: (wanted: string) => string
  /** Fails if an element is not in the file, as the library would wait for it for ever. */
  readonly assertAllWritten: () => void
}

export function createPen(
  pdf: Pdf,
  theme: Theme,
  fonts: PdfResources['fonts'],
  pictures: ReadonlyMap<string, PdfImage>,
): Pen {
  const fieldNames = new Set<string>()
  const elements: Element[] = []
  return {
    pdf,
    hex: (colour) => hexOf(theme, colour),
    useFace: createTypefaces(pdf, fonts),
    picture: (asset) => pictures.get(asset),
    artifact(draw, type = 'Layout') {
      pdf.markContent('Artifact', { type })
      draw()
      pdf.endMarkedContent()
    },
    open(parent, type, options = {}, attributes) {
      const element = pdf.struct(type, options)
      if (attributes !== undefined) element.dictionary.data['A'] = attributes
      parent.add(element)
      elements.push(element)
      return element
    },
    fieldName(wanted) {
      // A full stop would make one field part of another.
      const plain = wanted.replaceAll('.', '-')
      let name = plain
      for (let n = 2; fieldNames.has(name); n++) name = `${plain}-${n}`
      fieldNames.add(name)
      return name
    },
    assertAllWritten() {
      invariant(
        elements.every((element) => element._flushed),
        'An element of the structure tree was not ended',
      )
    },
  }
}
