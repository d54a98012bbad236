import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stableStringify } from '../base/index.ts'
import { open, rivers, riversLesson, smallLibrary } from '../../fixtures/smallLibrary.ts'
import { TOPIC_FORMAT } from '../topic/index.ts'
import { openLibrary } from './index.ts'

const topic = rivers
const lessonText = stableStringify(riversLesson)

describe('a library', () => {
  it('says when its folder is not there', async () => {
    const opened = await openLibrary('/nowhere/at/all')
    expect(opened).toMatchObject({ ok: false, error: { code: 'no-library', system: 'ENOENT' } })
  })

  it('lists what it holds, and names the files that it cannot read', async () => {
    const { folder, library } = await smallLibrary()
    await mkdir(join(folder, 'topics/broken'))
    await writeFile(join(folder, 'topics/broken/topic.json'), '{ "formatVersion": 1,')
    const { documents, problems } = await library.topics.list()
    expect(documents.map(({ summary }) => summary)).toMatchObject([
      { id: 'rivers', title: 'Rivers', subject: 'Geography', items: 1, marks: 0 },
    ])
    expect(problems).toMatchObject([
      {
        code: 'bad-document',
        path: join(folder, 'topics/broken/topic.json'),
        error: { code: 'not-json' },
      },
    ])
  })

  it('finds a topic whose folder has another name, and refuses ids that are paths', async () => {
    const { folder, library } = await smallLibrary()
    await mkdir(join(folder, 'topics/My renamed folder'))
    await writeFile(
      join(folder, 'topics/My renamed folder/topic.json'),
      stableStringify({ ...topic, id: 'coasts' }),
    )
    expect((await library.topics.read('coasts')).ok).toBe(true)
    for (const id of ['../lessons', 'rivers/../rivers', '', 'Rivers', '/etc']) {
      expect(await library.topics.read(id)).toMatchObject({
        ok: false,
        error: { code: 'not-in-library' },
      })
    }
  })

  it('keeps a block of an unknown kind as it came', async () => {
    const { folder, library } = await smallLibrary()
    const lesson = await library.lessons.read('rivers-lesson')
    if (!lesson.ok) throw new Error(lesson.error.code)
    const written = await library.lessons.write({ ...lesson.value.document, title: 'Rivers again' })
    expect(written.ok).toBe(true)
    const after = await readFile(join(folder, 'lessons/rivers-lesson.lesson.json'), 'utf8')
    expect(after).toBe(lessonText.replace('"title": "Rivers"', '"title": "Rivers again"'))
  })

  it('replaces neither a newer file, nor a damaged one, nor one that somebody else changed', async () => {
    const { topicFile, library } = await smallLibrary()
    const read = await library.topics.read('rivers')
    if (!read.ok) throw new Error(read.error.code)
    const cases = [
      [stableStringify({ ...topic, formatVersion: TOPIC_FORMAT + 1, more: 1 }), 'newer-on-disk'],
      ['{ half a fi', 'damaged-on-disk'],
      [stableStringify({ ...topic, title: 'Changed elsewhere' }), 'changed-on-disk'],
    ] as const
    for (const [there, code] of cases) {
      await writeFile(topicFile, there)
      const written = await library.topics.write(
        { ...topic, title: 'Mine' },
        { basedOn: read.value.version },
      )
      expect(written).toMatchObject({ ok: false, error: { code } })
      expect(await readFile(topicFile, 'utf8')).toBe(there)
    }
  })

  it('writes nothing that it could not read again', async () => {
    const { topicFile, library } = await smallLibrary()
    const before = await readFile(topicFile, 'utf8')
    const written = await library.topics.write({ ...topic, title: '' })
    expect(written).toMatchObject({ ok: false, error: { code: 'would-not-read' } })
    expect(await readFile(topicFile, 'utf8')).toBe(before)
  })

  it('saves one after the other, so that the last save wins', async () => {
    const { folder, topicFile, library } = await smallLibrary()
    const saves = Array.from({ length: 20 }, (_, n) =>
      library.topics.write({ ...topic, title: `Version ${n}` }),
    )
    expect((await Promise.all(saves)).every((saved) => saved.ok)).toBe(true)
    expect(JSON.parse(await readFile(topicFile, 'utf8'))).toMatchObject({
      title: 'Version 19',
    })
    expect(await readdir(join(folder, 'topics/rivers'))).toEqual(['topic.json'])
  })

  it('sweeps what a crash has left, and nothing else', async () => {
    const { folder } = await smallLibrary()
    const place = join(folder, 'topics/rivers')
    await writeFile(join(place, 'topic.json.999999999-0123456789ab.tmp'), 'half')
    await writeFile(join(place, 'mine.tmp'), 'kept')
    await (await open(folder)).refresh()
    expect(await readdir(place)).toEqual(['mine.tmp', 'topic.json'])
  })
})
