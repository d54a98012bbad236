import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, launch, startArguments, test } from './launch.ts'

const notes = resolve(import.meta.dirname, '../fixtures/import/review-steam.txt')

/** Shares the example lesson into a file. */
async function shareExample(app: ElectronApplication, window: Page, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await window.locator('[data-row="lesson#nazi-soviet-pact-lesson"]').focus()
  await window.keyboard.press('Control+Shift+P')
  await window.keyboard.type('share')
  await window.keyboard.press('Enter')
  await expect(window.getByText(/holds 1 lesson, 1 topic/)).toBeVisible()
}

/** Starts the program once more with files, as a double click on one of them does. */
async function startAgain(
  userData: string,
  library: string,
  files: readonly string[],
): Promise<void> {
  const second = spawn(
    process.env['LECTERN_ELECTRON'] ?? '',
    [...startArguments(userData, library), ...files],
    { stdio: 'ignore' },
  )
  await once(second, 'exit')
}

test('a share file opens when the program is started with it, and in the one that runs', async ({
  lectern: { app, window, library, userData, exports },
}) => {
  const file = join(exports, 'from a colleague.lectern')
  await shareExample(app, window, file)
  const dialog = window.getByRole('dialog', { name: 'Add from “from a colleague.lectern”' })

  await startAgain(userData, library, [file])
  await expect(dialog.getByText('You have all of this already.')).toBeVisible()

  // What comes while a dialog is in front waits for it.
  await startAgain(userData, library, [notes])
  await expect(dialog).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('listbox', { name: 'Lines of your notes' })).toBeFocused()

  const other = await mkdtemp(join(tmpdir(), 'lectern-files-'))
  const started = await launch(other, join(other, 'library'), [file])
  const page = await started.firstWindow()
  await expect(page.getByRole('dialog', { name: /^Add from/ })).toContainText(
    'You have all of this already.',
  )
  await started.close()
  await rm(other, { recursive: true, force: true })
})

test('a file that went away, or is none of ours, says so', async ({
  lectern: { window, library, userData, exports },
}) => {
  await expect(window.getByRole('heading', { name: 'Recent lessons' })).toBeVisible()
  await startAgain(userData, library, [join(exports, 'gone.lectern')])
  await expect(window.getByText('That file could not be read.', { exact: false })).toBeVisible()
  const junk = join(exports, 'junk.lectern')
  await mkdir(exports, { recursive: true })
  await writeFile(junk, (await readFile(notes)).subarray(0, 200))
  await startAgain(userData, library, [junk])
  const dialog = window.getByRole('dialog', { name: 'Add from “junk.lectern”' })
  await expect(dialog).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^Add to library/ })).toHaveCount(0)
})
