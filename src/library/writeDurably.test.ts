import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failing, FAULTS } from '../../fixtures/failingFiles.ts'
import { type FileSystem, nodeFileSystem } from './fileSystem.ts'
import { isStaleTemporary, writeDurably } from './writeDurably.ts'
import { writeTogether } from './writeTogether.ts'

const OLD = 'old'.repeat(40_000)
const NEW = 'new'.repeat(50_000)
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const noWait = (): Promise<void> => Promise.resolve()

async function oldFile(): Promise<{ folder: string; path: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-write-'))
  const path = join(folder, 'topic.json')
  await writeFile(path, OLD)
  return { folder, path }
}

async function callsOfOneSave(): Promise<number> {
  const { path } = await oldFile()
  const { files, calls } = failing(0, '')
  await writeDurably(files, path, bytesOf(NEW), noWait)
  return calls()
}

describe('writeDurably', () => {
  it('leaves the old file or the new one whole, whichever call fails with whichever code', async () => {
    const calls = await callsOfOneSave()
    expect(calls).toBeGreaterThanOrEqual(6)
    for (const code of FAULTS) {
      for (let at = 1; at <= calls; at++) {
        const { folder, path } = await oldFile()
        const result = await writeDurably(failing(at, code).files, path, bytesOf(NEW), noWait)
        const after = await readFile(path, 'utf8')
        const what = `${code} at call ${at}`
        expect([OLD, NEW].includes(after), what).toBe(true)
        if (result.ok) expect(after, what).toBe(NEW)
        else expect(result.error, what).toEqual({ code: 'cannot-write', path, system: code })
        expect(await readdir(folder), what).toEqual(['topic.json'])
      }
    }
  })

  it('control: writing straight over the file loses both versions to the same fault', async () => {
    const { path } = await oldFile()
    // Opening for writing empties the file; the disk is full half-way.
    await writeFile(path, NEW.slice(0, NEW.length / 2))
    expect([OLD, NEW]).not.toContain(await readFile(path, 'utf8'))
  })

  it('waits for another program to let go, and gives up in the end', async () => {
    for (const [held, succeeds] of [
      [3, true],
      [1000, false],
    ] as const) {
      const { path } = await oldFile()
      let attempts = 0
      const files: FileSystem = {
        ...nodeFileSystem,
        rename: async (from, to) => {
          attempts += 1
          if (attempts <= held) throw Object.assign(new Error('held'), { code: 'EBUSY' })
          await nodeFileSystem.rename(from, to)
        },
      }
      let waited = 0
      const wait = (ms: number): Promise<void> => {
        waited += ms
        return Promise.resolve()
      }
      const result = await writeDurably(files, path, bytesOf(NEW), wait)
      expect(result.ok).toBe(succeeds)
      expect(await readFile(path, 'utf8')).toBe(succeeds ? NEW : OLD)
      expect(waited).toBeGreaterThan(succeeds ? 100 : 9000)
      expect(waited).toBeLessThan(12_000)
    }
  })

  it('tells stale temporary files from those in use', () => {
    expect(isStaleTemporary(`/l/topic.json.${process.pid}-0123456789ab.tmp`)).toBe(true)
    expect(isStaleTemporary(`/l/topic.json.${process.ppid}-0123456789ab.tmp`)).toBe(false)
    expect(isStaleTemporary('/l/topic.json.999999999-0123456789ab.tmp')).toBe(true)
    expect(isStaleTemporary('/l/my notes.tmp')).toBe(false)
  })
})

describe('writeTogether', () => {
  it('leaves all files as they were when one cannot be written', async () => {
    const { folder, path } = await oldFile()
    const other = join(folder, 'other.json')
    const both = [path, other].map((each) => ({ path: each, bytes: bytesOf(NEW) }))
    // The second file cannot be created: the eighth call or so, after the first is staged.
    const { files } = failing(6, 'ENOSPC')
    const result = await writeTogether(files, both, noWait)
    expect(result.ok).toBe(false)
    expect(await readFile(path, 'utf8')).toBe(OLD)
    expect(await readdir(folder)).toEqual(['topic.json'])

    const again = await writeTogether(nodeFileSystem, both, noWait)
    expect(again.ok).toBe(true)
    expect(await readFile(other, 'utf8')).toBe(NEW)
  })

  it('makes the folder, and says so when a file is in its place', async () => {
    const { folder, path } = await oldFile()
    await mkdir(join(folder, 'there'))
    const inside = (name: string) => [{ path: join(name, 'a', 'x.pdf'), bytes: bytesOf(NEW) }]
    expect((await writeTogether(nodeFileSystem, inside(join(folder, 'there')))).ok).toBe(true)
    const blocked = await writeTogether(nodeFileSystem, inside(path))
    expect(!blocked.ok && blocked.error.system).toBe('ENOTDIR')
  })
})
