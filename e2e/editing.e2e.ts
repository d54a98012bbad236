import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, launch, test } from './launch.ts'
import { accessibilityProblems } from './accessibility.ts'

const lessonFile = 'lessons/nazi-soviet-pact.lesson.json'

async function openExample(window: Page): Promise<Locator> {
  await window.getByRole('button', { name: /Nazi-Soviet Pact.*Example/ }).click()
  const slides = window.getByRole('listbox', { name: /^Slides/ })
  // Until everything is laid out, slides that take several pages still push the others down.
  await expect(window.getByRole('tab', { name: /Worksheet.*pages?/ })).toBeVisible()
  return slides
}

const NAME = 'Rapallo, April 1922'

/** Where the slide stands that these journeys write on. */
async function placeOf(slides: Locator, name = NAME): Promise<number> {
  const options = await slides.getByRole('option').allTextContents()
  const index = options.findIndex((text) => text.includes(name))
  expect(index, name).toBeGreaterThan(1)
  return index
}

/** The text of the page in the middle. */
function paper(window: Page): Locator {
  return window.locator('.desk .paper').first()
}

async function clickWords(window: Page, words: string): Promise<void> {
  const text = paper(window).locator('svg text', { hasText: words }).first()
  const box = await text.boundingBox()
  if (!box) throw new Error(`“${words}” is not on the page.`)
  await window.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

async function saved(window: Page): Promise<void> {
  await window.keyboard.press('Control+s')
  await expect(window.getByText(/Saved \d\d:\d\d/)).toBeVisible()
}

/** Where the focus is must always be something of ours. */
async function expectFocus(window: Page): Promise<void> {
  await expect.poll(() => window.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
}

test('reorders, rewords, undoes and finds everything again', async ({
  lectern: { window, complaints, library, app, exports },
}) => {
  const slides = await openExample(window)
  const options = slides.getByRole('option')
  const at = await placeOf(slides)
  await options.nth(at).click()

  await window.keyboard.press('Alt+ArrowUp')
  await expect(window.locator('[data-heard]')).toHaveText(/Slide moved to place \d+ of/)
  await expect(options.nth(at - 1)).toContainText(NAME)
  await expect(options.nth(at - 1)).toBeFocused()
  await window.keyboard.press('Control+z')
  await expect(options.nth(at)).toContainText(NAME)
  await window.keyboard.press('Control+Shift+z')
  await expect(options.nth(at - 1)).toContainText(NAME)
  await expectFocus(window)

  const count = await options.count()
  await window.keyboard.press('Control+d')
  await expect(options).toHaveCount(count + 1)
  await window.keyboard.press('Delete')
  await expect(options).toHaveCount(count)
  await expectFocus(window)
  await window.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(options).toHaveCount(count + 1)
  await expectFocus(window)
  await window.keyboard.press('Control+z')
  await expect(options).toHaveCount(count)

  await options.nth(at - 1).click()
  await clickWords(window, 'Embassies reopened')
  await window.keyboard.press('Home')
  await window.keyboard.type('In May, ')
  await expect(paper(window)).toContainText('In May, Embassies reopened')
  await expect(window.getByText('Change here only')).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.getByText('Change here only')).toBeHidden()
  await expectFocus(window)
  await expect(window.getByRole('button', { name: '1 local wording' })).toBeVisible()

  await window.getByRole('tab', { name: 'Worksheet' }).click()
  await expectFocus(window)
  const tasks = window.getByRole('listbox', { name: /^Tasks/ }).getByRole('option')
  const second = (await tasks.nth(1).textContent()) ?? ''
  await tasks.nth(1).click()
  await window.keyboard.press('Alt+ArrowUp')
  await expect(tasks.first()).toContainText(
    second
      .replace(/^\s*\d+/, '')
      .trim()
      .slice(0, 12),
  )
  await window.getByRole('tab', { name: 'Mark scheme' }).click()
  await expect(window.locator('.desk')).toContainText('Mark scheme')
  await saved(window)

  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, exports)
  await window.keyboard.press('Control+Shift+E')
  const dialog = window.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('button', { name: /^Export \d file/ }).click()
  await expect(dialog.getByText(/files? written/)).toBeVisible({ timeout: 60_000 })
  expect(await readdir(exports)).not.toEqual([])
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expectFocus(window)

  await window.keyboard.press('Control+w')
  const again = await openExample(window)
  await again
    .getByRole('option')
    .nth(at - 1)
    .click()
  await expect(paper(window)).toContainText('In May, Embassies reopened')
  expect(await readFile(join(library, lessonFile), 'utf8')).toContain('In May, Embassies reopened')
  expect(complaints).toEqual([])
})

