import { invariant } from '../../../base/index.ts'
import { XML_HEAD } from '../xml.ts'

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'
const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** By where a part lies. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `${PRESENTATION}.presentation.main+xml`],
  [/^ppt\/slides\//, `${PRESENTATION}.slide+xml`],
  [/^ppt\/slideLayouts\//, `${PRESENTATION}.slideLayout+xml`],
  [/^ppt\/slideMasters\//, `${PRESENTATION}.slideMaster+xml`],
  [/^ppt\/notesSlides\//, `${PRESENTATION}.notesSlide+xml`],
  [/^ppt\/notesMasters\//, `${PRESENTATION}.notesMaster+xml`],
  [/^ppt\/presProps\.xml$/, `${PRESENTATION}.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${PRESENTATION}.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${PRESENTATION}.tableStyles+xml`],
  [/^ppt\/theme\//, `${OFFICE}.theme+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, `${OFFICE}.extended-properties+xml`],
]

/** Says what each part is: one entry for each part there is, and none for any other. */
export function contentTypesPart(names: readonly string[]): string {
  const endings = new Set(names.map((name) => name.slice(name.lastIndexOf('.') + 1)))
  const defaults = (['jpeg', 'png'] as const)
    .filter((ending) => endings.has(ending))
    .map((ending) => `<Default Extension="${ending}" ContentType="image/${ending}"/>`)
  const overrides = names
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => {
      const type = TYPES.find(([pattern]) => pattern.test(name))?.[1]
      invariant(type !== undefined, `Nobody has said what ${name} is`)
      return `<Override PartName="/${name}" ContentType="${type}"/>`
    })
  return (
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${defaults.join('')}${overrides.join('')}</Types>`
  )
}
