import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describeElectron, findElectron } from '../electronRuntime.mjs'
import { isStale, markBuilt } from './freshness.mjs'
import { SetUpError, isRoot, root, runNode, say } from './project.mjs'
import { ensureSystemLibraries } from './systemLibraries.mjs'

/** Builds main, preload and window into `out/`, if anything they are made of changed. */
export async function ensureAppBuilt() {
  const stamp = 'out/.app-built'
  const sources = ['src', 'templates', 'resources', 'electron.vite.config.ts', 'svelte.config.js']
  if (!isStale(stamp, sources)) return
  say('Building the app…')
  const startedAt = Date.now()
  const { code, output } = await runNode(
    join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
    ['build', '--logLevel', 'warn'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  if (code !== 0) throw new SetUpError(`The app could not be built:\n${output.trim()}`)
  markBuilt(stamp, startedAt)
}

/**
 * Finds Electron and makes sure it can start on this machine.
 *
 * @param {{ xvfb?: boolean }} [needs]
 */
export async function prepareElectron({ xvfb = false } = {}) {
  const runtime = await findElectron()
  say(describeElectron(runtime))
  await ensureSystemLibraries(runtime.executable, { xvfb })
  explainSandbox(runtime.executable)
  return runtime
}

/**
 * Arguments that development and tests add. Chromium refuses to run as root with its sandbox; the
 * app that ships never gets this argument.
 *
 * @returns {string[]}
 */
export function developmentArguments() {
  return process.platform === 'linux' && isRoot ? ['--no-sandbox'] : []
}

/** Some systems keep ordinary users from making the sandbox; Electron then ends without a word. @param {string} executable */
function explainSandbox(executable) {
  if (process.platform !== 'linux' || isRoot) return
  const closed =
    readSetting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    readSetting('/proc/sys/kernel/unprivileged_userns_clone') === '0'
  const helper = join(dirname(executable), 'chrome-sandbox')
  if (!closed || !existsSync(helper)) return
  const { uid, mode } = statSync(helper)
  if (uid === 0 && (mode & 0o4000) !== 0) return
  throw new SetUpError(
    [
      "This system lets Electron make its sandbox only through Electron's own helper, which must",
      'belong to root. Run this line once, then the command again:',
      '',
      `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    ].join('\n'),
  )
}

/** @param {string} file */
function readSetting(file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return undefined
  }
}
