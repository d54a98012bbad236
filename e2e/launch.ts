import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

export { expect } from '@playwright/test'

interface LaunchedApp {
  readonly app: ElectronApplication
  readonly window: Page
  /** Everything the window reported as broken: errors, refused content, failed requests. */
  readonly complaints: readonly string[]
  /** Folder that this run alone keeps settings in; gone afterwards. */
  readonly userData: string
}

/** Gives a test the real app, started with empty settings and ended afterwards. */
export const test = base.extend<{ lectern: LaunchedApp }>({
  // Playwright reads the names of what a fixture needs from this pattern; it needs nothing.
  // eslint-disable-next-line no-empty-pattern
  lectern: async ({}, use) => {
    const userData = await mkdtemp(join(tmpdir(), 'lectern-e2e-'))
    const app = await launch(userData)
    const complaints: string[] = []
    const window = await app.firstWindow()
    window.on('pageerror', (error) => complaints.push(error.message))
    window.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await use({ app, window, complaints, userData })
    await app.close()
    await rm(userData, { recursive: true, force: true })
  },
})

async function launch(userData: string): Promise<ElectronApplication> {
  const executablePath = process.env['LECTERN_ELECTRON']
  if (!executablePath)
    throw new Error('Start the journeys with `npm run e2e`, which finds Electron.')
  return _electron.launch({
    executablePath,
    args: [
      // Chromium's sandbox cannot run as root. Tests only: what ships never gets this argument.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      resolve(import.meta.dirname, '..'),
      `--user-data-dir=${userData}`,
    ],
  })
}
