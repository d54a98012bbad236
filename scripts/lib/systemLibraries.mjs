import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { SetUpError, isRoot, run, say } from './project.mjs'

// What Electron needs on a bare Debian or Ubuntu, the parts it loads only when used included.
const electronPackages = [
  'libgtk-3-0',
  'libnss3',
  'libgbm1',
  'libasound2',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxtst6',
  'libnotify4',
  'fonts-liberation',
]

/**
 * Makes sure that the shared libraries Electron links to are there, and Xvfb if asked for.
 *
 * @param {string} executable
 * @param {{ xvfb: boolean }} needs
 */
export async function ensureSystemLibraries(executable, { xvfb }) {
  if (process.platform !== 'linux') return
  const missing = await missingLibraries(executable)
  const needsXvfb = xvfb && !(await has('Xvfb'))
  if (missing.length === 0 && !needsXvfb) return

  const names = [...(missing.length > 0 ? electronPackages : []), ...(needsXvfb ? ['xvfb'] : [])]
  if (!(await has('apt-get'))) {
    throw new SetUpError(
      [
        missing.length > 0 &&
          `Electron needs shared libraries that are missing: ${missing.join(', ')}.`,
        needsXvfb && 'The end-to-end tests need Xvfb, a screen that exists in memory only.',
        `Install them with your system's package manager. Debian calls the packages: ${names.join(' ')}.`,
      ]
        .filter(Boolean)
        .join('\n'),
    )
  }
  if (!isRoot) {
    throw new SetUpError(
      [
        missing.length > 0 &&
          `Electron needs shared libraries that are missing: ${missing.join(', ')}.`,
        needsXvfb && 'The end-to-end tests need Xvfb, a screen that exists in memory only.',
        'Install them with this line, then run the command again:',
        '',
        `  sudo apt-get update && sudo apt-get install -y ${(await availableNames(names)).join(' ')}`,
      ]
        .filter((line) => line !== false)
        .join('\n'),
    )
  }
  say(`Installing system packages (once): ${names.join(' ')}…`)
  await apt(['update', '-qq'])
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...(await availableNames(names))])
  const still = await missingLibraries(executable)
  if (still.length > 0) throw new SetUpError(`Still missing after installing: ${still.join(', ')}.`)
}

/** @param {readonly string[]} args */
async function apt(args) {
  const { code, output } = await run('apt-get', args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (code !== 0) throw new SetUpError(`apt-get ${args[0]} failed:\n${output.trim()}`)
}

/** Newer Debian and Ubuntu renamed some libraries, adding `t64`. @param {readonly string[]} names */
async function availableNames(names) {
  const found = []
  for (const name of names) {
    // `apt-cache policy` prints nothing for a name it does not know, and no candidate for one that
    // only stands for others.
    const { output } = await run('apt-cache', ['policy', `${name}t64`], { stdio: 'pipe' })
    found.push(/Candidate: \d/.test(output) ? `${name}t64` : name)
  }
  return found
}

/** @param {string} executable */
async function missingLibraries(executable) {
  const { output } = await run('ldd', [executable], {
    stdio: 'pipe',
    // Electron brings a few libraries of its own.
    env: { ...process.env, LD_LIBRARY_PATH: dirname(executable) },
  })
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name)
}

/** @param {string} program */
async function has(program) {
  return (process.env.PATH ?? '')
    .split(':')
    .some((folder) => folder !== '' && existsSync(`${folder}/${program}`))
}
