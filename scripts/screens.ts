// npm run screens: every screen of the window as pictures in gallery/window/, at two sizes, light and
// dark, on the real app with the starter library. Nothing is judged: they are for people to look at.
//   -- --only library,export   these screens only
//   -- --look light-1280       in one look only
//   -- --odd   what a day's work seldom shows instead: troubles, empty and overlong things
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { _electron, type Page } from '@playwright/test'
import { developmentArguments, ensureAppBuilt, prepareElectron } from './lib/app.mjs'
import { startXvfb } from './lib/display.mjs'
import { makeOddLibrary } from './screens/oddLibrary.ts'
import { ODD_WALKS, type Walk } from './screens/oddStates.ts'

// From out/script-screens, where this file runs when it is bundled.
const root = resolve(import.meta.dirname, '../..')
const gallery = join(root, 'gallery/window')
const LOOKS = [
  { scheme: 'light', width: 1280, height: 800 },
  { scheme: 'dark', width: 1280, height: 800 },
  { scheme: 'light', width: 1920, height: 1080 },
  { scheme: 'dark', width: 1920, height: 1080 },
] as const

/** Each walk starts from the library and goes back to it. */
const WALKS: Readonly<Record<string, (walk: Walk) => Promise<void>>> = {
  library: async ({ window, shoot }) => {
    await shoot('library')
    await window.keyboard.press('Control+F')
    await window.getByRole('searchbox').fill('stalin')
    await window.getByRole('heading', { name: /for “stalin”/ }).waitFor()
    await shoot('search')
    await window.keyboard.press('Escape')
    for (const row of ['lesson#nazi-soviet-pact-lesson', 'topic#nazi-soviet-pact']) {
      await window.locator(`[data-row="${row}"]`).focus()
      await window.keyboard.press('Delete')
      await window.locator(`[data-row="${row}"]`).waitFor({ state: 'detached' })
    }
    await window.waitForTimeout(600)
    await shoot('library-empty')
    await window.getByRole('button', { name: 'Open example' }).first().click()
    await window.getByRole('option').first().waitFor()
    await window.keyboard.press('Control+W')
    await window.locator('.tile svg').first().waitFor()
  },
  sheets: async ({ window, shoot }) => {
    for (const [keys, name] of [
      ['Control+N', 'New lesson'],
      ['Control+Shift+P', 'Command palette'],
      ['F1', 'Keyboard shortcuts'],
      ['Control+,', 'Settings'],
    ] as const) {
      await window.keyboard.press(keys)
      await window.getByRole('dialog', { name }).waitFor()
      await window.waitForTimeout(600)
      await shoot(name.toLowerCase().replaceAll(' ', '-'))
      if (name === 'Keyboard shortcuts') {
        await window.getByRole('region', { name: 'Shortcuts' }).press('End')
        await shoot('keyboard-shortcuts-end')
      }
      if (name === 'Settings') {
        const tabs = window.getByRole('dialog').getByRole('tab')
        for (let i = 1; i < (await tabs.count()); i++) {
          await tabs.nth(i).click()
          await shoot(`settings-${i + 1}`)
        }
      }
      await window.keyboard.press('Escape')
      await window.getByRole('dialog').waitFor({ state: 'detached' })
    }
  },
  topic: async ({ window, shoot }) => {
    await window
      .getByRole('rowheader', { name: 'The Nazi-Soviet Pact' })
      .getByRole('button')
      .focus()
    await window.keyboard.press('Enter')
    await window.getByRole('main', { name: 'Topic' }).waitFor()
    await shoot('topic')
    const question = window.getByRole('group', { name: /^Question.*Name a European state/ })
    await question.scrollIntoViewIfNeeded()
    await question.getByRole('button', { name: /Mark scheme/ }).click()
    await shoot('topic-scheme')
    await window.keyboard.press('Control+W')
  },
  lesson: async ({ window, shoot }) => {
    await openLesson(window)
    const slides = window.getByRole('listbox', { name: /^Slides/ })
    await slides
      .getByRole('option', { name: /Rapallo/ })
      .first()
      .click()
    await shoot('slides')
    const box = await window
      .locator('.desk .page svg text', { hasText: 'Embassies' })
      .first()
      .boundingBox()
    if (box) await window.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await window.keyboard.type('New words: ')
    await shoot('slides-writing')
    await window.keyboard.press('Escape')
    await window.keyboard.press('Control+z')
    const at = async (name: string, picture = name): Promise<void> => {
      await window.getByRole('tab', { name }).click()
      await shoot(`lesson-${picture.toLowerCase().replaceAll(' ', '-')}`)
    }
    for (const name of ['Notes and source', 'Design', 'Content', 'Worksheet']) await at(name)
    await at('Design', 'worksheet-design')
    await at('Mark scheme')
    await window.getByRole('button', { name: /to check$/ }).click()
    await shoot('lesson-to-check')
    await window.keyboard.press('Control+W')
  },
  export: async ({ window, shoot }) => {
    await openLesson(window)
    await window.keyboard.press('Control+Shift+E')
    await window.getByRole('dialog', { name: 'Export' }).waitFor()
    await window.waitForTimeout(2500)
    await shoot('export')
    await window.keyboard.press('Escape')
    await window.keyboard.press('Control+W')
  },
  present: async ({ app, window, shoot }) => {
    await openLesson(window)
    const shown: Page[] = []
    app.on('window', (page) => shown.push(page))
    await window.keyboard.press('F5')
    while (shown.length < 2) await window.waitForTimeout(100)
    await window.waitForTimeout(2500)
    for (const page of shown) {
      const name = /(\w+)\.html/.exec(page.url())?.[1] ?? 'show'
      await page.keyboard.press('ArrowRight')
      await shoot(`present-${name}`, page)
    }
    // The window is gone before its key is up again.
    await shown[0]?.keyboard.press('Escape').catch(() => undefined)
    await window.waitForTimeout(500)
    await window.keyboard.press('Control+W')
  },
  import: async ({ app, window, shoot }) => {
    const notes = readFileSync(join(root, 'fixtures/import/review-steam.txt'), 'utf8')
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), notes)
    await window.keyboard.press('Control+I')
    await window.getByRole('textbox', { name: 'Your notes' }).waitFor()
    await shoot('import')
    await window.keyboard.press('Control+V')
    await window.getByRole('listbox', { name: 'Lines of your notes' }).waitFor()
    await shoot('import-review')
    await window.keyboard.press('Control+W')
  },
}

