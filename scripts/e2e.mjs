// npm run e2e: builds the app and walks through it on the real Electron, on a screen in memory.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describeElectron } from './electronRuntime.mjs'
import { ensureAppBuilt, prepareElectron } from './lib/app.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { startXvfb } from './lib/display.mjs'
import { root, runNode, runScript, say } from './lib/project.mjs'

const report = 'out/reports/e2e.json'

/**
 * @param {readonly string[]} [args] for Playwright, such as a file name or `-g title`
 * @returns {Promise<{ code: number, counts: import('./check.mjs').Counts, electron: string }>}
 */
export async function endToEnd(args = []) {
  await ensureDependencies()
  const isLinux = process.platform === 'linux'
  // A machine without Electron fails here: these tests are never skipped in silence.
  const runtime = await prepareElectron({ xvfb: isLinux })
  await ensureAppBuilt()
  mkdirSync(join(root, 'out/reports'), { recursive: true })
  rmSync(join(root, report), { force: true })
  const screen = isLinux ? await startXvfb() : undefined
  try {
    const { code } = await runNode(
      join(root, 'node_modules/@playwright/test/cli.js'),
      ['test', '--config', 'e2e/playwright.config.ts', ...args],
      {
        env: {
          ...process.env,
          ...(screen && { DISPLAY: screen.display, WAYLAND_DISPLAY: '' }),
          LECTERN_ELECTRON: runtime.executable,
          PLAYWRIGHT_JSON_OUTPUT_FILE: join(root, report),
        },
      },
    )
    return { code, counts: endToEndCounts(), electron: describeElectron(runtime) }
  } finally {
    screen?.stop()
  }
}

/** @returns {import('./check.mjs').Counts} */
function endToEndCounts() {
  try {
    const { stats } = JSON.parse(readFileSync(join(root, report), 'utf8'))
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(async () => {
    const { code, electron } = await endToEnd(process.argv.slice(2))
    say(`\nRan on ${electron}`)
    return code
  })
}
