// Places and small tools that every script shares. Node's own modules only: these run before
// anything is installed.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** What can be fetched again, kept per user so that a fresh clone need not fetch it twice. */
export function cacheFolder() {
  if (process.env.LECTERN_CACHE) return resolve(process.env.LECTERN_CACHE)
  if (process.platform === 'win32' && process.env.LOCALAPPDATA) {
    return join(process.env.LOCALAPPDATA, 'lectern', 'cache')
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'lectern')
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'lectern')
}

export const isRoot = process.platform !== 'win32' && process.getuid?.() === 0

/** Progress goes to stderr, so that the output of a command stays its own. @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** An expected failure: its message is all that a person needs to see. */
export class SetUpError extends Error {}

/**
 * Runs a program to its end and answers with its exit code. It never throws for a code other than 0.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>} `output` holds what was piped
 */
export function run(command, args, { timeoutMs, ...options } = {}) {
  return new Promise((settle, fail) => {
    const child = spawn(command, [...args], { cwd: root, stdio: 'inherit', ...options })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += String(chunk)))
    child.stderr?.on('data', (chunk) => (output += String(chunk)))
    const timer = timeoutMs ? setTimeout(() => child.kill('SIGKILL'), timeoutMs) : undefined
    child.on('error', (error) => {
      clearTimeout(timer)
      fail(error)
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      settle({ code: code ?? 1, output })
    })
  })
}

/** Runs a package's own program with this Node, which needs no shell on any system. @param {string} file @param {readonly string[]} args @param {Parameters<typeof run>[2]} [options] */
export function runNode(file, args, options) {
  return run(process.execPath, [file, ...args], options)
}

/** @param {readonly string[]} args @param {Parameters<typeof run>[2]} [options] */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath
  if (npm && existsSync(npm) && /\.[cm]?js$/.test(npm)) return runNode(npm, args, options)
  return run('npm', args, { ...options, shell: process.platform === 'win32' })
}

/**
 * Runs a script's work; an expected failure prints its message, a bug its stack.
 *
 * @param {() => Promise<number | void>} work answers with the exit code, 0 when it gives none
 */
export async function runScript(work) {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    say(error instanceof SetUpError ? `\n${error.message}` : String(errorText(error)))
    process.exitCode = 1
  }
}

/** @param {unknown} error */
function errorText(error) {
  return error instanceof Error ? (error.stack ?? error.message) : error
}
