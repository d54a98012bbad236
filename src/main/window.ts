import { app, type BrowserWindow, nativeTheme, screen } from 'electron'
import type { Events } from '../ipc/contract.ts'
import { destroyWindows, makeWindow, tell } from './secureWindow.ts'
import type { SettingsFile } from './settings.ts'
import { placeWindow } from './windowPlace.ts'

let main: BrowserWindow | undefined

/** The window with the library and the lesson. */
export function mainWindow(): BrowserWindow | undefined {
  return main?.isDestroyed() === false ? main : undefined
}

/** As it was left, as far as the screens that are there now allow. */
export function createWindow(settings: SettingsFile): BrowserWindow {
  const remembered = settings.now().window
  const first = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== first.id)
  const window = makeWindow('index', {
    ...placeWindow(
      remembered,
      [first, ...others].map(({ workArea }) => workArea),
    ),
    webPreferences: { zoomFactor: remembered?.zoom ?? 1 },
    minWidth: 960,
    minHeight: 600,
    // The colour of the bars, so that resizing shows no white edge.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1d201f' : '#f0ede7',
  })
  main = window
  window.once('ready-to-show', () => {
    if (remembered?.isMaximised === true) window.maximize()
    window.show()
  })
  window.on('close', () => {
    const isMaximised = window.isMaximized()
    const zoom = window.webContents.getZoomFactor()
    void settings.change({ window: { ...window.getNormalBounds(), isMaximised, zoom } })
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
