import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
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
  await expect(slide).toContainText(/not\s*in\s*the\s*library/)
  await window.keyboard.press('Control+w')

  await window.getByRole('button', { name: /^unknown-part/ }).click()
  await expect(slide).toContainText('hologram')
  await window.keyboard.press('Control+w')

  await window.getByRole('searchbox').fill('unknown')
  await expect(window.getByRole('button', { name: /^orphan/ })).toBeHidden()
  await expect(window.getByRole('button', { name: /^unknown-part/ })).toBeVisible()
  expect(complaints).toEqual([])
})
