import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openLibrary } from '../library/index.ts'
import { addressPictures, findAddressed, readAssets } from './lessonPictures.ts'
import { answerPicture } from './schemes.ts'

const folder = await mkdtemp(join(tmpdir(), 'lectern-pictures-'))
afterAll(() => rm(folder, { recursive: true }))
await cp(new URL('../../resources/starter', import.meta.url), folder, { recursive: true })

const opened = await openLibrary(folder)
if (!opened.ok) throw new Error(opened.error.code)
const library = opened.value

describe('pictures of a lesson in the window', () => {
  it('have their size, and an address that gives their bytes', async () => {
    const [picture] = await addressPictures(library, ['nazi-soviet-pact'])
    expect(picture?.width).toBeGreaterThanOrEqual(1600)
    const answer = await answerPicture(new Request(picture?.address ?? ''), folder, findAddressed)
    expect(answer.headers.get('content-type')).toBe('image/png')
    const [asset] = (await readAssets(library, ['nazi-soviet-pact'])).values()
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(asset?.bytes ?? []))
  })

  it('are found by no address that was never given', async () => {
    const unknown = new Request(`lib://nazi-soviet-pact/${'0'.repeat(64)}.png`)
    expect((await answerPicture(unknown, folder, findAddressed)).status).toBe(404)
  })
})
