import type { Scaffold } from '../blocks/index.ts'
import { type PrintedReveals, type SlidesPerPage, USUAL_PAPER } from '../layout/index.ts'

/**
 * Every file that a lesson can become: what it is called, and what can be chosen for it. The
 * command line and the window both read this list.
 */
export interface OutputSpec {
  /** What a teacher calls it. */
  readonly label: string
  readonly format: Format
  /** Made once for the lesson, or once for each of its worksheets. */
  readonly of: 'lesson' | 'worksheet'
  /** What it is counted in. */
  readonly noun: 'slide' | 'page'
  /** Begins the file's name. */
  readonly fileName: string
  readonly takes: readonly OptionName[]
  /** Its finished file is searched for answers. */
  readonly isForPupils?: true
}

export type Format = 'pptx' | 'pdf' | 'docx'
export type OptionName = keyof OutputOptions

export interface OutputOptions {
  /** Instead of the help that the worksheet is set to give. */
  readonly scaffold?: Scaffold | undefined
  /** The id of a paper, `booklet`, or `grey` for slides. */
  readonly print?: string | undefined
  /** With fields to type in. */
  readonly fillable?: boolean | undefined
  /** Slides a page. */
  readonly handout?: SlidesPerPage | undefined
  readonly reveals?: PrintedReveals | undefined
  /** Copies of several variants in one file. */
  readonly pack?: readonly PackCopies[] | undefined
}

/** So many copies of a worksheet. */
export interface PackCopies {
  readonly copies: number
  readonly print?: string | undefined
  readonly scaffold?: Scaffold | undefined
}

export const OUTPUTS = {
  slides: {
    label: 'Slides',
    format: 'pptx',
    of: 'lesson',
    noun: 'slide',
    fileName: 'slides',
    takes: [],
  },
  'slides-pdf': {
    label: 'Slides to print',
    format: 'pdf',
    of: 'lesson',
    noun: 'page',
    fileName: 'slides',
    takes: ['handout', 'reveals', 'print'],
  },
  worksheet: {
    label: 'Worksheet',
    format: 'pdf',
    of: 'worksheet',
    noun: 'page',
    fileName: 'worksheet',
    takes: ['scaffold', 'print', 'fillable', 'pack'],
    isForPupils: true,
  },
  'worksheet-docx': {
    label: 'Worksheet',
    format: 'docx',
    of: 'worksheet',
    noun: 'page',
    fileName: 'worksheet',
    takes: ['scaffold', 'print'],
    isForPupils: true,
  },
  answers: {
    label: 'Answer copy',
    format: 'pdf',
    of: 'worksheet',
    noun: 'page',
    fileName: 'answers',
    takes: ['scaffold', 'print'],
  },
  'answers-docx': {
    label: 'Answer copy',
    format: 'docx',
    of: 'worksheet',
    noun: 'page',
    fileName: 'answers',
    takes: ['scaffold', 'print'],
  },
  'mark-scheme': {
    label: 'Mark scheme',
    format: 'pdf',
    of: 'worksheet',
    noun: 'page',
    fileName: 'mark-scheme',
    takes: [],
  },
  'mark-scheme-docx': {
    label: 'Mark scheme',
    format: 'docx',
    of: 'worksheet',
    noun: 'page',
    fileName: 'mark-scheme',
    takes: [],
  },
  plan: {
    label: 'Lesson plan',
    format: 'pdf',
    of: 'lesson',
    noun: 'page',
    fileName: 'plan',
    takes: [],
  },
} as const satisfies Readonly<Record<string, OutputSpec>>

export type OutputKind = keyof typeof OUTPUTS

export const OUTPUT_KINDS = Object.keys(OUTPUTS) as readonly OutputKind[]

/** What is made where nobody says what is wanted. */
export const USUAL_OUTPUTS: readonly OutputKind[] = ['slides', 'worksheet', 'mark-scheme']

export function specOf(kind: OutputKind): OutputSpec {
  return OUTPUTS[kind]
}

/** One file to be made, or one for each worksheet. */
export interface Wanted {
  readonly kind: OutputKind
  readonly options?: OutputOptions | undefined
}

/** Halves of a larger sheet; there is no typing into a page that stands twice, or out of order. */
const IMPOSED = ['a5', 'booklet']

/** Everything that `print` can be for a kind of output, the usual first. */
export function printsOf(kind: OutputKind, papers: Iterable<string>): readonly string[] {
  const spec = specOf(kind)
  if (!spec.takes.includes('print')) return []
  if (spec.of === 'lesson') return ['grey']
  const imposed = spec.format === 'pdf' ? IMPOSED : []
  return [...new Set([...papers, ...imposed])].filter(
    (print) => print !== USUAL_PAPER && (imposed.length > 0 || !IMPOSED.includes(print)),
  )
}

/** A choice that makes no sense, found before anything is laid out. */
export type Refusal =
  | { readonly code: 'option-not-taken'; readonly kind: OutputKind; readonly option: OptionName }
  | { readonly code: 'unknown-print'; readonly kind: OutputKind; readonly print: string }
  /** Two options that exclude each other. */
  | { readonly code: 'not-together'; readonly options: readonly [OptionName, OptionName] }
  | { readonly code: 'fillable-folded'; readonly print: string }
  | { readonly code: 'same-file'; readonly name: string }

export function isImposed(print: string | undefined): boolean {
  return print !== undefined && IMPOSED.includes(print)
}

export function refusalOf(
  { kind, options = {} }: Wanted,
  papers: ReadonlyMap<string, unknown>,
): Refusal | undefined {
  const { takes } = specOf(kind)
  const chosen = chosenIn(options)
  const stray = chosen.find((option) => !takes.includes(option))
  if (stray !== undefined) return { code: 'option-not-taken', kind, option: stray }
  for (const print of [options.print, ...(options.pack ?? []).map((part) => part.print)]) {
    if (print !== undefined && !printsOf(kind, papers.keys()).includes(print))
      return { code: 'unknown-print', kind, print }
  }
  for (const other of ['print', 'scaffold', 'fillable'] as const) {
    if (chosen.includes('pack') && chosen.includes(other))
      return { code: 'not-together', options: ['pack', other] }
  }
  const { print } = options
  if (options.fillable === true && print !== undefined && isImposed(print))
    return { code: 'fillable-folded', print }
  return undefined
}

/** Options that say something; `fillable: false` is the same as nothing. */
export function chosenIn(options: OutputOptions): readonly OptionName[] {
  return (Object.keys(options) as OptionName[]).filter(
    (name) => options[name] !== undefined && options[name] !== false,
  )
}
