import { type Block, kindOf } from '../../blocks/index.ts'
import type { Choice } from '../../ui/index.ts'

/** Something about a block that is one of a few. */
export interface BlockOption {
  readonly key: string
  readonly label: string
  readonly chosen: string
  readonly choices: readonly Choice[]
}

/** Settings that kinds share, in a teacher's words. Which values a block may have, its schema says. */
const OPTIONS: readonly {
  readonly key: string
  readonly label: string
  readonly choices: readonly Choice[]
}[] = [
  {
    key: 'layout',
    label: 'Layout',
    choices: [
      { id: 'side', label: 'With side column' },
      { id: 'full', label: 'Full width' },
      { id: 'statement', label: 'Statement' },
      { id: 'figure', label: 'Picture' },
    ],
  },
  {
    key: 'reveal',
    label: 'Reveal',
    choices: [
      { id: 'together', label: 'All at once' },
      { id: 'one-by-one', label: 'One by one' },
    ],
  },
  {
    key: 'space',
    label: 'Room for answers',
    choices: [
      { id: 'lines', label: 'Writing lines' },
      { id: 'booklet', label: 'Answer booklet' },
      { id: 'box', label: 'Box' },
    ],
  },
]

/** The settings that a block has, with the values that it may have. */
export function optionsOf(block: Block): readonly BlockOption[] {
  const schema = kindOf(block)?.schema
  if (!schema) return []
  return OPTIONS.flatMap(({ key, label, choices }): readonly BlockOption[] => {
    const chosen = (block as unknown as Readonly<Record<string, unknown>>)[key]
    if (typeof chosen !== 'string') return []
    const allowed = choices.filter(({ id }) => schema.safeParse({ ...block, [key]: id }).success)
    return allowed.length < 2 || !allowed.some(({ id }) => id === chosen)
      ? []
      : [{ key, label, chosen, choices: allowed }]
  })
}

/** What a list of blocks calls one: its own title, or its kind. */
export function blockName(block: Block): string {
  if (block.kind === 'unknown') return `Not known: ${String(block.original['kind'])}`
  const { title } = block as { readonly title?: unknown }
  if (typeof title === 'string' && title.trim() !== '') return title.replace(/\.$/, '')
  return kindOf(block)?.label ?? 'Block'
}

export function kindName(block: Block): string {
  return kindOf(block)?.label ?? 'Made by a newer Lectern'
}
