import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { accessibilityProblems } from './accessibility.ts'
import { expect, test } from './launch.ts'

const TITLE = 'The Nazi-Soviet Pact'

/** Pictures for people to look at, where a folder for them is named. */
async function picture(window: Page, name: string): Promise<void> {
  const folder = process.env['LECTERN_PICTURES']
  if (folder) await window.screenshot({ path: join(folder, `${name}.png`) })
}

/** What the system's dialog for saving would answer. */
async function saveTo(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

/** A file let go over the window, as the system hands it over. */
async function drop(window: Page, name: string, bytes: Uint8Array): Promise<void> {
  await window.evaluate(
    ([fileName, content]) => {
      const carried = new DataTransfer()
      carried.items.add(new File([Uint8Array.from(content)], fileName))
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }),
        )
    },
    [name, [...bytes]] as const,
  )
}

async function choose(window: Page, command: string): Promise<void> {
  await window.keyboard.press('Control+Shift+P')
  await window.keyboard.type(command)
  await window.keyboard.press('Enter')
}

test('a lesson is shared, and what comes back is added as the teacher decides', async ({
  lectern: { app, window, exports, complaints },
}) => {
  const file = join(exports, 'pact.lectern')
  await saveTo(app, file)
  const card = window.locator('[data-row="lesson#nazi-soviet-pact-lesson"]')
  await card.focus()
  await choose(window, 'share')
  await expect(window.getByText(/“pact.lectern” holds 1 lesson, 1 topic/)).toBeVisible()
  const bytes = await readFile(file)

  const dialog = window.getByRole('dialog', { name: /Add from “pact.lectern”/ })
  await drop(window, 'pact.lectern', bytes)
  await expect(dialog.getByText('You have all of this already.')).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await card.focus()
  await window.keyboard.press('F2')
  await window.keyboard.type('My own pact')
  await window.keyboard.press('Enter')
  await expect(card).toContainText('My own pact')
  await drop(window, 'pact.lectern', bytes)
  await expect(dialog.getByText('Differs from yours')).toBeVisible()
  await picture(window, 'share')
  const fate = dialog.getByRole('combobox')
  await fate.selectOption('Keep mine only')
  await expect(dialog.getByText('As it is set now, nothing would be added.')).toBeVisible()
  await fate.selectOption('Keep both')
  await dialog.getByRole('button', { name: 'Add to library' }).click()
  await expect(window.getByText('1 lesson added')).toBeVisible()
  await expect(card).toContainText('My own pact')
  await expect(window.locator('[data-row^="lesson#"]')).toHaveCount(2)

  await drop(window, 'pact.lectern', bytes)
  await dialog.getByRole('combobox').selectOption('Replace mine')
  await dialog.getByRole('button', { name: 'Add to library' }).click()
  await expect(window.getByText('1 lesson replaced')).toBeVisible()
  await expect(card).toContainText(TITLE)
  await window.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(window.getByRole('banner').getByRole('heading', { name: TITLE })).toBeVisible()
  expect(complaints).toEqual([])
})

test('damaged shares are refused with words; File, Open takes shares and notes', async ({
  lectern: { app, window, exports, complaints },
}) => {
  const file = join(exports, 'pact.lectern')
  await saveTo(app, file)
  await window.locator('[data-row="lesson#nazi-soviet-pact-lesson"]').click()
  await expect(window.getByRole('option').first()).toBeVisible()
  await choose(window, 'share')
  await expect(window.getByText(/“pact.lectern” holds/)).toBeVisible()
  const bytes = await readFile(file)
  bytes.set([1, 2, 3], bytes.length / 2)
  await drop(window, 'pact.lectern', bytes)
  const dialog = window.getByRole('dialog', { name: /Add from/ })
  await expect(dialog.getByRole('alert')).toContainText(/damaged.*Nothing was added/)
  await picture(window, 'share-damaged')
  await window.keyboard.press('Escape')

  const notes = join(exports, 'notes.txt')
  await writeFile(notes, 'The Treaty of Rapallo\n\nGermany and Russia agreed in April 1922.\n')
  for (const [path, seen] of [
    [file, window.getByText('You have all of this already.')],
    [notes, window.getByText('Germany and Russia agreed in April 1922.').first()],
  ] as const) {
    await app.evaluate(({ dialog: system }, chosen) => {
      system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, path)
    await window.keyboard.press('Control+Shift+O')
    await expect(seen).toBeVisible()
    await window.keyboard.press('Escape')
  }
  expect(complaints).toEqual([])
})

test('a quiz is made of a lesson for Moodle and for flashcards', async ({
  lectern: { app, window, exports, complaints },
}) => {
  await window.locator('[data-row="lesson#nazi-soviet-pact-lesson"]').click()
  await expect(window.getByRole('option').first()).toBeVisible()
  const dialog = window.getByRole('dialog', { name: 'Export quiz' })
  for (const [name, words] of [
    ['Moodle XML', '<question type="'],
    ['Anki cards', '\t'],
  ] as const) {
    const file = join(exports, `${name}.txt`)
    await saveTo(app, file)
    await choose(window, 'quiz')
    await dialog.getByRole('radio', { name }).check()
    await picture(window, 'quiz')
    await dialog.getByRole('button', { name: 'Save…' }).click()
    await expect(
      window.getByText(new RegExp(`holds \\d+ (?:questions|cards) as ${name}`)),
    ).toBeVisible()
    expect(await readFile(file, 'utf8')).toContain(words)
  }
  expect(complaints).toEqual([])
})

for (const look of ['light', 'dark', 'forced colours'] as const) {
  test(`sharing has no barriers in ${look}`, async ({ lectern: { app, window, exports } }) => {
    await window.emulateMedia(
      look === 'forced colours' ? { forcedColors: 'active' } : { colorScheme: look },
    )
    const file = join(exports, 'pact.lectern')
    await saveTo(app, file)
    const card = window.locator('[data-row="lesson#nazi-soviet-pact-lesson"]')
    await card.focus()
    await choose(window, 'share')
    await expect(window.getByText(/“pact.lectern” holds/)).toBeVisible()
    await card.focus()
    await window.keyboard.press('F2')
    await window.keyboard.type('My own pact')
    await window.keyboard.press('Enter')
    await expect(card).toContainText('My own pact')
    await drop(window, 'pact.lectern', await readFile(file))
    await expect(window.getByText('Differs from yours')).toBeVisible()
    await picture(window, `share-${look.replace(' ', '-')}`)
    expect(await accessibilityProblems(window), 'share').toEqual([])
    await window.keyboard.press('Escape')
    await choose(window, 'quiz')
    await expect(window.getByRole('dialog', { name: 'Export quiz' })).toBeVisible()
    await picture(window, `quiz-${look.replace(' ', '-')}`)
    expect(await accessibilityProblems(window), 'quiz').toEqual([])
  })
}
