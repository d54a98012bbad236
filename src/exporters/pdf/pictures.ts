import { unzlibSync } from 'fflate'
import { type Asset, type Page } from '../../page/index.ts'
import type { Pdf, PdfImage } from './library.ts'

/**
 * Embeds every picture that the pages show, one after the other. The library unpacks transparent
 * ones in the background: together they would come back in any order, and so stand in the file, and
 * damaged ones would throw where nothing can catch it.
 */
export async function embedPictures(
  pdf: Pdf,
  pages: readonly Page[],
  assets: ReadonlyMap<string, Asset>,
): Promise<ReadonlyMap<string, PdfImage>> {
  const pictures = new Map<string, PdfImage>()
  for (const { content } of pages.flatMap((page) => page.boxes)) {
    if (content.kind !== 'image' || pictures.has(content.asset)) continue
    const asset = assets.get(content.asset)
    if (asset === undefined) continue
    try {
      pictures.set(content.asset, await embedPicture(pdf, asset))
    } catch (cause) {
      throw new Error(`The picture ${content.asset} cannot be read`, { cause })
    }
  }
  return pictures
}

async function embedPicture(pdf: Pdf, { bytes }: Asset): Promise<PdfImage> {
  const picture = pdf.openImage(bytes)
  const { finalize, image } = picture
  if (image !== undefined) unzlibSync(Uint8Array.from(image.imgData))
  await new Promise<void>((resolve) => {
    // Only a PNG has this; it is called once the data stands in the file.
    if (finalize !== undefined) {
      picture.finalize = () => {
        finalize.call(picture)
        resolve()
      }
    }
    picture.embed(pdf)
    if (finalize === undefined) resolve()
  })
  return picture
}
