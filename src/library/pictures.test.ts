import { mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeFileSystem } from './fileSystem.ts'
import { measurePicture } from './measurePicture.ts'
import { addPicture, readPicture } from './pictures.ts'

/** A PNG of those measures without a picture in it: just the chunks that a reader walks. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(8 + 25 + 12)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  bytes.writeUInt32BE(13, 8)
  bytes.write('IHDR', 12)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.write('IEND', 37)
  return bytes
}

/** A JPEG: a comment, a table whose marker looks like a frame's, the frame header, the end. */
function jpeg(width: number, height: number): Uint8Array {
  const frame = [
    0xff,
    0xc0,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    0,
    0,
    0,
  ]
  return Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xfe, 0, 4, 1, 2],
    ...[0xff, 0xc4, 0, 5, 9, 9, 9],
    ...frame,
    ...[0xff, 0xd9],
  ])
}

describe('measurePicture', () => {
  it('reads type and size from the bytes', () => {
    expect(measurePicture(png(640, 480))).toEqual({
      ok: true,
      value: { type: 'image/png', width: 640, height: 480 },
    })
    expect(measurePicture(jpeg(1200, 700))).toEqual({
      ok: true,
      value: { type: 'image/jpeg', width: 1200, height: 700 },
    })
  })

  it('refuses every cut and what is no picture', () => {
    for (const whole of [png(640, 480), jpeg(1200, 700)]) {
      for (let length = 0; length < whole.length; length++) {
        // A chunk's checksum is not read, so its last bytes may be missing from the very end.
        const cut = whole.subarray(0, length)
        if (whole.length - length <= 4 && whole[0] === 0x89) continue
        expect(measurePicture(cut).ok, `${length} of ${whole.length} bytes`).toBe(false)
      }
    }
    expect(measurePicture(Buffer.from('<svg/>'))).toEqual({
      ok: false,
      error: 'unknown-picture-type',
    })
    expect(measurePicture(png(0, 10))).toEqual({ ok: false, error: 'damaged-picture' })
  })
})

describe('readPicture', () => {
  it('reads within the topic only, and names what is wrong', async () => {
    const topic = await mkdtemp(join(tmpdir(), 'lectern-figures-'))
    const elsewhere = await mkdtemp(join(tmpdir(), 'lectern-elsewhere-'))
    await mkdir(join(topic, 'figures'))
    await writeFile(join(topic, 'figures/map.png'), png(4, 3))
    await writeFile(join(topic, 'figures/text.png'), 'no picture')
    await writeFile(join(topic, 'figures/vast.png'), png(60_000, 60_000))
    await writeFile(join(elsewhere, 'secret.png'), png(4, 3))
    await symlink(join(elsewhere, 'secret.png'), join(topic, 'figures/link.png'))

    const codeOf = async (file: string): Promise<string> => {
      const read = await readPicture(nodeFileSystem, topic, file)
      return read.ok ? `${read.value.width}×${read.value.height}` : read.error.code
    }
    expect(await codeOf('figures/map.png')).toBe('4×3')
    expect(await codeOf('figures/text.png')).toBe('unknown-picture-type')
    expect(await codeOf('figures/vast.png')).toBe('picture-too-large')
    expect(await codeOf('figures/none.png')).toBe('unreadable-file')
    expect(await codeOf('figures/..')).toBe('outside-library')
    expect(await codeOf('figures/link.png')).toBe('outside-library')
  })
})

describe('addPicture', () => {
  async function topicFolder(): Promise<{ readonly topic: string; readonly outside: string }> {
    const home = await mkdtemp(join(tmpdir(), 'lectern-add-picture-'))
    const topic = join(home, 'topic')
    await mkdir(topic)
    return { topic, outside: home }
  }
  const wait = async (): Promise<void> => Promise.resolve()

  it('copies a picture under a name of its own, and the same one once', async () => {
    const { topic, outside } = await topicFolder()
    const from = join(outside, 'My Map (1).PNG')
    await writeFile(from, png(640, 480))
    const add = () => addPicture(nodeFileSystem, topic, from, wait)
    expect(await add()).toEqual({ ok: true, value: 'figures/my-map-1.png' })
    expect(await add()).toEqual({ ok: true, value: 'figures/my-map-1.png' })
    await writeFile(from, png(32, 32))
    expect(await add()).toEqual({ ok: true, value: 'figures/my-map-1-2.png' })
    expect(await readdir(join(topic, 'figures'))).toEqual(['my-map-1-2.png', 'my-map-1.png'])
    const first = await readPicture(nodeFileSystem, topic, 'figures/my-map-1.png')
    expect(first.ok && first.value.width).toBe(640)
  })

  it('leaves the folder alone where the file is no picture or is not there', async () => {
    const { topic, outside } = await topicFolder()
    const from = join(outside, 'letter.png')
    await writeFile(from, 'no picture')
    expect(await addPicture(nodeFileSystem, topic, from, wait)).toMatchObject({
      ok: false,
      error: { code: 'unknown-picture-type' },
    })
    const gone = await addPicture(nodeFileSystem, topic, join(outside, 'gone.png'), wait)
    expect(gone).toMatchObject({ ok: false, error: { code: 'unreadable-file', system: 'ENOENT' } })
    expect(await readdir(topic)).toEqual([])
  })
})
