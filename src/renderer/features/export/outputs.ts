import ClipboardCheck from '@lucide/svelte/icons/clipboard-check'
import FileText from '@lucide/svelte/icons/file-text'
import Monitor from '@lucide/svelte/icons/monitor'
import type { OutputKind } from '../../../ipc/contract.ts'

/** The files that an export can make. */
export const outputs = [
  { kind: 'slides', label: 'Slides', format: 'PowerPoint', noun: 'slide', icon: Monitor },
  { kind: 'worksheet', label: 'Worksheet', format: 'PDF', noun: 'page', icon: FileText },
  { kind: 'mark-scheme', label: 'Mark scheme', format: 'PDF', noun: 'page', icon: ClipboardCheck },
] as const satisfies readonly { readonly kind: OutputKind; readonly [key: string]: unknown }[]

export function labelOfOutput(kind: OutputKind): string {
  return outputs.find((output) => output.kind === kind)?.label ?? kind
}
