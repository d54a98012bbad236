import { attributes } from './xml.ts'

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'

/** Number, name and description of a shape. Decoration is skipped by screen readers. */
export function identityXml(
  id: number,
  name: string,
  alt: string | undefined,
  decorative: boolean,
): string {
  const described = alt !== undefined && alt !== ''
  const descr = described ? alt : decorative ? '' : undefined
  const values = attributes({ id, name, descr })
  return decorative && !described
    ? `<p:cNvPr${values}>${DECORATIVE}</p:cNvPr>`
    : `<p:cNvPr${values}/>`
}
