import type { Locator, Page } from '@playwright/test'
import { kindsFor } from '../src/blocks/index.ts'
import { expect, test } from './launch.ts'

const kindsOf = (where: 'slide' | 'worksheet') => kindsFor(where).map(({ label }) => label)

/** Opens the example at its slides or at its worksheet, and gives the list of what is there. */
async function openExample(window: Page, tab: 'Slides' | 'Worksheet'): Promise<Locator> {
  await window.getByRole('button', { name: /Nazi-Soviet Pact.*Example/ }).click()
  // All of it is laid out once the pages of the worksheet are counted.
  await expect(window.getByRole('tab', { name: /Worksheet/ })).toHaveText(/\d pages/)
  await window.getByRole('tab', { name: tab }).click()
  return window
    .getByRole('listbox', { name: tab === 'Slides' ? /^Slides/ : /^Tasks/ })
    .getByRole('option')
}

/** Adds one of a kind; sees it in the list and chosen there, and takes it back. */
async function addOne(
  window: Page,
  options: Locator,
  label: string,
  add: (dialog: Locator) => Promise<void>,
): Promise<void> {
  const count = await options.count()
  const dialog = window.getByRole('dialog', { name: /New slide|Add to the worksheet/ })
  await add(dialog)
  await expect(dialog).toHaveCount(0)
  await expect(window.locator('[data-heard]')).toHaveText(`${label} added`)
  await expect.poll(() => options.count(), { message: label }).toBeGreaterThan(count)
  await expect(options.and(window.locator(':focus')), label).toHaveCount(1)
  await window.keyboard.press('Control+z')
  await expect.poll(() => options.count(), { message: `${label}, undone` }).toBe(count)
}

for (const where of ['slide', 'worksheet'] as const) {
  const tab = where === 'slide' ? 'Slides' : 'Worksheet'
  const opener = where === 'slide' ? 'Add slide' : 'Add to the worksheet'

  test(`every kind of ${where} is added by mouse`, async ({ lectern: { window, complaints } }) => {
    test.setTimeout(180_000)
    const options = await openExample(window, tab)
    for (const label of kindsOf(where))
      await addOne(window, options, label, async (dialog) => {
        await window.getByRole('button', { name: opener, exact: true }).click()
        await dialog.getByRole('button', { name: label, exact: true }).click()
      })
    expect(complaints).toEqual([])
  })

  test(`every kind of ${where} is added by keys`, async ({ lectern: { window, complaints } }) => {
    test.setTimeout(180_000)
    const options = await openExample(window, tab)
    for (const [index, label] of kindsOf(where).entries())
      await addOne(window, options, label, async (dialog) => {
        if (where === 'slide') await window.keyboard.press('Control+m')
        else {
          await window.getByRole('button', { name: opener, exact: true }).focus()
          await window.keyboard.press('Enter')
        }
        const kinds = dialog.getByRole('group', { name: 'Kinds' }).getByRole('button')
        await expect(kinds.first()).toBeFocused()
        for (let n = 0; n < index; n++) await window.keyboard.press('ArrowDown')
        await expect(kinds.nth(index)).toBeFocused()
        await window.keyboard.press('Enter')
      })
    expect(complaints).toEqual([])
  })
}
