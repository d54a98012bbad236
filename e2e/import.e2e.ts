import { execFile } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect, test } from './launch.ts'
import { accessibilityProblems } from './accessibility.ts'

const fixture = resolve(import.meta.dirname, '../fixtures/import/review-steam.txt')

async function copy(app: ElectronApplication, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
}

/** Pastes the fixture on the Import screen, and gives the list of its lines. */
async function openReview(app: ElectronApplication, window: Page): Promise<Locator> {
  await copy(app, await readFile(fixture, 'utf8'))
  await expect(window.getByRole('button', { name: /Nazi-Soviet Pact.*Example/ })).toBeVisible()
  await window.keyboard.press('Control+i')
  await expect(window.getByRole('textbox', { name: 'Your notes' })).toBeFocused()
  await window.keyboard.press('Control+v')
  const lines = window.getByRole('listbox', { name: 'Lines of your notes' })
  await expect(lines).toBeFocused()
  return lines
}

async function expectFocus(window: Page): Promise<void> {
  await expect.poll(() => window.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
}

test('imports pasted notes, corrected by keyboard alone', async ({
  lectern: { app, window, library, exports, complaints },
}) => {
  test.setTimeout(180_000)
  const lines = await openReview(app, window)
  await expect(window.getByText(/\d of 30 lines to check/)).toBeVisible()
  const result = window.getByRole('region', { name: 'What each line has become' })

  // The cursor waits at the first doubt; its key answers it.
  const selected = lines.getByRole('option', { selected: true })
  await expect(selected).toContainText('to check')
  const asked = await selected.getAttribute('data-line')
  await window.keyboard.press('p')
  await expect(lines.locator(`[data-line="${asked}"]`)).not.toContainText('to check')
  await expectFocus(window)

  // Two definitions were read as bullets.
  await goTo(lines, window, 'Factory system')
  await window.keyboard.press('d')
  await expect(result.locator('.term', { hasText: 'Factory system' })).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(result.locator('.term', { hasText: 'Factory system' })).toBeHidden()
  await window.keyboard.press('Control+y')
  await expect(result.locator('.term', { hasText: 'Factory system' })).toBeVisible()
  await goTo(lines, window, 'Separate condenser')
  await window.keyboard.press('d')
  await expect(result.locator('.term', { hasText: 'Separate condenser' })).toBeVisible()
  await expectFocus(window)

  // A line that was left out comes back, and goes again.
  await window.keyboard.press('Home')
  await window.keyboard.press('r')
  await expect(window.getByText('1 line left out')).toBeVisible()
  await window.keyboard.press('x')
  await expect(window.getByText('2 lines left out')).toBeVisible()

  // Leaving keeps everything to come back to.
  await window.keyboard.press('Control+w')
  await expect(window.getByRole('heading', { name: 'Topics' })).toBeVisible()
  await window.keyboard.press('Control+i')
  await expect(lines).toBeFocused()
  await expect(result.locator('.term', { hasText: 'Factory system' })).toBeVisible()

  await window.keyboard.press('Control+Enter')
  const dialog = window.getByRole('dialog', { name: 'Add to library' })
  const title = dialog.getByRole('textbox', { name: 'Title' })
  await expect(title).toHaveValue('Steam and the Factory, 1760–1850')
  await dialog.getByRole('textbox', { name: 'Level' }).fill('GCSE')
  await window.keyboard.press('Enter')
  await expect(window.getByText(/is in your library/).first()).toBeVisible()
  await expectFocus(window)

  const names = await readdir(join(library, 'topics'))
  const name = names.find((one) => /steam/i.test(one)) ?? ''
  const saved = JSON.parse(await readFile(join(library, 'topics', name, 'topic.json'), 'utf8')) as {
    items: { kind: string; term?: string }[]
    qualification: { level: string }
    source: { text: string }
  }
  expect(saved.qualification.level).toBe('GCSE')
  expect(saved.source.text).toBe(await readFile(fixture, 'utf8'))
  expect(saved.items.filter(({ kind }) => kind === 'keyTerm').map(({ term }) => term)).toEqual([
    'Factory system',
    'Separate condenser',
  ])

  // A lesson made of it has all its files.
  const lessonId = await assemble(library, 'steam-and-the-factory-1760-1850')
  await window.keyboard.press('Control+w')
  await window.keyboard.press('F5')
  await window
    .getByRole('button', { name: /^Steam and the Factory/ })
    .first()
    .click()
  await expect(window.getByRole('tab', { name: 'Mark scheme' })).toBeVisible()
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, exports)
  await window.keyboard.press('Control+Shift+E')
  const exporting = window.getByRole('dialog', { name: 'Export' })
  await exporting.getByRole('button', { name: /^Export \d file/ }).click()
  await expect(exporting.getByText(/files? written/)).toBeVisible({ timeout: 90_000 })
  const files = await readdir(exports)
  expect(files.filter((file) => /\.(?:pptx|pdf)$/.test(file)).length, lessonId).toBeGreaterThan(1)
  for (const file of files) expect((await stat(join(exports, file))).size).toBeGreaterThan(2_000)
  expect(complaints).toEqual([])
})

/** Walks down from the first line to the one with these words. */
async function goTo(lines: Locator, window: Page, words: string): Promise<void> {
  const selected = lines.getByRole('option', { selected: true })
  await window.keyboard.press('Home')
  for (let i = 0; i < 40; i++) {
    if ((await selected.textContent())?.includes(words) === true) return
    await window.keyboard.press('ArrowDown')
  }
  await expect(selected).toContainText(words)
}

/** Makes a lesson of a topic with the command of the program itself. */
async function assemble(library: string, topicId: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    resolve(import.meta.dirname, '../scripts/lectern.mjs'),
    ...['assemble', topicId, '--library', library, '--save', '--json'],
  ])
  return stdout
}

const looks = [
  { scheme: 'light', forced: 'none' },
  { scheme: 'dark', forced: 'none' },
  { scheme: 'dark', forced: 'active' },
] as const

for (const { scheme, forced } of looks) {
  test(`the review has no barriers, ${scheme}, forced colours ${forced}`, async ({
    lectern: { app, window },
  }) => {
    test.setTimeout(120_000)
    await window.emulateMedia({ colorScheme: scheme, forcedColors: forced })
    const pictures = process.env['LECTERN_PICTURES']
    const check = async (what: string): Promise<void> => {
      await window.waitForTimeout(250)
      expect(await accessibilityProblems(window), what).toEqual([])
      await expectFocus(window)
      for (const [width, height] of pictures === undefined
        ? []
        : ([
            [1280, 800],
            [1920, 1080],
          ] as const)) {
        await app.evaluate(
          ({ BrowserWindow }, size) => {
            BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1])
          },
          [width, height] as const,
        )
        await window.waitForTimeout(250)
        await window.screenshot({
          path: join(pictures ?? '', `${what}-${scheme}-${forced}-${width}.png`),
        })
      }
    }
    await window.getByRole('button', { name: 'Import notes' }).click()
    await check('start')
    await window.keyboard.press('Control+w')
    await openReview(app, window)
    await check('review')
    await window.keyboard.press('Enter')
    await check('gap')
    await window.getByRole('button', { name: 'Show', exact: true }).click()
    await check('left-out')
    await window.keyboard.press('Control+Enter')
    await check('add')
  })
}
