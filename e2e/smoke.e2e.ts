/* eslint-disable no-restricted-properties, no-new-func -- what lint bans is tried here, to see it refused */
import { expect, test } from './launch.ts'

test('opens a window of its own Electron', async ({
  lectern: { app, window, complaints },
}, info) => {
  const versions = await app.evaluate(() => process.versions)
  console.log(`Electron ${versions['electron']}, Chromium ${versions['chrome']}`)

  await expect(window).toHaveTitle(/Lectern/)
  const picture = await window.screenshot({ path: info.outputPath('window.png') })
  expect(picture.length).toBeGreaterThan(2_000)
  expect(complaints).toEqual([])
})

test('answers the window through the contract', async ({ lectern: { window } }) => {
  const answer = await window.evaluate(async () => {
    const api = Reflect.get(globalThis, 'lectern') as Record<string, (argument: unknown) => unknown>
    return { names: Object.keys(api), description: await api['describeApp']?.({}) }
  })
  expect(answer.names).toContain('describeApp')
  expect(answer.description).toMatchObject({ ok: true, value: { name: 'Lectern' } })
})

test('keeps Node, inline scripts, the network and new windows away', async ({
  lectern: { app, window },
}) => {
  const found = await window.evaluate(async () => {
    const inline = document.createElement('script')
    const attempt = (act: () => void) => {
      try {
        act()
        return 'allowed'
      } catch {
        return 'refused'
      }
    }
    return {
      require: typeof Reflect.get(globalThis, 'require'),
      process: typeof Reflect.get(globalThis, 'process'),
      markup: attempt(() => (document.body.innerHTML = '<p>text</p>')),
      script: attempt(() => (inline.textContent = 'globalThis.ran = true')),
      // The tools that steer this page lift the ban on eval for as long as their own call runs, so
      // this one happens after it.
      code: await new Promise((settle) => {
        setTimeout(() => {
          settle(attempt(() => new Function('return 1')))
        })
      }),
      network: await fetch('https://example.org/').then(
        () => 'allowed',
        () => 'refused',
      ),
      file: await fetch('file:///etc/hostname').then(
        () => 'allowed',
        () => 'refused',
      ),
      permission: (await navigator.permissions.query({ name: 'geolocation' })).state,
      opened: globalThis.open('https://example.org/') === null ? 'refused' : 'allowed',
    }
  })
  expect(found).toEqual({
    require: 'undefined',
    process: 'undefined',
    markup: 'refused',
    script: 'refused',
    code: 'refused',
    network: 'refused',
    file: 'refused',
    permission: 'denied',
    opened: 'refused',
  })

  const before = window.url()
  await window.evaluate(() => {
    location.href = 'https://example.org/'
  })
  await window.waitForTimeout(300)
  expect(window.url()).toBe(before)
  expect(app.windows()).toHaveLength(1)
})
