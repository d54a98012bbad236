// npm run bench:ui: how quick the window is on the real app: a key's way to the painted page, dragging
// a thumbnail and opening, with a lesson of 200 slides; the library with 1,000 topics. It measures
// and judges nothing: figures differ between computers. `--runs n` repeats each journey.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { stableStringify } from '../src/base/index.ts'
import { ensureAppBuilt, prepareElectron } from './lib/app.mjs'
import { startXvfb } from './lib/display.mjs'

// From out/script-benchUi, where this file runs when it is bundled.
const root = resolve(import.meta.dirname, '../..')
const SLIDES = 200
const TOPICS = 1_000
const KEYS = 80
const DRAG_STEPS = 90

interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly aim: string
}

/** The starter library with its lesson made long, and as many topics as a department has. */
function makeLibrary(folder: string): void {
  cpSync(join(root, 'resources/starter'), folder, { recursive: true })
  const lessonPath = join(folder, 'lessons/nazi-soviet-pact.lesson.json')
  const lesson = JSON.parse(readFileSync(lessonPath, 'utf8')) as {
    slides: { id: string; blocks: { id: string }[] }[]
  }
  const slides = Array.from({ length: SLIDES }, (_, i) => {
    const slide = lesson.slides[i % lesson.slides.length] ?? { id: 'slide', blocks: [] }
    const round = Math.floor(i / lesson.slides.length)
    if (round === 0) return slide
    const blocks = slide.blocks.map((block) => ({ ...block, id: `${block.id}-r${round}` }))
    return { ...slide, id: `${slide.id}-r${round}`, blocks }
  })
  writeFileSync(lessonPath, stableStringify({ ...lesson, slides }))
  const topicText = readFileSync(join(folder, 'topics/nazi-soviet-pact/topic.json'), 'utf8')
  const topic = JSON.parse(topicText) as { title: string; items: { id: string }[] }
  for (let i = 1; i < TOPICS; i++) {
    const name = `topic-${i}`
    mkdirSync(join(folder, 'topics', name), { recursive: true })
    const copy = {
      ...topic,
      id: name,
      title: `${topic.title} ${i}`,
      items: topic.items.slice(0, 40),
    }
    writeFileSync(join(folder, 'topics', name, 'topic.json'), stableStringify(copy))
  }
}

async function start(
  executable: string,
  data: string,
  library: string,
): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: executable,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      root,
      `--user-data-dir=${data}`,
      `--library=${library}`,
    ],
  })
}

/** Milliseconds from each key to the frame in which the page shows what it wrote. */
async function measureTyping(window: Page): Promise<readonly number[]> {
  const page = window.locator('.desk .paper').first()
  const box = await page.locator('svg text', { hasText: 'Embassies' }).first().boundingBox()
  if (!box) throw new Error('There are no words to write in.')
  await window.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await window.evaluate(() => {
    const times: number[] = []
    Reflect.set(globalThis, 'benchTimes', times)
    let pressed = 0
    document.addEventListener('keydown', () => (pressed = performance.now()), true)
    const desk = document.querySelector('.desk .page')
    new MutationObserver((changes) => {
      const isPage = changes.some(
        ({ target }) => target instanceof Element && target.closest('.page'),
      )
      if (!isPage || pressed === 0) return
      const from = pressed
      pressed = 0
      // A frame is painted between one of these and the task after it.
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(performance.now() - from)
        channel.port2.postMessage(0)
      })
    }).observe(desk?.parentElement ?? document.body, { childList: true, subtree: true })
  })
  for (let i = 0; i < KEYS; i++) {
    await window.keyboard.press('abcdefgh '[i % 9] ?? 'a')
    await window.waitForTimeout(70)
  }
  await window.keyboard.press('Escape')
  return window.evaluate(() => Reflect.get(globalThis, 'benchTimes') as number[])
}

