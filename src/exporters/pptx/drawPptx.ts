import type { Asset, PageSet } from '../../page/index.ts'
import { SLIDE } from '../../page/index.ts'
import { type Part, writeZip } from '../zip/index.ts'
import { drawSlide, emissionOf } from './drawSlide.ts'
import { emitSlides } from './emit.ts'
import { createMedia } from './media.ts'
import { notesMasterPart, notesPart } from './notes.ts'
import { planSlide } from './plan.ts'
import { createRelationships, type Relationships, relationshipsPath } from './relationships.ts'
import { contentTypesPart } from './skeleton/contentTypes.ts'
import { layoutParts, masterPart } from './skeleton/master.ts'
import { appPart, corePart, PLAIN_PARTS, presentationPart } from './skeleton/presentation.ts'
import { notesThemePart, themePart } from './skeleton/themePart.ts'
import { SLIDE_LAYOUTS } from './slots.ts'

export interface PptxOptions {
  /** The bytes of the pictures that the pages show. */
  readonly assets: ReadonlyMap<string, Asset>
  /** When the deck says it was made, such as `2026-09-01T08:00:00Z`. Absent: a fixed date. */
  readonly date?: string | undefined
}

/** The earliest date of a zip archive: a deck says no more about when it was made than it must. */
const FIXED_DATE = '1980-01-01T00:00:00Z'

/** Draws slides as a PowerPoint file. The same pages give the same bytes. */
export async function drawPptx(document: PageSet, options: PptxOptions): Promise<Uint8Array> {
  const { theme, language, pages } = document
  const size = pages[0] ?? SLIDE
  const plans = pages.map((page) => planSlide(page, theme))
  const emitted = await emitSlides(
    size,
    plans.map((shapes) => shapes.map(emissionOf)),
  )
  const media = createMedia(options.assets)
  const parts = new Map<string, Part>(PLAIN_PARTS)
  const write = (path: string, part: string, relationships?: Relationships): void => {
    parts.set(path, part)
    if (relationships !== undefined) parts.set(relationshipsPath(path), relationships.toXml())
  }

  pages.forEach((page, index) => {
    const relationships = createRelationships()
    relationships.idOf(
      'slideLayout',
      `../slideLayouts/slideLayout${SLIDE_LAYOUTS.indexOf(page.layout) + 1}.xml`,
    )
    const findPicture = (asset: string): string | undefined => {
      const part = media.partOf(asset)
      return part && relationships.idOf('image', part.replace('ppt/', '../'))
    }
    const slide = drawSlide(
      { theme, language, relationships },
      page,
      plans[index] ?? [],
      emitted[index] ?? [],
      findPicture,
    )
    if (page.notes.length > 0) {
      const notesRelationships = createRelationships()
      notesRelationships.idOf('notesMaster', '../notesMasters/notesMaster1.xml')
      notesRelationships.idOf('slide', `../slides/slide${index + 1}.xml`)
      relationships.idOf('notesSlide', `../notesSlides/notesSlide${index + 1}.xml`)
      write(
        `ppt/notesSlides/notesSlide${index + 1}.xml`,
        notesPart(page.notes, language),
        notesRelationships,
      )
    }
    write(`ppt/slides/slide${index + 1}.xml`, slide, relationships)
  })

  writeSkeleton(document, size, write)
  const notes = pages.filter((page) => page.notes.length > 0).length
  write('docProps/core.xml', corePart(document.title, language, options.date ?? FIXED_DATE))
  write('docProps/app.xml', appPart(pages.length, notes))
  for (const [name, bytes] of media.parts()) parts.set(name, bytes)
  parts.set('[Content_Types].xml', contentTypesPart([...parts.keys()]))
  return writeZip(parts, '[Content_Types].xml')
}

type WritePart = (path: string, part: string, relationships?: Relationships) => void

/** Everything that is not a slide: master, layouts, themes, and the presentation that ties them together. */
function writeSkeleton(
  { theme, language, pages }: PageSet,
  size: { readonly width: number; readonly height: number },
  write: WritePart,
): void {
  const layoutRelationships = createRelationships()
  layoutRelationships.idOf('slideMaster', '../slideMasters/slideMaster1.xml')
  const masterRelationships = createRelationships()
  const layoutIds = layoutParts(theme, language).map((part, index) => {
    write(`ppt/slideLayouts/slideLayout${index + 1}.xml`, part, layoutRelationships)
    return masterRelationships.idOf('slideLayout', `../slideLayouts/slideLayout${index + 1}.xml`)
  })
  masterRelationships.idOf('theme', '../theme/theme1.xml')
  write(
    'ppt/slideMasters/slideMaster1.xml',
    masterPart(theme, language, layoutIds),
    masterRelationships,
  )
  write('ppt/theme/theme1.xml', themePart(theme))

  const notesRelationships = createRelationships()
  notesRelationships.idOf('theme', '../theme/theme2.xml')
  write('ppt/notesMasters/notesMaster1.xml', notesMasterPart(language), notesRelationships)
  write('ppt/theme/theme2.xml', notesThemePart(theme))

  const relationships = createRelationships()
  const ids = {
    master: relationships.idOf('slideMaster', 'slideMasters/slideMaster1.xml'),
    slides: pages.map((_, index) => relationships.idOf('slide', `slides/slide${index + 1}.xml`)),
    notesMaster: relationships.idOf('notesMaster', 'notesMasters/notesMaster1.xml'),
  }
  for (const type of ['presProps', 'viewProps', 'tableStyles'] as const)
    relationships.idOf(type, `${type}.xml`)
  relationships.idOf('theme', 'theme/theme1.xml')
  write('ppt/presentation.xml', presentationPart(theme, size, ids), relationships)

  const root = createRelationships()
  root.idOf('officeDocument', 'ppt/presentation.xml')
  root.idOf('core-properties', 'docProps/core.xml')
  root.idOf('extended-properties', 'docProps/app.xml')
  write('_rels/.rels', root.toXml())
}
