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
    'Written by: Jane Doe',
    'Created by Dr Ann Lee, 12 May 2020',
    'Reviewed by Ann Lee on 3 May',
    'Published on 4 May 2020',
    '← Back to Biology',
    'Next: Photosynthesis',
    '› Next Osmosis',
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
    'Created by adding a gene into the DNA of a corn plant',
    'Written by Shakespeare in 1606',
    'Published on the eve of the war in 1914',
    'Reviewed by a panel of three judges',
    'Back-strap looms made more than 200 hues',
    'Next-generation sequencing reads many fragments at once',
    '→ up to 5 electrons',
    '→ back to equilibrium',
  ])('keeps %s', (line) => {
    expect(isJunkLine(line)).toBe(false)
  })
})
