import { type Align, styleOf, type TextStyle, type Theme } from '../../page/index.ts'

/**
 * What a text looks like before it says anything itself, because its layout, its master or the
 * presentation says so. Slides only write what differs.
 */
export interface Inherited {
  readonly style: Partial<TextStyle>
  readonly align: Align
  readonly before: number
  readonly indent: number
  /** Square markers in the accent colour, as in the lists of the body. */
  readonly squares: boolean
}

/** Indent of list text and size of its square, as our pages set them: points, and per em. */
export const LIST_INDENT = 26
/** The square of Arial is 0.484 em wide; ours is 0.32 em. */
export const SQUARE_PERCENT = 66

export function plainInheritance(style: TextStyle): Inherited {
  return { style, align: 'left', before: 0, indent: 0, squares: false }
}

export function listInheritance(theme: Theme): Inherited {
  return {
    style: styleOf(theme, 'body'),
    align: 'left',
    before: theme.space.paragraph,
    indent: LIST_INDENT,
    squares: true,
  }
}

/** A text box: the presentation's default is the body style, but with the line spacing of its font. */
export function textBoxInheritance(theme: Theme): Inherited {
  const { leading: _leading, ...style } = styleOf(theme, 'body')
  return { style, align: 'left', before: 0, indent: 0, squares: false }
}

/** Inside tables programs disagree about what is inherited, so nearly everything is said. */
export const NOTHING_INHERITED: Inherited = {
  style: { bold: false, tracking: 0 },
  align: 'left',
  before: 0,
  indent: 0,
  squares: false,
}
