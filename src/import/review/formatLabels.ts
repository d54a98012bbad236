import type { Imported } from '../types.ts'

/** One line for each source line, tab separated: number, label, level or "-", "ask" or "-", text. */
export function formatLabels(imported: Imported): string {
  return imported.labels
    .map((label) =>
      [
        label.line,
        label.label,
        label.level ?? '-',
        label.ask ? 'ask' : '-',
        label.text.replace(/[\t\r]/g, ' '),
      ].join('\t'),
    )
    .map((line) => `${line}\n`)
    .join('')
}