test('a fact corrected in the topic is right in all three views', async ({
  lectern: { window, complaints },
}) => {
  const slides = await openExample(window)
  const words = 'Name a European state that made'
  const option = slides.getByRole('option', { name: /Name a European state/ }).first()
  await option.click()
  await clickWords(window, 'Name a European state')
  await window.keyboard.press('Home')
  await window.keyboard.type('Carefully: ')
  await window.keyboard.press('Control+Enter')
  await expect(paper(window)).toContainText(`Carefully: ${words}`)
  await window.getByRole('tab', { name: 'Worksheet' }).click()
  await expect(window.locator('.desk')).toContainText('Carefully: Name a European')
  await window.getByRole('tab', { name: 'Mark scheme' }).click()
  await expect(window.locator('.desk')).toContainText('Carefully: Name a')

  // A point changed beside the mark scheme changes the question's scheme on the page.
  await window.getByRole('button', { name: /Carefully: Name a European/ }).click()
  const points = window.getByRole('textbox', { name: 'Point 1', exact: true })
  await points.fill('Names Germany')
  await expect(window.locator('.desk')).toContainText('Names Germany')
  await window.getByRole('button', { name: 'Printed marks: more' }).click()
  await expect(window.getByText('Totals differ')).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(window.getByText('Totals agree')).toBeVisible()
  expect(complaints).toEqual([])
})

test('keys that come faster than the page are all heard, and in their order', async ({
  lectern: { window, complaints },
}) => {
  const slides = await openExample(window)
  await slides
    .getByRole('option')
    .nth(await placeOf(slides))
    .click()
  const line = paper(window).locator('svg text', { hasText: 'Embassies reopened' }).first()
  const begun = (await line.textContent()) ?? ''
  await clickWords(window, 'Embassies reopened')
  // Letters go past the field that the other keys work on; between two of them it has to say the same.
  const keys = [
    ['End', ...' Tehn', 'Backspace', 'Backspace', 'Backspace', ...'hen cme'],
    ['ArrowLeft', 'ArrowLeft', 'a', 'ArrowRight', 'ArrowRight', ...' Locarn', 'Control+Backspace'],
    [
      'R',
      'a',
      'p',
      'Shift+ArrowLeft',
      'Shift+ArrowLeft',
      'o',
      'm',
      'e',
      ' ',
      'x',
      'ArrowLeft',
      'Delete',
    ],
  ].flat()
  for (const key of keys) await window.keyboard.press(key)
  await window.keyboard.insertText('été')
  await expect(paper(window)).toContainText('Then came Rome été')
  const field = window.getByRole('textbox', { name: 'Words' })
  // End is behind the last word of the line, wherever that breaks.
  await expect
    .poll(() => field.inputValue())
    .toMatch(new RegExp(`^${begun} Then came Rome été .*trade was encouraged`))
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+z')
  await expect(paper(window)).not.toContainText('Rome')
  expect(complaints).toEqual([])
})

test('what was typed is there again after the app was killed', async ({
  lectern: { app, window, userData, library },
}) => {
  const slides = await openExample(window)
  await slides
    .getByRole('option')
    .nth(await placeOf(slides))
    .click()
  await clickWords(window, 'Embassies reopened')
  await window.keyboard.press('End')
  await window.keyboard.type(' And then the lights went', { delay: 15 })
  await expect(paper(window)).toContainText('the lights went')
  // The journal is written a quarter of a second after a change, long before the file.
  await window.waitForTimeout(700)
  expect(await readFile(join(library, lessonFile), 'utf8')).not.toContain('the lights went')
  const ended = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await ended

  const second = await launch(userData, library)
  const reopened = await second.firstWindow()
  const list = await openExample(reopened)
  await list
    .getByRole('option')
    .nth(await placeOf(list))
    .click()
  await expect(paper(reopened)).toContainText('the lights went')
  await expect(reopened.getByText(/What you had typed is back/)).toBeVisible()
  await second.close()
  expect(await readFile(join(library, lessonFile), 'utf8')).toContain('the lights went')
})

