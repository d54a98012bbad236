import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { need, open, rivers, riversLesson, smallLibrary } from '../../fixtures/smallLibrary.ts'
import { stableStringify } from '../base/index.ts'
import { TOPIC_FORMAT } from '../topic/index.ts'
import { keptOf, versionName } from './historyRules.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** A clock that the test sets. */
function clock(): { now: () => Date; forward: (milliseconds: number) => void } {
  let time = Date.UTC(2026, 2, 14, 9)
  return {
    now: () => new Date(time),
    forward: (milliseconds) => {
      time += milliseconds
    },
  }
}

describe('two who change one topic', () => {
  it('answers with theirs and changes nothing; then mine, theirs or both', async () => {
    const { library, topicFile } = await smallLibrary()
    const { document, version } = need(await library.topics.read('rivers'))
    const theirs = stableStringify({ ...rivers, title: 'From the laptop' })
    await writeFile(topicFile, theirs)
    const mine = { ...document, title: 'From here' }

    const saved = await library.topics.write(mine, { basedOn: version })
    if (saved.ok || saved.error.code !== 'changed-on-disk') throw new Error('It was not noticed.')
    expect(saved.error.theirs.document.title).toBe('From the laptop')
    expect(await readFile(topicFile, 'utf8')).toBe(theirs)

    const both = need(await library.topics.saveAsConflictCopy(mine, 'From here (14 March)'))
    expect(both.document.id).toBe('rivers-2')
    expect(await readFile(topicFile, 'utf8')).toBe(theirs)

    const won = await library.topics.write(mine, { basedOn: saved.error.theirs.version })
    expect(won.ok).toBe(true)
    const [kept] = await library.topics.versions('rivers')
    expect(need(await library.topics.readVersion('rivers', kept?.name ?? '')).title).toBe(
      'From the laptop',
    )
  })

  it('finds what sync programs keep beside a document, whatever they call it', async () => {
    const { folder, library, topicFile, lessonFile } = await smallLibrary()
    const other = stableStringify({ ...rivers, title: 'Rivers, theirs' })
    const lesson = stableStringify({ ...riversLesson, minutes: 45 })
    const topics = join(folder, 'topics')
    const names = [
      ['rivers/topic-DESKTOP-7F3K2.json', 'DESKTOP-7F3K2', undefined],
      ["rivers/topic (Jo Smith's conflicted copy 2026-03-14).json", 'Jo Smith', '2026-03-14'],
      ['rivers/topic.sync-conflict-20260314-101112-ABC123.json', 'ABC123', '2026-03-14'],
      ['rivers/topic (1).json', undefined, undefined],
      ['rivers - Copy/topic.json', undefined, undefined],
    ] as const
    await mkdir(join(topics, 'rivers - Copy'))
    for (const [name] of names) await writeFile(join(topics, name), other)
    await writeFile(lessonFile.replace('.json', '-LAPTOP.json'), lesson)
    await library.refresh()

    const { documents, copies } = await library.topics.list()
    expect(documents.map(({ path }) => path)).toEqual([topicFile])
    expect(copies).toHaveLength(names.length)
    for (const [name, by, date] of names) {
      const copy = copies.find(({ path }) => path === join(topics, name))
      expect(copy, name).toMatchObject({ id: 'rivers', isSame: false, title: 'Rivers, theirs' })
      expect({ by: copy?.origin.by, date: copy?.origin.date }, name).toEqual({ by, date })
    }
    const [laptop] = (await library.lessons.list()).copies
    expect(laptop).toMatchObject({ id: 'rivers-lesson', origin: { by: 'LAPTOP' } })

    // Each of the three decisions; nothing is lost by any of them.
    const at = (n: number): string => join(topics, names[n]?.[0] ?? '')
    const kept = need(await library.topics.settleCopy(at(0), { keepAs: 'Rivers (desktop)' }))
    expect(need(await library.topics.read(kept.id)).document.title).toBe('Rivers (desktop)')
    need(await library.topics.settleCopy(at(1), 'use'))
    expect(need(await library.topics.read('rivers')).document.title).toBe('Rivers, theirs')
    const [before] = await library.topics.versions('rivers')
    expect(need(await library.topics.readVersion('rivers', before?.name ?? '')).title).toBe(
      'Rivers',
    )
    need(await library.topics.settleCopy(at(4), 'discard'))
    expect((await library.bin.list()).map(({ document }) => document)).toHaveLength(3)
    expect((await library.topics.list()).copies).toHaveLength(2)
  })
})

