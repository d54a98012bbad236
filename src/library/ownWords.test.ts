import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keepOwnWord, readOwnWords } from './index.ts'

const newLibrary = (): Promise<string> => mkdtemp(join(tmpdir(), 'lectern-words-'))

describe('the words that a teacher has added', () => {
  it('are none at first, and stay with the library, once each and in order', async () => {
    const folder = await newLibrary()
    expect(await readOwnWords(folder)).toEqual([])
    for (const word of ['Rapallo', 'Bessarabia', 'Rapallo'])
      expect((await keepOwnWord(folder, { word, kept: true })).ok).toBe(true)
    expect(await readOwnWords(folder)).toEqual(['Bessarabia', 'Rapallo'])
    expect(await readFile(join(folder, 'dictionary.txt'), 'utf8')).toBe('Bessarabia\nRapallo\n')
  })

  it('can be taken out again', async () => {
    const folder = await newLibrary()
    await keepOwnWord(folder, { word: 'Rapalo', kept: true })
    await keepOwnWord(folder, { word: 'Rapalo', kept: false })
    expect(await readOwnWords(folder)).toEqual([])
  })

  it('may be written by hand on Windows', async () => {
    const folder = await newLibrary()
    await writeFile(join(folder, 'dictionary.txt'), '\uFEFFGöring\r\n\r\n Anschluß \r\n')
    expect(await readOwnWords(folder)).toEqual(['Anschluß', 'Göring'])
  })

  it('are not lost where the folder cannot be written to', async () => {
    const folder = await newLibrary()
    await writeFile(join(folder, 'library'), 'A file where the folder should be')
    const kept = await keepOwnWord(join(folder, 'library'), { word: 'Rapallo', kept: true })
    expect(kept).toMatchObject({ ok: false })
  })
})