test('pasted junk becomes clean words, and a huge paste holds nothing up', async ({
  lectern: { app, window, complaints },
}) => {
  const slides = await openExample(window)
  await slides
    .getByRole('option')
    .nth(await placeOf(slides))
    .click()
  await clickWords(window, 'Embassies reopened')
  await window.keyboard.press('Control+a')
  const junk = '\u2022\tEmbassies\u0007 were\r\n\r\n reopened\u200b  again'
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), junk)
  await window.keyboard.press('Control+v')
  await expect(paper(window)).toContainText('Embassies were reopened again')

  await app.evaluate(({ clipboard }) => {
    void clipboard.writeText('word '.repeat(1_000_000))
  })
  const begun = Date.now()
  await window.keyboard.press('Control+v')
  await expect(window.getByText(/Only the first 5,000 characters/)).toBeVisible()
  expect(Date.now() - begun).toBeLessThan(3000)
  await window.keyboard.press('Control+z')
  await expect(paper(window)).toContainText('Embassies were reopened again')

  // Some programs copy a page and no text: the words of it come all the same.
  const page =
    '<style>p{}</style><p onclick="x()"><b>Envoys</b> came <a href="javascript:alert(1)">home</a>\u0007</p>'
  await clickWords(window, 'Embassies were')
  await window.evaluate((html) => {
    const copy = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/html', html)
      event.preventDefault()
    }
    document.addEventListener('copy', copy, { once: true })
  }, page)
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Control+c')
  await window.keyboard.press('Control+v')
  await expect(paper(window)).toContainText('Envoys came home')
  await window.keyboard.press('Enter')
  await window.getByRole('tab', { name: 'Notes and source' }).click()
  const notes = window.getByRole('textbox', { name: /What you want to say/ })
  await notes.focus()
  await window.keyboard.press('Control+v')
  await expect(notes).toHaveValue(/Envoys came home$/)
  expect(complaints).toEqual([])
})

const looks = [
  { scheme: 'light', forced: 'none' },
  { scheme: 'dark', forced: 'none' },
  { scheme: 'dark', forced: 'active' },
] as const

for (const { scheme, forced } of looks) {
  test(`the workspace has no barriers, ${scheme}, forced colours ${forced}`, async ({
    lectern: { window },
  }) => {
    // The search looks at every page in the list of slides, a dozen times.
    test.setTimeout(180_000)
    await window.emulateMedia({ colorScheme: scheme, forcedColors: forced })
    const check = async (what: string): Promise<void> => {
      await window.waitForTimeout(150)
      expect(await accessibilityProblems(window), what).toEqual([])
    }
    const slides = await openExample(window)
    await slides
      .getByRole('option')
      .nth(await placeOf(slides))
      .click()
    await clickWords(window, 'Embassies reopened')
    await window.keyboard.type('x')
    await expect(window.getByText('Change here only')).toBeVisible()
    await check('editing')
    await window.keyboard.press('Escape')
    for (const panel of ['Design', 'Notes and source', 'Content']) {
      await window.getByRole('tab', { name: panel }).click()
      await check(panel)
    }
    await window.getByRole('button', { name: /to check/ }).click()
    await check('to check')
    await window.getByRole('button', { name: /to check/ }).click()
    await window.keyboard.press('Control+m')
    await expect(window.getByRole('dialog', { name: 'New slide' })).toBeVisible()
    await check('new slide')
    await window.keyboard.press('Escape')
    await window.getByRole('tab', { name: 'Worksheet' }).click()
    await expect(window.getByRole('listbox', { name: /^Tasks/ })).toBeVisible()
    await check('worksheet')
    await window.getByRole('tab', { name: 'Mark scheme' }).click()
    await window.locator('th button').nth(1).click()
    await check('mark scheme')
    await window.getByRole('tab', { name: 'Slides' }).click()
    await slides.getByRole('option').nth(2).click()
    await window.keyboard.press('Delete')
    await check('deleted')
  })
}
