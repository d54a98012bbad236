import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { need, open, rivers } from '../../fixtures/smallLibrary.ts'
import { normaliseText } from '../base/index.ts'
import { fileNameFor, foldCase, freeFileName } from './fileNames.ts'

// A list to look over, not to read line by line.
// prettier-ignore
const ODD = [
  'CON', 'con.txt', 'aux', 'LPT1', 'com¹', 'NUL.tar.gz', '.', '..', '...', ' ', '/', '\\', 'a/b', 'a\\b', '../../etc/passwd',
  'C:\\Windows', 'a:b', 'what?', 'star*', 'quote"s', '<b>', 'pipe|', 'trailing.', 'trailing ', ' leading', '-dash', '--out',
  '~home', '$HOME', '`ls`', '%2e%2e', 'null\u0000byte', 'bell\u0007', 'tab\there', 'line\nbreak', 'return\r', '\u202egnp.exe',
  'zero\u200bwidth', '\ufeffbom', 'é', 'e\u0301', 'Ü', 'ﬁle', 'ß', 'SS', 'ſ', 'İstanbul', 'ı', 'Łódź', 'Ἀθῆναι', 'Οδυσσεύς', 'Москва',
  '北京', '東京の歴史', '서울', 'القاهرة', 'ירושלים', 'हिन्दी', 'ไทย', '😀', '👩‍👩‍👧', '1️⃣', '1917', '№', '½', '²', '€', '"', "'", '’', 'Stalin’s', "O'Neill",
  'desktop.ini', 'Thumbs.db', '.gitignore', '.tmp', 'topic.json', 'a.lesson.json', 'x'.repeat(300), 'é'.repeat(300), '😀'.repeat(100), '字'.repeat(200),
]

/** 300 titles: the odd ones alone, twice, in capitals, and with an ordinary word. */
const TITLES = [
  ...ODD,
  ...ODD,
  ...ODD.map((title) => title.toUpperCase()),
  ...ODD.map((title) => `${title} Rivers`),
].slice(0, 300)

describe('file names', () => {
  it('are taken by every system, whatever the title', () => {
    for (const title of TITLES) {
      const name = fileNameFor(title)
      expect(name, title).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u)
      expect(name, title).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/i)
      expect([...name].length, title).toBeLessThanOrEqual(80)
      expect(Buffer.byteLength(name), title).toBeLessThanOrEqual(200)
      expect(name, title).toBe(name.normalize('NFC'))
    }
    expect(fileNameFor('The Nazi-Soviet Pact: “who gained?”')).toBe(
      'the-nazi-soviet-pact-who-gained',
    )
    expect(fileNameFor('Москва, 1939')).toBe('москва-1939')
  })

  it('never clash on a disk that ignores case', () => {
    const taken: string[] = []
    for (const title of TITLES) taken.push(freeFileName(title, taken))
    expect(new Set(taken.map(foldCase)).size).toBe(TITLES.length)
    for (const name of taken) {
      expect([...name].length).toBeLessThanOrEqual(80)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
    }
  })

  it('control: titles taken as they are do clash, or cannot be written at all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-names-'))
    let failed = 0
    const written = new Set<string>()
    for (const title of TITLES) {
      const isClash = written.has(foldCase(title))
      written.add(foldCase(title))
      await writeFile(join(folder, title), '').catch(() => (failed += 1))
      if (isClash) failed += 1
    }
    expect(failed).toBeGreaterThan(100)
  })

  it('300 awkward titles are created, opened again and found by their ids', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-names-'))
    await mkdir(join(folder, 'topics'))
    const library = await open(folder)
    const made: { readonly id: string; readonly title: string }[] = []
    for (const title of TITLES) {
      const created = need(await library.topics.create({ ...rivers, title }))
      made.push({ id: created.document.id, title: created.document.title })
    }
    const again = await open(folder)
    const { documents, problems, copies } = await again.topics.list()
    expect({ documents: documents.length, problems, copies }).toEqual({
      documents: 300,
      problems: [],
      copies: [],
    })
    for (const { id, title } of made) {
      expect(need(await again.topics.read(id)).document.title).toBe(normaliseText(title))
    }
  })
})
