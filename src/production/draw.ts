import { drawDocx } from '../exporters/docx/index.ts'
import { drawPdf } from '../exporters/pdf/index.ts'
import { drawPptx } from '../exporters/pptx/index.ts'
import type { Asset, FontFiles, PageSet } from '../page/index.ts'
import type { Job } from './jobs.ts'
import { type Format, specOf } from './outputs.ts'

interface DrawResources {
  readonly fonts: FontFiles
  readonly assets: ReadonlyMap<string, Asset>
}

type Draw = (document: PageSet, job: Job, resources: DrawResources) => Promise<Uint8Array>

/** One line for each format of file. */
const DRAW: Readonly<Record<Format, Draw>> = {
  pptx: (document, _, { assets }) => drawPptx(document, { assets }),
  docx: (document, _, { assets }) => drawDocx(document, { assets }),
  pdf: (document, { options }, { fonts, assets }) =>
    drawPdf(document, { fonts, assets }, { fillable: options.fillable === true }),
}

export async function draw(
  document: PageSet,
  job: Job,
  resources: DrawResources,
): Promise<Uint8Array> {
  return DRAW[specOf(job.kind).format](document, job, resources)
}
