import { describe, expect, it } from 'vitest'
import { exportFileName } from './exportFileName.ts'

describe('the name of an exported file', () => {
  it('carries the title of the lesson', () => {
    expect(exportFileName('The Nazi-Soviet Pact', 'slides.pptx')).toBe(
      'The Nazi-Soviet Pact - slides.pptx',
    )
  })

  it.each(['../../etc/x', 'C:\\x', 'a\u0000b', 'why?', 'nul*', '...'])(
    'is safe for %j',
    (title) => {
      expect(exportFileName(title, 'slides.pptx')).not.toMatch(/[\u0000-\u001f<>:"/\\|?*]/)
    },
  )

  it('stays within what file systems allow and never is only an ending', () => {
    expect(exportFileName('x'.repeat(500), 'slides.pptx').length).toBeLessThan(120)
    expect(exportFileName(' . ', 'slides.pptx')).toBe('Lesson - slides.pptx')
  })
})
