import { err, ok, type Result } from '../base/index.ts'
import type { Scaffold } from '../blocks/index.ts'
import type { PackCopies } from '../production/index.ts'
import type { OptionValue } from './usage.ts'
import { packNotUnderstood } from './wording.ts'

export const SCAFFOLDS: readonly Scaffold[] = ['support', 'core', 'stretch']

/** More would be a mistake of typing, and a file that no printer takes. */
const MOST_COPIES = 400

/** What teachers say for a variant. */
const ALIASES: Readonly<Record<string, string>> = {
  tinted: 'dyslexia',
  'large print': 'large18',
  large: 'large18',
}

/**
 * A print pack in words: "24 core, 3 dyslexia, 1 support large18". A part is a number and the names
 * of a scaffold, of a paper, of both or of none.
 */
export function readPack(
  given: OptionValue,
  prints: readonly string[],
): Result<readonly PackCopies[] | undefined> {
  if (typeof given !== 'string') return ok(undefined)
  const parts: PackCopies[] = []
  for (const text of given.split(/,|\band\b|\+/)) {
    const part = readPart(text.trim().toLowerCase(), prints)
    if (part === undefined) return err(packNotUnderstood(text.trim()))
    parts.push(part)
  }
  return ok(parts)
}

function readPart(text: string, prints: readonly string[]): PackCopies | undefined {
  const [, digits = '', rest = ''] = /^(\d{1,3})[\sx×]*([^\sx×].*)?$/.exec(text) ?? []
  const copies = Number(digits)
  if (copies < 1 || copies > MOST_COPIES) return undefined
  let part: PackCopies = { copies }
  const named = Object.entries(ALIASES).reduce(
    (words, [alias, name]) => words.replace(new RegExp(`\\b${alias}\\b`), name),
    rest.trim(),
  )
  for (const word of named.split(/\s+/).filter((each) => each !== '')) {
    const scaffold = SCAFFOLDS.find((each) => each === word)
    if (scaffold !== undefined && part.scaffold === undefined) part = { ...part, scaffold }
    else if (prints.includes(word) && part.print === undefined) part = { ...part, print: word }
    else return undefined
  }
  return part
}
