import layoutWorker from './pages/layoutWorker.ts?worker&url'
import notesWorker from './notes/notesWorker.ts?worker&url'
import spellingWorker from './spelling/spellingWorker.ts?worker&url'

const addresses = { layout: layoutWorker, notes: notesWorker, spelling: spellingWorker }
const all: readonly string[] = Object.values(addresses)

// Our own files, fixed at build time, are the only addresses that this policy ever passes.
const policy = window.trustedTypes?.createPolicy('lectern-worker', {
  createScriptURL: (address: string) => {
    if (!all.includes(address)) throw new TypeError('Not our worker.')
    return address
  },
})

/** Starts one of our workers. */
export function startWorker(name: keyof typeof addresses): Worker {
  const address = policy?.createScriptURL(addresses[name]) ?? addresses[name]
  return new Worker(address, { type: 'module' })
}
