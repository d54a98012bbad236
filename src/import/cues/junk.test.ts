import { describe, expect, it } from 'vitest'
import { isJunkLine } from './junk.ts'

describe('lines that belong to a page', () => {
  it.each([
    'Sign up for free to see all answers',
    'Subscribe to our newsletter',
    'Upgrade to Premium',
    'Want to see the rest? Sign up for a free account',
    'Find more notes at revisenow.com',
    'Home > Biology > Cells > Mitosis',
    'Physics › Waves › Refraction',
    'Your notes',
  ])('sets aside %s', (line) => {
    expect(isJunkLine(line)).toBe(true)
  })

  it.each([
    'Men queued to sign up for the army',
    'Mills had to upgrade their looms',
    'Few historians subscribe to this view',
    'Less rain -> poor harvest -> higher prices',
    'Demand > supply > 1 -> shortage',
    'pH > 7 > 5 in that order',
  ])('keeps %s', (line) => {
    expect(isJunkLine(line)).toBe(false)
  })
})
