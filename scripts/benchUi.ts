// npm run bench:ui: how quick the window is on the real app: starting with 1,000 topics beside an
// empty window on the same Electron, searching, typing in a topic of 400 items, and with a lesson of
// 200 slides opening, a key's way to the painted page, dragging a thumbnail and pasting five megabytes.
// It measures and judges nothing: figures differ between computers. `--runs n` repeats each journey.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { ITEMS, LONG_TOPIC, makeLibrary } from './benchUi/makeLibrary.ts'
import { type Launches, measureLaunches } from './benchUi/measureLaunch.ts'
import {
  clickWords,
  enterTopic,
  measureDrag,
  measureImport,
  measureOpening,
  measurePaste,
  measureSearch,
  measureTopicTyping,
  measureTyping,
} from './benchUi/measureWindow.ts'
import { ensureAppBuilt, prepareElectron } from './lib/app.mjs'
import { startXvfb } from './lib/display.mjs'

// From out/script-benchUi, where this file runs when it is bundled.
const root = resolve(import.meta.dirname, '../..')
const SLIDES = 200
const TOPICS = 1_000
const STARTS = 5

interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly aim: string
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

async function journey(executable: string, library: string): Promise<readonly Figure[]> {
  const data = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
  try {
    const app = await start(executable, data, library)
    const window = await app.firstWindow()
    await window.getByText(`${TOPICS} topics`).waitFor({ timeout: 60_000 })
    const searches = await measureSearch(window)
    note('search')
    await enterTopic(window, LONG_TOPIC)
    const topicKeys = await measureTopicTyping(window)
    await window.keyboard.press('Control+z')
    await window.keyboard.press('Control+w')
    await window.getByRole('searchbox').first().fill('')
    note('topic')
    const opening = await measureOpening(window)
    note('opening')
    await window.waitForTimeout(4000)
    await window
      .getByRole('listbox', { name: /^Slides/ })
      .getByRole('option', { name: /Rapallo/ })
      .first()
      .click()
    await window.waitForTimeout(500)
    const keys = await measureTyping(window)
    note('typing')
    await window.waitForTimeout(500)
    await clickWords(window)
    const pasted = await measurePaste(app, window)
    await window.keyboard.press('Escape')
    await window.keyboard.press('Control+z')
    await window.waitForTimeout(1500)
    const frames = await measureDrag(window)
    note('dragging')
    await window.keyboard.press('Control+i')
    const imported = await measureImport(app, window)
    note('pasting')
    await app.close()
    return [
      ms('search, answer on the screen, p95', quantile(searches, 0.95), '≤ 50'),
      ms(`key in a topic of ${ITEMS} items, median`, quantile(topicKeys, 0.5)),
      ms('… p95', quantile(topicKeys, 0.95), '≤ 32'),
      ms('lesson of 200 slides opened', opening, '≤ 1,000'),
      ms(`key to painted page, median of ${keys.length}`, quantile(keys, 0.5)),
      ms('key to painted page, p95', quantile(keys, 0.95), '≤ 32'),
      ms(`dragging, a frame, p95 of ${frames.length}`, quantile(frames, 0.95), '≤ 34'),
      ms('5 MB pasted on a slide, longest stop', pasted, '≤ 100'),
      ms('5 MB pasted to import, longest stop', imported, '≤ 100'),
    ]
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 20 })
  }
}

function ms(what: string, value: number, aim = ''): Figure {
  return { what, value, unit: 'ms', aim }
}

function launchFigures({ cold, warm, bare }: Launches): readonly Figure[] {
  const median = quantile(
    warm.map(({ usable }) => usable),
    0.5,
  )
  const best = Math.min(...warm.map(({ usable }) => usable))
  const floor = Math.min(...bare.map(({ usable }) => usable))
  return [
    ms(`empty window, best of ${bare.length}`, floor),
    ms(`daily start to a usable library, median of ${warm.length}`, median, '≤ 1,000'),
    ms('… the best of them', best),
    { what: '… the best, in empty windows', value: best / floor, unit: '× ', aim: '' },
    ms('first start ever to a usable library', cold.usable),
    ms('… until all topics are listed', cold.complete),
  ]
}

/** How far it has come: a journey takes a minute. */
function note(step: string): void {
  process.stderr.write(`${step} measured\n`)
}

function print({ what, value, unit, aim }: Figure): void {
  console.log(`${what.padEnd(50)} ${value.toFixed(1).padStart(9)} ${unit}   ${aim}`)
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
  makeLibrary(root, library, { slides: SLIDES, topics: TOPICS })
  const { executable } = runtime
  const launches = await measureLaunches({ executable, root, library, topics: TOPICS }, STARTS)
  note('launch')
  const all: (readonly Figure[])[] = []
  for (let run = 0; run < runs; run++) all.push(await journey(executable, library))
  const [first = []] = all
  console.log(`\n${SLIDES} slides, ${TOPICS} topics`)
  launchFigures(launches).forEach(print)
  first.forEach((figure, i) => {
    const values = all.map((figures) => figures[i]?.value ?? NaN)
    print({ ...figure, value: quantile(values, 0.5) })
  })
} finally {
  screen?.stop()
  rmSync(library, { recursive: true, force: true })
}
