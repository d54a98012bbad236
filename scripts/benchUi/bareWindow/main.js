// A window with nothing in it: what any program on this Electron takes to appear.
import { app, BrowserWindow } from 'electron'

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  void window.loadURL('data:text/html,<title>Bare</title><p>Bare')
})
