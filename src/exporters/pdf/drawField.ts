import { type Box, type Face, faceOf, type FormField, type Theme } from '../../page/index.ts'
import { type Element, type Pdf, pdfString } from './library.ts'
import type { Pen } from './pen.ts'

// Points: the size of writing in a field.
const FIELD_SIZE = 11

/** Something to fill in. Its name is read aloud, and it stands in the reading order. */
export function drawField(pen: Pen, parent: Element, box: Box, field: FormField): void {
  const { pdf } = pen
  const element = pen.open(parent, 'Form')
  const look = pdf.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, box.w, box.h] })
  look.write('q Q')
  look.end()
  // Otherwise the field would bring along the font of the text before it, and not find its own.
  pen.useFace(fieldFaces.get(pdf) ?? 'Arimo-Regular')
  // The library passes neither a label nor a place in the structure tree on to the field.
  const extra = {
    TU: pdfString(field.label),
    structParent: element,
    DA: pdfString(`/${pdf._font.id} ${FIELD_SIZE} Tf 0 g`),
    AP: { N: look },
  }
  const annotate = pdf.annotate
  pdf.annotate = (x, y, w, h, options) => annotate.call(pdf, x, y, w, h, { ...options, ...extra })
  pdf.formText(pen.fieldName(field.name), box.x, box.y, box.w, box.h, {
    multiline: field.multiline,
  })
  pdf.annotate = annotate
  element.end()
}

const fieldFaces = new WeakMap<Pdf, Face>()

/**
 * Makes the document one with fields. What will be typed is unknown, so the font gets the letters of
 * the European languages that are written in Latin script, not only those on the page.
 */
export function startForm({ pdf, useFace }: Pen, theme: Theme): void {
  const face = faceOf(theme.fonts.body)
  useFace(face)
  pdf._font.encode(typeableText())
  pdf.initForm()
  fieldFaces.set(pdf, face)
}

/** Basic Latin to Latin Extended-A, and the marks of typesetting. */
function typeableText(): string {
  const ranges = [
    [0x21, 0x7e],
    [0xa1, 0x17f],
    [0x2013, 0x2014],
    [0x2018, 0x201d],
  ] as const
  const characters = ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)),
  )
  return ` ${characters.join(' ')}`
}
