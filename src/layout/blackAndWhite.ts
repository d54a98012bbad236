import type { Theme } from '../page/index.ts'

/** Map fills lie 14 or more of CIE lightness apart, so that a copier keeps neighbours apart. */
const COLOURS: Theme['colours'] = {
  paper: '#FFFFFF',
  panel: '#FFFFFF',
  ink: '#000000',
  ink2: '#000000',
  rule: '#000000',
  accent: '#000000',
  signal: '#000000',
  answer: '#000000',
  answerTint: '#FFFFFF',
  onAnswer: '#FFFFFF',
  mapSea: '#FFFFFF',
  mapLand: '#FFFFFF',
  mapQuiet: '#C6C6C6',
  mapSoft: '#9E9E9E',
  mapStrong: '#4E4E4E',
  onMapStrong: '#FFFFFF',
}

/**
 * The theme for a printer without colours: black on white, which also saves the ink of a dark
 * board. Nothing moves, since only colours change. Rule H5 of SPEC.md.
 */
export function inBlackAndWhite(theme: Theme): Theme {
  return { ...theme, colours: COLOURS }
}
