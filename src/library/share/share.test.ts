import { zipSync } from 'fflate'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { need, rivers, smallLibrary } from '../../../fixtures/smallLibrary.ts'
import { createRandom } from '../../base/index.ts'
import { failing } from '../../../fixtures/failingFiles.ts'
import { importShare, openLibrary, packShare, planShare, readShare, type Share } from '../index.ts'
import { readZip } from '../readZip.ts'

/** Mutated files; the full count: LECTERN_FUZZ=2000. */
const FUZZ = Number(process.env['LECTERN_FUZZ'] ?? 300)

/** A PNG of 4 by 3 without a picture in it, told apart by its last byte. */
function png(mark: number): Uint8Array {
  const bytes = Buffer.alloc(46)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  bytes.writeUInt32BE(13, 8)
  bytes.write('IHDR', 12)
  bytes.writeUInt32BE(4, 16)
  bytes.writeUInt32BE(3, 20)
  bytes.write('IEND', 37)
  bytes.writeUInt8(mark, 45)
  return bytes
}

const figure = {
  id: 'f',
  kind: 'figure',
  picture: { kind: 'asset', file: 'figures/map.png' },
  alt: 'A map',
  caption: 'The Rhine',
  credit: '',
  licence: '',
} as const
const illustrated = { ...rivers, items: [...rivers.items, figure] }

async function sharer(): Promise<{ bytes: Uint8Array; share: Share }> {
  const { library, folder } = await smallLibrary()
  await mkdir(join(folder, 'topics/rivers/figures'))
  await writeFile(join(folder, 'topics/rivers/figures/map.png'), png(1))
  need(await library.topics.write(illustrated))
  const packed = need(await packShare(library, { lessons: ['rivers-lesson'] }))
  expect(packed.left).toEqual([])
  return packed
}

async function contents(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name))
  return Object.fromEntries(
    await Promise.all(files.map(async (f) => [f, (await readFile(f)).toString('base64')])),
  ) as Record<string, string>
}

describe('a share file', () => {
  it('brings a lesson with its topic and pictures into an empty library, the same bytes each time', async () => {
    const { bytes, share } = await sharer()
    expect((await sharer()).bytes).toEqual(bytes)
    expect(need(readShare(bytes))).toEqual(share)
    const other = await smallLibrary()
    need(await other.library.lessons.remove('rivers-lesson'))
    need(await other.library.topics.remove('rivers'))
    await other.library.bin.empty()
    const plan = need(await planShare(other.library, share, 'keep'))
    expect(plan.map(({ id, action }) => [id, action])).toEqual([
      ['rivers', 'add'],
      ['rivers-lesson', 'add'],
    ])
    need(await importShare(other.library, share, plan))
    const path = need(await other.library.topics.read('rivers')).path
    expect(need(await other.library.readPicture(path, 'figures/map.png')).bytes).toEqual(
      Buffer.from(png(1)),
    )
    const again = need(await planShare(other.library, share, 'replace'))
    expect(again.map(({ action }) => action)).toEqual(['same', 'same'])
  })

  it('replaces with a version kept, keeps, or adds both with the lesson on its own topic', async () => {
    const { share } = await sharer()
    const keep = await smallLibrary()
    const before = await contents(keep.folder)
    need(await importShare(keep.library, share, need(await planShare(keep.library, share, 'keep'))))
    expect(await contents(keep.folder)).toEqual(before)

    const replace = await smallLibrary()
    await mkdir(join(replace.folder, 'topics/rivers/figures'))
    await writeFile(join(replace.folder, 'topics/rivers/figures/map.png'), png(2))
    need(
      await importShare(
        replace.library,
        share,
        need(await planShare(replace.library, share, 'replace')),
      ),
    )
    const { document } = need(await replace.library.topics.read('rivers'))
    expect(document.items.at(-1)).toMatchObject({ picture: { file: 'figures/map-2.png' } })
    const [version] = await replace.library.topics.versions('rivers')
    expect(version?.reason).toBe('before-import')
    expect(await readFile(join(replace.folder, 'topics/rivers/figures/map.png'))).toEqual(
      Buffer.from(png(2)),
    )

    const both = await smallLibrary()
    const changed = need(await both.library.lessons.read('rivers-lesson')).document
    need(await both.library.lessons.write({ ...changed, minutes: 45 }))
    const made = need(
      await importShare(both.library, share, need(await planShare(both.library, share, 'both'))),
    )
    expect(made).toEqual({ topics: ['rivers-2'], lessons: ['rivers-lesson-2'] })
    const lesson = need(await both.library.lessons.read('rivers-lesson-2')).document
    expect(lesson.topicIds).toEqual(['rivers-2'])
  })

  it('replaces nothing that was changed after the plan was shown', async () => {
    const { share } = await sharer()
    const { library } = await smallLibrary()
    const plan = need(await planShare(library, share, 'replace'))
    need(await library.topics.write({ ...rivers, title: 'Changed meanwhile' }))
    expect(await importShare(library, share, plan)).toMatchObject({
      error: { code: 'changed-on-disk' },
    })
    expect(need(await library.topics.read('rivers')).document.title).toBe('Changed meanwhile')
  })

  it('comes in whole or not at all when the disk fails', { timeout: 60_000 }, async () => {
    const { share } = await sharer()
    let failures = 0
    for (let at = 12; at < 90; at += 3) {
      const { folder } = await smallLibrary()
      const { files } = failing(at, 'ENOSPC')
      const opened = await openLibrary(folder, { files, wait: () => Promise.resolve() })
      if (!opened.ok) continue
      const plan = await planShare(opened.value, share, 'both')
      if (!plan.ok) continue
      const done = await importShare(opened.value, share, plan.value)
      const after = need(await openLibrary(folder)).topics
      const { documents, problems } = await after.list()
      expect(problems).toEqual([])
      if (!done.ok) failures += 1
      expect(documents.length, `call ${at}`).toBe(done.ok ? 2 : 1)
    }
    expect(failures).toBeGreaterThan(5)
  })
})

