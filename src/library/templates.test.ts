import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ALL_FACES } from '../page/index.ts'
import { fontsIn, loadTemplates } from './index.ts'

const root = resolve(import.meta.dirname, '../..')
const ours = join(root, 'templates')

describe('loadTemplates', () => {
  it('finds all of ours sound', async () => {
    const { themes, recipes, papers, problems } = await loadTemplates([ours])
    expect(problems).toEqual([])
    expect([...themes.keys()]).toContain('lectern')
    expect([...recipes.keys()]).toEqual(expect.arrayContaining(['single-lesson', 'whole-topic']))
    expect([...papers.keys()]).toContain('core')
  })

  it("takes a library's own as well, and leaves out those that cannot be used", async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-templates-'))
    await mkdir(join(folder, 'themes'))
    const theme = JSON.parse(await readFile(join(ours, 'themes/lectern.json'), 'utf8')) as object
    await writeFile(join(folder, 'themes/school.json'), JSON.stringify({ ...theme, id: 'school' }))
    await writeFile(join(folder, 'themes/odd.json'), JSON.stringify({ ...theme, fonts: {} }))
    await writeFile(join(folder, 'themes/half.json'), '{')
    const { themes, problems } = await loadTemplates([ours, folder])
    expect(themes.has('school') && themes.has('lectern')).toBe(true)
    expect(problems.map((problem) => problem.path)).toEqual([
      join(folder, 'themes/half.json'),
      join(folder, 'themes/odd.json'),
    ])
  })

  it('keeps ours as they are, whatever a library holds, and names what is wrong', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-templates-'))
    await mkdir(join(folder, 'themes'))
    const before = await loadTemplates([ours])
    const theme = JSON.parse(await readFile(join(ours, 'themes/lectern.json'), 'utf8')) as {
      colours: object
      type: { body: object }
    }
    const write = (name: string, change: object): Promise<void> =>
      writeFile(
        join(folder, `themes/${name}.json`),
        JSON.stringify({ ...theme, id: name, ...change }),
      )
    await write('lectern', { name: 'Mine' })
    await write('pale', { colours: { ...theme.colours, ink: '#BBBBBB' } })
    await write('tiny', { type: { ...theme.type, body: { ...theme.type.body, size: 9 } } })
    await write('huge', { type: { ...theme.type, body: { ...theme.type.body, size: 900 } } })
    await write('sound', { colours: { ...theme.colours, accent: '#5A2D82' } })
    const { themes, problems } = await loadTemplates([ours, folder])
    expect(themes.get('lectern')).toEqual(before.themes.get('lectern'))
    expect([...themes.keys()].filter((id) => !before.themes.has(id))).toEqual(['sound'])
    const details = problems.map((problem) =>
      problem.code === 'bad-document' && problem.error.code === 'invalid'
        ? problem.error.detail
        : problem.code,
    )
    expect(details).toHaveLength(4)
    expect(details.join('\n')).toMatch(/ink on paper has a contrast of 1\.8, and needs 7/)
    expect(details.join('\n')).toMatch(/body has 9 points, and needs 20/)
    expect(details.join('\n')).toMatch(/body has 900 points/)
    expect(details.join('\n')).toMatch(/The id “lectern” is taken/)
  })
})

describe('fontsIn', () => {
  it('has a file for every face', () => {
    const fonts = fontsIn(join(root, 'resources/fonts'))
    for (const face of ALL_FACES) expect(fonts(face).length, face).toBeGreaterThan(10_000)
  })
})
