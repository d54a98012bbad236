import { z } from 'zod'
import type { Scaffold } from '../../blocks/index.ts'
import type { OutputKind, OutputOptions, Wanted } from '../../ipc/contract.ts'
import { OUTPUT_KINDS, specOf, USUAL_OUTPUTS } from '../../production/outputs.ts'

const scaffold = z.enum(['support', 'core', 'stretch'])

const choice = z.object({
  on: z.boolean(),
  /** A file each. */
  scaffolds: z.array(scaffold),
  /** A file each, beside those for the levels. */
  prints: z.array(z.string()),
  fillable: z.boolean(),
  /** Slides a page; 0: a page each. */
  handout: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(6)]),
  reveals: z.enum(['both', 'answered', 'questions']),
  pack: z.array(
    z.object({ copies: z.number().int().min(1).max(400), scaffold, print: z.string() }),
  ),
})

/** What is chosen for one kind of output. */
export type OutputChoice = z.output<typeof choice>
export type ExportChoices = Record<OutputKind, OutputChoice>

export const SCAFFOLDS: readonly Scaffold[] = ['support', 'core', 'stretch']

export function usualChoices(own: Scaffold): ExportChoices {
  const usual = (kind: OutputKind): OutputChoice => ({
    on: USUAL_OUTPUTS.includes(kind),
    scaffolds: [own],
    prints: [],
    fillable: false,
    handout: 0,
    reveals: 'both',
    pack: [],
  })
  return Object.fromEntries(OUTPUT_KINDS.map((kind) => [kind, usual(kind)])) as ExportChoices
}

/** The files of one kind: one for each level, then the sheet as it is set in each other form. */
export function wantedOf(kind: OutputKind, chosen: OutputChoice, own: Scaffold): readonly Wanted[] {
  const { takes } = specOf(kind)
  const all: OutputOptions[] = []
  if (takes.includes('scaffold')) {
    // The level that the sheet is set to needs no saying, and no longer name.
    for (const level of SCAFFOLDS)
      if (chosen.scaffolds.includes(level)) all.push(level === own ? {} : { scaffold: level })
    for (const print of chosen.prints) all.push({ print })
    if (takes.includes('fillable') && chosen.fillable) all.push({ fillable: true })
    if (takes.includes('pack') && chosen.pack.length > 0)
      all.push({
        pack: chosen.pack.map(({ copies, scaffold: level, print }) => ({
          copies,
          scaffold: level,
          ...(print !== '' && { print }),
        })),
      })
  } else if (takes.includes('handout')) {
    const { handout, reveals, prints } = chosen
    all.push({
      ...(handout !== 0 && { handout }),
      ...(reveals !== 'both' && { reveals }),
      ...(prints.includes('grey') && { print: 'grey' }),
    })
  } else all.push({})
  return all.map((options) => (Object.keys(options).length > 0 ? { kind, options } : { kind }))
}

const remembered = z.object({ choices: z.record(z.string(), choice), theme: z.string() })

const keyOf = (lessonId: string): string => `export-${lessonId}`

/** What was chosen the last time; what can no longer be understood is as if nothing was. */
export function recallChoices(
  store: Pick<Storage, 'getItem'>,
  lessonId: string,
  usual: ExportChoices,
): { readonly choices: ExportChoices; readonly theme: string | undefined } {
  try {
    const parsed = remembered.parse(JSON.parse(store.getItem(keyOf(lessonId)) ?? ''))
    const choices = Object.fromEntries(
      OUTPUT_KINDS.map((kind) => [kind, parsed.choices[kind] ?? usual[kind]]),
    ) as ExportChoices
    return { choices, theme: parsed.theme }
  } catch {
    return { choices: usual, theme: undefined }
  }
}

export function rememberChoices(
  store: Pick<Storage, 'setItem'>,
  lessonId: string,
  choices: ExportChoices,
  theme: string,
): void {
  try {
    store.setItem(keyOf(lessonId), JSON.stringify({ choices, theme }))
  } catch {
    // A full store forgets a choice; the export itself needs none of it.
  }
}
