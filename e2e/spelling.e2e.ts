import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { accessibilityProblems } from './accessibility.ts'
import { expect, test } from './launch.ts'

const waves = (window: Page) =>
  window.locator('.desk .paper').first().locator('[data-misspelt] path')
const NOTES = /What you want to say/
const menu = (window: Page) => window.getByRole('menu', { name: /may be misspelt/ })

/** Pixels as red as Chromium's own waves, in the picture of a field. */
async function redPixels(window: Page, label: RegExp): Promise<number> {
  const field = window.getByRole('textbox', { name: label }).first()
  const picture = (await field.screenshot({ caret: 'hide' })).toString('base64')
  return window.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    if (!context) throw new Error('There is nothing to count pixels on.')
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    let red = 0
    for (let at = 0; at < data.length; at += 4) {
      const [r = 0, g = 0, b = 0] = data.slice(at, at + 3)
      if (r > 150 && g < 110 && b < 110) red++
    }
    return red
  }, picture)
}

test('marks misspelt words on slides and in notes, and mends, learns or ignores them', async ({
  lectern: { window, library, complaints, outsideRequests },
}) => {
  await window.getByRole('button', { name: /Nazi-Soviet Pact.*Example/ }).click()
  const slides = window.getByRole('listbox', { name: /^Slides/ })
  await expect(window.getByRole('tab', { name: /Worksheet.*pages?/ })).toBeVisible()
  const slide = slides.getByRole('option').filter({ hasText: 'Rapallo, April 1922' }).first()
  await slide.click()
  const paper = window.locator('.desk .paper').first()
  await paper.focus()
  await window.keyboard.press('Enter')
  await window.keyboard.press('Control+Home')
  await window.keyboard.type('Teh treaty of Lebensraum near Xilitla: ')
  // A key term of this topic is known; the other word is not.
  await expect(waves(window)).not.toHaveCount(0)
  const before = await waves(window).count()

  await window.keyboard.press('Control+Home')
  await window.keyboard.press('F7')
  await expect(menu(window)).toHaveAccessibleName('“Teh” may be misspelt')
  await expect(menu(window).getByRole('menuitem').first()).toBeFocused()
  expect(await accessibilityProblems(window)).toEqual([])
  await window.keyboard.press('Enter')
  await expect(menu(window)).toHaveCount(0)
  await expect(paper).toContainText('The treaty')
  await expect.poll(() => waves(window).count()).toBeLessThan(before)
  await expect(window.locator('[data-cursor]')).toBeFocused()

  await window.keyboard.press('F7')
  await expect(menu(window)).toHaveAccessibleName('“Xilitla” may be misspelt')
  const named = await waves(window).count()
  await menu(window).getByRole('menuitem', { name: 'Ignore' }).click()
  await expect.poll(() => waves(window).count()).toBeLessThan(named)
  await expect(paper).toContainText('Xilitla')
  await expect(window.locator('[data-cursor]')).toBeFocused()

  await window.getByRole('tab', { name: /Notes/ }).click()
  const notes = window.getByRole('textbox', { name: NOTES })
  await notes.click()
  const clean = await redPixels(window, NOTES)
  await window.keyboard.press('Control+End')
  await window.keyboard.type(' Zhdanovist foriegn policy. ')
  await expect.poll(() => redPixels(window, NOTES)).toBeGreaterThan(clean + 10)

  await window.keyboard.press('Control+Home')
  await window.keyboard.press('F7')
  await expect(menu(window)).toHaveAccessibleName('“Zhdanovist” may be misspelt')
  await menu(window).getByRole('menuitem', { name: 'Add to my dictionary' }).click()
  await expect(window.getByText('“Zhdanovist” is in your dictionary')).toBeVisible()
  expect(await readFile(join(library, 'dictionary.txt'), 'utf8')).toBe('Zhdanovist\n')
  await expect(notes).toBeFocused()
  await window.keyboard.press('F7')
  await expect(menu(window)).toHaveAccessibleName('“foriegn” may be misspelt')
  await menu(window).getByRole('menuitem', { name: 'foreign', exact: true }).click()
  await expect(notes).toHaveValue(/Zhdanovist foreign policy/)
  await expect.poll(() => redPixels(window, NOTES)).toBeLessThanOrEqual(clean)

  expect(complaints).toEqual([])
  expect(outsideRequests).toEqual([])
})

test('offers words in a dialog, where nothing beside it can be used', async ({
  lectern: { window, complaints },
}) => {
  await expect(window.getByRole('heading', { name: 'Recent lessons' })).toBeVisible()
  await window.keyboard.press('Control+n')
  const dialog = window.getByRole('dialog', { name: 'New lesson' })
  const title = dialog.getByRole('textbox', { name: 'Title' })
  await title.fill('The foriegn policy of Stalin')
  await title.press('Home')
  for (let n = 0; n < 6; n++) await title.press('ArrowRight')
  await title.press('ContextMenu')
  await expect(menu(window)).toHaveAccessibleName('“foriegn” may be misspelt')
  await expect(menu(window).getByRole('menuitem', { name: 'foreign', exact: true })).toBeFocused()
  expect(await accessibilityProblems(window)).toEqual([])
  await window.keyboard.press('Enter')
  await expect(title).toHaveValue('The foreign policy of Stalin')
  await expect(title).toBeFocused()

  // Escape leaves the menu, not the dialog.
  await title.fill('Teh')
  await title.press('ContextMenu')
  await expect(menu(window)).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(menu(window)).toHaveCount(0)
  await expect(title).toBeFocused()
  expect(complaints).toEqual([])
})
