import { unzlibSync } from 'fflate'
import type { Asset, PageSet } from '../../page/index.ts'
import type { OpenImage, PdfDocument } from './openDocument.ts'

/** The pictures of a document by the name that pages give them, ready to be drawn. */
export type Images = ReadonlyMap<string, OpenImage>

/**
 * Embeds every picture that the pages show, one after the other: pdfkit unpacks transparent ones in
 * the background, and in whatever order they came back they would stand in the file.
 */
export async function embedImages(
  document: PdfDocument,
  pages: PageSet['pages'],
  assets: ReadonlyMap<string, Asset>,
): Promise<Images> {
  const images = new Map<string, OpenImage>()
  for (const { content } of pages.flatMap((page) => page.boxes)) {
    if (content.kind !== 'image' || images.has(content.asset)) continue
    const asset = assets.get(content.asset)
    if (asset === undefined) continue
    images.set(content.asset, await embedImage(document, content.asset, asset))
  }
  return images
}

async function embedImage(
  document: PdfDocument,
  name: string,
  { bytes }: Asset,
): Promise<OpenImage> {
  try {
    const image = document.openImage(bytes)
    // Damaged data would otherwise come to light in a callback of pdfkit's, where nothing can catch it.
    if (image.image !== undefined) unzlibSync(Uint8Array.from(image.image.imgData))
    await new Promise<void>((resolve) => {
      const { finalize } = image
      if (finalize !== undefined) {
        image.finalize = () => {
          finalize.call(image)
          resolve()
        }
      }
      image.embed(document)
      if (finalize === undefined) resolve()
    })
    return image
  } catch (cause) {
    throw new Error(`The picture ${name} cannot be read`, { cause })
  }
}
