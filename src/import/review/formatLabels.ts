import type { Imported } from '../types.ts'

/** One line for each source line, tab separated: number, label, level or "-", "ask" or "-", text. */
export function formatLabels(imported: Imported): string {
  const { labels } = imported
  // The end of the last line begins no further line.
  const lines = labels[labels.length - 1]?.text === '' ? labels.slice(0, -1) : labels
  return lines
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
