import ClipboardCheck from '@lucide/svelte/icons/clipboard-check'
import FileText from '@lucide/svelte/icons/file-text'
import Monitor from '@lucide/svelte/icons/monitor'
import type { OutputKind } from '../../../ipc/contract.ts'
import { type Format, specOf } from '../../../production/outputs.ts'
import { SHOWN_OUTPUTS, type ShownOutput } from '../../state/exportState.svelte.ts'

const FORMATS: Readonly<Record<Format, string>> = { pptx: 'PowerPoint', pdf: 'PDF', docx: 'Word' }

const ICONS: Readonly<Record<ShownOutput, typeof Monitor>> = {
  slides: Monitor,
  worksheet: FileText,
  'mark-scheme': ClipboardCheck,
}

/** The outputs that the window offers, by the names that the list of outputs has for them. */
export const outputs = SHOWN_OUTPUTS.map((kind) => {
  const { label, format, noun } = specOf(kind)
  return { kind, icon: ICONS[kind], label, format: FORMATS[format], noun }
})

export function labelOfOutput(kind: OutputKind): string {
  return specOf(kind).label
}
