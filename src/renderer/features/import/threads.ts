/** The way from a line of the notes to what became of it. */
export interface Thread {
  readonly line: number
  /** For the `d` of a path. */
  readonly path: string
}

/** Pixels from the top of a row to the middle of its first line. */
const FIRST_LINE = 15

/** The threads that cross `area`, between the rows that are mounted on both sides of it. */
export function threadsBetween(
  area: Element,
  source: Element,
  result: Element,
  rowOfLine: ReadonlyMap<number, number>,
): readonly Thread[] {
  const { top, width, height } = area.getBoundingClientRect()
  const heightOf = (element: Element): number =>
    element.getBoundingClientRect().top - top + FIRST_LINE
  const rows = new Map(
    [...result.querySelectorAll<HTMLElement>('[data-row]')].map((row) => [
      Number(row.dataset['row']),
      heightOf(row),
    ]),
  )
  return [...source.querySelectorAll<HTMLElement>('[data-line]')].flatMap((element) => {
    const line = Number(element.dataset['line'])
    const from = heightOf(element)
    const to = rows.get(rowOfLine.get(line) ?? -1)
    if (to === undefined || (from < 0 && to < 0) || (from > height && to > height)) return []
    const [a, b, middle] = [from.toFixed(1), to.toFixed(1), (width / 2).toFixed(1)]
    return [{ line, path: `M0 ${a}C${middle} ${a} ${middle} ${b} ${width.toFixed(1)} ${b}` }]
  })
}
