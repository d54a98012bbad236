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

it('keeps every choice of the look, however late the answers to the ones before come', async () => {
  const api = createFakeApi()
  const late: (() => void)[] = []
  const answerLate = async <T>(answer: Promise<T>): Promise<T> => {
    const given = await answer
    await new Promise<void>((go) => late.push(go))
    return given
  }
  const settings = new SettingsState({
    ...api,
    readSettings: (argument) => answerLate(api.readSettings(argument)),
    saveLook: (argument) => answerLate(api.saveLook(argument)),
  })
  const read = settings.load()
  await expect.poll(() => late.length).toBe(1)
  late.pop()?.()
  await read

  const saves = [settings.saveLook({ fonts: 'times' })]
  // Read while the first choice is being kept, and answered after the second was made.
  const reading = settings.saveSchool({ name: 'Northfield School' })
  await expect.poll(() => late.length).toBe(2)
  saves.push(settings.saveLook({ paper: 'large18' }))
  await expect.poll(() => late.length).toBe(3)
  late.shift()?.()
  late.shift()?.()
  await reading
  saves.push(settings.saveLook({ answerLines: 'wider' }))
  expect(settings.done).toBe('')
  await expect.poll(() => late.length).toBe(2)
  late.shift()?.()
  await saves[1]
  expect(settings.done).toBe('')
  late.shift()?.()
  await Promise.all(saves)
  expect(settings.done).toBe('Saved')

  const kept = await api.readTemplates({})
  expect(kept.ok && kept.value.look).toEqual({
    fonts: 'times',
    paper: 'large18',
    answerLines: 'wider',
  })
})
