import type { Page } from '@playwright/test'
import { accessibilityProblems } from './accessibility.ts'
import { expect, test } from './launch.ts'

async function openSlide(window: Page): Promise<void> {
  await expect(window.getByRole('tab', { name: /Worksheet.*pages?/ })).toBeVisible()
  const slides = window.getByRole('listbox', { name: /^Slides/ })
  await slides.getByRole('option').filter({ hasText: 'Rapallo, April 1922' }).first().click()
  const text = window
    .locator('.desk .paper')
    .first()
    .locator('svg text', { hasText: 'Embassies reopened' })
    .first()
  const box = await text.boundingBox()
  if (!box) throw new Error('The words are not on the page.')
  await window.mouse.click(box.x + box.width - 4, box.y + box.height / 2)
}

test('says where else words are used, in all lessons, and how much room there is for more', async ({
  lectern: { window, complaints },
}) => {
  const example = window.getByRole('button', { name: /Nazi-Soviet Pact.*Example/ })
  await expect(window.locator('.tile svg').first()).toBeVisible()
  await example.focus()
  await window.keyboard.press('Control+D')
  await expect(window.locator('.tile')).toHaveCount(2)

  await example.first().click()
  await openSlide(window)
  const meter = window.locator('.meter')
  await expect(meter).toHaveText(/Room for \d+ more lines?/)
  const before = await meter.textContent()
  await window.keyboard.type(
    ' and merchants, engineers and officers went to and fro between the two capitals as never before',
  )
  await expect(meter).not.toHaveText(before ?? '')
  const choice = window.getByRole('group', { name: 'These words come from the topic' })
  await expect(choice.getByText(/Also used in \d+ places? in \d lessons?, which/)).toBeVisible()
  await expect(choice.locator('em').last()).toContainText('Nazi-Soviet Pact')
  expect(await accessibilityProblems(window)).toEqual([])
  await window.keyboard.press('Escape')
  await expect(meter).toHaveCount(0)
  expect(complaints).toEqual([])
})
