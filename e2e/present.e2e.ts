import type { ElectronApplication, Page } from '@playwright/test'
import { accessibilityProblems } from './accessibility.ts'
import { expect, test } from './launch.ts'

async function openExample(window: Page): Promise<void> {
  await window.getByRole('button', { name: /Nazi-Soviet Pact.*Example/ }).click()
  // Everything is laid out once the worksheet's pages are counted.
  await expect(window.getByRole('tab', { name: /Worksheet/ })).toHaveText(/\d+ pages?/)
  await window.getByRole('option').first().click()
}

/** The two windows of a show, once their slides are laid out. */
async function present(
  app: ElectronApplication,
  window: Page,
  key: string,
): Promise<{ readonly slides: Page; readonly presenter: Page }> {
  const opened: Page[] = []
  app.on('window', (page) => opened.push(page))
  await window.keyboard.press(key)
  await expect.poll(() => opened.length, { timeout: 20_000 }).toBe(2)
  const at = (name: string): Page => {
    const page = opened.find((one) => one.url().endsWith(`/${name}.html`))
    if (!page) throw new Error(`There is no window with ${name}.`)
    return page
  }
  const [slides, presenter] = [at('slides'), at('presenter')]
  await expect(slides.locator('.slide svg')).toBeVisible({ timeout: 20_000 })
  await expect(presenter.locator('.now svg')).toBeVisible({ timeout: 20_000 })
  return { slides, presenter }
}

test('presents with answers that appear on their click and not before', async ({
  lectern: { app, window, complaints, outsideRequests },
}) => {
  await openExample(window)
  const { slides, presenter } = await present(app, window, 'F5')
  const complaint = (page: Page): void => {
    page.on('pageerror', (error) => complaintsOfShow.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaintsOfShow.push(message.text())
    })
  }
  const complaintsOfShow: string[] = []
  complaint(slides)
  complaint(presenter)
  const place = slides.getByRole('status')
  await expect(place).toHaveText(/^Slide 1 of \d\d/)

  // To the first slide with something that waits.
  for (let i = 0; i < 20; i++) {
    if (/0 of \d+ shown/.test((await place.textContent()) ?? '')) break
    await slides.keyboard.press('ArrowRight')
  }
  await expect(place).toHaveText(/0 of \d+ shown/)
  const steps = Number(/of (\d+) shown/.exec((await place.textContent()) ?? '')?.[1])
  const number = /^Slide (\d+)/.exec((await place.textContent()) ?? '')?.[1]
  const words = (page: Page, region: string): Promise<string> =>
    page.locator(`${region} svg`).evaluate((svg) => svg.textContent)
  const asked = await words(slides, '.slide')
  const texts = (page: Page): Promise<readonly string[]> =>
    page.locator('.slide svg text').evaluateAll((all) => all.map((text) => text.textContent))
  const before = { texts: await texts(slides), markup: await slides.content() }

  await slides.locator('.stage').click()
  await expect(place).toHaveText(new RegExp(`1 of ${steps} shown`))
  const answered = await words(slides, '.slide')
  const fresh = (await texts(slides)).filter((text) => !before.texts.includes(text))
  expect(fresh.length).toBeGreaterThan(0)
  // What has come was nowhere in the window before its click.
  for (const text of fresh) expect(before.markup).not.toContain(text)
  await expect(presenter.getByRole('status')).toHaveText(new RegExp(`1 of ${steps} shown`))
  await expect.poll(() => words(presenter, '.now')).toBe(answered)

  // Steps back take away what steps on have shown; both windows go together.
  await presenter.bringToFront()
  await presenter.keyboard.press('ArrowLeft')
  await expect(place).toHaveText(new RegExp(`0 of ${steps} shown`))
  expect(await words(slides, '.slide')).toBe(asked)
  for (let i = 0; i <= steps; i++) await slides.keyboard.press('Space')
  await expect(place).toHaveText(new RegExp(`^Slide ${Number(number) + 1} of`))
  await slides.keyboard.press('PageUp')
  await expect(place).toHaveText(new RegExp(`^Slide ${number} of.*${steps} of ${steps} shown`))

  await slides.keyboard.press('b')
  await expect(slides.locator('.slide')).toHaveCount(0)
  await expect(presenter.getByText('The screen is blank').first()).toBeVisible()
  await slides.keyboard.press('b')
  await expect(slides.locator('.slide svg')).toBeVisible()

  // Any slide by its title; the space bar then goes on from there.
  const outline = presenter.getByRole('list', { name: 'All slides' })
  await outline.getByRole('button').nth(2).click()
  await expect(place).toHaveText(/^Slide 3 of/)
  const third = (await place.textContent()) ?? ''
  await presenter.keyboard.press('Space')
  await expect(place).not.toHaveText(third)
  await outline
    .getByRole('button')
    .nth(Number(number) - 1)
    .click()
  await expect(place).toHaveText(new RegExp(`^Slide ${number} of`))

  // The window is gone before the key comes up again.
  await slides.keyboard.press('Escape').catch(() => undefined)
  await expect.poll(() => app.windows().length).toBe(1)
  await expect(window.locator('.desk .paper svg').first()).toBeVisible()
  // Whoever comes back is where the show was left.
  await expect(window.getByRole('option').nth(Number(number) - 1)).toHaveAttribute(
    'aria-selected',
    'true',
  )
  expect(await window.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  expect([...complaints, ...complaintsOfShow]).toEqual([])
  expect(outsideRequests).toEqual([])
})

