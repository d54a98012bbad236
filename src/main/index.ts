/**
 * main: the operating system only. Windows, files through the library, calls from the window.
 *
 * This file is the composition root: it makes each part and joins them, and decides nothing else.
 * It loads little before the window is made, for that is what the teacher waits for.
 * May import every layer except renderer, ui, preload and cli. Next: window.ts, security.ts, calls.ts.
 */
import { join } from 'node:path'
import { app, protocol, session } from 'electron'
import { answerCalls } from './calls.ts'
import { allowNoNetwork, secureContents, secureSession } from './security.ts'
import { appOrigin, schemePrivileges, serveApp, servePictures } from './schemes.ts'
import { libraryFolder } from './paths.ts'
import { devServer } from './secureWindow.ts'
import { collectFiles, type FilesToOpen, filesNamed } from './filesToOpen.ts'
import { createWindow, focusWindow, hasWindow, sendToWindow } from './window.ts'
import { setMenu } from './menu.ts'
import { openSettings } from './settings.ts'

// A test running as root has to say --no-sandbox, and this call would overrule it for the processes
// that Electron starts. Each window asks for its own sandbox in any case.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
protocol.registerSchemesAsPrivileged(schemePrivileges)
if (devServer === undefined) allowNoNetwork(app.commandLine)

app.on('web-contents-created', (_event, contents) => {
  secureContents(contents)
})
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit()
})

// Two copies of the app would save over each other, so a second start shows the first, and says
// which files it was to open.
const named = filesNamed(process.argv.slice(1), process.cwd())
if (app.requestSingleInstanceLock({ files: named })) {
  const files = collectFiles(app, named)
  app.on('second-instance', focusWindow)
  void app.whenReady().then(() => {
    start(files)
  })
} else {
  app.quit()
}

function start(files: FilesToOpen): void {
  const windowSession = session.defaultSession
  secureSession(windowSession, devServer)
  serveApp(windowSession.protocol, join(import.meta.dirname, '../renderer'))
  const settings = openSettings(join(app.getPath('userData'), 'settings.json'))
  servePictures(
    windowSession.protocol,
    () => libraryFolder(settings.now().library),
    async (topicId, fileName) =>
      (await import('./lessonPictures.ts')).findAddressed(topicId, fileName),
  )
  const window = createWindow(settings)
  // Until the window says what can be done, nothing can.
  setMenu({ enabled: [], recent: [], choose: () => undefined, open: () => undefined })
  // The window's own process works meanwhile.
  const served = new Promise<void>((resolve) => {
    window.webContents.once('dom-ready', () => {
      resolve()
    })
  })
  answerCalls(
    devServer === undefined ? appOrigin : new URL(devServer).origin,
    served
      .then(() => import('./answers.ts'))
      .then(({ createAnswers }) => createAnswers(settings, files)),
  )
  // macOS keeps the app running without a window; a new one asks for files by itself.
  app.on('activate', () => {
    if (!hasWindow()) createWindow(settings)
  })
  files.onArrival(() => {
    if (hasWindow()) sendToWindow('fileWaiting', {})
    else createWindow(settings)
  })
}
