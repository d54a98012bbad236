/** "|---|:--:|" */
export function isSeparatorRow(line: string): boolean {
  return line.includes('-') && line.includes('|') && /^[|:\s-]+$/.test(line)
}

/** The cells of a row; a pipe after a backslash belongs to its cell. */
export function splitRow(line: string): readonly string[] {
  const cells: string[] = []
  let cell = ''
  for (let i = 0; i < line.length; i++) {
    const c = line[i] ?? ''
    if (c === '\\' && line[i + 1] === '|') {
      cell += '|'
      i++
    } else if (c === '|') {
      cells.push(cell)
      cell = ''
    } else cell += c
  }
  cells.push(cell)
  if (line.startsWith('|')) cells.shift()
  if (line.endsWith('|') && !line.endsWith('\\|')) cells.pop()
  return cells.map((text) => text.replace(/<br ?\/?>/gi, '; ').trim())
}
