import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { accessibilityProblems } from './accessibility.ts'
import { expect, test } from './launch.ts'

const starter = resolve(import.meta.dirname, '../resources/starter')
const exampleTitle = 'The Nazi-Soviet Pact'

/** Pictures for people to look at, where a folder for them is named. */
async function picture(window: Page, name: string): Promise<void> {
  const folder = process.env['LECTERN_PICTURES']
  if (folder) await window.screenshot({ path: join(folder, `${name}.png`) })
}

test('new lesson from the starter topic', async ({ lectern: { window, library, complaints } }) => {
  await expect(window.getByRole('heading', { name: 'Topics' })).toBeVisible()
  await window.keyboard.press('Control+N')
  const sheet = window.getByRole('dialog', { name: 'New lesson' })
  await expect(sheet).toBeVisible()
  await sheet.getByRole('textbox', { name: 'Title' }).fill('Why did Stalin sign?')
  const outline = sheet.getByRole('region', { name: 'What you get' })
  const before = await outline.getByRole('status').innerText()
  await sheet.getByRole('radio', { name: /Whole topic/ }).check()
  await expect(outline.getByRole('status')).not.toHaveText(before)
  await sheet.getByRole('radio', { name: /Single lesson/ }).check()
  await expect(outline.getByRole('status')).toHaveText(before)
  const slides = await outline.getByRole('list').first().getByRole('listitem').count()
  await picture(window, 'new-lesson')
  await sheet.getByRole('button', { name: 'Create lesson' }).click()

  await expect(
    window.getByRole('banner').getByRole('heading', { name: 'Why did Stalin sign?' }),
  ).toBeVisible()
  await expect(window.getByRole('option').first()).toBeVisible()
  expect(await window.getByRole('option').count()).toBeGreaterThanOrEqual(slides)
  const files = await readdir(join(library, 'lessons'))
  const made = files.find((name) => name.startsWith('why-did-stalin-sign'))
  expect(made).toBeDefined()
  const lesson = JSON.parse(await readFile(join(library, 'lessons', made ?? ''), 'utf8')) as {
    readonly title: string
    readonly slides: readonly unknown[]
  }
  expect(lesson).toMatchObject({ title: 'Why did Stalin sign?' })
  expect(lesson.slides).toHaveLength(slides)
  await window.keyboard.press('Control+W')
  await expect(window.getByRole('button', { name: /^Why did Stalin sign\?/ })).toBeVisible()
  expect(complaints).toEqual([])
})

