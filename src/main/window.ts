import { app, BrowserWindow } from 'electron'

interface WindowOptions {
  readonly url: string
  /** Path of the built preload script. */
  readonly preload: string
}

/** The only place that makes a window, so that none is made with weaker settings. */
export function createWindow({ url, preload }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Lectern',
    width: 1360,
    height: 860,
    minWidth: 960,
    minHeight: 600,
    // Shown once drawn, so that nobody sees an empty frame.
    show: false,
    backgroundColor: '#ffffff',
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
  void window.loadURL(url)
  return window
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
