// npm run bench: how long each step takes and how much memory it needs, on the starter lesson and on
// long ones. It measures and judges nothing: figures differ between computers.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { drawPdf } from '../src/exporters/pdf/index.ts'
import { drawPptx } from '../src/exporters/pptx/index.ts'
import { drawSvg } from '../src/exporters/svg/index.ts'
import { layOutMarkScheme, layOutSlides, layOutWorksheet } from '../src/layout/index.ts'
import { assembleLesson, type Lesson } from '../src/lesson/index.ts'
import { fontsIn, loadTemplates, openLibrary } from '../src/library/index.ts'
import { createMeasurer } from '../src/page/index.ts'
import { everyVariant } from './gallery/variants.ts'
import { produce, USUAL_OUTPUTS } from '../src/production/index.ts'
import { benchImport } from './benchImport.ts'
import { beLibraryBench, benchLibrary } from './benchLibrary.ts'

// From out/script-bench, where this file runs when it is bundled.
const root = resolve(import.meta.dirname, '../..')
const LESSON = 'nazi-soviet-pact-lesson'
const WARM_RUNS = 7
const COLD_RUNS = 3

/** One measured step; it answers with the bytes that it made, if any. */
type Step = () => Promise<number> | number

async function stepsFor(slides: number | undefined): Promise<Readonly<Record<string, Step>>> {
  const library = need(await openLibrary(join(root, 'resources/starter')))
  const lesson = lengthen(need(await library.lessons.read(LESSON)).document, slides)
  const topic = need(await library.topics.read(lesson.topicIds[0] ?? '')).document
  const templates = await loadTemplates([join(root, 'templates')])
  const theme = present(templates.themes.get(lesson.theme))
  const paper = present(templates.papers.get('core'))
  const recipe = present(templates.recipes.get('whole-topic'))
  const worksheet = present(lesson.worksheets[0])
  const fonts = fontsIn(join(root, 'resources/fonts'))
  const topics = new Map([[topic.id, topic]])
  const assets = new Map<string, never>()
  const setting = { topics, theme, paper, pictures: assets, measurer: createMeasurer(fonts) }

  // Drawing is measured without laying out: the pages are made once, when they are first needed.
  const slidePages = once(() => layOutSlides(lesson, setting))
  const sheetPages = once(() => layOutWorksheet(lesson, worksheet, setting, 'pupil'))
  const schemePages = once(() => layOutMarkScheme(lesson, worksheet, setting))
  const done = (_: unknown): number => 0
  return {
    assemble: () => done(assembleLesson(topic, recipe, {})),
    'lay out slides': () => done(layOutSlides(lesson, setting)),
    'lay out worksheet': () => done(layOutWorksheet(lesson, worksheet, setting, 'pupil')),
    'lay out mark scheme': () => done(layOutMarkScheme(lesson, worksheet, setting)),
    'draw slides (pptx)': async () => (await drawPptx(slidePages(), { assets })).length,
    'draw worksheet (pdf)': async () => (await drawPdf(sheetPages(), { fonts, assets })).length,
    'draw mark scheme (pdf)': async () => (await drawPdf(schemePages(), { fonts, assets })).length,
    'draw slides (svg)': () =>
      slidePages().pages.reduce((sum, page) => sum + drawSvg(page, slidePages()).length, 0),
    'every file in every variant': async () => {
      const request = { lesson, topics, wanted: everyVariant(templates.papers), force: true }
      const resources = { ...setting, papers: templates.papers, fonts, assets }
      const { files } = need(await produce(request, resources))
      return files.reduce((sum, file) => sum + file.bytes.length, 0)
    },
    'all three files': async () => {
      const request = {
        lesson,
        topics,
        wanted: USUAL_OUTPUTS.map((kind) => ({ kind })),
        force: true,
      }
      const { files } = need(
        await produce(request, { ...setting, papers: templates.papers, fonts, assets }),
      )
      return files.reduce((sum, file) => sum + file.bytes.length, 0)
    },
  }
}

/** The lesson with its slides over and over, each with ids of its own. */
function lengthen(lesson: Lesson, count: number | undefined): Lesson {
  if (count === undefined) return lesson
  const slides = Array.from({ length: count }, (_, n) => {
    const slide = present(lesson.slides[n % lesson.slides.length])
    const blocks = slide.blocks.map((block) => ({ ...block, id: `${block.id}-${n}` }))
    return { ...slide, id: `${slide.id}-${n}`, blocks }
  })
  return { ...lesson, slides }
}

