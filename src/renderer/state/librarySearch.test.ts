import { expect, it } from 'vitest'
import { ok } from '../../base/index.ts'
import type { LecternApi } from '../../ipc/contract.ts'
import { LibrarySearch } from './librarySearch.svelte.ts'

/** Searches that answer when they are told to. */
function startSearching(): {
  readonly search: LibrarySearch
  readonly asked: readonly string[]
  readonly answer: () => Promise<void>
} {
  const asked: string[] = []
  const waiting: (() => void)[] = []
  const searchLibrary: LecternApi['searchLibrary'] = async ({ query }) => {
    asked.push(query)
    await new Promise<void>((go) => waiting.push(go))
    const title = { text: query, ranges: [] }
    return ok({ hits: [{ kind: 'topic', id: query, title }], isComplete: true })
  }
  const search = new LibrarySearch({ searchLibrary })
  return {
    search,
    asked,
    answer: async () => {
      waiting.shift()?.()
      for (let i = 0; i < 10; i++) await Promise.resolve()
    },
  }
}

it('looks for the first letters at once, and then for what stands there by now', async () => {
  const { search, asked, answer } = startSearching()
  for (const words of ['p', 'pa', 'pac', 'pact']) search.words = words
  expect(asked).toEqual(['p'])
  await answer()
  expect(asked).toEqual(['p', 'pact'])
  expect(search.hits).toBeUndefined()
  await answer()
  expect(asked).toEqual(['p', 'pact'])
  expect(search.hits?.map(({ id }) => id)).toEqual(['pact'])
})

it('shows nothing of a search that was given up', async () => {
  const { search, asked, answer } = startSearching()
  search.words = 'pact'
  search.words = ''
  await answer()
  expect(search.hits).toBeUndefined()
  search.words = 'coast'
  expect(asked).toEqual(['pact', 'coast'])
})
