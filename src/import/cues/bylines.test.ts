import { describe, expect, it } from 'vitest'
import { isByline } from './bylines.ts'

describe('bylines', () => {
  it.each([
    'Name 4/21/2024',
    'Name: ____________',
    'A. Okafor 21.04.2024',
    'Created: 2023-01-24',
    'Monday 3rd March 2025',
    'Date',
  ])('%s names no topic', (text) => {
    expect(isByline(text)).toBe(true)
  })

  it.each([
    'Naming compounds',
    'Class and status in Tudor England',
    'The Wall Street crash of 29 October 1929',
    'The Treaty of Rapallo (1922)',
    'Period 3 elements',
    'Datelines and time zones',
    'Unit 3.2 Osmosis',
  ])('%s may be a title', (text) => {
    expect(isByline(text)).toBe(false)
  })
})
