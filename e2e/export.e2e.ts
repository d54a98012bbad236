import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { accessibilityProblems } from './accessibility.ts'
import { expect, test } from './launch.ts'

const title = 'The Nazi-Soviet Pact'

async function openExport(window: Page): Promise<void> {
  await window.getByRole('button', { name: new RegExp(`${title}.*Example`) }).click()
  await expect(window.getByRole('tab', { name: /Worksheet/ })).toHaveText(/\d+ pages?/, {
    timeout: 20_000,
  })
  await window.keyboard.press('Control+Shift+E')
  await expect(window.getByRole('dialog', { name: 'Export' })).toBeVisible()
}

test('first run: two forms of the worksheet, a handout and Word, counted before they are made', async ({
  lectern: { app, window, complaints, outsideRequests, exports },
}) => {
  await openExport(window)
  const dialog = window.getByRole('dialog', { name: 'Export' })
  const tick = (name: string) => dialog.getByRole('checkbox', { name, exact: true })
  await app.evaluate(({ dialog: system, shell }, folder) => {
    system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
    shell.openPath = (path) => {
      Reflect.set(globalThis, 'openedFile', path)
      return Promise.resolve('')
    }
  }, exports)

  await tick('Support').check()
  await tick('Large print 18').check()
  await expect(
    dialog.getByRole('button', { name: /Worksheet PDF 3 files, \d+ pages/ }),
  ).toBeVisible({ timeout: 30_000 })
  await tick('Slides to print, PDF').check()
  await dialog.getByLabel('Slides on a page').selectOption('3 a page with lines')
  await tick('Worksheet, Word').check()
  await tick('Lesson plan, PDF').check()
  await expect(
    dialog.getByRole('region', { name: 'Pages of Lesson plan' }).locator('svg').first(),
  ).toBeVisible({ timeout: 30_000 })
  await dialog.getByRole('button', { name: 'Export 8 files' }).click()
  await expect(dialog.getByText('8 files written')).toBeVisible({ timeout: 60_000 })
  const written = await readdir(exports)
  expect(written.sort()).toEqual(
    [
      'mark-scheme.pdf',
      'plan.pdf',
      'slides-handout-3.pdf',
      'slides.pptx',
      'worksheet-large18.pdf',
      'worksheet-support.pdf',
      'worksheet.docx',
      'worksheet.pdf',
    ].map((name) => `${title} - ${name}`),
  )
  for (const name of written) {
    const start = (await readFile(join(exports, name))).subarray(0, 4).toString('latin1')
    expect(start).toBe(name.endsWith('.pdf') ? '%PDF' : 'PK\u0003\u0004')
  }
  await dialog.getByTitle(/^Open .* - plan\.pdf$/).click()
  await expect
    .poll(() => app.evaluate(() => String(Reflect.get(globalThis, 'openedFile'))))
    .toContain('plan.pdf')
  await dialog.getByRole('button', { name: 'Done' }).click()

  // The next time begins with what was chosen the last time.
  await window.keyboard.press('Control+Shift+E')
  await expect(tick('Lesson plan, PDF')).toBeChecked()
  await dialog.getByRole('button', { name: /^Worksheet PDF/ }).click()
  await expect(tick('Large print 18')).toBeChecked()
  expect(complaints).toEqual([])
  expect(outsideRequests).toEqual([])
})

test('the export dialog is accessible in every look', async ({
  lectern: { app, window },
}, info) => {
  await openExport(window)
  const dialog = window.getByRole('dialog', { name: 'Export' })
  await expect(
    dialog
      .getByRole('region', { name: /Pages of/ })
      .locator('svg')
      .first(),
  ).toBeVisible({ timeout: 30_000 })
  await dialog.getByRole('button', { name: 'One file with copies for a class' }).click()
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, [w, h]) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(w, h)
      },
      [width, height] as const,
    )
    for (const [colorScheme, forcedColors] of [
      ['light', 'none'],
      ['dark', 'none'],
      ['dark', 'active'],
    ] as const) {
      await window.emulateMedia({ colorScheme, forcedColors })
      await window.waitForTimeout(200)
      const name = `export-${width}-${colorScheme}-${forcedColors}`
      await window.screenshot({ path: info.outputPath(`${name}.png`) })
      expect(await accessibilityProblems(window), name).toEqual([])
    }
  }
})