describe('hostile share files', () => {
  const cases: readonly (readonly [
    string,
    (parts: Record<string, Uint8Array>, good: Uint8Array) => Uint8Array,
    RegExp,
  ])[] = [
    ['an empty file', () => new Uint8Array(), /not-a-zip/],
    ['no zip', () => Buffer.from('hello'), /not-a-zip/],
    ['cut off', (_, good) => good.subarray(0, good.length - 40), /not-a-zip|damaged/],
    ['another zip', () => zipSync({ 'a.txt': Buffer.from('a') }), /not-a-share/],
    [
      'a bomb',
      (parts) => zipSync({ ...parts, 'bomb.json': new Uint8Array(150_000_000) }),
      /zip-too-large/,
    ],
    [
      'too many parts',
      (parts) =>
        zipSync({
          ...parts,
          ...Object.fromEntries(
            Array.from({ length: 3000 }, (_, n) => [`x/${n}`, new Uint8Array(1)]),
          ),
        }),
      /zip-too-large/,
    ],
    [
      'a way out',
      (parts) => zipSync({ ...parts, '../../evil.json': Buffer.from('{}') }),
      /zip-unsafe-name/,
    ],
    [
      'an absolute name',
      (parts) => zipSync({ ...parts, '/etc/evil': Buffer.from('{}') }),
      /zip-unsafe-name/,
    ],
    [
      'a Windows path',
      (parts) => zipSync({ ...parts, 'C:\\evil': Buffer.from('{}') }),
      /zip-unsafe-name/,
    ],
    [
      'a link',
      (parts) =>
        zipSync({
          ...parts,
          link: [Buffer.from('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }],
        }),
      /zip-unsafe-name/,
    ],
    [
      'two of one name',
      (parts) => zipSync({ ...parts, 'Manifest.json': Buffer.from('{}') }),
      /zip-damaged/,
    ],
    [
      'an unnamed part',
      (parts) => zipSync({ ...parts, 'more.json': Buffer.from('{}') }),
      /unnamed-part/,
    ],
    [
      'a missing part',
      ({ 'lessons/rivers-lesson.lesson.json': _, ...parts }) => zipSync(parts),
      /missing-part/,
    ],
    [
      'a changed part',
      (parts) => zipSync({ ...parts, 'topics/rivers/topic.json': Buffer.from('{}') }),
      /changed-part/,
    ],
    [
      'a newer share',
      (parts) =>
        withManifest(parts, (text) => text.replace('"formatVersion": 1', '"formatVersion": 9')),
      /newer-share/,
    ],
    [
      'a manifest of nonsense',
      (parts) => withManifest(parts, () => '{"kind":"lectern-share","formatVersion":1}'),
      /bad-part/,
    ],
    [
      'a picture with a way out',
      (parts) =>
        withManifest(parts, (text) =>
          text.replace('"name": "figures/map.png"', '"name": "figures/../../x"'),
        ),
      /bad-part/,
    ],
    ['a deep manifest', (parts) => withManifest(parts, () => '['.repeat(400_000)), /not-a-share/],
    ['a wrong checksum', (_, good) => flipChecksum(good), /zip-damaged/],
    ['a lying size', (_, good) => lieAboutSize(good), /zip-damaged|zip-too-large/],
  ]

  it.each(cases)('%s: refused in time, with its reason', async (_, spoil, reason) => {
    const { bytes } = await sharer()
    const parts = Object.fromEntries(need(readZip(bytes)))
    const bad = spoil(parts, bytes)
    const startedAt = performance.now()
    const read = readShare(bad)
    expect(performance.now() - startedAt).toBeLessThan(2000)
    expect(read.ok ? 'accepted' : read.error.code).toMatch(reason)
  })

  it(
    `${FUZZ} mutated files: no crash, no hang, and none passes for another`,
    { timeout: 600_000 },
    async () => {
      const { bytes, share } = await sharer()
      const random = createRandom('share fuzz')
      let [accepted, slowest] = [0, 0]
      for (let n = 0; n < FUZZ; n++) {
        const mutated = mutate(bytes, random)
        const startedAt = performance.now()
        const read = readShare(mutated)
        slowest = Math.max(slowest, performance.now() - startedAt)
        if (!read.ok) continue
        accepted += 1
        // Bytes that mean nothing, such as dates, may differ; the documents may not.
        expect(read.value).toEqual(share)
      }
      expect(slowest).toBeLessThan(2000)
      expect(accepted).toBeLessThan(FUZZ / 2)
    },
  )

  it('control: without the checks, mutated files do pass for others', async () => {
    const { bytes } = await sharer()
    const parts = Object.fromEntries(need(readZip(bytes)))
    const topic = Buffer.from(parts['topics/rivers/topic.json'] ?? [])
    const other = zipSync({
      ...parts,
      'topics/rivers/topic.json': Buffer.from(topic.toString().replace('load', 'gold')),
    })
    const held = need(readZip(other)).get('topics/rivers/topic.json')
    expect(Buffer.from(held ?? []).toString()).toContain('gold')
    expect(readShare(other).ok).toBe(false)
  })
})

function withManifest(
  parts: Record<string, Uint8Array>,
  change: (text: string) => string,
): Uint8Array {
  const text = Buffer.from(parts['manifest.json'] ?? []).toString()
  const changed = change(text)
  expect(changed).not.toBe(text)
  return zipSync({ ...parts, 'manifest.json': Buffer.from(changed) })
}

function directoryOf(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes)
  return copy.subarray(copy.readUInt32LE(copy.length - 6))
}

function flipChecksum(good: Uint8Array): Uint8Array {
  const copy = Buffer.from(good)
  const at = copy.readUInt32LE(copy.length - 6)
  copy.writeUInt32LE((copy.readUInt32LE(at + 16) ^ 1) >>> 0, at + 16)
  return copy
}

function lieAboutSize(good: Uint8Array): Uint8Array {
  const copy = Buffer.from(good)
  const at = copy.readUInt32LE(copy.length - 6)
  copy.writeUInt32LE(directoryOf(good).readUInt32LE(24) - 10, at + 24)
  return copy
}

/** Flips, cuts, doubles and zeroes, most of them in the parts that a reader steers by. */
function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let copy = Buffer.from(bytes)
  const times = 1 + Math.floor(random() * 6)
  for (let n = 0; n < times && copy.length > 4; n++) {
    const near = random() < 0.5 ? Math.max(0, copy.length - 600) : 0
    const at = near + Math.floor(random() * (copy.length - near))
    const kind = Math.floor(random() * 5)
    if (kind === 0) copy.writeUInt8(Math.floor(random() * 256), at)
    else if (kind === 1) copy.writeUInt8((copy[at] ?? 0) ^ (1 << Math.floor(random() * 8)), at)
    else if (kind === 2) copy = copy.subarray(0, at)
    else if (kind === 3)
      copy = Buffer.concat([copy.subarray(0, at), copy.subarray(Math.max(0, at - 40))])
    else copy.fill(random() < 0.5 ? 0 : 0xff, at, Math.min(copy.length, at + 4))
  }
  return copy
}
