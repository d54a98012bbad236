import { describe, expect, it } from 'vitest'
import { measurer } from '../../fixtures/starter.ts'
import { faceOf, type FontId, FONTS } from './fonts.ts'

const fonts = Object.keys(FONTS) as FontId[]

/** The characters of a text that no bundled face can draw, wherever a font leaves them to another. */
function missingIn(text: string, font: FontId): readonly string[] {
  return [...text].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0
    return !measurer.hasGlyph(codePoint, measurer.faceFor(codePoint, faceOf(font, true)))
  })
}

describe('the bundled faces', () => {
  it.each(fonts)('draw what teachers of every subject write, in %s', (font) => {
    const history = 'Łódź Київ Ελλάδα ½ – “it’s” £5 €5 §3'
    const science = '2H₂ + O₂ ⇌ 2H₂O → ∆H x² ≤ 10⁻³ °C µm Ω'
    const mathematics = '∴ ∵ √ ∑ ∫ ∈ ∪ ≠ ≈ ± × ÷ ∞ π θ ⇒ ∀'
    const marking = '☐ ☑ ✓ ✗ ✔ ★ ● ○ ■ ▲ ♪ ⚠'
    const signs = '😀 🎯 📚 ✅ ❌'
    const text = [history, science, mathematics, marking, signs].join('').replaceAll(' ', '')
    expect(missingIn(text, font)).toEqual([])
  })

  it('lack what they do not hold (negative control)', () => {
    expect(missingIn('a日', 'arial')).toEqual(['日'])
  })
})
