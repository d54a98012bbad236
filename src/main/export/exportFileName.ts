/**
 * Name of an exported file: it carries the lesson's title, so that two lessons exported into one
 * folder do not overwrite each other. Characters that Windows refuses are left out.
 *
 * @param output such as `mark-scheme.pdf`
 */
export function exportFileName(title: string, output: string): string {
  return `${safeFileName(title)} - ${output}`
}

/** A title as the name of a file, without its ending. */
export function safeFileName(title: string): string {
  const safe = title
    .normalize('NFC')
    // Control characters, and what the file systems of Windows and macOS keep for themselves.
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '')
  return safe === '' ? 'Lesson' : safe
}
