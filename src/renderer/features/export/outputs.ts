import ClipboardCheck from '@lucide/svelte/icons/clipboard-check'
import FileText from '@lucide/svelte/icons/file-text'
import ListChecks from '@lucide/svelte/icons/list-checks'
import Monitor from '@lucide/svelte/icons/monitor'
import Pencil from '@lucide/svelte/icons/pencil'
import type { OutputKind } from '../../../ipc/contract.ts'
import { type Format, OUTPUT_KINDS, specOf } from '../../../production/outputs.ts'

const FORMATS: Readonly<Record<Format, string>> = { pptx: 'PowerPoint', pdf: 'PDF', docx: 'Word' }

const ICONS: Readonly<Record<OutputKind, typeof Monitor>> = {
  slides: Monitor,
  'slides-pdf': Monitor,
  worksheet: FileText,
  'worksheet-docx': FileText,
  answers: Pencil,
  'answers-docx': Pencil,
  'mark-scheme': ClipboardCheck,
  'mark-scheme-docx': ClipboardCheck,
  plan: ListChecks,
}

/** The outputs that the window offers, by the names that the list of outputs has for them. */
export const outputs = OUTPUT_KINDS.map((kind) => {
  const { label, format, noun, takes } = specOf(kind)
  return { kind, icon: ICONS[kind], label, format: FORMATS[format], noun, takes }
})

export function labelOfOutput(kind: OutputKind): string {
  return specOf(kind).label
}

const PRINTS: Readonly<Record<string, string>> = {
  large18: 'Large print 18',
  large24: 'Large print 24',
  dyslexia: 'Dyslexia-friendly',
  grey: 'Black and white',
  a5: 'A5 two-up',
  booklet: 'A5 booklet',
  exam: 'Exam paper',
}

export function labelOfPrint(print: string): string {
  return PRINTS[print] ?? print
}