describe('earlier versions', () => {
  it('are kept five minutes apart, and put back with their successor kept', async () => {
    const { now, forward } = clock()
    const { library } = await smallLibrary({ now })
    for (let n = 1; n <= 20; n++) {
      forward(MINUTE)
      need(await library.topics.write({ ...rivers, title: `Version ${n}` }))
    }
    const versions = await library.topics.versions('rivers')
    const titles = await Promise.all(
      versions.map(
        async ({ name }) => need(await library.topics.readVersion('rivers', name)).title,
      ),
    )
    expect(titles).toEqual(['Version 15', 'Version 10', 'Version 5', 'Rivers'])
    need(await library.topics.restoreVersion('rivers', versions[2]?.name ?? ''))
    expect(need(await library.topics.read('rivers')).document.title).toBe('Version 5')
    const [newest] = await library.topics.versions('rivers')
    expect(need(await library.topics.readVersion('rivers', newest?.name ?? '')).title).toBe(
      'Version 20',
    )
  })

  it('are thinned to one a day after a week, and dropped after 60 days, but for the newest', () => {
    const now = Date.UTC(2026, 2, 14, 9)
    const hours = Array.from({ length: 24 * 70 }, (_, n) => now - n * 3_600_000).reverse()
    const versions = hours.map((at) => ({
      name: versionName(at, 'editing'),
      at,
      reason: 'editing' as const,
    }))
    const kept = keptOf(versions, now)
    const ages = versions.filter(({ name }) => kept.has(name)).map(({ at }) => (now - at) / DAY)
    expect(ages.filter((age) => age <= 7)).toHaveLength(7 * 24 + 1)
    expect(ages.filter((age) => age > 7)).toHaveLength(53)
    expect(Math.max(...ages)).toBeLessThanOrEqual(60)
    const old = versions.slice(0, 3)
    expect([...keptOf(old, now)]).toEqual([old[2]?.name])
  })

  it('never are empty or damaged: a file that is damaged leaves the good ones alone', async () => {
    const { library, topicFile } = await smallLibrary()
    need(await library.topics.write({ ...rivers, title: 'Good' }))
    for (const damage of ['', '{ "id": "rivers", half', '\u0000\u0000\u0000']) {
      await writeFile(topicFile, damage)
      expect((await library.topics.read('rivers')).ok).toBe(false)
      expect(await library.topics.write({ ...rivers, title: 'New' })).toMatchObject({
        error: { code: 'damaged-on-disk' },
      })
      await library.careDaily()
      const versions = await library.topics.versions('rivers')
      for (const { name } of versions) {
        expect((await library.topics.readVersion('rivers', name)).ok).toBe(true)
      }
      const last = versions.find(({ reason }) => reason === 'last-saved')
      need(await library.topics.restoreVersion('rivers', last?.name ?? ''))
      expect(need(await library.topics.read('rivers')).document.title).toBe('Good')
    }
  })

  it('are kept once a day of what others change, and take limited room', async () => {
    const { now, forward } = clock()
    const { library, topicFile } = await smallLibrary({ now })
    expect(await library.careDaily()).toBe(true)
    expect(await library.careDaily()).toBe(false)
    forward(DAY + MINUTE)
    await writeFile(topicFile, stableStringify({ ...rivers, title: 'Changed by sync' }))
    await library.careDaily()
    await writeFile(topicFile, '')
    const versions = await library.topics.versions('rivers')
    expect(versions.map(({ reason }) => reason)).toEqual(['daily', 'daily'])
    const newest = need(await library.topics.readVersion('rivers', versions[0]?.name ?? ''))
    expect(newest.title).toBe('Changed by sync')
  })
})

describe('the bin', () => {
  it('keeps a topic with its pictures for 30 days', async () => {
    const { now, forward } = clock()
    const { folder, library } = await smallLibrary({ now })
    await mkdir(join(folder, 'topics/rivers/figures'))
    await writeFile(join(folder, 'topics/rivers/figures/map.png'), 'picture')
    const binned = need(await library.topics.remove('rivers'))
    expect((await library.topics.list()).documents).toEqual([])
    expect(await readdir(join(folder, 'topics'))).toEqual([])

    // A new document cannot take the id that the binned one has.
    const made = need(await library.topics.create(rivers))
    expect(made.document.id).toBe('rivers-2')
    expect(need(await library.topics.restore(binned.key)).id).toBe('rivers')
    expect(await readFile(join(folder, 'topics/rivers-2/figures/map.png'), 'utf8')).toBe('picture')
    expect(await library.bin.list()).toEqual([])

    need(await library.lessons.remove('rivers-lesson'))
    forward(29 * DAY)
    expect(await library.bin.purge()).toBe(0)
    forward(2 * DAY)
    expect(await library.bin.purge()).toBe(1)
    expect(await readdir(join(folder, 'bin'))).toEqual([])
  })

  it('gives another id to what comes back where its own is in use', async () => {
    const { library } = await smallLibrary()
    const { key } = need(await library.topics.remove('rivers'))
    need(await library.topics.write({ ...rivers, title: 'Another' }))
    const { id } = need(await library.topics.restore(key))
    expect(id).toBe('rivers-2')
    expect(need(await library.topics.read('rivers')).document.title).toBe('Another')
    expect(await library.topics.restore('../../etc')).toMatchObject({
      error: { code: 'not-in-bin' },
    })
  })
})

