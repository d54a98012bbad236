import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'

export interface Walk {
  readonly app: ElectronApplication
  readonly window: Page
  readonly library: string
  readonly shoot: (name: string, page?: Page) => Promise<void>
}

/** States that a day's work seldom shows, each from the library and back to it. */
export const ODD_WALKS: Readonly<Record<string, (walk: Walk) => Promise<void>>> = {
  'odd-library': async ({ window, shoot }) => {
    await shoot('odd-library')
    await window.getByRole('region', { name: 'Cannot be opened' }).scrollIntoViewIfNeeded()
    await shoot('odd-library-end')
    for (const part of ['Topics', 'Lessons', 'Bin']) {
      await window
        .getByRole('button', { name: new RegExp(`^${part}`) })
        .first()
        .click()
      await shoot(`odd-library-${part.toLowerCase()}`)
    }
    await window.locator('nav button').first().click()
    await window.getByRole('searchbox').fill('zzyzx')
    await window.waitForTimeout(500)
    await shoot('odd-search-nothing')
    await window.keyboard.press('Escape')
    await window.keyboard.press('Control+Shift+P')
    await window.keyboard.type('zzyzx')
    await shoot('odd-palette-nothing')
    await window.keyboard.press('Escape')
    await window.keyboard.press('Control+N')
    await window.getByRole('combobox', { name: 'Topic' }).selectOption('named-0')
    await shoot('odd-new-lesson')
    await window.keyboard.press('Escape')
  },
  'odd-topics': async ({ window, shoot }) => {
    await openTopic(window, 'An empty topic')
    await shoot('odd-topic-empty')
    await leave(window)
    await openTopic(window, 'Four hundred items')
    await shoot('odd-topic-many')
    await window.getByRole('button', { name: 'Show source' }).click()
    await shoot('odd-topic-source')
    await window.keyboard.press('Control+Enter')
    await window.getByRole('dialog').waitFor()
    await shoot('odd-topic-add')
    await window.keyboard.press('Escape')
    await leave(window)
    await openTopic(window, 'A picture that is gone')
    await window.locator('.row.figure').first().scrollIntoViewIfNeeded()
    await shoot('odd-topic-no-picture')
    await leave(window)
    await openTopic(window, 'Zagłada')
    await shoot('odd-topic-long-name')
    await leave(window)
  },
  'odd-lessons': async ({ window, shoot }) => {
    for (const [title, name] of [
      ['No slides at all', 'nothing'],
      ['A topic that is gone', 'orphan'],
      ['Rindfleisch', 'long-name'],
      ['Two hundred slides', 'many'],
    ] as const) {
      await openLesson(window, title)
      await shoot(`odd-lesson-${name}`)
      await window.keyboard.press('Control+2')
      await shoot(`odd-lesson-${name}-worksheet`)
      if (name === 'nothing') {
        await window.keyboard.press('Control+3')
        await shoot('odd-lesson-nothing-scheme')
        await window.keyboard.press('Control+Shift+E')
        await window.waitForTimeout(800)
        await shoot('odd-lesson-nothing-export')
        await window.keyboard.press('Escape')
        await window.keyboard.press('Control+1')
        await window.keyboard.press('Control+M')
        await window.getByRole('dialog').waitFor()
        await shoot('odd-lesson-add')
        await window.keyboard.press('Escape')
      }
      await leave(window)
    }
    await openLesson(window, 'A picture that is gone')
    const figure = window.getByRole('option', { name: /line agreed|Map|spheres/i }).first()
    if ((await figure.count()) > 0) await figure.click()
    await shoot('odd-lesson-no-picture')
    await leave(window)
  },
  'odd-checks': async ({ window, shoot }) => {
    await openLesson(window, 'Much to check')
    await window.getByRole('button', { name: /to check$/ }).click()
    await shoot('odd-to-check')
    await window.keyboard.press('Control+Shift+E')
    await window.waitForTimeout(2500)
    await shoot('odd-export-held')
    await window.keyboard.press('Escape')
    await window.getByRole('button', { name: 'Review' }).first().click()
    await shoot('odd-source-changed')
    await leave(window)
  },
  'odd-troubles': async ({ app, window, library, shoot }) => {
    await openLesson(window, 'Coasts')
    const path = join(library, 'lessons/named-3.lesson.json')
    const theirs = JSON.parse(readFileSync(path, 'utf8')) as object
    await window.getByRole('tab', { name: 'Design' }).click()
    const title = window.getByRole('textbox', { name: 'Title', exact: true })
    await title.fill('Coasts, mine')
    writeFileSync(path, JSON.stringify({ ...theirs, title: 'Coasts, theirs' }))
    await window.getByText(/Somebody else has changed/).waitFor({ timeout: 15_000 })
    await shoot('odd-conflict')
    await window.getByRole('button', { name: 'Keep both' }).click()
    await window.waitForTimeout(1500)
    await shoot('odd-conflict-both')
    await app.evaluate(
      ({ dialog }, folder) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
      },
      join(library, '../exports'),
    )
    mkdirSync(join(library, '../exports'), { recursive: true })
    await window.keyboard.press('Control+Shift+E')
    await window.waitForTimeout(1500)
    await window.getByRole('button', { name: 'Choose folder' }).click()
    await window.waitForTimeout(300)
    await window.getByRole('button', { name: /^Export \d/ }).click()
    await window.waitForTimeout(60)
    await shoot('odd-export-running')
    await window.getByRole('button', { name: 'Show in folder' }).waitFor()
    await shoot('odd-export-finished')
    await window.keyboard.press('Escape')
    // The folder goes away: nothing can be written there any more.
    rmSync(join(library, '../exports'), { recursive: true })
    writeFileSync(join(library, '../exports'), 'no folder')
    await window.keyboard.press('Control+Shift+E')
    await window.waitForTimeout(1500)
    await window.getByRole('button', { name: /^Export \d/ }).click()
    await window.waitForTimeout(4000)
    await shoot('odd-export-failed')
    await window.keyboard.press('Escape')
    // The same with the lessons.
    renameSync(join(library, 'lessons'), join(library, '../lessons-away'))
    writeFileSync(join(library, 'lessons'), 'no folder')
    await title.fill('Coasts, unsaved')
    await window.waitForTimeout(4000)
    await shoot('odd-save-failed')
    rmSync(join(library, 'lessons'))
    renameSync(join(library, '../lessons-away'), join(library, 'lessons'))
    await window.keyboard.press('Control+S')
    await window.waitForTimeout(1500)
    await leave(window)
    await window.waitForTimeout(1000)
    await shoot('odd-after-troubles')
    await window.keyboard.press('Control+,')
    await window.getByRole('tab', { name: 'Earlier versions' }).click()
    await window
      .getByRole('dialog')
      .getByRole('combobox')
      .selectOption({ label: 'Lesson: Coasts, unsaved' })
      .catch(() => undefined)
    await window.waitForTimeout(400)
    await shoot('odd-versions')
    await window.keyboard.press('Escape')
  },
}

async function openTopic(window: Page, title: string): Promise<void> {
  await window.getByRole('rowheader', { name: title }).getByRole('button').first().click()
  await window.getByRole('main', { name: 'Topic' }).waitFor()
  await window.waitForTimeout(600)
}

async function openLesson(window: Page, title: string): Promise<void> {
  await window
    .getByRole('button', { name: /^Lessons/ })
    .first()
    .click()
  await window
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .first()
    .click()
  await window.getByRole('tab', { name: /Slides/ }).waitFor()
  await window.waitForTimeout(2500)
}

async function leave(window: Page): Promise<void> {
  await window.keyboard.press('Control+W')
  await window.getByRole('searchbox').waitFor()
  await window.locator('nav button').first().click()
  await window.waitForTimeout(300)
}
