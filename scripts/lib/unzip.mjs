import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, symlink } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'

/**
 * Unpacks a zip file, keeping mode bits and links, and checks every file's size and CRC. Written
 * here because a bare machine has no `unzip` and set-up should not need a package for it.
 *
 * @param {string} zipFile
 * @param {string} target folder
 * @param {(name: string) => string | undefined} rename new path of an entry; undefined leaves it out
 */
export async function unzip(zipFile, target, rename) {
  const folder = resolve(target)
  for (const entry of await readDirectory(zipFile)) {
    const name = rename(entry.name)
    if (!name || name.endsWith('/')) continue
    const path = resolve(folder, name)
    if (!path.startsWith(folder + sep)) throw new Error(`The archive points outside: ${entry.name}`)
    await mkdir(dirname(path), { recursive: true })
    if ((entry.mode & 0o170000) === 0o120000) {
      await symlink((await readWhole(zipFile, entry)).toString('utf8'), path)
    } else {
      await pipeline(
        contents(zipFile, entry),
        createWriteStream(path, { mode: entry.mode & 0o777 }),
      )
    }
  }
}

/** @typedef {{ name: string, mode: number, method: number, crc: number, packed: number, size: number, start: number }} Entry */

/** @param {string} zipFile @returns {Promise<Entry[]>} */
async function readDirectory(zipFile) {
  const file = await open(zipFile)
  try {
    const { size } = await file.stat()
    // The closing record is 22 bytes and a comment of at most 65,535.
    const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557))
    const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
    if (end < 0) throw new Error(`Not a zip file, or not all of it: ${zipFile}`)
    const count = tail.readUInt16LE(end + 10)
    const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
    const entries = []
    let at = 0
    for (let i = 0; i < count; i++) {
      const nameLength = directory.readUInt16LE(at + 28)
      const extraLength = directory.readUInt16LE(at + 30)
      const commentLength = directory.readUInt16LE(at + 32)
      const header = directory.readUInt32LE(at + 42)
      const local = await readAt(file, header, 30)
      entries.push({
        name: directory.toString('utf8', at + 46, at + 46 + nameLength),
        mode: directory.readUInt32LE(at + 38) >>> 16 || 0o644,
        method: directory.readUInt16LE(at + 10),
        crc: directory.readUInt32LE(at + 16),
        packed: directory.readUInt32LE(at + 20),
        size: directory.readUInt32LE(at + 24),
        start: header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28),
      })
      at += 46 + nameLength + extraLength + commentLength
    }
    return entries
  } finally {
    await file.close()
  }
}

/** @param {import('node:fs/promises').FileHandle} file @param {number} position @param {number} length */
async function readAt(file, position, length) {
  const buffer = Buffer.alloc(length)
  await file.read(buffer, 0, length, position)
  return buffer
}

/** @param {string} zipFile @param {Entry} entry @returns {AsyncIterable<Buffer>} */
function contents(zipFile, entry) {
  let size = 0
  let crc = 0
  const check = new Transform({
    transform(chunk, _encoding, done) {
      size += chunk.length
      crc = crc32(chunk, crc)
      done(null, chunk)
    },
    flush(done) {
      const whole = size === entry.size && crc === entry.crc
      done(whole ? null : new Error(`Damaged in the archive: ${entry.name}`))
    },
  })
  if (entry.packed === 0) return check.end()
  const packed = createReadStream(zipFile, {
    start: entry.start,
    end: entry.start + entry.packed - 1,
  })
  const stages = entry.method === 0 ? [packed, check] : [packed, createInflateRaw(), check]
  // The error of any stage reaches whoever reads the last one.
  pipeline(stages).catch((error) => check.destroy(error))
  return check
}

/** @param {string} zipFile @param {Entry} entry */
async function readWhole(zipFile, entry) {
  const chunks = []
  for await (const chunk of contents(zipFile, entry)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
