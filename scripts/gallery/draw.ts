// Pages as pictures, each by itself or many on one sheet.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { drawSvg } from '../../src/exporters/svg/index.ts'
import type { Asset, Page, PageSet } from '../../src/page/index.ts'
import type { Shot } from './shots.ts'

/** Pixels. */
const WIDTHS: Readonly<Record<Page['kind'], number>> = { slide: 640, sheet: 620 }
const CONTACT = { columns: 5, width: 360, gap: 12 } as const

export function createRenderer(
  root: string,
  assets: ReadonlyMap<string, Asset>,
): {
  readonly draw: (shot: Shot) => Uint8Array
  readonly contact: (document: PageSet) => Uint8Array
} {
  const folder = join(root, 'resources/fonts')
  const fontFiles = readdirSync(folder)
    .filter((file) => file.endsWith('.ttf'))
    .map((file) => join(folder, file))
  const addresses = new Map(
    [...assets].map(([name, { type, bytes }]) => [
      name,
      `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
    ]),
  )
  const render = (svg: string, width: number): Uint8Array =>
    new Resvg(withFamilies(svg), {
      fitTo: { mode: 'width', value: width },
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Arimo' },
    })
      .render()
      .asPng()
  return {
    draw({ document, page: index, revealed }) {
      const page = document.pages[index]
      if (page === undefined) throw new Error('There is no such page')
      const svg = drawSvg(page, document, {
        assets: addresses,
        ...(revealed === undefined ? {} : { revealed }),
      })
      return render(svg, WIDTHS[page.kind])
    },
    contact(document) {
      const [first] = document.pages
      const { columns, width, gap } = CONTACT
      const height = first === undefined ? width : (width * first.height) / first.width
      const rows = Math.max(1, Math.ceil(document.pages.length / columns))
      const inner = document.pages.map((page, i) => {
        const x = gap + (i % columns) * (width + gap)
        const y = gap + Math.floor(i / columns) * (height + gap)
        const svg = drawSvg(page, document, { assets: addresses, idPrefix: `p${i}` })
        return svg.replace('<svg', `<svg x="${x}" y="${y}" width="${width}" height="${height}"`)
      })
      const w = gap + columns * (width + gap)
      const h = gap + rows * (height + gap)
      return render(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}"><rect width="${w}" height="${h}" fill="#777777"/>${inner.join('')}</svg>`,
        w,
      )
    },
  }
}

/** Resvg looks a font up by the name of its family, which has spaces where ours has none. */
function withFamilies(svg: string): string {
  return svg.replaceAll('AtkinsonHyperlegibleNext', 'Atkinson Hyperlegible Next')
}
