/**
 * The two schemes a page may load from, instead of file: addresses.
 *
 *   app://lectern/…                    the built window
 *   lib://<topicId>/<sha256>.<ext>     a picture of the library
 *
 * Both answer a Request with a Response, so they are tested in plain Node.
 */
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { CustomScheme, Protocol } from 'electron'
import { contentPolicy } from './security.ts'

export const appOrigin = 'app://lectern'

export const schemePrivileges: CustomScheme[] = [
  {
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
  { scheme: 'lib', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]

const pageTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  // A spelling dictionary: its rules and its words.
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
}

// No SVG here: a picture that came from outside is drawn from pixels only.
const pictureTypes: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
}

const nothing = (): Response => new Response(null, { status: 404 })

export function serveApp(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle('app', (request) => answerApp(request, folder))
}

/** Finds the file of a picture; `undefined` when the library has none of that name. */
export type FindPicture = (topicId: string, fileName: string) => Promise<string | undefined>

export function servePictures(
  protocol: Pick<Protocol, 'handle'>,
  libraryFolder: () => string,
  findPicture: FindPicture,
): void {
  protocol.handle('lib', (request) => answerPicture(request, libraryFolder(), findPicture))
}

/** A file of the built window, from `folder` and nowhere else. */
export async function answerApp(request: Request, folder: string): Promise<Response> {
  // Addresses are matched as a whole: Node's URL leaves `..%2f`, `..\` and `%00` in a custom scheme.
  const path = /^app:\/\/lectern\/((?:[\w-]+\/)*[\w.-]+)$/.exec(request.url)?.[1]
  const type = path === undefined ? undefined : pageTypes[extname(path)]
  if (request.method !== 'GET' || path === undefined || type === undefined) return nothing()
  const bytes = await readInside(folder, join(folder, path))
  if (!bytes) return nothing()
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'content-security-policy': contentPolicy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

/** A picture of the library. The name is its hash, so it may be kept for good. */
export async function answerPicture(
  request: Request,
  libraryFolder: string,
  findPicture: FindPicture,
): Promise<Response> {
  const match = /^lib:\/\/([a-z0-9][a-z0-9-]{0,79})\/([0-9a-f]{64}(\.[a-z]{3,4}))$/.exec(
    request.url,
  )
  const [, topicId, fileName, extension] = match ?? []
  const type = extension === undefined ? undefined : pictureTypes[extension]
  if (request.method !== 'GET' || topicId === undefined || fileName === undefined || !type) {
    return nothing()
  }
  const file = await findPicture(topicId, fileName)
  const bytes = file === undefined ? undefined : await readInside(libraryFolder, file)
  if (!bytes) return nothing()
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
    },
  })
}

/** Reads a file if it really lies in the folder, after following every link on the way. */
async function readInside(
  folder: string,
  file: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const [inside, real] = await Promise.all([realpath(folder), realpath(file)])
    if (!real.startsWith(inside + sep)) return undefined
    return new Uint8Array(await readFile(real))
  } catch {
    return undefined
  }
}
