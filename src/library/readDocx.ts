import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { err, type Result } from '../base/index.ts'
import { isXml, readZip, type ZipParts, type ZipProblem } from './readZip.ts'

export type DocxProblem = ZipProblem | 'not-a-word-document' | 'took-too-long' | 'unreadable'

/**
 * What a document takes grows with its tags and paragraphs, not with its bytes: so many are read and
 * imported in about two seconds. A page written in Word has about a thousand tags and forty
 * paragraphs, the cells of its tables included.
 */
const MOST_TAGS = 150_000
const MOST_PARAGRAPHS = 8_000
/** Milliseconds that a document may take, far beyond those two seconds, for slow computers. */
const LONGEST = 20_000
/** Megabytes that reading it may use, for what stays and for what is soon thrown away. */
const MEMORY = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 64 }

/**
 * Runs on its own thread: a document that makes the reader swell takes only that thread with it. No
 * name in a document can become a property of every object; freezing, which says more, makes all
 * objects slower by a quarter.
 */
const READER = `
const { parentPort, workerData } = require('node:worker_threads')
Object.seal(Object.prototype)
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
  const { tags, paragraphs } = countTags(parts.value)
  if (tags > MOST_TAGS || paragraphs > MOST_PARAGRAPHS) return err('zip-too-large')
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

function countTags(parts: ZipParts): { readonly tags: number; readonly paragraphs: number } {
  let tags = 0
  let paragraphs = 0
  for (const [name, bytes] of parts) {
    if (!isXml(name)) continue
    for (let at = bytes.indexOf(LESS_THAN); at >= 0; at = bytes.indexOf(LESS_THAN, at + 1)) {
      tags++
      if (isParagraph(bytes, at)) paragraphs++
    }
  }
  return { tags, paragraphs }
}

const LESS_THAN = 0x3c
const PARAGRAPH = [...'<w:p'].map((character) => character.charCodeAt(0))

/** "<w:p>" and "<w:p w:rsidR=…>", but not "<w:pPr>". */
function isParagraph(bytes: Uint8Array, at: number): boolean {
  const after = bytes[at + PARAGRAPH.length] ?? 0
  return (
    PARAGRAPH.every((code, i) => bytes[at + i] === code) &&
    (after === 0x20 || after === 0x3e || after === 0x2f)
  )
}
