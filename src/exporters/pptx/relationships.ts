import { attributes, XML_HEAD } from './xml.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export type RelationshipType =
  | 'slideMaster'
  | 'slideLayout'
  | 'slide'
  | 'notesMaster'
  | 'notesSlide'
  | 'theme'
  | 'image'
  | 'hyperlink'
  | 'presProps'
  | 'viewProps'
  | 'tableStyles'
  | 'officeDocument'
  | 'extended-properties'
  | 'core-properties'

/** What one part of the file points to. Asking twice for the same target gives the same id. */
export interface Relationships {
  readonly idOf: (type: RelationshipType, target: string) => string
  readonly toXml: () => string
}

export function createRelationships(): Relationships {
  const ids = new Map<string, string>()
  let rows = ''
  return {
    idOf(type, target) {
      const key = `${type} ${target}`
      const known = ids.get(key)
      if (known !== undefined) return known
      const id = `rId${ids.size + 1}`
      ids.set(key, id)
      const external = type === 'hyperlink' ? 'External' : undefined
      rows += `<Relationship${attributes({ Id: id, Type: typeUri(type), Target: target, TargetMode: external })}/>`
      return id
    },
    toXml: () => `${XML_HEAD}<Relationships xmlns="${PACKAGE}">${rows}</Relationships>`,
  }
}

function typeUri(type: RelationshipType): string {
  return type === 'core-properties' ? `${PACKAGE}/metadata/core-properties` : `${OFFICE}/${type}`
}

/** Where the relationships of a part are kept: `ppt/slides/slide1.xml` has `ppt/slides/_rels/slide1.xml.rels`. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/')
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}