/** Milliseconds between frames while a thumbnail is dragged down the list. */
async function measureDrag(window: Page): Promise<readonly number[]> {
  const list = window.getByRole('listbox', { name: /^Slides/ })
  const box = await list.getByRole('option').nth(3).boundingBox()
  if (!box) throw new Error('There is no thumbnail.')
  await window.evaluate(() => {
    const frames: number[] = []
    Reflect.set(globalThis, 'benchFrames', frames)
    let last = 0
    const next = (now: number): void => {
      if (last > 0) frames.push(now - last)
      last = now
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await window.mouse.move(box.x + 100, box.y + 40)
  await window.mouse.down()
  for (let i = 0; i < DRAG_STEPS; i++) {
    await window.mouse.move(box.x + 100 + (i % 3), box.y + 40 + ((i * 7) % 380))
    await window.waitForTimeout(12)
  }
  const frames = await window.evaluate(() => [
    ...(Reflect.get(globalThis, 'benchFrames') as number[]),
  ])
  await window.mouse.up()
  return frames
}

async function journey(executable: string, library: string): Promise<readonly Figure[]> {
  const data = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
  try {
    const launched = performance.now()
    const app = await start(executable, data, library)
    const window = await app.firstWindow()
    await window.getByRole('rowheader').nth(5).waitFor({ timeout: 60_000 })
    const usable = performance.now() - launched
    const sinceLoad = await window.evaluate(() => performance.now())

    note('library')
    const search = window.getByRole('searchbox').first()
    await search.fill('soviet')
    const searched = await window.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('input[type="search"]')
      const begun = performance.now()
      if (field) field.value = 'pact 77'
      field?.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise(requestAnimationFrame)
      await new Promise((resolve) => setTimeout(resolve))
      return performance.now() - begun
    })
    await search.fill('')

    note('search')
    const example = window.getByRole('button', { name: /Nazi-Soviet Pact.*Example/ })
    await example.waitFor()
    await window.waitForTimeout(1000)
    const opening = await window.evaluate(async () => {
      const card = [...document.querySelectorAll('button')].find((b) =>
        /Pact.*Example/s.test(b.textContent),
      )
      const begun = performance.now()
      card?.click()
      const isShown = (): boolean =>
        (document.querySelector('.desk .page svg text') ?? null) !== null
      while (!isShown()) await new Promise(requestAnimationFrame)
      return performance.now() - begun
    })
    note('opening')
    const list = window.getByRole('listbox', { name: /^Slides/ })
    await window.waitForTimeout(4000)
    await list
      .getByRole('option', { name: /Rapallo/ })
      .first()
      .click()
    await window.waitForTimeout(500)
    const keys = await measureTyping(window)
    note('typing')
    await window.waitForTimeout(500)
    const frames = await measureDrag(window)
    note('dragging')
    await app.close()
    return [
      {
        what: 'launch to a usable library, 1,000 topics',
        value: usable,
        unit: 'ms',
        aim: '≤ 1,000',
      },
      { what: '… of which in the window', value: sinceLoad, unit: 'ms', aim: '' },
      { what: 'search answered and painted', value: searched, unit: 'ms', aim: '≤ 50' },
      { what: 'lesson of 200 slides opened', value: opening, unit: 'ms', aim: '≤ 1,000' },
      {
        what: `key to painted page, median of ${keys.length}`,
        value: quantile(keys, 0.5),
        unit: 'ms',
        aim: '',
      },
      { what: 'key to painted page, p95', value: quantile(keys, 0.95), unit: 'ms', aim: '≤ 32' },
      {
        what: `dragging, a frame, p95 of ${frames.length}`,
        value: quantile(frames, 0.95),
        unit: 'ms',
        aim: '≤ 34',
      },
    ]
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/** How far it has come: a journey takes a minute. */
function note(step: string): void {
  process.stderr.write(`${step} measured\n`)
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

const runsAt = process.argv.indexOf('--runs')
const runs = runsAt < 0 ? 1 : Number(process.argv[runsAt + 1])
const isLinux = process.platform === 'linux'
const runtime = await prepareElectron({ xvfb: isLinux })
await ensureAppBuilt()
const screen = isLinux ? await startXvfb() : undefined
if (screen) Object.assign(process.env, { DISPLAY: screen.display, WAYLAND_DISPLAY: '' })
const library = mkdtempSync(join(tmpdir(), 'lectern-bench-library-'))
try {
  makeLibrary(library)
  const all: (readonly Figure[])[] = []
  for (let run = 0; run < runs; run++) all.push(await journey(runtime.executable, library))
  const [first = []] = all
  console.log(`\n${SLIDES} slides, ${TOPICS} topics; median of ${runs}`)
  first.forEach(({ what, unit, aim }, i) => {
    const value = quantile(
      all.map((figures) => figures[i]?.value ?? NaN),
      0.5,
    )
    console.log(`${what.padEnd(46)} ${value.toFixed(1).padStart(9)} ${unit}   ${aim}`)
  })
} finally {
  screen?.stop()
  rmSync(library, { recursive: true, force: true })
}
