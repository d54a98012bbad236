import { type OutputOptions, type PackCopies, specOf, type Wanted } from './outputs.ts'

/**
 * The name of a file says everything that was chosen for it, such as
 * `worksheet-support-large18.pdf`, so that no variant replaces another.
 *
 * @param sheet of a worksheet, from 1; absent for what the lesson has once
 * @param theme where the slides are drawn with another than the lesson's
 */
export function fileNameOf(
  { kind, options = {} }: Wanted,
  sheet: number | undefined,
  theme: string | undefined,
): string {
  const { fileName, format, of } = specOf(kind)
  const parts = [
    fileName,
    ...(sheet === undefined || sheet === 1 ? [] : [`${sheet}`]),
    ...partsOf(options),
    ...(theme === undefined || of === 'worksheet' || kind === 'plan' ? [] : [theme]),
  ]
  return `${parts.join('-')}.${format}`
}

function partsOf(options: OutputOptions): readonly string[] {
  const { scaffold, print, fillable, handout, reveals, pack } = options
  return [
    ...(handout === undefined ? [] : [`handout-${handout}`]),
    ...(reveals === undefined || reveals === 'both' ? [] : [reveals]),
    ...(scaffold === undefined ? [] : [scaffold]),
    ...(print === undefined ? [] : [print]),
    ...(fillable === true ? ['fillable'] : []),
    ...(pack === undefined ? [] : ['pack', ...pack.map(packPartName)]),
  ]
}

function packPartName({ copies, scaffold, print }: PackCopies): string {
  return [`${copies}`, scaffold, print].filter((part) => part !== undefined).join('-')
}
