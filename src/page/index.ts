/**
 * page: WHAT A LAID-OUT PAGE IS. A Page is boxes at fixed places, in points, holding text that is
 * already broken into lines; every output is drawn from it.
 *
 * May import: base, and the libraries that read fonts and know where lines may break.
 * Start with `page.ts`; text is set by `setText.ts` over the measurer of `measure.ts`.
 */
export type {
  PageSet,
  Page,
  Box,
  Role,
  Content,
  TextContent,
  ShapeContent,
  ImageContent,
  TableContent,
  TableRow,
  TableCell,
  Paragraph,
  StyledRun,
  Marker,
  Line,
  Piece,
  Stroke,
  Fill,
  Borders,
  PathCommand,
  Align,
  VerticalAlign,
  SlideLayout,
  Asset,
  FormField,
  Turn,
  Gap,
} from './page.ts'
export { isRightToLeft } from './direction.ts'
export {
  type Face,
  type FontId,
  FONTS,
  faceOf,
  fallbackFaces,
  ALL_FACES,
  fontFileOf,
} from './fonts.ts'
export {
  type Theme,
  type ThemeColour,
  type Colour,
  type TextStyle,
  type StyleName,
  styleOf,
  hexOf,
} from './theme.ts'
export { themeSchema } from './themeRules.ts'
export {
  type TextMeasurer,
  createMeasurer,
  FEATURES,
  type FontFiles,
  paddedFont,
} from './measure.ts'
export {
  setText,
  firstBaseline,
  gapRun,
  filledGapRun,
  type SetOptions,
  type SetText,
  type ParagraphSpec,
  paragraphsOf,
} from './setText.ts'
export { paginateText, splitParagraph, sliceRuns, heightOf } from './paginateText.ts'
export { setTable, type TableSpec, type CellSpec } from './setTable.ts'
export { tableRules, type TableRule } from './tableRules.ts'
export { breakLines } from './breakLines.ts'
export { A4, A4_LANDSCAPE, SLIDE, MILLIMETRE, millimetres } from './units.ts'
export { contrastRatio } from './contrast.ts'
export { FONT_PAIR_IDS, FONT_PAIRS, type FontPairId, withFonts } from './fontPairs.ts'
export { type AdjustedColour, type SchoolColours, withSchoolColours } from './schoolColours.ts'
export { linesOfBox, pageText, textsOfBox } from './pageText.ts'
export { textBox, type TextBoxSpec, shapeBox, ruleBox, rectBox, tickBox } from './boxes.ts'
export { placeBox, shiftBox, type Placement } from './placeBox.ts'
export { boundsOf } from './boundsOf.ts'
export { placePage, type PagePlacement } from './placePage.ts'
export { afterClicks, clicksOf, revealsOf } from './afterClicks.ts'
export { MISSING_PICTURE, missingPictureName } from './missingPicture.ts'
