import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failing } from '../../fixtures/failingFiles.ts'
import { need, open, rivers, smallLibrary } from '../../fixtures/smallLibrary.ts'
import { findDuplicates } from './findDuplicates.ts'
import { copyLibraryTo } from './moveLibrary.ts'
import { nodeFileSystem } from './fileSystem.ts'

describe('moving a library', () => {
  it('copies every file, and leaves the old folder as it was', async () => {
    const { folder, topicFile } = await smallLibrary()
    await mkdir(join(folder, 'topics/rivers/figures'))
    await writeFile(join(folder, 'topics/rivers/figures/map.png'), 'picture')
    const to = join(await mkdtemp(join(tmpdir(), 'lectern-move-')), 'new')
    expect(need(await copyLibraryTo(folder, to)).files).toBe(3)
    expect(await readdir(to, { recursive: true })).toEqual(
      await readdir(folder, { recursive: true }),
    )
    expect(need(await (await open(to)).topics.read('rivers')).document).toEqual(rivers)
    expect(await readFile(topicFile, 'utf8')).toContain('Rivers')
    expect(await copyLibraryTo(folder, to)).toMatchObject({ error: { code: 'not-empty' } })
    expect(await copyLibraryTo(folder, join(folder, 'in'))).toMatchObject({
      error: { code: 'one-in-the-other' },
    })
  })

  it('is given up without a trace when the disk fails or the copy is not the same', async () => {
    const { folder } = await smallLibrary()
    const home = await mkdtemp(join(tmpdir(), 'lectern-move-'))
    for (let at = 1; at < 24; at++) {
      const moved = await copyLibraryTo(folder, join(home, `t${at}`), failing(at, 'ENOSPC').files)
      const left = await readdir(home)
      expect(left.includes(`t${at}`), `call ${at}`).toBe(moved.ok)
      expect(
        left.filter((name) => name.endsWith('.unfinished')),
        `call ${at}`,
      ).toEqual([])
    }
    const lying = {
      ...nodeFileSystem,
      readFile: async (path: string) =>
        path.includes('unfinished') ? Buffer.from('else') : nodeFileSystem.readFile(path),
    }
    const moved = await copyLibraryTo(folder, join(home, 'lied'), lying)
    expect(moved).toMatchObject({ error: { code: 'copy-differs' } })
  })
})

describe('duplicates', () => {
  it('are found by what they say, and by their title', async () => {
    const { library } = await smallLibrary()
    need(await library.topics.duplicate('rivers', 'Streams'))
    need(
      await library.topics.create({
        ...rivers,
        items: [{ id: 'a', kind: 'paragraph', text: 'Other.' }],
      }),
    )
    const { documents } = await library.topics.list()
    expect(findDuplicates(documents.map(({ summary }) => summary))).toEqual([
      { ids: ['rivers', 'rivers-2'], why: 'same-content' },
      { ids: ['rivers', 'rivers-3'], why: 'same-title' },
    ])
  })
})
