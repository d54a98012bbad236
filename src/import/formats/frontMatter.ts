/** The block of settings that many Markdown files start with. */
export interface FrontMatter {
  /** Lines it takes up, its fences included. */
  readonly lines: number
  readonly title: { readonly line: number; readonly text: string } | undefined
}

const LONGEST = 100

export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const fence = lines[0]?.trim()
  if (fence !== '---' && fence !== '+++') return { lines: 0, title: undefined }
  for (let i = 1; i < Math.min(lines.length, LONGEST); i++) {
    if (lines[i]?.trim() !== fence) continue
    const inside = lines.slice(1, i)
    const looksRight = inside.some((line) => /^[\w-]+ ?[:=]/.test(line))
    return looksRight ? { lines: i + 1, title: titleIn(inside) } : { lines: 0, title: undefined }
  }
  return { lines: 0, title: undefined }
}

/** Lines are those between the fences, so the first of them is line 2 of the file. */
function titleIn(lines: readonly string[]): FrontMatter['title'] {
  for (const [i, line] of lines.entries()) {
    const value = /^title ?[:=] ?(\S.*)$/i.exec(line.trim())?.[1]
    const text = value?.replace(/^["'](.*)["']$/, '$1').trim() ?? ''
    if (text !== '') return { line: i + 2, text }
  }
  return undefined
}
