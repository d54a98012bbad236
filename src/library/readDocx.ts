import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { err, type Result } from '../base/index.ts'
import { isXml, readZip, type ZipParts, type ZipProblem } from './readZip.ts'

export type DocxProblem = ZipProblem | 'not-a-word-document' | 'took-too-long' | 'unreadable'

/**
 * What a document takes grows with its tags, not with its bytes: so many are read in about two
 * seconds. A page written in Word has about a thousand.
 */
const MOST_TAGS = 150_000
/** Milliseconds that a document may take, far beyond those two seconds, for slow computers. */
const LONGEST = 20_000
/** Megabytes that reading it may use, for what stays and for what is soon thrown away. */
const MEMORY = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 16 }

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
  const parts = readZip(bytes)
  if (!parts.ok) return parts
  if (!parts.value.has('word/document.xml')) return err('not-a-word-document')
  if (tagsIn(parts.value) > MOST_TAGS) return err('zip-too-large')
  const mammoth = createRequire(import.meta.url).resolve('mammoth')
  return new Promise((resolve) => {
    const worker = new Worker(READER, {
      eval: true,
      workerData: { mammoth, bytes },
      resourceLimits: MEMORY,
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

function tagsIn(parts: ZipParts): number {
  let tags = 0
  for (const [name, bytes] of parts) {
    if (!isXml(name)) continue
    for (const byte of bytes) if (byte === LESS_THAN) tags++
  }
  return tags
}

const LESS_THAN = 0x3c
