import { app, BrowserWindow, nativeTheme } from 'electron'
import { eventChannel, type Events } from '../ipc/contract.ts'

interface WindowOptions {
  readonly url: string
  /** Path of the built preload script. */
  readonly preload: string
}

/** The only place that makes a window, so that none is made with weaker settings. */
export function createWindow({ url, preload }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Lectern',
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    // Shown once drawn, so that nobody sees an empty frame.
    show: false,
    // The colour of the bars, so that resizing shows no white edge.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1d201f' : '#f0ede7',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  askBeforeClosing(window)
  void window.loadURL(url)
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
  for (const window of BrowserWindow.getAllWindows()) window.destroy()
  if (isQuitting) app.quit()
}

export function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** macOS keeps the app running when its last window closes. */
export function hasWindow(): boolean {
  return BrowserWindow.getAllWindows().length > 0
}

/** Tells the window something; nothing happens when there is none. */
export function sendToWindow<Name extends keyof Events>(name: Name, detail: Events[Name]): void {
  BrowserWindow.getAllWindows()[0]?.webContents.send(eventChannel(name), detail)
}
