import { zlibSync } from 'fflate'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { openPdf } from '../../../fixtures/readPdf.ts'
import { readFont, theme } from '../../../fixtures/starter.ts'
import type { Asset, Box, PageSet } from '../../page/index.ts'
import { drawPdf } from './index.ts'

function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(name), 4)
  bytes.set(data, 8)
  view.setUint32(data.length + 8, checksum(bytes.subarray(4, data.length + 8)))
  return bytes
}

/** A transparent picture, the only sort that pdfkit unpacks in the background. */
function transparentPng(side: number): Asset {
  const rows = Uint8Array.from({ length: (side * 4 + 1) * side }, (_, i) =>
    i % (side * 4 + 1) === 0 ? 0 : (i * 31) % 251,
  )
  const head = new Uint8Array(13)
  new DataView(head.buffer).setUint32(0, side)
  new DataView(head.buffer).setUint32(4, side)
  head.set([8, 6, 0, 0, 0], 8)
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  const parts = [
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]
  const bytes = Uint8Array.from([...signature, ...parts.flatMap((part) => [...part])])
  return { bytes, type: 'image/png', width: side, height: side }
}

function pageOf(names: readonly string[]): PageSet {
  const boxes = names.map((name, i): Box => ({
    id: `box-${i}`,
    x: 20 + i * 60,
    y: 20,
    w: 50,
    h: 50,
    role: 'figure',
    alt: `Picture ${name}`,
    content: { kind: 'image', asset: name },
  }))
  const page = {
    id: 'page',
    kind: 'slide',
    width: 960,
    height: 540,
    layout: 'blank',
    background: 'paper',
    title: 'Pictures',
    boxes,
    notes: [],
  } as const
  return { title: 'Pictures', language: 'en-GB', theme: theme('lectern'), pages: [page] }
}

describe('pictures in a PDF', () => {
  const sides = { large: 400, small: 8, middle: 120 }
  const assets = new Map(Object.entries(sides).map(([name, side]) => [name, transparentPng(side)]))
  const pages = pageOf(['large', 'small', 'middle', 'small'])

  it('are drawn where the page has them, each stored once', async () => {
    const pdf = await openPdf(await drawPdf(pages, { fonts: readFont, assets }))
    const { fnArray } = await (await pdf.getPage(1)).getOperatorList()
    expect(fnArray.filter((operation) => operation === OPS.paintImageXObject)).toHaveLength(4)
    const source = new TextDecoder('latin1').decode(await pdf.getData())
    // A transparent picture is two: its colours and its mask.
    expect(source.match(/\/Subtype \/Image/g)).toHaveLength(6)
  })

  it('stand in the file in the same order each time', async () => {
    const draw = async (): Promise<Uint8Array> => await drawPdf(pages, { fonts: readFont, assets })
    const first = await draw()
    for (const again of await Promise.all([draw(), draw(), draw()])) expect(again).toEqual(first)
  })

  it('that are missing leave a frame with their name, and what they show for screen readers', async () => {
    const bytes = await drawPdf(pageOf(['rapallo/figures/map.png']), {
      fonts: readFont,
      assets: new Map(),
    })
    const page = await (await openPdf(bytes)).getPage(1)
    const { items } = await page.getTextContent()
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toBe('map')
    expect(new TextDecoder('latin1').decode(bytes)).toContain(
      '/Alt (Picture rapallo/figures/map.png)',
    )
  })

  it('that are damaged are named in an error that can be caught', async () => {
    const { bytes, ...rest } = transparentPng(40)
    const damaged = { ...rest, bytes: Uint8Array.from(bytes).fill(7, 60, 90) }
    const drawing = drawPdf(pageOf(['torn']), {
      fonts: readFont,
      assets: new Map([['torn', damaged]]),
    })
    await expect(drawing).rejects.toThrow('The picture torn cannot be read')
    const noPicture = { ...rest, bytes: new Uint8Array(20) }
    const other = drawPdf(pageOf(['torn']), {
      fonts: readFont,
      assets: new Map([['torn', noPicture]]),
    })
    await expect(other).rejects.toThrow('The picture torn cannot be read')
  })
})
