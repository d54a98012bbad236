import type { Page } from '@playwright/test'
import { expect, test } from './launch.ts'
import { accessibilityProblems } from './accessibility.ts'

const topicTitle = 'The Nazi-Soviet Pact'

/** From the library, by keys alone. */
async function openTopic(window: Page): Promise<void> {
  const row = window.getByRole('rowheader', { name: topicTitle }).getByRole('button')
  await row.focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('main', { name: 'Topic' })).toBeVisible()
}

const looks = [
  { scheme: 'light', width: 1280, height: 800, forced: 'none' },
  { scheme: 'dark', width: 1920, height: 1080, forced: 'none' },
  { scheme: 'dark', width: 1280, height: 800, forced: 'active' },
] as const

for (const { scheme, width, height, forced } of looks) {
  test(`the topic looks right and is accessible, ${scheme}, ${width} × ${height}, forced colours ${forced}`, async ({
    lectern: { app, window, complaints },
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
      await window.waitForTimeout(700)
      await window.screenshot({ path: info.outputPath(`${name}.png`) })
      expect(await accessibilityProblems(window), name).toEqual([])
    }
    await openTopic(window)
    await window.getByRole('textbox', { name: 'Bullet' }).first().click()
    await look('topic')
    for (const kind of ['keyTerm', 'figure', 'table', 'extract', 'faq', 'theme', 'misconception']) {
      await window.locator(`.row.${kind}`).first().scrollIntoViewIfNeeded()
      await window.locator(`.row.${kind} [data-text]`).first().click()
      await look(kind)
    }
    for (const words of ['points', 'levels']) {
      const fold = window.locator('.fold', { hasText: words === 'levels' ? 'level' : 'any ' })
      await fold.first().scrollIntoViewIfNeeded()
      await fold.first().click()
      await fold.first().evaluate((element) => {
        element.scrollIntoView({ block: 'start' })
      })
      await look(words)
    }
    await window.keyboard.press('Control+Shift+L')
    await look('source')
    await window.keyboard.press('Control+Enter')
    await expect(window.getByRole('dialog', { name: 'Add after the current item' })).toBeVisible()
    await look('add')
    expect(complaints).toEqual([])
  })
}
