import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { err, type Result } from '../base/index.ts'
import { scanZip, type ZipProblem } from './scanZip.ts'

export type DocxProblem = ZipProblem | 'not-a-word-document' | 'took-too-long' | 'unreadable'

/** Milliseconds that a document may take, and megabytes that reading it may use. */
const LONGEST = 20_000
const MEMORY = 512

/** Runs on its own thread: a document that makes the reader swell takes only that thread with it. */
const READER = `
const { parentPort, workerData } = require('node:worker_threads')
Object.freeze(Object.prototype)
const mammoth = require(workerData.mammoth)
mammoth
  .convertToHtml(
    { buffer: Buffer.from(workerData.bytes) },
    {
      styleMap: ["p[style-name='Title'] => h1.document-title:fresh", "p[style-name='Subtitle'] => p:fresh"],
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      externalFileAccess: false,
    },
  )
  .then((result) => parentPort.postMessage({ html: result.value }), () => parentPort.postMessage({}))
`

/**
 * The text of a Word document as HTML, for `importNotes({ text, format: 'html' })`. Pictures are
 * left out, their descriptions kept. Nothing outside the document is read.
 */
export async function readDocx(bytes: Uint8Array): Promise<Result<string, DocxProblem>> {
  const names = scanZip(bytes)
  if (!names.ok) return names
  if (!names.value.includes('word/document.xml')) return err('not-a-word-document')
  const mammoth = createRequire(import.meta.url).resolve('mammoth')
  return new Promise((resolve) => {
    const worker = new Worker(READER, {
      eval: true,
      workerData: { mammoth, bytes },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    })
    const finish = (result: Result<string, DocxProblem>): void => {
      clearTimeout(timer)
      resolve(result)
      void worker.terminate()
    }
    const timer = setTimeout(() => {
      finish(err('took-too-long'))
    }, LONGEST)
    worker.once('message', (message: { html?: string }) => {
      finish(message.html === undefined ? err('unreadable') : { ok: true, value: message.html })
    })
    worker.once('error', () => {
      finish(err('unreadable'))
    })
  })
}