async function openLesson(window: Page): Promise<void> {
  await window.getByRole('button', { name: /Nazi-Soviet Pact.*Example/ }).click()
  await window.getByRole('option').first().waitFor()
  await window.waitForTimeout(2500)
}

async function walkThrough(
  executablePath: string,
  { scheme, width, height }: (typeof LOOKS)[number],
  wanted: readonly string[],
): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'lectern-screens-'))
  const library = join(data, 'library')
  if (isOdd) makeOddLibrary(root, library)
  const app = await _electron.launch({
    executablePath,
    args: [...developmentArguments(), root, `--user-data-dir=${data}`, `--library=${library}`],
  })
  let count = 0
  try {
    const window = await app.firstWindow()
    window.setDefaultTimeout(30_000)
    const fit = (page: Page): Promise<void> => page.emulateMedia({ colorScheme: scheme })
    // While main is still loading, a call into it may be lost.
    await window.locator('.tile svg').first().waitFor()
    await app.evaluate(
      ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
      [width, height] as const,
    )
    await fit(window)
    const shoot: Walk['shoot'] = async (name, page = window) => {
      await fit(page)
      await page.waitForTimeout(400)
      await page.screenshot({ path: join(gallery, `${name}-${scheme}-${width}.png`) })
      count++
    }
    for (const name of wanted) await walks[name]?.({ app, window, library, shoot })
  } finally {
    await app.close()
    rmSync(data, { recursive: true, force: true })
  }
  return count
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, look: { type: 'string' }, odd: { type: 'boolean' } },
})
const isOdd = values.odd === true
const walks = isOdd ? ODD_WALKS : WALKS
const wanted = values.only?.split(',') ?? Object.keys(walks)
const unknown = wanted.find((name) => walks[name] === undefined)
if (unknown !== undefined)
  throw new Error(`There is no screen “${unknown}”. There are: ${Object.keys(walks).join(', ')}`)
const isLinux = process.platform === 'linux'
const runtime = await prepareElectron({ xvfb: isLinux })
await ensureAppBuilt()
const screen = isLinux ? await startXvfb() : undefined
if (screen) Object.assign(process.env, { DISPLAY: screen.display, WAYLAND_DISPLAY: '' })
try {
  mkdirSync(gallery, { recursive: true })
  let count = 0
  const looks = LOOKS.filter(
    (look) => `${look.scheme}-${look.width}` === (values.look ?? `${look.scheme}-${look.width}`),
  )
  for (const look of looks) count += await walkThrough(runtime.executable, look, wanted)
  console.log(`${count} pictures in gallery/window`)
} finally {
  screen?.stop()
}
