// The gallery's one page: pictures under headings, nothing that has to be fetched.
export interface Picture {
  readonly group: string
  readonly caption: string
  /** Path inside the gallery. */
  readonly path: string
}

const STYLE = `
  body { font: 15px/1.5 system-ui, sans-serif; margin: 24px; background: #EDEFF0; color: #16191B }
  nav a { margin-inline-end: 12px }
  section { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 16px }
  figure { margin: 0 } img { width: 100%; background: #FFF; box-shadow: 0 0 0 1px #B9BFC2 }
  h2 { margin: 40px 0 8px } figcaption { font-size: 13px }
`

export function galleryPage(pictures: readonly Picture[], remarks: readonly string[]): string {
  const groups = [...new Set(pictures.map(({ group }) => group))]
  const idOf = (group: string): string => group.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const sections = groups.map((group) => {
    const own = pictures.filter((picture) => picture.group === group)
    return `<h2 id="${idOf(group)}">${escape(group)}</h2><section>${own.map(figure).join('')}</section>`
  })
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Gallery</title><style>${STYLE}</style>
<h1>Every kind, output, theme and variant</h1>
<p>${pictures.length} pictures. ${escape(remarks.join(' '))}</p>
<nav>${groups.map((group) => `<a href="#${idOf(group)}">${escape(group)}</a>`).join('')}</nav>
${sections.join('\n')}
</html>
`
}

function figure({ caption, path }: Picture): string {
  return `<figure><a href="${path}"><img loading="lazy" src="${path}" alt="${escape(caption)}"></a><figcaption>${escape(caption)}</figcaption></figure>`
}

function escape(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  )
}
