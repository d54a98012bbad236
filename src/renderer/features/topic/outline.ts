import { itemLabel, type Topic } from '../../../topic/index.ts'

export interface OutlineRow {
  readonly id: string
  readonly label: string
  /** Of the heading; questions stand one below it. */
  readonly level: number
  /** Items under a heading, or marks of a question. */
  readonly note: string
}

/** Headings with how many items stand under them, and questions with their marks. */
export function outlineOf({ items }: Topic): readonly OutlineRow[] {
  let level = 0
  return items.flatMap((item, index): readonly OutlineRow[] => {
    if (item.kind === 'heading') {
      ;({ level } = item)
      const end = items.findIndex(
        (other, i) => i > index && other.kind === 'heading' && other.level <= item.level,
      )
      const count = (end < 0 ? items.length : end) - index - 1
      return [{ id: item.id, label: itemLabel(item), level, note: `${count}` }]
    }
    if (item.kind !== 'question') return []
    const below = Math.min(3, level + 1)
    return [{ id: item.id, label: itemLabel(item), level: below, note: `[${item.marks}]` }]
  })
}
