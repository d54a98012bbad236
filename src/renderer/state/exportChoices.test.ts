import { describe, expect, it } from 'vitest'
import { recallChoices, rememberChoices, usualChoices, wantedOf } from './exportChoices.ts'

const usual = usualChoices('core')

describe('what is wanted of an export', () => {
  it('is a file a level and a file a form; the sheet’s own level has no longer name', () => {
    const chosen = {
      ...usual.worksheet,
      scaffolds: ['support', 'core'] as const,
      prints: ['large18', 'a5'],
      fillable: true,
    }
    const wanted = wantedOf('worksheet', { ...chosen, scaffolds: [...chosen.scaffolds] }, 'core')
    expect(wanted).toEqual([
      { kind: 'worksheet', options: { scaffold: 'support' } },
      { kind: 'worksheet' },
      { kind: 'worksheet', options: { print: 'large18' } },
      { kind: 'worksheet', options: { print: 'a5' } },
      { kind: 'worksheet', options: { fillable: true } },
    ])
  })

  it('is a handout with what was chosen for it', () => {
    const chosen = {
      ...usual['slides-pdf'],
      handout: 3,
      reveals: 'questions',
      prints: ['grey'],
    } as const
    expect(wantedOf('slides-pdf', { ...chosen, prints: ['grey'] }, 'core')).toEqual([
      { kind: 'slides-pdf', options: { handout: 3, reveals: 'questions', print: 'grey' } },
    ])
  })

  it('is remembered for its lesson, and nonsense is forgotten', () => {
    const kept = new Map<string, string>()
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }
    const choices = { ...usual, plan: { ...usual.plan, on: true } }
    rememberChoices(store, 'one', choices, 'chalk')
    expect(recallChoices(store, 'one', usual)).toEqual({ choices, theme: 'chalk' })
    expect(recallChoices(store, 'two', usual).choices).toEqual(usual)
    kept.set('export-one', '{"choices":{"slides":{"on":7}}}')
    expect(recallChoices(store, 'one', usual)).toEqual({ choices: usual, theme: undefined })
  })
})
