import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetUpError, root, runNpm, say } from './project.mjs'

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Entry */

/**
 * Installs what package-lock.json names, if it is not there already. An install that was cut short
 * leaves npm's own record missing or behind, so it is noticed and done again.
 */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetUpError(
      `Lectern needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and run the command again.`,
    )
  }
  if (isInstalled()) return
  say('Installing dependencies (once)…')
  // npm writes to stdout; a command's own output must stay clean, so all of it goes to stderr.
  const { code } = await runNpm(['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    stdio: ['ignore', process.stderr, process.stderr],
  })
  if (code !== 0) {
    throw new SetUpError(
      'npm could not install the dependencies; its message is above. Check the network or the npm registry setting, then run the command again.',
    )
  }
}

function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = readEntries(join(root, 'package-lock.json'))
  const present = readEntries(record)
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      entry.optional ||
      entry.devOptional ||
      present[path]?.version === entry.version,
  )
}

/** @param {string} file @returns {Record<string, Entry>} */
function readEntries(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}
