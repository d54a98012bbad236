import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { accessibilityProblems } from './accessibility.ts'
import { expect, test } from './launch.ts'

const starter = resolve(import.meta.dirname, '../resources/starter')
const lessonFile = 'lessons/nazi-soviet-pact.lesson.json'

test.use({
  library: {
    prepare: async (folder: string) => {
      await cp(starter, folder, { recursive: true })
      const lesson = JSON.parse(await readFile(join(folder, lessonFile), 'utf8'))
      await writeFile(join(folder, 'lessons/torn.lesson.json'), '{ "formatVersion": 1, "id": "to')
      await mkdir(join(folder, 'topics/tomorrow'))
      await writeFile(join(folder, 'topics/tomorrow/topic.json'), '{ "formatVersion": 99 }')
      const save = (id: string, change: object) =>
        writeFile(
          join(folder, `lessons/${id}.lesson.json`),
          JSON.stringify({ ...lesson, id, title: id, ...change }),
        )
      await save('bare', { slides: [], worksheets: [] })
      await save('orphan', { topicIds: ['gone'], slides: [slideOn('gone')], worksheets: [] })
      await save('unknown-part', {
        slides: [
          { id: 's1', notes: [], minutes: 5, blocks: [{ id: 'b1', kind: 'hologram', depth: 3 }] },
        ],
        worksheets: [],
      })
    },
  },
})

function slideOn(topicId: string): object {
  const item = { topicId, itemId: 'nothing' }
  return { id: 's1', notes: [], minutes: 5, blocks: [{ id: 'b1', kind: 'key-term', term: item }] }
}

test('broken files are listed, and the rest of the library works', async ({
  lectern: { window, complaints },
}) => {
  const broken = window.getByRole('region', { name: 'Cannot be opened' })
  await expect(broken).toContainText('lessons/torn.lesson.json')
  await expect(broken).toContainText('topics/tomorrow/topic.json')
  await expect(broken).toContainText('newer Lectern')

  await window.getByRole('button', { name: /^orphan/ }).click()
  const slide = window.getByRole('region', { name: 'Slide', exact: true })
  await expect(slide).toContainText(/no\s*longer\s*in\s*the\s*library/)
  await window.keyboard.press('Control+w')

  await window.getByRole('button', { name: /^unknown-part/ }).click()
  await expect(slide).toContainText('hologram')
  await window.keyboard.press('Control+w')

  await window.getByRole('searchbox').fill('unknown')
  await expect(window.getByRole('button', { name: /^orphan/ })).toBeHidden()
  await expect(window.getByRole('button', { name: /^unknown-part/ })).toBeVisible()
  expect(complaints).toEqual([])
})

test('a lesson with nothing in it offers a way on, and no file is made of it', async ({
  lectern: { window, complaints },
}) => {
  await window.getByRole('button', { name: /^bare/ }).click()
  const slide = window.getByRole('region', { name: 'Slide', exact: true })
  await expect(slide).toContainText('This lesson has no slides yet.')
  await expect(slide.getByRole('button', { name: 'Add slide' })).toHaveCount(2)
  expect(await accessibilityProblems(window)).toEqual([])
  for (const [tab, words] of [
    ['Worksheet', 'There is nothing on the worksheet yet.'],
    ['Mark scheme', 'The mark scheme follows the worksheet'],
  ] as const) {
    await window.getByRole('tab', { name: tab }).click()
    await expect(window.getByText(words)).toBeVisible()
    expect(await accessibilityProblems(window)).toEqual([])
  }
  await window.keyboard.press('F5')
  await expect(window.getByText('This lesson has no slides to show yet')).toBeVisible()

  await window.keyboard.press('Control+Shift+E')
  const dialog = window.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByText('Nothing in this lesson yet').first()).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Export 0 files' })).toBeDisabled()
  expect(await accessibilityProblems(window)).toEqual([])
  await window.keyboard.press('Escape')
  expect(complaints).toEqual([])
})

test('an export that fails says so where it is seen', async ({
  lectern: { app, window, exports, complaints },
}) => {
  await rm(exports, { recursive: true })
  await writeFile(exports, 'no folder')
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
  }, exports)
  await window.getByRole('button', { name: /Nazi-Soviet Pact.*Example/ }).click()
  await expect(window.getByRole('tab', { name: /Worksheet.*pages?/ })).toBeVisible()
  await window.keyboard.press('Control+Shift+E')
  const dialog = window.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('button', { name: /^Export \d/ }).click()
  const alert = dialog.getByRole('alert')
  await expect(alert).toContainText('could not be written')
  await expect(alert).toBeInViewport({ ratio: 1 })
  expect(await accessibilityProblems(window)).toEqual([])
  expect(complaints).toEqual([])
})
