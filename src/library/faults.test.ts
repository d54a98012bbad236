import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failing, FAULTS, SHORT_WRITE } from '../../fixtures/failingFiles.ts'
import { need, open, rivers, smallLibrary } from '../../fixtures/smallLibrary.ts'
import { createRandom, stableStringify } from '../base/index.ts'
import type { Library } from './index.ts'

const noWait = (): Promise<void> => Promise.resolve()
const filling = 'A river carries its load. '.repeat(200)
const oldTopic = { ...rivers, title: 'Old', items: [{ ...rivers.items[0]!, text: filling }] }
const newTopic = { ...oldTopic, title: 'New' }
const OLD = stableStringify(oldTopic)
const NEW = stableStringify(newTopic)

/** What a teacher does once, and the file that must be whole afterwards. */
const DEEDS: Readonly<Record<string, (library: Library) => Promise<unknown>>> = {
  save: (library) => library.topics.write(newTopic),
  duplicate: (library) => library.topics.duplicate('rivers', 'Again'),
  bin: (library) => library.topics.remove('rivers'),
}

async function tryOnce(
  deed: string,
  at: number,
  code: string,
): Promise<{ calls: number; told: string; folder: string; library: Library | undefined }> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-fault-'))
  const dataFolder = await mkdtemp(join(tmpdir(), 'lectern-data-'))
  await mkdir(join(folder, 'topics/rivers/figures'), { recursive: true })
  await mkdir(join(folder, 'lessons'))
  await writeFile(join(folder, 'topics/rivers/topic.json'), OLD)
  const { files, calls } = failing(at, code)
  let library: Library | undefined
  let told: string
  try {
    library = await open(folder, { files, dataFolder, wait: noWait })
    const result = (await DEEDS[deed]?.(library)) as {
      readonly ok: boolean
      readonly error?: { readonly code: string; readonly system?: string }
    }
    told = result.ok ? 'done' : `${result.error?.code} ${result.error?.system ?? ''}`
  } catch (error) {
    told = error instanceof Error ? error.message : String(error)
  }
  return { calls: calls(), told, folder, library }
}

describe('every call to the disk failing once', () => {
  it.each(Object.keys(DEEDS))(
    '%s: the old document or the new one is there whole, and what happened is told',
    { timeout: 120_000 },
    async (deed) => {
      const { calls } = await tryOnce(deed, 0, '')
      expect(calls).toBeGreaterThan(10)
      let failures = 0
      for (const code of [...FAULTS, SHORT_WRITE]) {
        for (let at = 1; at <= calls; at++) {
          const { told, folder } = await tryOnce(deed, at, code)
          const what = `${deed}, ${code} at call ${at}: ${told}`
          if (told !== 'done') failures += 1
          // What happened is one of the problems that have words, never a crash.
          expect(told, what).toMatch(
            /^(?:done|cannot-write [A-Z]+|(?:unreadable-file|no-library) [A-Z]+|.*"code":"no-library".*)$/,
          )
          const after = await open(folder)
          await after.refresh()
          const { documents, problems } = await after.topics.list()
          const binned = await after.bin.list()
          expect(problems, what).toEqual([])
          expect(documents.length + binned.length, what).toBeGreaterThan(0)
          for (const { path } of [...documents, ...binned]) {
            const text = await readFile(path, 'utf8')
            const isWhole = [OLD, NEW].includes(text) || text.includes('"title": "Again"')
            expect(isWhole, what).toBe(true)
            if (deed === 'save' && told === 'done') expect(text, what).toBe(NEW)
          }
          const left = await readdir(folder, { recursive: true })
          expect(
            left.filter((name) => name.endsWith('.tmp')),
            what,
          ).toEqual([])
        }
      }
      expect(failures, 'faults that nobody met would prove nothing').toBeGreaterThan(calls)
    },
  )
})

/** A file as a bad disk, a broken transfer or a sync program leaves it. */
function corrupt(text: string, n: number): Uint8Array {
  const random = createRandom(`corruption ${n}`)
  const bytes = Buffer.from(text)
  const at = Math.floor(random() * bytes.length)
  if (n % 3 === 0) return bytes.subarray(0, at)
  if (n % 3 === 1)
    return bytes.fill(0, at, Math.min(bytes.length, at + 1 + Math.floor(random() * 600)))
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at)
  return bytes
}

describe('300 corruptions', () => {
  it('are each named, and the last good state put back', { timeout: 60_000 }, async () => {
    const { library, topicFile } = await smallLibrary()
    need(await library.topics.write(newTopic))
    let silent = 0
    for (let n = 0; n < 300; n++) {
      await writeFile(topicFile, corrupt(NEW, n))
      const read = await library.topics.read('rivers')
      const isNamed = !read.ok || read.value.changedElsewhere
      if (!isNamed) silent += 1
      const versions = await library.topics.versions('rivers')
      const last = versions.find(({ reason }) => reason === 'last-saved')
      expect(last, `corruption ${n}`).toBeDefined()
      need(await library.topics.restoreVersion('rivers', last?.name ?? ''))
      expect(await readFile(topicFile, 'utf8'), `corruption ${n}`).toBe(NEW)
    }
    expect(silent).toBe(0)
  })

  it('control: reading alone does not notice all of them', () => {
    let unnoticed = 0
    for (let n = 0; n < 300; n++) {
      try {
        JSON.parse(Buffer.from(corrupt(NEW, n)).toString())
        unnoticed += 1
      } catch {
        // Noticed.
      }
    }
    expect(unnoticed).toBeGreaterThan(20)
  })
})
