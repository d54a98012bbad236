import type { Lesson, Worksheet } from '../lesson/index.ts'

export const OUTPUT_KINDS = ['slides', 'worksheet', 'mark-scheme'] as const
export type OutputKind = (typeof OUTPUT_KINDS)[number]

/** One file to be made. */
export type Output =
  | { readonly kind: 'slides'; readonly name: string }
  | {
      readonly kind: 'worksheet' | 'mark-scheme'
      readonly name: string
      readonly worksheet: Worksheet
    }

/** The files of a lesson: each worksheet has its own, and its own mark scheme. */
export function outputsOf(lesson: Lesson, wanted: readonly OutputKind[]): readonly Output[] {
  return OUTPUT_KINDS.filter((kind) => wanted.includes(kind)).flatMap((kind): readonly Output[] =>
    kind === 'slides'
      ? [{ kind, name: 'slides.pptx' }]
      : lesson.worksheets.map((worksheet, index) => ({
          kind,
          name: index === 0 ? `${kind}.pdf` : `${kind}-${index + 1}.pdf`,
          worksheet,
        })),
  )
}
