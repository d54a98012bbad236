import { styleOf, type TextStyle, type Theme } from '../../../page/index.ts'
import { colourXml } from '../colours.ts'
import { type Inherited, LIST_INDENT, SQUARE_PERCENT } from '../inherited.ts'
import { squareBullet } from '../markers.ts'
import { alignName, defaultRunXml } from '../text.ts'
import { attributes, emu, hundredths } from '../xml.ts'

const PLAIN = { defTabSz: 914400, rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 }

/** A level of text in a master or layout. */
export function levelXml(
  theme: Theme,
  level: number,
  inherited: Inherited & { readonly style: TextStyle },
  exact = true,
): string {
  const { style, indent, before, squares, align } = inherited
  const values = attributes({
    marL: emu(indent),
    indent: squares ? -emu(LIST_INDENT) : 0,
    algn: alignName(align),
    ...PLAIN,
  })
  const leading = exact ? `<a:lnSpc><a:spcPts val="${hundredths(style.leading)}"/></a:lnSpc>` : ''
  const bullet = squares
    ? `<a:buClr>${colourXml(theme, 'accent')}</a:buClr>${squareBullet(SQUARE_PERCENT)}`
    : '<a:buNone/>'
  return (
    `<a:lvl${level}pPr${values}>${leading}<a:spcBef><a:spcPts val="${hundredths(before)}"/></a:spcBef>${bullet}` +
    `${defaultRunXml(theme, style)}</a:lvl${level}pPr>`
  )
}

/** Nine levels of a list: the first is ours, what a teacher adds below it is smaller and further in. */
export function listLevels(theme: Theme, first: Inherited & { readonly style: TextStyle }): string {
  const small = styleOf(theme, 'small')
  return levels((level) =>
    levelXml(
      theme,
      level,
      level === 1
        ? first
        : {
            ...first,
            style: small,
            before: theme.space.paragraph / 2,
            indent: LIST_INDENT * level,
          },
    ),
  )
}

/** Nine levels for text boxes: of the body's size, with the line spacing of their own font. */
export function boxLevels(theme: Theme, style: TextStyle): string {
  return levels((level) =>
    levelXml(
      theme,
      level,
      {
        style,
        align: 'left',
        before: 0,
        indent: LIST_INDENT * (level - 1),
        squares: false,
      },
      false,
    ),
  )
}

function levels(write: (level: number) => string): string {
  return Array.from({ length: 9 }, (_, i) => write(i + 1)).join('')
}
