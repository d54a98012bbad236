import { app, type BrowserWindow, nativeTheme } from 'electron'
import type { Events } from '../ipc/contract.ts'
import { destroyWindows, makeWindow, tell } from './secureWindow.ts'

let main: BrowserWindow | undefined

/** The window with the library and the lesson. */
export function mainWindow(): BrowserWindow | undefined {
  return main?.isDestroyed() === false ? main : undefined
}

export function createWindow(): BrowserWindow {
  const window = makeWindow('index', {
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    // The colour of the bars, so that resizing shows no white edge.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1d201f' : '#f0ede7',
  })
  main = window
  window.once('ready-to-show', () => {
    window.show()
  })
  askBeforeClosing(window)
  return window
}

/** Milliseconds that the window gets to save. What is not saved by then is in the journal. */
const PATIENCE = 5000
let isQuitting = false

/** Closing waits until what was typed is on the disk. */
function askBeforeClosing(window: BrowserWindow): void {
  app.once('before-quit', () => {
    isQuitting = true
  })
  window.on('close', (event) => {
    if (window.webContents.isCrashed() || window.webContents.isLoading()) return
    event.preventDefault()
    sendToWindow('closing', {})
    setTimeout(() => {
      if (!window.isDestroyed()) closeWindow()
    }, PATIENCE)
  })
}

/** The window has saved everything, or has had its time. */
export function closeWindow(): void {
  destroyWindows()
  if (isQuitting) app.quit()
}

export function focusWindow(): void {
  const window = mainWindow()
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** macOS keeps the app running when its last window closes. */
export function hasWindow(): boolean {
  return mainWindow() !== undefined
}

/** Tells the window something; nothing happens when there is none. */
export function sendToWindow<Name extends keyof Events>(name: Name, detail: Events[Name]): void {
  tell(mainWindow(), name, detail)
}
