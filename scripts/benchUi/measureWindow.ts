import type { ElectronApplication, Page } from '@playwright/test'

const KEYS = 80
const DRAG_STEPS = 90

/** Puts the cursor into words of the slide that is open. */
export async function clickWords(window: Page): Promise<void> {
  const page = window.locator('.desk .paper').first()
  const box = await page.locator('svg text', { hasText: 'Embassies' }).first().boundingBox()
  if (!box) throw new Error('There are no words to write in.')
  await window.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

/** Milliseconds from each key to the frame in which the page shows what it wrote. */
export async function measureTyping(window: Page): Promise<readonly number[]> {
  await clickWords(window)
  await window.evaluate(() => {
    const times: number[] = []
    Reflect.set(globalThis, 'benchTimes', times)
    let pressed = 0
    document.addEventListener('keydown', () => (pressed = performance.now()), true)
    const desk = document.querySelector('.desk .page')
    new MutationObserver((changes) => {
      const isPage = changes.some(
        ({ target }) => target instanceof Element && target.closest('.page'),
      )
      if (!isPage || pressed === 0) return
      const from = pressed
      pressed = 0
      // A frame is painted between one of these and the task after it.
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(performance.now() - from)
        channel.port2.postMessage(0)
      })
    }).observe(desk?.parentElement ?? document.body, { childList: true, subtree: true })
  })
  for (let i = 0; i < KEYS; i++) {
    await window.keyboard.press('abcdefgh '[i % 9] ?? 'a')
    await window.waitForTimeout(70)
  }
  await window.keyboard.press('Escape')
  return window.evaluate(() => Reflect.get(globalThis, 'benchTimes') as number[])
}

/** Opens a topic and puts the cursor into one of its bullets. */
export async function enterTopic(window: Page, title: string): Promise<void> {
  const field = window.getByRole('searchbox').first()
  await field.fill(title)
  await window.locator('main [data-row]', { hasText: title }).first().click()
  const topic = window.getByRole('main', { name: 'Topic' })
  const text = topic.locator('.row.bullet textarea').nth(20)
  await text.scrollIntoViewIfNeeded()
  await text.click()
  await window.waitForTimeout(1500)
}

/** Milliseconds from each key in a topic's text to the frame that shows what it wrote. */
export async function measureTopicTyping(window: Page): Promise<readonly number[]> {
  await window.evaluate(() => {
    const times: number[] = []
    Reflect.set(globalThis, 'benchTimes', times)
    let pressed = 0
    document.addEventListener('keydown', () => (pressed = performance.now()), true)
    document.addEventListener('input', () => {
      const from = pressed
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(performance.now() - from)
        channel.port2.postMessage(0)
      })
    })
  })
  for (let i = 0; i < KEYS; i++) {
    await window.keyboard.press('abcdefgh '[i % 9] ?? 'a')
    await window.waitForTimeout(70)
  }
  return window.evaluate(() => Reflect.get(globalThis, 'benchTimes') as number[])
}

/** Milliseconds between frames while a thumbnail is dragged down the list. */
export async function measureDrag(window: Page): Promise<readonly number[]> {
  const list = window.getByRole('listbox', { name: /^Slides/ })
  const box = await list.getByRole('option').nth(3).boundingBox()
  if (!box) throw new Error('There is no thumbnail.')
  await window.evaluate(() => {
    const frames: number[] = []
    Reflect.set(globalThis, 'benchFrames', frames)
    let last = 0
    const next = (now: number): void => {
      if (last > 0) frames.push(now - last)
      last = now
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await window.mouse.move(box.x + 100, box.y + 40)
  await window.mouse.down()
  for (let i = 0; i < DRAG_STEPS; i++) {
    await window.mouse.move(box.x + 100 + (i % 3), box.y + 40 + ((i * 7) % 380))
    await window.waitForTimeout(12)
  }
  const frames = await window.evaluate(() => [
    ...(Reflect.get(globalThis, 'benchFrames') as number[]),
  ])
  await window.mouse.up()
  return frames
}

/** Characters that somebody copied by mistake. */
const HUGE = 5_000_000

/** The longest time, in milliseconds, that the window stood still while a huge text was pasted. */
export async function measurePaste(app: ElectronApplication, window: Page): Promise<number> {
  const words = 'The pact was signed in Moscow, and nobody had expected it. '
  await app.evaluate(
    ({ clipboard }, { text, length }) => {
      void clipboard.writeText(text.repeat(length / text.length))
    },
    { text: words, length: HUGE },
  )
  await window.evaluate(() => {
    const state = { longest: 0, last: performance.now() }
    Reflect.set(globalThis, 'benchStill', state)
    const next = (): void => {
      const now = performance.now()
      state.longest = Math.max(state.longest, now - state.last)
      state.last = now
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await window.waitForTimeout(300)
  await window.evaluate(() => {
    const state = Reflect.get(globalThis, 'benchStill') as { longest: number }
    state.longest = 0
  })
  await window.keyboard.press('Control+v')
  await window.waitForTimeout(4000)
  return window.evaluate(
    () => (Reflect.get(globalThis, 'benchStill') as { readonly longest: number }).longest,
  )
}

/** The same on the Import screen. */
export async function measureImport(app: ElectronApplication, window: Page): Promise<number> {
  await window.getByRole('textbox', { name: 'Your notes' }).waitFor()
  return measurePaste(app, window)
}

/** Milliseconds from each query to the frame that shows its answer. */
export async function measureSearch(window: Page): Promise<readonly number[]> {
  const field = window.getByRole('searchbox').first()
  // The first question of all waits for the index.
  await field.fill('soviet')
  await window.waitForTimeout(5000)
  const times: number[] = []
  for (let n = 100; n < 120; n++) times.push(await timeQuery(window, `Pact ${n}`))
  await field.fill('')
  return times
}

async function timeQuery(window: Page, query: string): Promise<number> {
  return window.evaluate(async (words) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]')
    if (!field) throw new Error('There is nowhere to search.')
    const begun = performance.now()
    field.value = words
    field.dispatchEvent(new Event('input', { bubbles: true }))
    const isShown = (): boolean =>
      [...document.querySelectorAll('main [data-row]')][0]?.textContent.includes(words) === true
    while (!isShown()) {
      if (performance.now() - begun > 5000) throw new Error(`Nothing was found for ${words}.`)
      await new Promise((resolve) => setTimeout(resolve))
    }
    await new Promise(requestAnimationFrame)
    await new Promise((resolve) => setTimeout(resolve))
    return performance.now() - begun
  }, query)
}

/** Milliseconds from pressing the card of the long lesson to its first slide. */
export async function measureOpening(window: Page): Promise<number> {
  await window.getByRole('button', { name: /Nazi-Soviet Pact.*Example/ }).waitFor()
  await window.waitForTimeout(1000)
  return window.evaluate(async () => {
    const card = [...document.querySelectorAll('button')].find((button) =>
      /Pact.*Example/s.test(button.textContent),
    )
    const begun = performance.now()
    card?.click()
    while (document.querySelector('.desk .page svg text') === null)
      await new Promise(requestAnimationFrame)
    return performance.now() - begun
  })
}
