import { expect, it } from 'vitest'
import { createFakeApi } from '../api/fake.ts'
import { SettingsState } from './settings.svelte.ts'

it('keeps two changes of the school that come at once', async () => {
  const settings = new SettingsState(createFakeApi())
  await settings.load()
  await settings.saveSchool({ name: 'Northfield School' })
  await Promise.all([
    settings.saveSchool({ logoAlt: 'An oak over an open book' }),
    settings.saveSchool({ accent: '#004488' }),
  ])
  expect(settings.view?.school).toMatchObject({
    name: 'Northfield School',
    logoAlt: 'An oak over an open book',
    accent: '#004488',
  })
})
