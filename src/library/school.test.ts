import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrastRatio, themeSchema, withSchoolColours } from '../page/index.ts'
import { readSchool } from './index.ts'

const root = resolve(import.meta.dirname, '../..')
/** The smallest PNG: one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function libraryWith(school: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-school-'))
  if (school !== undefined) await writeFile(join(folder, 'school.json'), JSON.stringify(school))
  await writeFile(join(folder, 'logo.png'), PIXEL)
  return folder
}

const sound = { formatVersion: 1, name: 'Northfield School', logo: 'logo.png' }

describe('the settings of a school', () => {
  it('are none where a library has none', async () => {
    expect(await readSchool(await libraryWith(undefined))).toEqual({})
  })

  it('have a name, a logo and colours', async () => {
    const folder = await libraryWith({ ...sound, colours: { accent: '#5a2d82' } })
    const { school } = await readSchool(folder)
    expect(school).toMatchObject({ name: sound.name, colours: { accent: '#5A2D82' } })
    expect(school?.logo).toMatchObject({ type: 'image/png', width: 1, height: 1 })
  })

  it.each([
    [{ ...sound, name: '' }, 'A school has a name'],
    [{ ...sound, colours: { accent: 'purple' } }, 'A colour is written #RRGGBB'],
    [{ ...sound, formatVersion: 2 }, ''],
  ])('name what is wrong with %j', async (school, detail) => {
    const { problem } = await readSchool(await libraryWith(school))
    expect(problem).toMatchObject({ code: 'bad-document' })
    expect(JSON.stringify(problem)).toContain(detail)
  })

  it('go without a logo that cannot be used', async () => {
    const outside = await readSchool(await libraryWith({ ...sound, logo: '../logo.png' }))
    expect(outside.school?.name).toBe(sound.name)
    expect(outside.school?.logo).toBeUndefined()
    expect(outside.logoProblem).toBeDefined()
  })
})

describe('the colours of a school', () => {
  const themes = ['lectern', 'warm', 'contrast', 'blackboard'].map(async (id) =>
    themeSchema.parse(
      JSON.parse(await readFile(join(root, `templates/themes/${id}.json`), 'utf8')),
    ),
  )

  it('can be read in every theme, whatever they are', async () => {
    for (const theme of await Promise.all(themes)) {
      for (const accent of ['#FFD400', '#5A2D82', '#000000', '#FFFFFF', '#808080'] as const) {
        const { theme: own, adjusted } = withSchoolColours(theme, { accent, signal: accent })
        const ratio = contrastRatio(own.colours.accent, own.colours.paper)
        expect(ratio, `${theme.id} ${accent}`).toBeGreaterThanOrEqual(4.5)
        expect(themeSchema.safeParse(own).success, `${theme.id} ${accent}`).toBe(true)
        const kept = own.colours.accent === accent
        expect(adjusted.some(({ role }) => role === 'accent')).toBe(!kept)
      }
    }
  })

  it('stay as they are where they can be read', async () => {
    const [lectern] = await Promise.all(themes)
    if (lectern === undefined) throw new Error('There are no themes')
    expect(withSchoolColours(lectern, { accent: '#5A2D82' })).toMatchObject({
      theme: { colours: { accent: '#5A2D82' } },
      adjusted: [],
    })
    expect(withSchoolColours(lectern, {}).theme).toEqual(lectern)
  })
})
