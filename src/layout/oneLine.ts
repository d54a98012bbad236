import { faceOf, type TextMeasurer, type TextStyle } from '../page/index.ts'

/** Running heads repeat a title, so they alone may cut it. */
export function oneLine(
  measurer: TextMeasurer,
  text: string,
  style: TextStyle,
  width: number,
): string {
  if (widthOf(measurer, text, style) <= width) return text
  let cut = text.slice(0, 200)
  while (cut !== '' && widthOf(measurer, `${cut}…`, style) > width) cut = cut.slice(0, -1).trimEnd()
  return `${cut}…`
}

/** Width of a text that is not broken, in points. */
export function widthOf(measurer: TextMeasurer, text: string, style: TextStyle): number {
  return measurer.width(text, faceOf(style.font, style.bold), style.size)
}
