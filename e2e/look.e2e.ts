import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { accessibilityProblems } from './accessibility.ts'
import { expect, test } from './launch.ts'

async function openSettings(window: Page, tab: string) {
  await expect(window.locator('.tile svg').first()).toBeVisible()
  await window.keyboard.press('Control+,')
  const settings = window.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('tab', { name: tab }).click()
  return settings
}

test('gives new lessons the look of the settings', async ({ lectern: { window, complaints } }) => {
  const settings = await openSettings(window, 'New lessons')
  await settings.getByRole('radio', { name: 'Reading room' }).check()
  await settings.getByRole('combobox', { name: 'Fonts of slides' }).selectOption('Times and Arial')
  await settings
    .getByRole('combobox', { name: 'Paper of worksheets' })
    .selectOption('Large print, 18 point')
  await settings.getByRole('button', { name: '10 mm' }).click()
  await expect(settings.getByRole('status')).toHaveText('Saved')
  expect(await accessibilityProblems(window)).toEqual([])
  await settings.getByRole('button', { name: 'Done' }).click()

  await window.keyboard.press('Control+N')
  const sheet = window.getByRole('dialog', { name: 'New lesson' })
  await expect(sheet.getByRole('radio', { name: 'Reading room' })).toBeChecked()
  await expect(sheet.getByText(/As in Settings: Times and Arial · Large print/)).toBeVisible()
  await sheet.getByRole('button', { name: 'Create lesson' }).click()
  await expect(window.getByRole('tab', { name: /Worksheet.*pages?/ })).toBeVisible()
  await expect(
    window.locator('.desk .paper').first().locator('text[font-family*="Tinos"]').first(),
  ).toBeVisible()
  await window.getByRole('tab', { name: /Worksheet/ }).click()
  await expect(window.getByText('Pupil sheet, Large print, 18 point')).toBeVisible()
  await window.getByRole('tab', { name: 'Design' }).click()
  await expect(window.getByRole('button', { name: '10 mm' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  expect(complaints).toEqual([])
})

test('turns a worksheet into an exam paper and back, the pages following', async ({
  lectern: { window, complaints },
}) => {
  await window.getByRole('button', { name: /Nazi-Soviet Pact.*Example/ }).click()
  await expect(window.getByRole('tab', { name: /Worksheet.*pages?/ })).toBeVisible()
  await window.getByRole('tab', { name: /Worksheet/ }).click()
  await window.getByRole('tab', { name: 'Design' }).click()
  const paper = window.getByRole('combobox', { name: 'Paper', exact: true })
  const first = window.locator('.desk .paper').first()
  await expect(first).not.toContainText('minutes')
  await paper.selectOption({ label: 'Exam paper' })
  await expect(first).toContainText(/Time allowed/i)
  await window.getByRole('button', { name: 'As I say' }).click()
  const minutes = window.getByRole('textbox', { name: 'Minutes allowed' })
  await minutes.fill('95')
  await minutes.press('Enter')
  await expect(first).toContainText('1 hour 35 minutes')
  await window.getByRole('textbox', { name: /^Code/ }).fill('Y13/4')
  await expect(first).toContainText('Y13/4')
  expect(await accessibilityProblems(window)).toEqual([])
  for (let step = 0; step < 4; step++) await window.keyboard.press('Control+z')
  await expect(paper).toHaveValue('usual')
  await expect(first).not.toContainText('1 hour 35 minutes')
  expect(complaints).toEqual([])
})

test('takes the school’s logo, says what it shows, and keeps its colours readable', async ({
  lectern: { app, window, library, userData, complaints },
}) => {
  const picture = join(userData, 'logo.png')
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await writeFile(picture, Buffer.from(pixel, 'base64'))
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, picture)
  const settings = await openSettings(window, 'School')
  await settings.getByRole('textbox', { name: 'Name' }).fill('Northfield School')
  await window.keyboard.press('Tab')
  await expect(settings.getByRole('status')).toHaveText('Saved')
  await settings.getByRole('button', { name: 'Choose a picture…' }).click()
  await expect(settings.getByRole('status')).toHaveText('Logo saved')
  await settings.getByRole('textbox', { name: /What it shows/ }).fill('An oak over an open book')
  await window.keyboard.press('Tab')
  await expect(settings.getByRole('img', { name: 'An oak over an open book' })).toBeVisible()
  const colour = settings.getByLabel(/Main colour/)
  await colour.fill('#ffd400')
  await colour.dispatchEvent('change')
  await expect(settings.getByText(/Main colour on .*: the contrast would be/).first()).toBeVisible()
  expect(await accessibilityProblems(window)).toEqual([])
  await settings.getByRole('button', { name: 'Done' }).click()
  const school = async (): Promise<unknown> =>
    JSON.parse(await readFile(join(library, 'school.json'), 'utf8'))
  await expect.poll(school).toMatchObject({
    logo: 'school-logo.png',
    logoAlt: 'An oak over an open book',
    colours: { accent: '#FFD400' },
  })

  await window.getByRole('button', { name: /Nazi-Soviet Pact.*Example/ }).click()
  const first = window.locator('.desk .paper').first()
  await expect(first.getByRole('img', { name: 'An oak over an open book' })).toHaveCount(1)
  expect(complaints).toEqual([])
})
