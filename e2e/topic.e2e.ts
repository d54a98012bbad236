import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
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

/** The item that has these words, as a whole. */
function itemWith(window: Page, words: string | RegExp): Locator {
  return window.getByRole('group', { name: words })
}

async function expectFocus(window: Page): Promise<void> {
  expect(await window.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
}

async function undoAll(window: Page): Promise<void> {
  const undo = window.getByRole('button', { name: /^Undo: / })
  while ((await undo.count()) > 0) await window.keyboard.press('Control+z')
}

async function saved(window: Page): Promise<void> {
  await window.keyboard.press('Control+s')
  await expect(window.getByText(/Saved \d\d:\d\d/)).toBeVisible()
}

test('a fact edited in the topic is followed by slides, worksheet and mark scheme', async ({
  lectern: { window, complaints, library },
}) => {
  await window.getByRole('button', { name: /Nazi-Soviet Pact.*Example/ }).click()
  const slides = window.getByRole('listbox', { name: /^Slides/ })
  await slides
    .getByRole('option', { name: /Name a European state/ })
    .first()
    .click()
  await window.keyboard.press('Control+t')
  await expect(window.getByRole('main', { name: 'Topic' })).toBeVisible()
  const row = itemWith(window, /^Question.*Name a European state/)
  await expect(row).toBeFocused()
  await window.keyboard.press('Enter')
  await window.keyboard.press('Control+Home')
  await window.keyboard.type('Carefully: ', { delay: 10 })
  await expect(row.getByRole('textbox', { name: 'Question' })).toHaveValue(/^Carefully: Name/)
  await row.getByRole('button', { name: /Mark scheme/ }).click()
  await row.getByRole('textbox', { name: 'Point 1', exact: true }).fill('Names Germany, in words')
  await window.keyboard.press('Control+w')

  await expect(window.locator('.desk .paper').first()).toContainText('Carefully: Name a European')
  await window.getByRole('tab', { name: 'Worksheet' }).click()
  await expect(window.locator('.desk')).toContainText('Carefully: Name a European')
  await window.getByRole('tab', { name: 'Mark scheme' }).click()
  await expect(window.locator('.desk')).toContainText('Names Germany, in words')
  // One history: the lesson's undo takes back what was typed in the topic.
  await window.keyboard.press('Control+z')
  await expect(window.locator('.desk')).not.toContainText('Names Germany, in words')
  await window.keyboard.press('Control+y')
  await saved(window)
  const file = await readFile(join(library, 'topics/nazi-soviet-pact/topic.json'), 'utf8')
  expect(file).toContain('Carefully: Name a European state')
  expect(complaints).toEqual([])
})

test('a question with points is added by keys, and its ledger goes from wrong to right', async ({
  lectern: { window, complaints, library },
}) => {
  await openTopic(window)
  const main = window.getByRole('main', { name: 'Topic' })
  await main.locator('[data-text]').last().focus()
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('dialog')).toBeVisible()
  await window.keyboard.press('q')
  await expect(window.locator('[data-heard]')).toHaveText('Question added')
  await window.keyboard.type('Give two reasons for the pact.')
  const row = itemWith(window, /^Question, yours: Give two reasons/)
  await row.getByRole('button', { name: /Mark scheme/ }).focus()
  await window.keyboard.press('Enter')
  await expect(row.getByText('There is no mark scheme yet.', { exact: false })).toBeVisible()
  await row.getByRole('combobox', { name: 'Marked by' }).selectOption('points')
  await row.getByRole('textbox', { name: 'Point 1', exact: true }).focus()
  await window.keyboard.type('To win time')
  await window.keyboard.press('Enter')
  await window.keyboard.type('To gain ground')
  await window.keyboard.press('Enter')
  await window.keyboard.type('To trade')
  await expect(row.getByRole('textbox', { name: /^Point \d$/ })).toHaveCount(3)
  const wrong = /The most a pupil can earn is not the printed 1/
  await expect(row.getByText(wrong).last()).toBeVisible()
  await expect(row).toContainText('3 of [1]')
  await row.getByRole('button', { name: 'Printed marks: more' }).click()
  await row.getByRole('button', { name: 'How many points count: fewer' }).click()
  await expect(row.getByText('The marks agree: 2 of [2].')).toBeVisible()
  await expect(row).toContainText('2 of [2], agrees')
  await expect(row).toContainText('Any 2 of the 3')

  await saved(window)
  const read = async (): Promise<string> =>
    readFile(join(library, 'topics/nazi-soviet-pact/topic.json'), 'utf8')
  expect(await read()).toContain('To gain ground')
  await window.keyboard.press('Escape')
  expect(complaints).toEqual([])
})

