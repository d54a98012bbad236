import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import {
  flattenTags,
  openPdf,
  type Tag,
  tagsOfPdf,
  textsOfPdf,
  unmarkedPaint,
} from '../../../fixtures/readPdf.ts'
import { measurer, readFont, theme } from '../../../fixtures/starter.ts'
import {
  type Asset,
  type Box,
  type Face,
  type PageSet,
  setTable,
  shapeBox,
  styleOf,
  textBox,
} from '../../page/index.ts'
import { drawPdf } from './drawPdf.ts'
import { openPdf as openLibrary } from './library.ts'
import { createPen } from './pen.ts'

const files = new Map<Face, Uint8Array>()
const fonts = (face: Face): Uint8Array => {
  const bytes = files.get(face) ?? readFont(face)
  files.set(face, bytes)
  return bytes
}
const look = theme('lectern')
const body = styleOf(look, 'body')

// One grey pixel.
const PIXEL: Asset = {
  bytes: Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
      'base64',
    ),
  ),
  type: 'image/png',
  width: 1,
  height: 1,
}

function sheet(...boxes: readonly Box[]): PageSet {
  const page = {
    id: 'p',
    kind: 'sheet',
    width: 595.28,
    height: 841.89,
    layout: 'blank',
    background: 'paper',
    title: 'x',
    boxes,
    notes: [],
  } as const
  return { title: 'Łódź & <co>', language: 'en-GB', theme: look, pages: [page] }
}

function text(id: string, y: number, words: string, extras: Partial<Box> = {}): Box {
  return {
    ...textBox(measurer, { id, x: 40, y, w: 500, paragraphs: [{ text: words, style: body }] }),
    ...extras,
  }
}

async function read(
  set: PageSet,
): Promise<{ readonly tags: readonly Tag[]; readonly words: string; readonly unmarked: number }> {
  const pdf = await openPdf(await drawPdf(set, { fonts, assets: new Map([['a', PIXEL]]) }))
  const words = (await textsOfPdf(pdf))
    .flat()
    .map((item) => item.text)
    .join('')
  return { tags: flattenTags(await tagsOfPdf(pdf)), words, unmarked: await unmarkedPaint(pdf) }
}

function picture(alt: string | undefined): Box {
  return {
    id: 'f',
    x: 40,
    y: 300,
    w: 90,
    h: 60,
    role: 'figure',
    alt,
    content: { kind: 'image', asset: 'a' },
  }
}

const figuresWithout = (tags: readonly Tag[]): number =>
  tags.filter((tag) => tag.role === 'Figure' && !tag.alt).length

