import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerApp, answerPicture } from './schemes.ts'

const hash = 'a'.repeat(64)
let place: string
let folder: string

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'lectern-schemes-'))
  folder = join(place, 'inside')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(folder, 'index.html'), '<p>page</p>')
  await writeFile(join(folder, 'assets', 'index-a1_B.js'), '1')
  await writeFile(join(folder, `${hash}.png`), 'picture')
  await writeFile(join(place, 'secret.html'), 'secret')
  await writeFile(join(place, 'inside-too.html'), 'secret')
  await symlink(join(place, 'secret.html'), join(folder, 'link.html'))
  await symlink(place, join(folder, 'up'))
})

afterAll(() => rm(place, { recursive: true, force: true }))

/** A Request lets its address be normalised; what Chromium sends must be tested as it is. */
const requestFor = (url: string, method = 'GET') => ({ url, method }) as Request

describe('app:', () => {
  it('answers with a built file and the content policy', async () => {
    const page = await answerApp(requestFor('app://lectern/index.html'), folder)
    expect(await page.text()).toBe('<p>page</p>')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const script = await answerApp(requestFor('app://lectern/assets/index-a1_B.js'), folder)
    expect(script.headers.get('content-type')).toContain('text/javascript')
  })

  it.each([
    'app://lectern/',
    'app://other/index.html',
    'app://lectern/../secret.html',
    'app://lectern/..%2fsecret.html',
    'app://lectern/..\\secret.html',
    'app://lectern/assets/../../secret.html',
    'app://lectern//etc/hostname',
    'app://lectern/index.html%00.js',
    'app://lectern/index.html?x',
    'app://lectern/missing.html',
    'app://lectern/link.html',
    'app://lectern/up/secret.html',
    'app://lectern/up/inside-too.html',
  ])('has nothing at %s', async (url) => {
    expect((await answerApp(requestFor(url), folder)).status).toBe(404)
  })

  it('only reads', async () => {
    expect((await answerApp(requestFor('app://lectern/index.html', 'POST'), folder)).status).toBe(
      404,
    )
  })
})

describe('lib:', () => {
  const find = (file: string | undefined) => () => Promise.resolve(file)

  it('answers with a picture that the library knows', async () => {
    const url = `lib://cold-war/${hash}.png`
    const picture = await answerPicture(requestFor(url), folder, find(join(folder, `${hash}.png`)))
    expect(await picture.text()).toBe('picture')
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect(picture.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  it.each([
    `lib://cold-war/${hash}.svg`,
    `lib://cold-war/${hash}.html`,
    `lib://cold-war/${'a'.repeat(63)}.png`,
    `lib://cold-war/../${hash}.png`,
    `lib://cold-war/${hash}.png?x`,
    `lib://../${hash}.png`,
    `lib://cold-war/${hash.toUpperCase()}.png`,
  ])('has nothing at %s', async (url) => {
    const never = () => Promise.reject(new Error('The library was asked.'))
    expect((await answerPicture(requestFor(url), folder, never)).status).toBe(404)
  })

  it('refuses a file that lies outside the library, whoever named it', async () => {
    const url = `lib://cold-war/${hash}.png`
    const outside = find(join(folder, 'up', 'secret.html'))
    expect((await answerPicture(requestFor(url), folder, outside)).status).toBe(404)
    expect((await answerPicture(requestFor(url), folder, find(undefined))).status).toBe(404)
  })
})
