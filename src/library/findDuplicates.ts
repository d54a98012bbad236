import type { TopicSummary } from './summaries.ts'

/** Topics that say the same, or that only have the same title and subject. */
export interface Duplicates {
  readonly ids: readonly string[]
  readonly why: 'same-content' | 'same-title'
}

/** Groups of topics that a teacher may want to make one of, such as notes imported twice. */
export function findDuplicates(topics: readonly TopicSummary[]): readonly Duplicates[] {
  const same = groupsOf(topics, ({ items, content }) => (items === 0 ? undefined : content))
  const known = new Set(same.map((ids) => ids.join()))
  const titled = groupsOf(topics, ({ title, subject }) =>
    `${title.trim()}\n${subject.trim()}`.normalize('NFKC').toLowerCase(),
  ).filter((ids) => !known.has(ids.join()))
  return [
    ...same.map((ids) => ({ ids, why: 'same-content' as const })),
    ...titled.map((ids) => ({ ids, why: 'same-title' as const })),
  ]
}

function groupsOf(
  topics: readonly TopicSummary[],
  keyOf: (topic: TopicSummary) => string | undefined,
): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>()
  for (const topic of topics) {
    const key = keyOf(topic)
    if (key === undefined) continue
    groups.set(key, [...(groups.get(key) ?? []), topic.id])
  }
  return [...groups.values()].filter((ids) => ids.length > 1)
}
