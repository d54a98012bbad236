import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './launch.ts'
import { accessibilityProblems } from './accessibility.ts'

const exampleTitle = 'The Nazi-Soviet Pact'

async function openExample(window: Page): Promise<void> {
  await window.getByRole('button', { name: new RegExp(`${exampleTitle}.*Example`) }).click()
  await expect(window.getByRole('option').first()).toBeVisible()
}

/** Answers the system's folder dialog, which no test can click. */
async function answerFolderDialog(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
}

test('first run: from the example to three files', async ({
  lectern: { app, window, complaints, outsideRequests, exports },
}) => {
  await expect(window.getByRole('heading', { name: 'Recent lessons' })).toBeVisible()
  const card = window.getByRole('button', { name: new RegExp(`${exampleTitle}.*Example`) })
  await expect(card.locator('svg')).toHaveCount(2)
  await expect(window.getByRole('rowheader', { name: exampleTitle })).toBeVisible()

  await openExample(window)
  expect(await window.getByRole('option').count()).toBeGreaterThan(10)
  await window.getByRole('option').nth(1).click()
  await expect(window.getByRole('status').filter({ hasText: 'Slide 2 of' })).toBeVisible()
  await window.keyboard.press('ArrowDown')
  await expect(window.getByRole('status').filter({ hasText: 'Slide 3 of' })).toBeVisible()
  await expect(window.getByRole('option').nth(2)).toBeFocused()

  for (const [tab, words] of [
    ['Worksheet', /Name/],
    ['Mark scheme', /Mark scheme/],
  ] as const) {
    await window.getByRole('tab', { name: tab }).click()
    const pages = window.getByRole('region', { name: 'Pages' }).locator('.page svg')
    await expect(pages.first()).toContainText(words)
    expect(await pages.count()).toBeGreaterThan(0)
  }

  await answerFolderDialog(app, exports)
  await window.keyboard.press('Control+Shift+E')
  const dialog = window.getByRole('dialog', { name: 'Export' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Export 3 files' }).click()
  await expect(dialog.getByText('3 files written')).toBeVisible({ timeout: 30_000 })
  const written = await readdir(exports)
  expect(written.sort()).toEqual([
    `${exampleTitle} - mark-scheme.pdf`,
    `${exampleTitle} - slides.pptx`,
    `${exampleTitle} - worksheet.pdf`,
  ])
  for (const name of written) {
    const start = (await readFile(join(exports, name))).subarray(0, 4).toString('latin1')
    expect(start).toBe(name.endsWith('.pdf') ? '%PDF' : 'PK\u0003\u0004')
  }
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toBeHidden()
  await window.keyboard.press('Control+w')
  await expect(window.getByRole('heading', { name: 'Recent lessons' })).toBeVisible()
  expect(complaints).toEqual([])
  expect(outsideRequests).toEqual([])
})

test('a cancelled export leaves nothing behind', async ({ lectern: { app, window, exports } }) => {
  await openExample(window)
  await answerFolderDialog(app, exports)
  await window.keyboard.press('Control+Shift+E')
  // Both calls in one go: the export is under way when the wish to stop arrives.
  const answers = await window.evaluate(async () => {
    const api = Reflect.get(globalThis, 'lectern') as Record<
      string,
      (argument: unknown) => Promise<unknown>
    >
    await api['chooseExportFolder']?.({})
    let stop: (() => Promise<unknown>) | undefined = () => api['cancelExport']!({})
    ;(api['on'] as unknown as (name: string, listener: () => void) => void)(
      'exportProgress',
      () => {
        void stop?.()
        stop = undefined
      },
    )
    return api['exportLesson']?.({
      lessonId: 'nazi-soviet-pact-lesson',
      wanted: [{ kind: 'slides' }, { kind: 'worksheet' }, { kind: 'mark-scheme' }],
    })
  })
  expect(answers).toEqual({ ok: false, error: 'cancelled' })
  expect(await readdir(exports)).toEqual([])
})

test('refuses calls that do not fit the contract', async ({ lectern: { window } }) => {
  const answers = await window.evaluate(async () => {
    const api = Reflect.get(globalThis, 'lectern') as Record<
      string,
      (argument: unknown) => Promise<unknown>
    >
    return [
      await api['openLesson']?.({ lessonId: '../../etc/passwd' }),
      await api['exportLesson']?.({
        lessonId: 'nazi-soviet-pact-lesson',
        wanted: [{ kind: 'secrets' }],
      }),
      await api['exportLesson']?.({
        lessonId: 'nazi-soviet-pact-lesson',
        wanted: [{ kind: 'slides' }],
      }),
    ]
  })
  expect(answers).toEqual([
    { ok: false, error: 'unexpected' },
    { ok: false, error: 'unexpected' },
    { ok: false, error: 'no-folder' },
  ])
})

test('a new lesson has the pupil sheet that was asked for', async ({
  lectern: { window, complaints },
}) => {
  await expect(window.getByRole('heading', { name: 'Recent lessons' })).toBeVisible()
  await window.keyboard.press('Control+n')
  const dialog = window.getByRole('dialog', { name: 'New lesson' })
  const tasks = dialog.getByRole('group', { name: /^Pupil sheet/ }).getByRole('checkbox')
  await expect(tasks.first()).toBeChecked()
  const count = await tasks.count()
  expect(count).toBeGreaterThan(1)
  const marks = dialog.getByRole('status')
  const before = await marks.textContent()
  await tasks.first().uncheck()
  await expect(marks).not.toHaveText(before ?? '')
  await dialog.getByRole('button', { name: 'Support' }).click()
  expect(await accessibilityProblems(window)).toEqual([])
  const pictures = process.env['LECTERN_PICTURES']
  if (pictures) {
    await tasks.first().scrollIntoViewIfNeeded()
    await window.screenshot({ path: join(pictures, 'new-lesson-sheet.png') })
  }
  await dialog.getByRole('button', { name: 'Create lesson' }).click()
  await expect(window.getByRole('tab', { name: /Worksheet/ })).toHaveText(/\d pages?/)
  await window.keyboard.press('Control+2')
  const listed = window.getByRole('listbox', { name: /^Tasks/ }).getByRole('option')
  await expect(listed).toHaveCount(count - 1)
  await window.getByRole('tab', { name: 'Design' }).click()
  await expect(window.getByRole('radio', { name: /Support/ })).toBeChecked()
  expect(complaints).toEqual([])
})

const looks = [
  { scheme: 'light', width: 1280, height: 800, forced: 'none' },
  { scheme: 'light', width: 1440, height: 900, forced: 'none' },
  { scheme: 'dark', width: 1280, height: 800, forced: 'none' },
  { scheme: 'dark', width: 1440, height: 900, forced: 'none' },
  { scheme: 'dark', width: 1280, height: 800, forced: 'active' },
] as const

test('the search for barriers finds one that was put there', async ({ lectern: { window } }) => {
  // Planted any sooner, it would go when the library is drawn.
  await expect(window.getByRole('heading', { name: 'Recent lessons' })).toBeVisible()
  await window.evaluate(() =>
    document.querySelector('main')?.append(document.createElement('button')),
  )
  expect((await accessibilityProblems(window)).join()).toContain('button-name')
})

for (const { scheme, width, height, forced } of looks) {
  test(`looks right and is accessible, ${scheme}, ${width} × ${height}, forced colours ${forced}`, async ({
    lectern: { app, window },
  }, info) => {
    await app.evaluate(
      ({ BrowserWindow }, [w, h]) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(w, h)
      },
      [width, height] as const,
    )
    await window.emulateMedia({ colorScheme: scheme, forcedColors: forced })
    const look = async (name: string): Promise<void> => {
      await window.evaluate(() => document.fonts.ready.then(() => undefined))
      await window.waitForTimeout(200)
      await window.screenshot({ path: info.outputPath(`${name}.png`) })
      expect(await accessibilityProblems(window), name).toEqual([])
    }
    await expect(window.locator('main svg .page, main .tile svg').first()).toBeVisible()
    await look('library')
    await openExample(window)
    await window.getByRole('option').nth(4).click()
    await look('slides')
    await window.getByRole('tab', { name: 'Notes and source' }).click()
    await look('notes')
    await window.getByRole('tab', { name: 'Worksheet' }).click()
    await look('worksheet')
    await window.getByRole('tab', { name: 'Mark scheme' }).click()
    await look('mark-scheme')
    await window.getByRole('button', { name: 'Export', exact: true }).click()
    await look('export')
  })
}
