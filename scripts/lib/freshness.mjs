import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './project.mjs'

const alwaysCounted = ['package.json', 'package-lock.json']

/**
 * Whether something built is older than what it was built from.
 *
 * @param {string} stamp file that `markBuilt` wrote, relative to the root
 * @param {readonly string[]} sources files and folders, relative to the root; missing ones count as unchanged
 */
export function isStale(stamp, sources) {
  const file = join(root, stamp)
  if (!existsSync(file)) return true
  const builtAt = Number(readFileSync(file, 'utf8'))
  return [...alwaysCounted, ...sources].some((source) => newest(join(root, source)) > builtAt)
}

/**
 * @param {string} stamp
 * @param {number} startedAt when the build began: what was saved during it counts as newer
 */
export function markBuilt(stamp, startedAt) {
  const file = join(root, stamp)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, String(startedAt))
}

/** Latest change in a file or folder, in milliseconds. A folder's own time tells of a deletion. @param {string} path @returns {number} */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  let latest = found.mtimeMs
  for (const name of readdirSync(path)) latest = Math.max(latest, newest(join(path, name)))
  return latest
}