describe('a library on a disk that others use', () => {
  it('shows a newer topic as far as it is understood, and never writes it', async () => {
    const { library, topicFile } = await smallLibrary()
    const newer = stableStringify({
      ...rivers,
      formatVersion: TOPIC_FORMAT + 2,
      mood: 'curious',
      items: [
        ...rivers.items,
        { id: 'z', kind: 'hologram', depth: 3 },
        { ...rivers.items[0], id: 'b', glow: 1 },
      ],
    })
    await writeFile(topicFile, newer)
    const [listed] = (await library.topics.list()).documents
    expect(listed?.readOnly).toEqual({ found: TOPIC_FORMAT + 2, known: TOPIC_FORMAT })
    const seen = need(await library.topics.view('rivers'))
    expect(seen.document.items.map(({ id }) => id)).toEqual(['a', 'b'])
    expect((await library.topics.read('rivers')).ok).toBe(false)
    expect(await library.topics.write(seen.document)).toMatchObject({
      error: { code: 'newer-on-disk' },
    })
    expect((await library.topics.retitle('rivers', 'X')).ok).toBe(false)
    expect(await readFile(topicFile, 'utf8')).toBe(newer)
  })

  it('still lists what it knows when its drive is gone, and says so', async () => {
    const { folder, library } = await smallLibrary()
    await library.topics.list()
    await rename(folder, `${folder}-away`)
    const away = await library.topics.list()
    expect(away.documents).toHaveLength(1)
    expect(away.problems).toMatchObject([{ code: 'unreadable-file', system: 'ENOENT' }])
    await rename(`${folder}-away`, folder)
    expect((await library.topics.list()).problems).toEqual([])
  })

  it('tells of changes by others, and of none of its own', async () => {
    const { folder, library, topicFile } = await smallLibrary()
    await library.refresh()
    need(await library.topics.write({ ...rivers, title: 'Mine' }))
    need(await library.topics.duplicate('rivers', 'Mine too'))
    expect((await library.refresh()).topics).toEqual({ changed: [], removed: [] })

    const heard: unknown[] = []
    const watching = await library.watch((changes) => heard.push(changes.topics))
    await new Promise((resume) => setTimeout(resume, 300))
    await writeFile(topicFile, stableStringify({ ...rivers, title: 'Theirs' }))
    await expect
      .poll(() => heard, { timeout: 8000 })
      .toEqual([{ changed: ['rivers'], removed: [] }])
    await rm(join(folder, 'topics/mine-too'), { recursive: true })
    await expect.poll(() => heard, { timeout: 8000 }).toHaveLength(2)
    expect(heard[1]).toEqual({ changed: [], removed: ['rivers-2'] })
    await watching.stop()
    expect(need(await library.topics.read('rivers')).changedElsewhere).toBe(true)
  })

  it('knows the same after a start with the catalogue, without it, and with a damaged one', async () => {
    const { folder, data, library } = await smallLibrary()
    const before = [await library.topics.list(), await library.lessons.list()]
    await library.close()
    const cache = join(
      data,
      'libraries',
      (await readdir(join(data, 'libraries')))[0] ?? '',
      'cache',
    )
    const catalogue = join(cache, 'catalogue')
    const text = await readFile(catalogue, 'utf8')
    for (const spoil of [
      text,
      text.replace('Rivers', 'Livers'),
      text.slice(0, 80),
      '',
      undefined,
    ]) {
      if (spoil === undefined) await rm(cache, { recursive: true })
      else await writeFile(catalogue, spoil)
      const again = await open(folder, { dataFolder: data })
      expect([await again.topics.list(), await again.lessons.list()]).toEqual(before)
    }
  })

  it('leaves documents of the same title in peace', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-library-'))
    const library = await open(folder)
    const made = await Promise.all(Array.from({ length: 12 }, () => library.topics.create(rivers)))
    const ids = made.map((each) => need(each).document.id)
    expect(new Set(ids).size).toBe(12)
    expect(new Set(made.map((each) => need(each).path)).size).toBe(12)
  })
})
