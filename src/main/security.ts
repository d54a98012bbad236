/**
 * What the window is kept from doing. Everything is denied; what is allowed stands here by name.
 */
import type { CommandLine, Session, WebContents } from 'electron'

/** Content policy of our own pages: files of the app, pictures of the library, nothing inline. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' lib: data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // Svelte makes its templates through the first policy, from strings fixed at build time. The
  // second carries pages drawn by our exporter, the third the address of our own worker.
  'trusted-types svelte-trusted-html lectern-page-markup lectern-worker',
].join('; ')

// The schemes of schemes.ts, and those that never leave the window.
const localSchemes = ['app:', 'lib:', 'data:', 'blob:', 'devtools:']

/** Whether the window may load this address at all. */
export function isAllowedRequest(address: string, devServer?: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  if (localSchemes.includes(protocol)) return true
  return (
    devServer !== undefined && host === new URL(devServer).host && /^(?:http|ws):$/.test(protocol)
  )
}

/** Denies permissions, devices and every request that leaves the machine. */
export function secureSession(session: Session, devServer?: string): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({})
  })
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url, devServer) })
  })
  session.on('will-download', (event) => {
    event.preventDefault()
  })
}

/** Keeps a page where it is: no navigation, no new windows, no embedded ones. */
export function secureContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
}

/** Chromium's own services look nothing up either: the app works with no network, so it uses none. */
export function allowNoNetwork(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
}
