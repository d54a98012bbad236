import { existsSync } from 'node:fs'
import { cp, readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect, test } from './launch.ts'
import { accessibilityProblems } from './accessibility.ts'

const fixture = resolve(import.meta.dirname, '../fixtures/import/review-steam.txt')

async function copy(app: ElectronApplication, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
}

/** Pastes notes on the Import screen, and gives the list of its lines. */
async function openReview(
  app: ElectronApplication,
  window: Page,
  notes = fixture,
): Promise<Locator> {
  await copy(app, await readFile(notes, 'utf8'))
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

  const saved = await topicOf(library, /steam/i)
  expect(saved.qualification.level).toBe('GCSE')
  expect(saved.source.text).toBe(await readFile(fixture, 'utf8'))
  expect(saved.items.filter(({ kind }) => kind === 'keyTerm').map(({ term }) => term)).toEqual([
    'Factory system',
    'Separate condenser',
  ])

  await makeLesson(window, 'Steam and the Factory, 1760–1850')
  await exportLesson(app, window, exports)
  expect(complaints).toEqual([])
})

/** The notes that this program was first made for, where they lie beside the repository. */
const teacherNotes = resolve(import.meta.dirname, '../../shared/source/nazi-soviet-pact-notes.txt')

if (existsSync(teacherNotes))
  test('a teacher’s own notes become a lesson with all its files', async ({
    lectern: { app, window, library, exports, complaints },
  }) => {
    test.setTimeout(240_000)
    const lines = await openReview(app, window, teacherNotes)

    // The cursor waits at the first doubt; which lines are doubtful is the classifier's affair.
    const selected = lines.getByRole('option', { selected: true })
    const answer = async (key: string): Promise<void> => {
      await expect(selected).toContainText('to check')
      const line = await selected.getAttribute('data-line')
      await window.keyboard.press(key)
      await expect(lines.locator(`[data-line="${line}"]`)).not.toContainText('to check')
    }
    await answer('b')
    await window.keyboard.press('Enter')
    await answer('p')
    await expectFocus(window)

    await window.keyboard.press('Control+Enter')
    const dialog = window.getByRole('dialog', { name: 'Add to library' })
    // Only the teacher knows the title of these notes.
    const title = dialog.getByRole('textbox', { name: 'Title' })
    await expect(title).toBeFocused()
    await title.fill('The Nazi-Soviet Pact, from notes')
    await window.keyboard.press('Enter')
    await expect(window.getByText(/is in your library/).first()).toBeVisible()

    const saved = await topicOf(library, /from-notes/)
    expect(saved.source.text).toBe(await readFile(teacherNotes, 'utf8'))
    const questions = saved.items.filter(({ kind }) => kind === 'question')
    expect(questions.map(({ marks }) => marks)).toEqual([2, 6])

    await makeLesson(window, 'The Nazi-Soviet Pact, from notes')
    await exportLesson(app, window, exports)
    expect(complaints).toEqual([])
  })

/** With New lesson, from the topic that is open. */
async function makeLesson(window: Page, title: string): Promise<void> {
  await window.keyboard.press('Control+n')
  const dialog = window.getByRole('dialog', { name: 'New lesson' })
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue(title)
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ slides, \d+ min, \d+ marks?$/)
  await dialog.getByRole('button', { name: 'Create lesson' }).press('Enter')
  await expect(window).toHaveTitle(`${title} - Lectern`)
  await expect(window.getByRole('tab', { name: /Worksheet/ })).toHaveText(/\d pages?/)
  await expectFocus(window)
}

/** With the Export dialog as it is set at first: every file is there, and holds something. */
async function exportLesson(app: ElectronApplication, window: Page, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  await window.keyboard.press('Control+Shift+E')
  const exporting = window.getByRole('dialog', { name: 'Export' })
  await exporting.getByRole('button', { name: /^Export \d files?/ }).press('Enter')
  await expect(exporting.getByText(/files? written/)).toBeVisible({ timeout: 90_000 })
  const files = await readdir(folder)
  expect(files.filter((file) => /\.(?:pptx|pdf)$/.test(file)).length).toBeGreaterThan(1)
  for (const file of files) expect((await stat(join(folder, file))).size).toBeGreaterThan(2_000)
  // For people to look at, where a folder for it is named.
  const kept = process.env['LECTERN_EXPORTS']
  if (kept) await cp(folder, kept, { recursive: true })
}

interface SavedTopic {
  readonly items: readonly {
    readonly kind: string
    readonly term?: string
    readonly marks?: number
  }[]
  readonly qualification: { readonly level: string }
  readonly source: { readonly text: string }
}

/** The one whose folder is called so. */
async function topicOf(library: string, name: RegExp): Promise<SavedTopic> {
  const folder = (await readdir(join(library, 'topics'))).find((one) => name.test(one)) ?? ''
  const file = join(library, 'topics', folder, 'topic.json')
  return JSON.parse(await readFile(file, 'utf8')) as SavedTopic
}

/** Walks down from the first line to the one with these words. */
async function goTo(lines: Locator, window: Page, words: string): Promise<void> {
  const selected = lines.getByRole('option', { selected: true })
  await window.keyboard.press('Home')
  for (let i = 0; i < 100; i++) {
    if ((await selected.textContent())?.includes(words) === true) return
    await window.keyboard.press('ArrowDown')
  }
  await expect(selected).toContainText(words)
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
