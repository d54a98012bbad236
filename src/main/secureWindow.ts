import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type WebPreferences,
} from 'electron'
import { eventChannel, type Events } from '../ipc/contract.ts'
import { appOrigin } from './schemes.ts'

// electron-vite names its development server here; a packaged app never looks.
export const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']

/** The pages that windows show. */
type WindowPage = 'index' | 'slides' | 'presenter' | 'print'

type Look = Omit<BrowserWindowConstructorOptions, 'webPreferences'> & {
  readonly webPreferences?: Pick<WebPreferences, 'zoomFactor' | 'backgroundThrottling'>
}

/** The only place that makes a window, so that none is made with weaker settings. */
export function makeWindow(page: WindowPage, look: Look): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Lectern',
    // Shown once drawn, so that nobody sees an empty frame.
    show: false,
    ...look,
    webPreferences: {
      ...look.webPreferences,
      preload: join(import.meta.dirname, '../preload/index.cjs'),
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
      // Its dictionaries would be fetched from the network; the window answers for spelling itself.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  void window.loadURL(`${devServer ?? appOrigin}/${page}.html`)
  return window
}

/** Ends all of them at once, whatever they are doing. */
export function destroyWindows(): void {
  for (const window of BrowserWindow.getAllWindows()) window.destroy()
}

/** Tells one window something. */
export function tell<Name extends keyof Events>(
  window: BrowserWindow | undefined,
  name: Name,
  detail: Events[Name],
): void {
  if (window && !window.isDestroyed()) window.webContents.send(eventChannel(name), detail)
}