test('the library by keyboard: find, rename, copy, delete, undo, restore', async ({
  lectern: { window, complaints },
}) => {
  const topic = window.getByRole('button', { name: exampleTitle, exact: true })
  await expect(topic).toBeVisible()
  await window.keyboard.press('Control+F')
  await expect(window.getByRole('searchbox')).toBeFocused()
  await window.keyboard.type('ribbentrop')
  await expect(window.getByRole('heading', { name: /results? for “ribbentrop”/ })).toBeVisible()
  await expect(window.locator('mark').first()).toHaveText(/ribbentrop/i)
  await picture(window, 'search')
  await window.keyboard.press('Escape')

  await topic.focus()
  await window.keyboard.press('F2')
  await expect(window.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await window.keyboard.type('Pact & protocol')
  await window.keyboard.press('Enter')
  const renamed = window.getByRole('button', { name: 'Pact & protocol', exact: true })
  await expect(renamed).toBeFocused()

  await window.keyboard.press('Control+D')
  const copy = window.getByRole('button', { name: 'Pact & protocol (copy)', exact: true })
  await expect(copy).toBeFocused()
  await window.keyboard.press('Delete')
  await expect(copy).toHaveCount(0)
  await expect(renamed).toBeFocused()
  await window.getByRole('button', { name: 'Undo' }).click()
  await expect(copy).toBeFocused()

  await window.keyboard.press('Delete')
  await expect(copy).toHaveCount(0)
  await window.getByRole('button', { name: /^Bin/ }).click()
  await picture(window, 'bin')
  await window.getByRole('button', { name: 'Restore' }).click()
  await expect(window.getByText('The bin is empty.')).toBeVisible()
  await window.getByRole('button', { name: /^Topics/ }).click()
  await expect(copy).toBeVisible()
  expect(complaints).toEqual([])
})

test('the palette says why, the sheets open and the school is kept', async ({
  lectern: { window, library, complaints },
}) => {
  await expect(window.getByRole('heading', { name: 'Topics' })).toBeVisible()
  await window.keyboard.press('Control+Shift+P')
  await window.keyboard.type('export')
  await expect(window.getByRole('option', { name: /Export.*Open a lesson first/ })).toBeVisible()
  await picture(window, 'palette')
  await window.keyboard.press('Control+A')
  await window.keyboard.type('keyboard sh')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await picture(window, 'shortcuts')
  await window.keyboard.press('Escape')

  await window.keyboard.press('Control+,')
  const settings = window.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('tab', { name: 'School' }).click()
  await settings.getByRole('textbox', { name: 'Name' }).fill('Northfield School')
  await window.keyboard.press('Tab')
  await expect(settings.getByRole('status')).toHaveText('Saved')
  await picture(window, 'school')
  const school = await readFile(join(library, 'school.json'), 'utf8')
  expect(JSON.parse(school)).toMatchObject({ name: 'Northfield School' })
  await settings.getByRole('tab', { name: 'Earlier versions' }).click()
  await expect(settings.getByText(/no earlier version/)).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(settings).toHaveCount(0)
  expect(complaints).toEqual([])
})

for (const look of ['light', 'dark', 'forced colours'] as const) {
  test(`library, sheets and settings have no barriers in ${look}`, async ({
    lectern: { window },
  }) => {
    await window.emulateMedia(
      look === 'forced colours' ? { forcedColors: 'active' } : { colorScheme: look },
    )
    const check = async (name: string): Promise<void> => {
      await picture(window, `${name}-${look.replace(' ', '-')}`)
      expect.soft(await accessibilityProblems(window), name).toEqual([])
      const body = await window.evaluate(() => document.activeElement === document.body)
      if (name !== 'library') expect.soft(body, `${name}: the focus is on nothing`).toBe(false)
    }
    await expect(window.locator('.tile svg').first()).toBeVisible()
    await check('library')
    await window.keyboard.press('Control+F')
    await window.keyboard.type('stalin')
    await expect(window.getByRole('heading', { name: /for “stalin”/ })).toBeVisible()
    await check('search')
    await window.keyboard.press('Escape')
    for (const [keys, name] of [
      ['Control+N', 'New lesson'],
      ['Control+Shift+P', 'Command palette'],
      ['F1', 'Keyboard shortcuts'],
      ['Control+,', 'Settings'],
    ] as const) {
      await window.keyboard.press(keys)
      await expect(window.getByRole('dialog', { name })).toBeVisible()
      await check(name)
      if (name === 'Settings')
        for (const tab of ['New lessons', 'School', 'Dictionary', 'Earlier versions']) {
          await window.getByRole('tab', { name: tab }).click()
          await check(tab)
        }
      await window.keyboard.press('Escape')
      await expect(window.getByRole('dialog')).toHaveCount(0)
    }
    await window.getByRole('button', { name: /^Bin/ }).click()
    await check('bin')
  })
}

test.describe('an empty library', () => {
  test.use({
    library: {
      prepare: async (folder) => {
        await cp(join(starter, '../starter'), folder, {
          recursive: true,
          filter: (path) => !/\.(?:json|svg|png|jpg)$/.test(path),
        })
      },
    },
  })
  test('offers the example', async ({ lectern: { window } }) => {
    await expect(window.getByRole('heading', { name: /Begin with notes/ })).toBeVisible()
    await picture(window, 'empty')
    await window.getByRole('button', { name: 'Open example' }).first().click()
    await expect(
      window.getByRole('banner').getByRole('heading', { name: exampleTitle }),
    ).toBeVisible()
  })
})

test('what another program does in the folder shows by itself, and nothing is lost of where one was', async ({
  lectern: { window, library, complaints },
}) => {
  const topics = window.getByRole('table')
  await expect(topics.getByRole('rowheader', { name: exampleTitle })).toBeVisible()
  await window.getByRole('button', { name: exampleTitle, exact: true }).focus()
  // The folder is watched some seconds after the first look at it.
  await window.waitForTimeout(4500)

  const theirs = join(library, 'topics/coasts')
  const text = await readFile(join(library, 'topics/nazi-soviet-pact/topic.json'), 'utf8')
  const topic = JSON.parse(text) as object
  await mkdir(theirs)
  await writeFile(
    join(theirs, 'topic.json'),
    JSON.stringify({ ...topic, id: 'coasts', title: 'Coasts' }),
  )
  await expect(topics.getByRole('rowheader', { name: 'Coasts' })).toBeVisible({ timeout: 10_000 })
  await expect(window.getByRole('button', { name: exampleTitle, exact: true })).toBeFocused()

  await rm(theirs, { recursive: true })
  await expect(topics.getByRole('rowheader', { name: 'Coasts' })).toHaveCount(0)
  expect(complaints).toEqual([])
})
