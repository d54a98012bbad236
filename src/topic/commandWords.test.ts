import { describe, expect, it } from 'vitest'
import { asksForJudgement, asksForWorking } from './commandWords.ts'

describe('asksForWorking', () => {
  it.each([
    'Calculate the wavelength.',
    'A wave has a speed of 340 m/s. Calculate its wavelength.',
    'Solve x² + 3x = 10.',
    'Use the graph to determine the speed at 4 s.',
    'Show that 7 is a root of the equation.',
    'Find the mean of 3, 5 and 10.',
  ])('is so of “%s”', (prompt) => expect(asksForWorking(prompt)).toBe(true))

  it.each([
    'Explain why sound waves cannot be polarised.',
    'Find two quotations that show Macbeth’s fear.',
    'What did Stalin work out with Hitler?',
    'Determine whether Jekyll is to blame.',
    'Evaluate the view that the Pact caused the war in 1939.',
    'State what a calculator is for.',
    '',
  ])('is not so of “%s”', (prompt) => expect(asksForWorking(prompt)).toBe(false))
})

describe('asksForJudgement', () => {
  it.each([
    'How far do you agree that the Pact caused the war?',
    'Which of the following mattered more to Stalin?',
    'Assess the reasons for the Winter War.',
  ])('is so of “%s”', (prompt) => expect(asksForJudgement(prompt)).toBe(true))

  it.each([
    'Describe your school day.',
    'How does Stevenson present Hyde?',
    'Explain two reasons.',
  ])('is not so of “%s”', (prompt) => expect(asksForJudgement(prompt)).toBe(false))
})
