import { describe, expect, it } from 'vitest'
import { textOfHtml } from '../index.ts'

describe('textOfHtml', () => {
  it('keeps the words of what a word processor copies, and nothing else', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{mso-x:y}</style></head>
      <body><!--StartFragment--><p class=MsoNormal><b>Embassies</b> re&shy;opened\u0007<o:p></o:p></p>
      <ul><li>One <a href="javascript:alert(1)">link</a></li><li>Two</li></ul>
      <table><tr><td>a</td><td>b</td></tr></table><script>alert(1)</script><!--EndFragment--></body></html>`
    expect(textOfHtml(html)).toBe('Embassies reopened\n• One link\n• Two\na\tb')
  })

  it('leaves out what a page has around its words', () => {
    expect(textOfHtml('<nav>Home Shop</nav><p>Words</p><footer>Cookies</footer>')).toBe('Words')
  })

  it('takes plain words as they are, and of nothing nothing', () => {
    expect(textOfHtml('just <i>words</i> here')).toBe('just words here')
    expect(textOfHtml('<img src="x" alt="">')).toBe('')
  })

  it('reads five megabytes of markup in less time than a teacher notices', () => {
    const begun = performance.now()
    textOfHtml('<p>word <b>bold</b></p>'.repeat(220_000))
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})
