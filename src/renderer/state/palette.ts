import { plainText } from '../../base/index.ts'
import { type CommandEntry, commandList } from '../../ipc/commandList.ts'
import type { MarkedText } from '../../ipc/contract.ts'
import { itemLabel, mainText } from '../../topic/index.ts'
import { runCommand, whyDisabled } from '../commands/commands.ts'
import { openDocument } from '../commands/libraryActions.ts'
import type { AppState } from './app.svelte.ts'
import { blockName } from './blockOptions.ts'
import { linesWording } from './slideFacts.ts'

export interface PaletteEntry {
  readonly key: string
  readonly group: 'Commands' | 'In this lesson' | 'In the topic' | 'Lessons' | 'Topics'
  readonly label: string
  /** Where it is. */
  readonly note?: string | undefined
  readonly shortcut?: string | undefined
  /** Why it cannot be done now. */
  readonly disabled?: string | undefined
  readonly run: () => unknown
}

/** Everything that the palette can do or lead to, in its order. */
export function paletteEntries(
  app: AppState,
  only: 'documents' | undefined,
): readonly PaletteEntry[] {
  if (only === 'documents') {
    return [
      ...documentEntries(app),
      ...commandEntries(app).filter(({ key }) => key === 'open-file'),
    ]
  }
  return [
    ...commandEntries(app),
    ...lessonEntries(app),
    ...topicEntries(app),
    ...documentEntries(app),
  ]
}

function commandEntries(app: AppState): readonly PaletteEntry[] {
  const entries = commandList.flatMap((command: CommandEntry): readonly PaletteEntry[] => {
    const id = command.id as (typeof commandList)[number]['id']
    if (id === 'palette') return []
    return [
      {
        key: id,
        group: 'Commands',
        label: command.label.replace(/…$/, ''),
        shortcut: command.shortcut,
        disabled: whyDisabled(app, id),
        run: () => {
          runCommand(app, id)
        },
      },
    ]
  })
  return entries.sort((a, b) => Number(a.disabled !== undefined) - Number(b.disabled !== undefined))
}

function lessonEntries({ lesson }: AppState): readonly PaletteEntry[] {
  if (!lesson) return []
  const slides = lesson.lesson.slides.map(({ id, blocks: [first] }, i): PaletteEntry => ({
    key: `slide ${id}`,
    group: 'In this lesson',
    label: first ? blockName(first) : '',
    note: `Slide ${i + 1}`,
    run: () => {
      lesson.tab = 'slides'
      lesson.chooseSlides([id])
    },
  }))
  const tasks = lesson.lesson.worksheets.flatMap(({ blocks }) =>
    blocks.map((block, i): PaletteEntry => ({
      key: `task ${block.id}`,
      group: 'In this lesson',
      label: blockName(block),
      note: `Worksheet, task ${i + 1}`,
      run: () => {
        lesson.tab = 'worksheet'
        lesson.chooseBlocks([block.id])
      },
    })),
  )
  return [...slides, ...tasks]
}

function topicEntries({ lesson }: AppState): readonly PaletteEntry[] {
  return (lesson?.topicList ?? []).flatMap(({ id: topicId, items }) =>
    items.map((item): PaletteEntry => ({
      key: `item ${topicId} ${item.id}`,
      group: 'In the topic',
      label: plainText(mainText(item)) || itemLabel(item),
      note: linesWording(item),
      run: () => showInShelf(lesson, itemLabel(item)),
    })),
  )
}

function showInShelf(lesson: AppState['lesson'], words: string): void {
  if (!lesson) return
  if (lesson.tab === 'mark-scheme') lesson.tab = 'slides'
  lesson.panel = 'content'
  // The shelf's own search says where else the words are used.
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]')
    if (!field) return
    field.value = words
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.focus()
  })
}

function documentEntries(app: AppState): readonly PaletteEntry[] {
  const { lessons, topics } = app.library
  return [
    ...lessons.map(({ id, title, topicTitles }): PaletteEntry => ({
      key: `lesson ${id}`,
      group: 'Lessons',
      label: title,
      note: topicTitles.join(', '),
      run: () => openDocument(app, { kind: 'lesson', id }),
    })),
    ...topics.map(({ id, title, boardAndLevel }): PaletteEntry => ({
      key: `topic ${id}`,
      group: 'Topics',
      label: title,
      note: boardAndLevel,
      run: () => openDocument(app, { kind: 'topic', id }),
    })),
  ]
}

export interface FoundEntry {
  readonly entry: PaletteEntry
  readonly label: MarkedText
}

/** Of each group at most. */
const MOST = 12

/** Entries whose label has all words of the query; those where a word begins so come first. */
export function findEntries(
  entries: readonly PaletteEntry[],
  query: string,
): readonly FoundEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found = entries.flatMap((entry): readonly (FoundEntry & { readonly rank: number })[] => {
    const ranges: { from: number; to: number }[] = []
    let rank = 0
    const lower = entry.label.toLowerCase()
    for (const word of words) {
      const atStart = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}`, 'u').exec(lower)
      const from = atStart?.index ?? lower.indexOf(word)
      if (from < 0) return []
      if (!atStart) rank += 1
      ranges.push({ from, to: from + word.length })
    }
    return [{ entry, label: { text: entry.label, ranges: withoutOverlaps(ranges) }, rank }]
  })
  const groups = new Map<string, number>()
  return found
    .map((each, i) => ({ ...each, i }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .filter(({ entry: { group } }) => {
      const before = groups.get(group) ?? 0
      groups.set(group, before + 1)
      return before < MOST || (words.length === 0 && group === 'Commands')
    })
    .sort((a, b) => groupOrder(entries, a.entry) - groupOrder(entries, b.entry))
}

function groupOrder(entries: readonly PaletteEntry[], { group }: PaletteEntry): number {
  return entries.findIndex((entry) => entry.group === group)
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function withoutOverlaps(
  ranges: readonly { readonly from: number; readonly to: number }[],
): MarkedText['ranges'] {
  const kept: { from: number; to: number }[] = []
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = kept.at(-1)
    if (last && from < last.to) last.to = Math.max(last.to, to)
    else kept.push({ from, to })
  }
  return kept
}
