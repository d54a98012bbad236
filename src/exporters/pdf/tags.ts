import { invariant } from '../../base/index.ts'
import type { Dictionary, PdfDocument, StructureElement, StructureOptions } from './openDocument.ts'

export type Tag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Link'
  | 'Form'

export interface TagOptions extends StructureOptions {
  /** Goes into the file as it is: scopes, spans, numbering. */
  readonly attributes?: Dictionary | undefined
}

/**
 * The document's structure, as readers that speak or reflow see it. Elements open and close around
 * what is drawn, so none can stay outside the tree, which would keep pdfkit waiting for ever.
 */
export interface Tags {
  readonly element: (tag: Tag, options: TagOptions, draw: () => void) => void
  /** What is drawn here belongs to the innermost element. */
  readonly content: (draw: () => void) => void
  /** What is drawn here means nothing to somebody who cannot see it. */
  readonly artifact: (kind: ArtifactKind, draw: () => void) => void
  readonly innermost: () => StructureElement
  readonly isMarked: () => boolean
}

export type ArtifactKind = 'background' | 'layout' | 'header' | 'footer'

const ARTIFACTS = {
  background: { type: 'Background' },
  layout: { type: 'Layout' },
  header: { type: 'Pagination', attached: ['Top'] },
  footer: { type: 'Pagination', attached: ['Bottom'] },
} as const

export function openTags(document: PdfDocument): Tags {
  const path: { readonly tag: Tag; readonly element: StructureElement }[] = []
  let marked = false

  const mark = (open: () => void, draw: () => void): void => {
    invariant(!marked, 'Marked content does not nest')
    open()
    marked = true
    draw()
    document.endMarkedContent()
    marked = false
  }
  const innermost = (): { readonly tag: Tag; readonly element: StructureElement } => {
    const last = path[path.length - 1]
    invariant(last !== undefined, 'There is no element around this')
    return last
  }

  return {
    element(tag, { attributes, ...options }, draw) {
      const element = document.struct(tag, options)
      if (attributes !== undefined) element.dictionary.data['A'] = attributes
      if (path.length === 0) document.addStructure(element)
      else innermost().element.add(element)
      path.push({ tag, element })
      draw()
      path.pop()
      element.end()
    },
    content(draw) {
      const { tag, element } = innermost()
      mark(() => element.add(document.markStructureContent(tag)), draw)
    },
    artifact(kind, draw) {
      mark(() => document.markContent('Artifact', ARTIFACTS[kind]), draw)
    },
    innermost: () => innermost().element,
    isMarked: () => marked,
  }
}