interface Figures {
  /** Milliseconds. */
  readonly warm: number
  readonly whole: number
  /** Megabytes. */
  readonly memory: number
  readonly bytes: number
}

async function measure(name: string, slides: number | undefined): Promise<Figures> {
  const cold = []
  for (let run = 0; run < COLD_RUNS; run++) cold.push(await runAlone(name, slides, 1))
  const { times, bytes } = await runAlone(name, slides, WARM_RUNS + 2)
  return {
    warm: median(times.slice(2)),
    whole: median(cold.map((run) => run.whole)),
    memory: median(cold.map((run) => run.memory)),
    bytes,
  }
}

interface Alone {
  readonly times: readonly number[]
  readonly bytes: number
  readonly memory: number
  readonly whole: number
}

/** A process of its own for each figure, so that no step warms another or adds to its memory. */
async function runAlone(name: string, slides: number | undefined, runs: number): Promise<Alone> {
  const startedAt = performance.now()
  const args = [process.argv[1] ?? '', '--alone', name, String(slides ?? ''), String(runs)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (data: Buffer) => (output += data.toString()))
  const code = await new Promise((settle) => child.on('close', settle))
  if (code !== 0) throw new Error(`${name} ended with code ${String(code)}`)
  return { ...(JSON.parse(output) as Omit<Alone, 'whole'>), whole: performance.now() - startedAt }
}

async function beAlone(name: string, slides: string, runs: number): Promise<void> {
  const step = present((await stepsFor(slides === '' ? undefined : Number(slides)))[name])
  const times: number[] = []
  let bytes = 0
  for (let run = 0; run < runs; run++) {
    const startedAt = performance.now()
    bytes = await step()
    times.push(performance.now() - startedAt)
  }
  process.stdout.write(JSON.stringify({ times, bytes, memory: peakMemory() }))
}

/** Megabytes. Linux starts a child's own count at its parent's peak, so there the kernel is asked. */
function peakMemory(): number {
  const status = '/proc/self/status'
  const [, peak] = existsSync(status)
    ? (/VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8')) ?? [])
    : []
  return Number(peak ?? process.resourceUsage().maxRSS) / 1024
}

/** What the starter lesson may take for every file in every variant, warm, in milliseconds. */
const EVERY_FILE = { step: 'every file in every variant', most: 3000 } as const

async function bench(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  const names = Object.keys(await stepsFor(undefined)).filter((name) =>
    name.includes(values.only ?? ''),
  )
  const lengths = [undefined, 200, 400]
  say(`Median ms warm / in a whole process of its own, peak memory, size. Node ${process.version}.`)
  say(row(['', 'starter lesson', '200 slides', '400 slides', 'growth']))
  for (const name of names) {
    const figures: Figures[] = []
    // Hundreds of files of a long lesson would only say the same again.
    for (const slides of name === EVERY_FILE.step ? [undefined] : lengths)
      figures.push(await measure(name, slides))
    if (name === EVERY_FILE.step) sayRatio(present(figures[0]))
    const [, shorter, longer] = figures
    // 2.0 would be growth in step with the work.
    const growth = shorter && longer ? `×${(longer.warm / shorter.warm).toFixed(1)}` : ''
    say(row([name, ...figures.map(inWords), growth]))
  }
  say('“Growth” compares 400 slides with 200, warm; ×2.0 is growth in step with the work.')
}

function sayRatio({ warm }: Figures): void {
  const ratio = warm / EVERY_FILE.most
  say(`${EVERY_FILE.step}: ${ratio.toFixed(2)} of the ${EVERY_FILE.most} ms it may take`)
}

function inWords({ warm, whole, memory, bytes }: Figures): string {
  const size = bytes === 0 ? '' : `, ${Math.ceil(bytes / 1000)} kB`
  return `${warm.toFixed(1)} / ${whole.toFixed(0)} ms, ${memory.toFixed(0)} MB${size}`
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.padEnd(34))
    .join('')
    .trimEnd()
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function median(values: readonly number[]): number {
  return present([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)])
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The starter library lacks something that is measured.')
  return value
}

function need<T>(
  result:
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const [, , flag, name = '', slides = '', runs = '1'] = process.argv
if (flag === '--alone') await beAlone(name, slides, Number(runs))
else if (flag === '--library') await beLibraryBench(name, slides)
else if (flag === 'library') await benchLibrary(say)
else if (flag === 'import') benchImport(root, say)
else {
  await bench()
  benchImport(root, say)
  await benchLibrary(say)
}
