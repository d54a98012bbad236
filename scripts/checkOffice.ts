// npm run check:office: a slide and a sheet of every kind as LibreOffice shows them, for machines
// that have it. Says where its pages are not as many as ours, and where its text leaves our boxes;
// leaves the files and their pages as pictures in gallery/office.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { everyKindLesson, everyKindSheet } from '../fixtures/everyKind.ts'
import { openPdf, type PdfText, textsOfPdf } from '../fixtures/readPdf.ts'
import { setting, starterAssets, starterTopic, themeIds } from '../fixtures/starter.ts'
import { drawDocx } from '../src/exporters/docx/index.ts'
import { drawPptx } from '../src/exporters/pptx/index.ts'
import { layOutSlides, layOutWorksheet } from '../src/layout/index.ts'
import { type Box, linesOfBox, type Page } from '../src/page/index.ts'

/** Points by which another program's letters may stand elsewhere. */
const TOLERANCE = 6

// From out/script-checkOffice, where this file runs when it is bundled.
const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'gallery/office')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const topic = starterTopic()
const assets = starterAssets
let faults = 0

for (const theme of themeIds) {
  const deck = layOutSlides(everyKindLesson, setting(topic, theme))
  const pages = await shown(`slides-${theme}.pptx`, await drawPptx(deck, { assets }))
  if (pages.length !== deck.pages.length)
    tell(`${theme}: ${pages.length} pages for ${deck.pages.length} slides`)
  deck.pages.forEach((page, i) => {
    for (const text of outside(page, pages[i] ?? []))
      tell(`${theme}, slide ${i + 1} (${page.id}): “${text}” stands outside its box`)
  })
}
for (const copy of ['pupil', 'answers'] as const) {
  const sheet = layOutWorksheet(everyKindLesson, everyKindSheet, setting(topic), copy)
  const pages = await shown(`sheet-${copy}.docx`, await drawDocx(sheet, { assets }))
  process.stdout.write(`${copy}: ${pages.length} pages in Word, ${sheet.pages.length} in print\n`)
}
process.stdout.write(`${faults} faults; see ${folder}\n`)
process.exitCode = faults === 0 ? 0 : 1

function tell(fault: string): void {
  faults++
  process.stdout.write(`${fault}\n`)
}

/** The texts of a file's pages, as LibreOffice sets them. */
async function shown(name: string, bytes: Uint8Array): Promise<readonly (readonly PdfText[])[]> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path])
  const pdf = path.replace(/\.\w+$/, '.pdf')
  run('pdftoppm', ['-r', '50', '-png', pdf, pdf.slice(0, -4)])
  return textsOfPdf(await openPdf(readFileSync(pdf)))
}

function run(program: string, args: readonly string[]): void {
  const { error, status } = spawnSync(program, args, { stdio: 'ignore' })
  if (error !== undefined || status !== 0)
    throw new Error(`${program} is not installed, or has failed`)
}

interface Standing {
  readonly letters: string
  /** Points from the left; unknown for what the reader joined to the words before it. */
  readonly x?: number
  readonly baseline: number
}

/** Texts that stand in no box of ours in which these words are. */
function outside(page: Page, drawn: readonly PdfText[]): readonly string[] {
  const boxes = page.boxes.map((box) => ({ box, own: lettersOf(wordsOf(box)) }))
  const isHome = (letters: string, { x, baseline }: Standing): boolean =>
    boxes.some(
      ({ box, own }) =>
        own.includes(letters) &&
        (x === undefined || (x > box.x - TOLERANCE && x < box.x + box.w + TOLERANCE)) &&
        baseline > box.y &&
        baseline < box.y + box.h + TOLERANCE,
    )
  /** The reader joins words that stand close on one line, though they are of two boxes. */
  const isInside = (text: Standing): boolean => {
    for (let end = text.letters.length; end > 0; end--) {
      if (!isHome(text.letters.slice(0, end), text)) continue
      const rest = { letters: text.letters.slice(end), baseline: text.baseline }
      return rest.letters === '' || isInside(rest)
    }
    return text.letters === ''
  }
  return drawn
    .filter(({ text, x, baseline }) => !isInside({ letters: lettersOf(text), x, baseline }))
    .map(({ text }) => text)
}

function wordsOf(box: Box): string {
  return linesOfBox(box)
    .flatMap((line) => [line.marker?.marker.text ?? '', ...line.pieces.map(({ text }) => text)])
    .join('')
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}
