import { strFromU8, unzipSync } from 'fflate'
import { type Part, writeZip } from '../zip/index.ts'

// The library stamps a file with the time; a fixed one lets the same lesson give the same bytes.
const DATE = '2000-01-01T00:00:00Z'

/** Takes what is random or dated out of the library's file, and adds what it cannot say. */
export function finishDocx(
  file: Uint8Array,
  language: string,
  summaries: readonly string[],
): Uint8Array {
  const parts = new Map<string, Part>(Object.entries(unzipSync(file)))
  const change = (name: string, by: (xml: string) => string): void => {
    const part = parts.get(name)
    if (part instanceof Uint8Array) parts.set(name, by(strFromU8(part)))
  }
  change('docProps/core.xml', (xml) =>
    xml
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${DATE}`)
      .replace(
        '</cp:coreProperties>',
        `<dc:language>${language}</dc:language></cp:coreProperties>`,
      ),
  )
  const ids = relationshipIds(parts.get('word/_rels/document.xml.rels'))
  change('word/document.xml', (xml) =>
    renumber(lowerBreaks(countPictures(describeTables(xml, summaries))), ids),
  )
  change('word/_rels/document.xml.rels', (xml) => renumber(xml, ids))
  for (const name of parts.keys()) if (name.startsWith('word/footer')) change(name, turnOver)
  return writeZip(parts, '[Content_Types].xml')
}

/** The library has no word for what a table holds; Word reads it to those who cannot see it. */
function describeTables(xml: string, summaries: readonly string[]): string {
  let index = 0
  return xml.replaceAll('</w:tblPr>', () => {
    const summary = summaries[index++] ?? ''
    return summary === ''
      ? '</w:tblPr>'
      : `<w:tblDescription w:val="${escape(summary)}"/></w:tblPr>`
  })
}

const TURN = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)<w:t[^>]*>(turn over)<\/w:t><\/w:r>/i

/** LibreOffice shows the fields inside of a field, and not what they are for. */
const UNSEEN = '<w:rPr><w:color w:val="FFFFFF"/><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'

/** “Turn over” on every page but the last, which the library has no field for. */
function turnOver(xml: string): string {
  return xml.replace(TURN, (_, look: string, words: string) => {
    const run = (inner: string, own = look): string => `<w:r>${own}${inner}</w:r>`
    const mark = (type: string, own = look): string =>
      run(`<w:fldChar w:fldCharType="${type}"/>`, own)
    const code = (text: string, own = look): string =>
      run(`<w:instrText xml:space="preserve"> ${text} </w:instrText>`, own)
    const field = (name: string): string =>
      [
        mark('begin', UNSEEN),
        code(name, UNSEEN),
        mark('separate', UNSEEN),
        run('<w:t>1</w:t>', UNSEEN),
        mark('end', UNSEEN),
      ].join('')
    return [
      mark('begin'),
      code('IF'),
      field('PAGE'),
      code('&lt;'),
      field('NUMPAGES'),
      code(`"${words}" ""`),
      mark('separate'),
      run(`<w:t>${words}</w:t>`),
      mark('end'),
    ].join('')
  })
}

/** The library ends a section with an empty paragraph, which would take a line of its page. */
function lowerBreaks(xml: string): string {
  const low = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
  return xml.replaceAll('<w:p><w:pPr><w:sectPr', `<w:p><w:pPr>${low}<w:sectPr`)
}

/** The library counts pictures through all the files that it has made. */
function countPictures(xml: string): string {
  let count = 0
  return xml.replace(/(<wp:docPr id=")\d+/g, (_, start: string) => `${start}${++count}`)
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** The library names the relationships of links at random: they are counted instead. */
function relationshipIds(part: Part | undefined): ReadonlyMap<string, string> {
  const xml = part === undefined ? '' : typeof part === 'string' ? part : strFromU8(part)
  const found = [...xml.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id ?? '')
  return new Map(found.map((id, i) => [id, `rId${i + 1}`]))
}

function renumber(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(
    /( (?:Id|r:id|r:embed)=")([^"]+)"/g,
    (_, name: string, id: string) => `${name}${ids.get(id) ?? id}"`,
  )
}
