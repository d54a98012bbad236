/**
 * preload: hands the window one function per call of the contract, events, and spelling.
 *
 * Runs sandboxed, between the window and Electron. There is no way through it to a channel that the
 * contract does not name. May import ipc only.
 */
import { contextBridge, ipcRenderer, type IpcRendererEvent, webFrame } from 'electron'
import {
  callChannel,
  callNames,
  type CheckSpelling,
  eventChannel,
  eventNames,
} from '../ipc/contract.ts'

const calls = Object.fromEntries(
  callNames.map((name) => [
    name,
    (argument: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel(name), argument),
  ]),
)

function on(name: unknown, listener: (detail: unknown) => void): () => void {
  const known = eventNames.find((event) => event === name)
  if (known === undefined) throw new Error('There is no such event.')
  const channel = eventChannel(known)
  // The Electron event would give the window the sender, so only the detail is passed on.
  const relay = (_event: IpcRendererEvent, detail: unknown): void => {
    listener(detail)
  }
  ipcRenderer.on(channel, relay)
  return () => ipcRenderer.off(channel, relay)
}

// Only a preload can answer Chromium, and only the window knows the words.
function spellWith(check: CheckSpelling): void {
  webFrame.setSpellCheckProvider('en-GB', {
    spellCheck: (words, answer) => {
      void check(words).then((wrong) => {
        answer([...wrong])
      })
    },
  })
}

contextBridge.exposeInMainWorld('lectern', { ...calls, on, spellWith })
