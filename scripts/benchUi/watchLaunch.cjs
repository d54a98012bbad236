// Loaded before the app: prints when its window has painted what it is for, as one line of JSON, and
// then quits as a teacher would. The app itself knows nothing of being measured.
// What Electron loads before an app cannot be a module.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { app } = require('electron')

/** Milliseconds since 1970 at which the program was started. */
const startedAt = Number(process.env.BENCH_STARTED_AT)
/** JavaScript that is true in the window once it is usable, and once nothing more comes. */
const usable = process.env.BENCH_USABLE
const complete = process.env.BENCH_COMPLETE

/** Runs in the window: resolves with the time of the frame in which something came true. */
const paintedWhen = (condition) => `new Promise((resolve) => {
  const isTrue = () => Boolean(${condition})
  const note = () => requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => resolve(Date.now())
    channel.port2.postMessage(0)
  })
  if (isTrue()) { note(); return }
  const observer = new MutationObserver(() => {
    if (!isTrue()) return
    observer.disconnect()
    note()
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true })
})`

app.once('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    const contents = window.webContents
    const [usableAt, completeAt] = await Promise.all([
      contents.executeJavaScript(paintedWhen(usable)),
      contents.executeJavaScript(paintedWhen(complete)),
    ])
    const times = { usable: usableAt - startedAt, complete: completeAt - startedAt }
    process.stdout.write(`\nLAUNCHED ${JSON.stringify(times)}\n`)
    setTimeout(() => app.quit(), 500)
  })
})