test('items are cut, joined, moved, turned and deleted by keys, and all of it is undone', async ({
  lectern: { window, app, complaints, library },
}) => {
  const file = join(library, 'topics/nazi-soviet-pact/topic.json')
  await openTopic(window)
  const before = await readFile(file, 'utf8')
  const rows = window.locator('[data-item]')
  const count = await rows.count()
  const first = window.getByRole('textbox', { name: 'Bullet' }).first()
  const words = await first.inputValue()
  await first.focus()
  await window.keyboard.press('End')
  await window.keyboard.press('Enter')
  await window.keyboard.type('A bullet of my own')
  await expect(rows).toHaveCount(count + 1)
  await expect(itemWith(window, 'Bullet, yours: A bullet of my own')).toBeVisible()
  await window.keyboard.press('Home')
  await window.keyboard.press('Backspace')
  await expect(rows).toHaveCount(count)
  await expect(first).toHaveValue(`${words}A bullet of my own`)
  await expectFocus(window)
  await undoAll(window)
  await expect(rows).toHaveCount(count)
  await expect(first).toHaveValue(words)

  await window.keyboard.press('Alt+ArrowDown')
  await expect(window.locator('[data-heard]')).toHaveText(/Moved to place \d+ of/)
  await expectFocus(window)
  await window.keyboard.press('Control+Shift+K')
  await expect(window.getByRole('dialog')).toBeVisible()
  await window.keyboard.press('k')
  await expect(window.getByText('Changed to key term')).toBeVisible()
  await expectFocus(window)
  await window.keyboard.press('Escape')
  await window.keyboard.press('Delete')
  await expect(window.getByText('Key term deleted')).toBeVisible()
  await expect(rows).toHaveCount(count - 1)
  await window.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(rows).toHaveCount(count)
  await expectFocus(window)

  // Junk from a word processor, and five megabytes of it.
  const field = window.getByRole('textbox', { name: 'Paragraph' }).first()
  await field.click()
  await window.keyboard.press('Control+a')
  const junk = '\u2022\tPasted\u0007 words\r\n\r\n\u2022\tand\u200b  more'
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), junk)
  await window.keyboard.press('Control+v')
  await expect(field).toHaveValue('Pasted words')
  await expect(itemWith(window, 'Bullet, yours: and more')).toBeVisible()
  await expect(rows).toHaveCount(count + 1)
  await app.evaluate(({ clipboard }) => clipboard.writeText('five megabytes '.repeat(350_000)))
  const started = Date.now()
  await window.keyboard.press('Control+v')
  await expect(window.getByText(/Only the beginning was taken/)).toBeVisible()
  expect(Date.now() - started).toBeLessThan(4_000)

  await undoAll(window)
  await saved(window)
  expect(await readFile(file, 'utf8')).toBe(before)
  expect(complaints).toEqual([])
})

const looks = [
  { scheme: 'light', width: 1280, height: 800, forced: 'none' },
  { scheme: 'dark', width: 1920, height: 1080, forced: 'none' },
  { scheme: 'dark', width: 1280, height: 800, forced: 'active' },
] as const

for (const { scheme, width, height, forced } of looks) {
  test(`the topic looks right and is accessible, ${scheme}, ${width} × ${height}, forced colours ${forced}`, async ({
    lectern: { app, window, complaints },
  }, info) => {
    // The search for barriers reads every element, and this screen has thousands.
    test.setTimeout(300_000)
    await app.evaluate(
      ({ BrowserWindow }, [w, h]) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(w, h)
      },
      [width, height] as const,
    )
    await window.emulateMedia({ colorScheme: scheme, forcedColors: forced })
    const picture = async (name: string): Promise<void> => {
      await window.evaluate(() => document.fonts.ready.then(() => undefined))
      await window.waitForTimeout(700)
      await window.screenshot({ path: info.outputPath(`${name}.png`) })
    }
    const look = async (name: string): Promise<void> => {
      await picture(name)
      expect(await accessibilityProblems(window), name).toEqual([])
    }
    await openTopic(window)
    await window.getByRole('textbox', { name: 'Bullet' }).first().click()
    await look('topic')
    for (const kind of ['keyTerm', 'figure', 'table', 'extract', 'faq', 'theme', 'misconception']) {
      await window.locator(`.row.${kind}`).first().scrollIntoViewIfNeeded()
      await window.locator(`.row.${kind} [data-text]`).first().click()
      await picture(kind)
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
