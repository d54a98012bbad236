import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { launch } from './launch.ts'

/** Milliseconds that the focus may be on its way after a key. */
const ON_ITS_WAY = 1_500
/** Milliseconds between a command and the next key of someone quick. */
const A_MOMENT = 150
const COMMAND = /^(?:Control|Alt|Shift\+F\d|F\d)/

/** A teacher without a mouse: keys go in, and after every one of them something must have the focus. */
export interface Hands {
  /** A key, or several in a row. */
  readonly press: (...keys: readonly string[]) => Promise<void>
  readonly type: (words: string) => Promise<void>
  /** Presses a key until what has the focus is called so; fails after `most` presses. */
  readonly walk: (key: string, to: RegExp, most: number) => Promise<void>
  /** What has the focus, as it is read out: "button New lesson". */
  readonly here: () => Promise<string>
  /** Waits until what has the focus is called so, without a key. */
  readonly arrive: (at: RegExp) => Promise<void>
  /** What was last announced of where something went. */
  readonly heard: () => Promise<string>
}

export function handsOn(window: Page): Hands {
  const pressed: string[] = []
  let before = ''

  async function keepsFocus(): Promise<void> {
    const end = Date.now() + ON_ITS_WAY
    for (;;) {
      const now = await window.evaluate(describeFocus)
      if (now !== undefined) {
        before = now
        return
      }
      if (Date.now() > end)
        throw new Error(
          `Nothing has the focus after ${pressed.slice(-8).join(' ')}; it was on “${before}”.`,
        )
      await window.waitForTimeout(20)
    }
  }
  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      pressed.push(key)
      await window.keyboard.press(key)
      // A command goes through the menu of the system; nobody's next key comes sooner than this.
      if (COMMAND.test(key)) await window.waitForTimeout(A_MOMENT)
      await keepsFocus()
    }
  }
  const here = async (): Promise<string> => (await window.evaluate(describeFocus)) ?? ''

  return {
    press,
    here,
    async type(words) {
      pressed.push(`“${words}”`)
      await window.keyboard.type(words)
      await keepsFocus()
    },
    async walk(key, to, most) {
      const passed = [await here()]
      if (to.test(passed[0] ?? '')) return
      for (let n = 0; n < most; n++) {
        await press(key)
        passed.push(before)
        if (to.test(before)) return
      }
      throw new Error(
        `${most} × ${key} did not lead to ${String(to)} but by\n  ${passed.join('\n  ')}`,
      )
    },
    async arrive(at) {
      await expect.poll(here, { message: `the focus comes to ${String(at)}` }).toMatch(at)
    },
    heard: () => window.locator('[data-heard]').innerText(),
  }
}

/** Runs in the window. Nothing has the focus: undefined. */
function describeFocus(): string | undefined {
  const element = document.activeElement
  if (!element || element === document.body || element === document.documentElement)
    return undefined
  const spoken = (part: Node): string =>
    part instanceof Element && part.getAttribute('aria-hidden') === 'true'
      ? ''
      : part.nodeType === Node.TEXT_NODE
        ? (part.nodeValue ?? '')
        : [...part.childNodes].map(spoken).join(' ')
  const labels =
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
      ? [...(element.labels ?? [])].map(({ innerText }) => innerText)
      : []
  const pointed = (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => (id === '' ? '' : (document.getElementById(id)?.innerText ?? '')))
  const name =
    element.getAttribute('aria-label') ??
    [...pointed, ...labels].find((words) => words.trim() !== '') ??
    spoken(element)
  const role =
    element.getAttribute('role') ??
    (element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase())
  return `${role} ${(name || element.getAttribute('title') || '').replace(/\s+/g, ' ').trim().slice(0, 400)}`
}

/** The app with a library and settings of its own, and somebody at its keys. */
export interface Sitting extends Hands {
  readonly app: ElectronApplication
  readonly window: Page
  readonly library: string
  readonly exports: string
  readonly complaints: readonly string[]
  readonly end: () => Promise<void>
}

export async function sitDown(): Promise<Sitting> {
  const userData = await mkdtemp(join(tmpdir(), 'lectern-keys-'))
  const library = join(userData, 'library')
  const exports = join(userData, 'exports')
  await mkdir(exports)
  const app = await launch(userData, library)
  const window = await app.firstWindow()
  const complaints: string[] = []
  window.on('pageerror', (error) => complaints.push(error.message))
  window.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await expect(window.getByRole('heading', { name: 'Topics' })).toBeVisible()
  return {
    ...handsOn(window),
    app,
    window,
    library,
    exports,
    complaints,
    async end() {
      await app.close()
      await rm(userData, { recursive: true, force: true })
    },
  }
}
