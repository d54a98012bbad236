import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rivers, smallLibrary } from '../../fixtures/smallLibrary.ts'
import { stableStringify } from '../base/index.ts'
import { followLibrary } from './followLibrary.ts'
import { describeLibrary } from './libraryView.ts'

describe('a library that is followed', () => {
  it('is listed as far as it is known, and again after the first look at the disk', async () => {
    const { library } = await smallLibrary()
    const atOnce = await describeLibrary(library, () => 0)
    expect(atOnce).toMatchObject({ isComplete: false, topics: [] })

    let told = 0
    await followLibrary(library, () => (told += 1))
    expect(told).toBe(1)
    const then = await describeLibrary(library, () => 0)
    expect(then).toMatchObject({ isComplete: true, topics: [{ id: 'rivers' }] })
    await library.close()
  })

  it('does not keep anybody waiting for a drive that has gone away', async () => {
    const { folder, library } = await smallLibrary()
    await rename(folder, `${folder}-away`)
    let told = 0
    await followLibrary(library, () => (told += 1))
    expect(told).toBe(1)
    expect(library.peek().isComplete).toBe(true)
    await expect(describeLibrary(library, () => 0)).rejects.toThrow(/ENOENT/)
    await rename(`${folder}-away`, folder)
    expect((await describeLibrary(library, () => 0)).topics).toHaveLength(1)
    await library.close()
  })

  it('tells of what others do in its folder, and of nothing that the program does', async () => {
    const { folder, library } = await smallLibrary()
    let told = 0
    await followLibrary(library, () => (told += 1), { watchAfter: 0 })
    await new Promise((resume) => setTimeout(resume, 300))
    const before = told
    await library.topics.write({ ...rivers, title: 'Mine' })
    await new Promise((resume) => setTimeout(resume, 800))
    expect(told).toBe(before)

    await mkdir(join(folder, 'topics/coasts'))
    await writeFile(
      join(folder, 'topics/coasts/topic.json'),
      stableStringify({ ...rivers, id: 'coasts' }),
    )
    await expect.poll(() => told, { timeout: 4000 }).toBeGreaterThan(before)
    const { topics } = await describeLibrary(library, () => 0)
    expect(topics.map(({ id }) => id).sort()).toEqual(['coasts', 'rivers'])

    // Nobody is told any more of a library that was closed.
    await library.close()
    const atTheEnd = told
    await rm(join(folder, 'topics/coasts'), { recursive: true })
    await new Promise((resume) => setTimeout(resume, 800))
    expect(told).toBe(atTheEnd)
  })

  it('is not watched where it was closed before that began', async () => {
    const { folder, library } = await smallLibrary()
    let told = 0
    await followLibrary(library, () => (told += 1), { watchAfter: 100 })
    await library.close()
    await new Promise((resume) => setTimeout(resume, 400))
    const atTheEnd = told
    await writeFile(
      join(folder, 'topics/rivers/topic.json'),
      stableStringify({ ...rivers, title: 'Theirs' }),
    )
    await new Promise((resume) => setTimeout(resume, 800))
    expect(told).toBe(atTheEnd)
  })
})
