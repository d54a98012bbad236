import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { need, open, rivers, smallLibrary } from '../../../fixtures/smallLibrary.ts'
import { slugOf } from '../../base/index.ts'
import type { Library, MarkedText } from '../index.ts'

const paragraph = (text: string) => [{ id: 'p', kind: 'paragraph' as const, text }]
const marked = ({ text, ranges }: MarkedText): readonly string[] =>
  ranges.map(({ from, to }) => text.slice(from, to))

async function filled(): Promise<{ library: Library; folder: string; data: string }> {
  const small = await smallLibrary()
  const add = async (title: string, text: string): Promise<void> => {
    need(
      await small.library.topics.create({
        ...rivers,
        id: slugOf(title),
        title,
        items: paragraph(text),
      }),
    )
  }
  await add('Rapallo', 'Germany and Soviet Russia restored normal relations in April 1922.')
  await add(
    'Appeasement',
    `${'Before it all. '.repeat(40)}Stalin saw Western appeasement of fascism. ${'After it all. '.repeat(40)}`,
  )
  await add('Łódź', 'Textile mills and the naïve café.')
  return small
}

describe('search', () => {
  it('finds words, beginnings, typing errors and words without their accents, and marks them', async () => {
    const { library } = await filled()
    const first = async (query: string) => (await library.search(query)).hits[0]
    expect((await first('rapallo'))?.id).toBe('rapallo')
    expect((await first('apeasment'))?.id).toBe('appeasement')
    expect((await first('appea'))?.id).toBe('appeasement')
    const russia = await first('soviet rusia')
    expect(russia?.id).toBe('rapallo')
    expect(russia?.snippet && marked(russia.snippet)).toEqual(['Soviet', 'Russia'])
    const cafe = await first('lodz cafe')
    expect(cafe?.title && marked(cafe.title)).toEqual(['Łódź'])
    expect(cafe?.snippet && marked(cafe.snippet)).toEqual(['café'])
    expect((await library.search('zzzzqqq')).hits).toEqual([])
    expect((await library.search('"; DROP <b>')).isComplete).toBe(true)
  })

  it('cuts a long text around what was found', async () => {
    const { library } = await filled()
    const [hit] = (await library.search('fascism')).hits
    expect(hit?.snippet?.text.length).toBeLessThan(200)
    expect(hit?.snippet?.text).toMatch(/^… .*appeasement of fascism.* …$/)
    expect(hit?.snippet && marked(hit.snippet)).toEqual(['fascism'])
    expect(hit?.snippet?.id).toBe('p')
  })

  it('follows what is saved, renamed and deleted', async () => {
    const { library } = await filled()
    expect((await library.search('rapallo')).hits).toHaveLength(1)
    need(await library.topics.write({ ...rivers, items: paragraph('A meander near Rapallo.') }))
    expect((await library.search('rapallo')).hits.map(({ id }) => id)).toEqual([
      'rapallo',
      'rivers',
    ])
    need(await library.topics.remove('rapallo'))
    expect((await library.search('rapallo')).hits.map(({ id }) => id)).toEqual(['rivers'])
    need(await library.lessons.retitle('rivers-lesson', 'Oxbow lakes'))
    expect((await library.search('oxbow')).hits).toMatchObject([
      { document: 'lesson', id: 'rivers-lesson' },
    ])
  })

  it('answers the same with a kept index, without it, and with a damaged one', async () => {
    const { library, folder, data } = await filled()
    const queries = ['rapallo', 'soviet', 'oxbow', 'café']
    const ask = (from: Library) => Promise.all(queries.map((query) => from.search(query)))
    const before = await ask(library)
    await library.close()
    const libraries = join(data, 'libraries')
    const index = join(libraries, (await readdir(libraries))[0] ?? '', 'cache/search-index')
    const text = await readFile(index, 'utf8')
    for (const spoil of [
      text,
      text.replace('rapallo', 'rapella'),
      text.slice(0, 99),
      '',
      undefined,
    ]) {
      if (spoil === undefined) await rm(index)
      else await writeFile(index, spoil)
      const again = await open(folder, { dataFolder: data })
      expect(await ask(again)).toEqual(before)
    }
    const elsewhere = await mkdtemp(join(tmpdir(), 'lectern-data-'))
    expect(await ask(await open(folder, { dataFolder: elsewhere }))).toEqual(before)
  })
})
