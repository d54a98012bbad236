import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  _electron,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
} from '@playwright/test'

export { expect } from '@playwright/test'

interface LaunchedApp {
  readonly app: ElectronApplication
  readonly window: Page
  /** Everything the window reported as broken: errors, refused content, failed requests. */
  readonly complaints: readonly string[]
  /** Addresses asked for outside the app's own schemes. */
  readonly outsideRequests: readonly string[]
  /** Folder that this run alone keeps settings in; gone afterwards. */
  readonly userData: string
  /** The library of this run: not there before the first start. */
  readonly library: string
  /** An empty folder to export into. */
  readonly exports: string
}

interface LaunchOptions {
  /** Fills the library's folder before the start. In an object: a bare function would be a fixture. */
  readonly library: { readonly prepare?: (folder: string) => Promise<void> }
}

/** Gives a test the real app, started with empty settings and ended afterwards. */
export const test = base.extend<LaunchOptions & { lectern: LaunchedApp }>({
  library: [{}, { option: true }],
  lectern: async ({ library: { prepare } }, use) => {
    const userData = await mkdtemp(join(tmpdir(), 'lectern-e2e-'))
    const library = join(userData, 'library')
    const exports = join(userData, 'exports')
    await mkdir(exports)
    await prepare?.(library)
    const app = await launch(userData, library)
    const complaints: string[] = []
    const outsideRequests: string[] = []
    const window = await app.firstWindow()
    window.on('pageerror', (error) => complaints.push(error.message))
    window.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    window.on('request', (request) => {
      if (!/^(?:app|lib|blob|data):/.test(request.url())) outsideRequests.push(request.url())
    })
    await mainAnswers(window)
    await use({ app, window, complaints, outsideRequests, userData, library, exports })
    await app.close()
    await rm(userData, { recursive: true, force: true })
  },
})

/** Main loads most of itself while the window starts; only then can a test reach into it. */
async function mainAnswers(window: Page): Promise<void> {
  const ask = (): Promise<boolean> =>
    window.evaluate(async () => {
      const api = Reflect.get(globalThis, 'lectern') as
        Record<string, (argument: unknown) => Promise<{ readonly ok: boolean }>> | undefined
      return (await api?.['describeApp']?.({}))?.ok === true
    })
  await expect.poll(() => ask().catch(() => false), { timeout: 30_000 }).toBe(true)
}

/** What the program is started with, over some settings and some library. */
export function startArguments(userData: string, library: string): readonly string[] {
  return [
    // Chromium's sandbox cannot run as root. Tests only: what ships never gets this argument.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    resolve(import.meta.dirname, '..'),
    `--user-data-dir=${userData}`,
    `--library=${library}`,
  ]
}

/** Starts the app; with files, as a double click on them does. */
export async function launch(
  userData: string,
  library: string,
  files: readonly string[] = [],
): Promise<ElectronApplication> {
  const executablePath = process.env['LECTERN_ELECTRON']
  if (!executablePath)
    throw new Error('Start the journeys with `npm run e2e`, which finds Electron.')
  const app = await _electron.launch({
    executablePath,
    args: [...startArguments(userData, library), ...files],
  })
  return askTwice(app)
}

/**
 * While main is loading, the inspector may drop the promise of a call into it before the call has
 * run. That says nothing of the app, so such a call is made once more.
 */
function askTwice(app: ElectronApplication): ElectronApplication {
  const evaluate = app.evaluate.bind(app) as (...call: unknown[]) => Promise<unknown>
  const patient = async (...call: unknown[]): Promise<unknown> => {
    try {
      return await evaluate(...call)
    } catch (error) {
      if (!/promise was garbage collected/i.test(String(error))) throw error
      return evaluate(...call)
    }
  }
  app.evaluate = patient as typeof app.evaluate
  return app
}
