/** The block of settings that many Markdown files start with. */
export interface FrontMatter {
  /** Lines it takes up, its fences included. */
  readonly lines: number
  readonly title: string | undefined
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

function titleIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const value = /^title ?[:=] ?(\S.*)$/i.exec(line.trim())?.[1]
    if (value !== undefined) return value.replace(/^["'](.*)["']$/, '$1').trim() || undefined
  }
  return undefined
}
