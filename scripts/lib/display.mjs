import { spawn } from 'node:child_process'
import { SetUpError } from './project.mjs'

/** Whether a window could appear on someone's screen. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
}

/**
 * Starts a screen that exists in memory only, on a free number, and answers with its name and a way
 * to end it. Tests always use one: a window on the developer's own screen would take the keyboard.
 *
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export function startXvfb() {
  return new Promise((settle, fail) => {
    const child = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'],
      { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
    )
    let errors = ''
    child.stderr?.on('data', (chunk) => (errors += String(chunk)))
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000)
    const stop = () => {
      child.kill('SIGTERM')
    }
    process.once('exit', stop)
    // Ended from outside, a process skips its 'exit' listeners unless it leaves by itself.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, () => process.exit(1))
    }
    child.stdio[3]?.on('data', (chunk) => {
      clearTimeout(timer)
      settle({ display: `:${String(chunk).trim()}`, stop })
    })
    child.on('error', (error) => {
      fail(new SetUpError(`Xvfb did not start: ${error.message}`))
    })
    child.on('exit', () => {
      clearTimeout(timer)
      fail(new SetUpError(`Xvfb did not start.\n${errors.trim()}`))
    })
  })
}