describe('a PDF read aloud', () => {
  it('names its figures, and the check notices one without a name', async () => {
    expect(figuresWithout((await read(sheet(picture('A map of Poland')))).tags)).toBe(0)
    expect(figuresWithout((await read(sheet(picture(undefined)))).tags)).toBe(1)
  })

  it('never skips a level, whatever levels are asked for', async () => {
    const { tags } = await read(
      sheet(
        text('a', 40, 'Deep', { role: 'heading', level: 3 }),
        text('b', 90, 'Title', { role: 'title' }),
        text('c', 140, 'Deeper', { role: 'heading', level: 3 }),
      ),
    )
    expect(tags.map((tag) => tag.role).filter((role) => role.startsWith('H'))).toEqual([
      'H1',
      'H1',
      'H2',
    ])
  })

  it('has lists with labels and bodies, and what is set in below an item inside it', async () => {
    const marker = { kind: 'text', text: '1', colour: 'ink' } as const
    const list = textBox(measurer, {
      id: 'l',
      x: 40,
      y: 40,
      w: 400,
      role: 'list',
      paragraphs: [
        { text: 'one', style: body, indent: 20, marker },
        { text: 'more of one', style: body, indent: 20 },
        { text: 'two', style: body, indent: 20, marker },
        { text: 'after', style: body },
      ],
    })
    const { tags } = await read(sheet(list))
    expect(tags.map((tag) => tag.role)).toEqual(
      ['Root', 'Document', 'L', 'LI', 'Lbl', 'LBody', 'P', 'LI', 'Lbl', 'LBody', 'P'].slice(1),
    )
  })

  it('marks the header cells and spans of a table', async () => {
    const table = setTable(measurer, {
      x: 40,
      y: 40,
      columns: [100, 100],
      headerRows: 1,
      summary: 'Marks',
      padding: { x: 4, y: 4 },
      rows: [
        {
          cells: [
            {
              column: 0,
              columnSpan: 2,
              header: 'column',
              paragraphs: [{ text: 'Head', style: body }],
            },
          ],
        },
        {
          cells: [
            { column: 0, header: 'row', paragraphs: [{ text: 'Row', style: body }] },
            { column: 1, paragraphs: [{ text: 'Cell', style: body }] },
          ],
        },
      ],
    })
    const set = sheet({
      id: 't',
      x: 40,
      y: 40,
      w: 200,
      h: table.height,
      role: 'table',
      content: table.content,
    })
    const { tags, unmarked } = await read(set)
    expect(tags.map((tag) => tag.role).filter((role) => /^T/.test(role))).toEqual([
      'Table',
      'TR',
      'TH',
      'TR',
      'TH',
      'TD',
    ])
    expect(unmarked).toBe(0)
    const plain = Buffer.from(await drawPdf(set, { fonts, assets: new Map() })).toString('latin1')
    expect(plain).toMatch(/\/Scope \/Column[\s\S]{0,20}\/ColSpan 2/)
    expect(plain).toMatch(/\/Scope \/Row/)
  })

  it('paints hatches, dots and backgrounds as decoration', async () => {
    const hatched = shapeBox('h', 'ellipse', 40, 40, 90, 60, {
      fill: { colour: '#EEEEEE', hatch: { colour: 'ink', gap: 4, width: 0.5, angle: 45 } },
      stroke: { colour: 'ink', width: 1, dash: [0, 3], cap: 'round' },
    })
    const { tags, unmarked } = await read(sheet(hatched))
    expect(tags.map((tag) => tag.role)).toEqual([])
    expect(unmarked).toBe(0)
  })
})

describe('characters of a PDF', () => {
  it('keep their own codes where a font draws two alike, in whichever document they come first', async () => {
    // Cyrillic А, Latin A; a no-break space, a space.
    for (const words of ['\u0410\u00a0A b', 'A \u0410\u00a0b']) {
      const set = sheet(text('a', 40, words))
      const pdf = await openPdf(await drawPdf(set, { fonts, assets: new Map() }))
      expect(await shownCharacters(pdf)).toBe(words)
    }
  })

  it('can be read although no face has them', async () => {
    expect((await read(sheet(text('a', 40, 'snow 𐎀 man')))).words).toContain('snow 𐎀 man')
  })

  it('gives each line of a paragraph a space before the next', async () => {
    const words = 'Peace in our time was promised'
    const box = textBox(measurer, {
      id: 'a',
      x: 40,
      y: 40,
      w: 120,
      paragraphs: [{ text: words, style: body }],
    })
    expect(box.content.kind === 'text' && box.content.lines.length).toBeGreaterThan(1)
    const pdf = await openPdf(await drawPdf(sheet(box), { fonts, assets: new Map() }))
    expect(await shownCharacters(pdf)).toBe(words)
  })
})

/** Every character that the first page draws. The reader's own list of texts leaves out spaces. */
async function shownCharacters(pdf: Awaited<ReturnType<typeof openPdf>>): Promise<string> {
  const { fnArray, argsArray } = await (await pdf.getPage(1)).getOperatorList()
  const shown = fnArray.flatMap((operator, i) =>
    operator === OPS.showText
      ? (argsArray[i] as [readonly ({ readonly unicode: string } | number)[]])[0]
      : [],
  )
  return shown.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('')
}

it('notices an element that was left open, which the library would wait for without end', () => {
  const pdf = openLibrary({ title: 'x', language: 'en-GB' })
  const pen = createPen(pdf, look, fonts, new Map())
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const open = pen.open(root, 'P')
  expect(() => pen.assertAllWritten()).toThrow('was not ended')
  open.end()
  root.end()
  expect(() => pen.assertAllWritten()).not.toThrow()
})
