import { err, ok, type Result } from '../base/index.ts'
import type { Scaffold } from '../blocks/index.ts'
import type { PrintedReveals, SlidesPerPage } from '../layout/index.ts'
import {
  chosenIn,
  OUTPUT_KINDS,
  type OutputKind,
  type OutputOptions,
  printsOf,
  specOf,
  USUAL_OUTPUTS,
  type Wanted,
} from '../production/index.ts'
import { readPack, SCAFFOLDS } from './readPack.ts'
import type { OptionValue, Request } from './usage.ts'
import { optionNotTaken, takesOneOf } from './wording.ts'

type Papers = ReadonlyMap<string, unknown>

const HANDOUTS: readonly SlidesPerPage[] = [1, 2, 3, 6]
const REVEALS: readonly PrintedReveals[] = ['both', 'answered', 'questions']

/**
 * The files that the options of `export` ask for: every kind with every choice that it can take. The
 * error is a sentence.
 */
export function readWanted(options: Request['options'], papers: Papers): Result<readonly Wanted[]> {
  const kinds = readList(options['only'], 'only', OUTPUT_KINDS, String)
  if (!kinds.ok) return kinds
  const wanted = kinds.value ?? USUAL_OUTPUTS
  const read = readOptions(options, wanted, papers)
  if (!read.ok) return read
  const stray = chosenIn(read.value[0] ?? {}).find(
    (option) => !wanted.some((kind) => specOf(kind).takes.includes(option)),
  )
  if (stray !== undefined) return err(optionNotTaken(stray, wanted))
  return ok(wanted.flatMap((kind) => variantsOf(kind, read.value, papers)))
}

/** The variants of one kind: what it does not take is left out, and what is the same is made once. */
function variantsOf(
  kind: OutputKind,
  choices: readonly OutputOptions[],
  papers: Papers,
): readonly Wanted[] {
  const { takes } = specOf(kind)
  const prints = printsOf(kind, papers.keys())
  const byText = new Map(
    choices.map((choice) => {
      const fits = (name: keyof OutputOptions): boolean =>
        takes.includes(name) && (name !== 'print' || prints.includes(choice.print ?? ''))
      const options = Object.fromEntries(
        chosenIn(choice)
          .filter(fits)
          .map((name) => [name, choice[name]]),
      )
      return [JSON.stringify(options), { kind, options }] as const
    }),
  )
  return [...byText.values()]
}

function readOptions(
  options: Request['options'],
  wanted: readonly OutputKind[],
  papers: Papers,
): Result<readonly OutputOptions[]> {
  const known = [...new Set(wanted.flatMap((kind) => printsOf(kind, papers.keys())))]
  const everyPrint = [...new Set(OUTPUT_KINDS.flatMap((kind) => printsOf(kind, papers.keys())))]
  const scaffolds = readList<Scaffold>(options['scaffold'], 'scaffold', SCAFFOLDS, String)
  if (!scaffolds.ok) return scaffolds
  // Where none of them is printed on other papers, that is what is wrong, not the paper's name.
  const takesPrint = wanted.some((kind) => specOf(kind).takes.includes('print'))
  const prints = readList(options['print'], 'print', takesPrint ? known : everyPrint, String)
  if (!prints.ok) return prints
  const handouts = readList(options['handout'], 'handout', HANDOUTS, String)
  if (!handouts.ok) return handouts
  const reveals = readList(options['reveals'], 'reveals', REVEALS, String)
  if (!reveals.ok) return reveals
  const pack = readPack(options['pack'], everyPrint)
  if (!pack.ok) return pack
  const fillable = options['fillable'] === true
  return ok(
    (scaffolds.value ?? [undefined]).flatMap((scaffold) =>
      (prints.value ?? [undefined]).flatMap((print) =>
        (handouts.value ?? [undefined]).flatMap((handout) =>
          (reveals.value ?? [undefined]).map((state): OutputOptions => ({
            scaffold,
            print,
            fillable,
            handout,
            reveals: state,
            pack: pack.value,
          })),
        ),
      ),
    ),
  )
}

/** "a,b" as what is known by those names; absent: undefined. */
function readList<T>(
  given: OptionValue,
  option: string,
  known: readonly T[],
  nameOf: (value: T) => string,
): Result<readonly T[] | undefined> {
  if (typeof given !== 'string') return ok(undefined)
  const found: T[] = []
  for (const name of given.split(',').map((part) => part.trim())) {
    const value = known.find((each) => nameOf(each) === name)
    if (value === undefined) return err(takesOneOf(option, known.map(nameOf), name))
    if (!found.includes(value)) found.push(value)
  }
  return ok(found)
}