test('presents from the slide that is open, with its pictures, accessible in every look', async ({
  lectern: { app, window },
}, info) => {
  await openExample(window)
  await window.getByRole('option').nth(4).click()
  const { slides, presenter } = await present(app, window, 'Shift+F5')
  await expect(slides.getByRole('status')).toHaveText(/^Slide 5 of/)
  const addresses = await slides.evaluate(() =>
    [...document.querySelectorAll('image')].map((image) => image.getAttribute('href')),
  )
  for (const address of addresses) expect(address).toMatch(/^(?:lib|data):/)
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, [w, h]) => {
        for (const one of BrowserWindow.getAllWindows()) {
          if (one.getTitle().startsWith('Presenter')) one.setContentSize(w, h)
        }
      },
      [width, height] as const,
    )
    for (const [colorScheme, forcedColors] of [
      ['light', 'none'],
      ['dark', 'none'],
      ['dark', 'active'],
    ] as const) {
      const name = `${width}-${colorScheme}-${forcedColors}`
      for (const page of [slides, presenter]) {
        await page.emulateMedia({ colorScheme, forcedColors })
        await page.waitForTimeout(200)
        const title = page === slides ? 'slides' : 'presenter'
        await page.screenshot({ path: info.outputPath(`${title}-${name}.png`) })
        expect(await accessibilityProblems(page), `${title} ${name}`).toEqual([])
      }
    }
  }
})

test('prints the very pages, at their own size', async ({ lectern: { app, window } }) => {
  await openExample(window)
  // No test can use the system's dialog: what would be printed is made a PDF instead.
  await app.evaluate(({ app: electron }) => {
    electron.on('web-contents-created', (_event, contents) => {
      contents.print = (options, done) => {
        void contents
          .printToPDF({ preferCSSPageSize: true, printBackground: true })
          .then((bytes) => {
            Reflect.set(globalThis, 'printed', { options, pdf: bytes.toString('latin1') })
            done?.(true, '')
          })
      }
    })
  })
  await window.getByRole('tab', { name: 'Worksheet' }).click()
  const sheets = window.getByRole('region', { name: 'Pages' }).locator('.sheet')
  await expect(sheets.first()).toBeVisible()
  const count = await sheets.count()
  await window.keyboard.press('Control+p')
  await expect(window.getByText('Sent to the printer').first()).toBeVisible({ timeout: 30_000 })
  // Sizes are those of the pages, which the pages themselves say to the print.
  const { options, pdf } = await app.evaluate(
    () => Reflect.get(globalThis, 'printed') as { options: object; pdf: string },
  )
  expect(options).toMatchObject({ landscape: false })
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  expect(sizes.length).toBe(count)
  for (const [, width, height] of sizes) {
    expect(Number(width)).toBeCloseTo(595.3, 0)
    expect(Number(height)).toBeCloseTo(841.9, 0)
  }
})
