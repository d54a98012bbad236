import { type Colour, hexOf, type Theme, type ThemeColour } from '../../page/index.ts'

/**
 * PowerPoint's twelve theme colours and the roles they stand for. Through them a deck follows when
 * its theme is changed in PowerPoint.
 */
export const COLOUR_SLOTS = [
  ['dk1', 'ink'],
  ['lt1', 'paper'],
  ['dk2', 'ink2'],
  ['lt2', 'panel'],
  ['accent1', 'accent'],
  ['accent2', 'signal'],
  ['accent3', 'answer'],
  ['accent4', 'answerTint'],
  ['accent5', 'rule'],
  ['accent6', 'mapQuiet'],
  ['hlink', 'accent'],
  ['folHlink', 'ink2'],
] as const satisfies readonly (readonly [string, ThemeColour])[]

/** How slides name the slots: by what the colour map of the master calls them. */
const SLOT_NAMES: Readonly<Partial<Record<Colour, string>>> = {
  ink: 'tx1',
  paper: 'bg1',
  ink2: 'tx2',
  panel: 'bg2',
  accent: 'accent1',
  signal: 'accent2',
  answer: 'accent3',
  answerTint: 'accent4',
  rule: 'accent5',
  mapQuiet: 'accent6',
}

/** The slot of a role that has one, otherwise six hexadecimal digits. */
export function colourName(theme: Theme, colour: Colour): string {
  return SLOT_NAMES[colour] ?? hexOf(theme, colour).slice(1).toUpperCase()
}

export function colourXml(theme: Theme, colour: Colour): string {
  const slot = SLOT_NAMES[colour]
  return slot === undefined
    ? `<a:srgbClr val="${colourName(theme, colour)}"/>`
    : `<a:schemeClr val="${slot}"/>`
}

export function solidFill(theme: Theme, colour: Colour): string {
  return `<a:solidFill>${colourXml(theme, colour)}</a:solidFill>`
}
