const NUMBER =
  /^(?:figure|fig\.?|diagram|image|photo|photograph|map|chart|graph|illustration|picture)\s?\d{1,2}(?:[.\-–]\d{1,2}){0,2}[a-d]?\s?[.:–—-]?(?=\s|$)/i
const OPENER =
  /^(?:(?:an? )?(?:colou?r(?:ed)? |black[- ]and[- ]white |labelled |simple |annotated |schematic |aerial |satellite |contemporary |political |propaganda )?(?:map|diagram|photograph|photo|image|picture|illustration|graph|chart|painting|portrait|cartoon|poster|drawing|sketch|micrograph|flow ?chart|engraving|infographic|screenshot|cross[- ]section|pie chart|bar chart|line graph|table|sketch map)s? (?:of|showing|shows?|comparing|to show|illustrating|that shows|depicting|from|summari[sz]ing|displaying|representing|with)\b|(?:the|this) (?:map|diagram|photograph|photo|image|picture|illustration|graph|chart|painting|cartoon|poster|micrograph|figure) (?:above|below|shows?|illustrates?|depicts?|compares|represents|on the)\b|(?:image|photo|picture|figure|source|diagram|map)? ?(?:credit|courtesy)\b)/i
const CREDIT =
  /\((?:credit|source|image|photo|courtesy)[^()]{0,30}:[^()]{1,200}\)\.?$|(?:image|photo(?:graph)?|picture|diagram|map) (?:credit|courtesy|by|source)[: ].{2,100}$|\b(?:wikimedia commons|getty images|shutterstock|public domain|CC[ -]BY(?:[ -](?:SA|NC|ND))*(?: \d\.\d)?)\)?\.?$/i
const LINK_STUB = /[.)!?] (?:source|image source|link|credit)\.?$/i

export function isNumberedCaption(line: string): boolean {
  return NUMBER.test(line.slice(0, 60))
}

export function opensLikeCaption(line: string): boolean {
  return OPENER.test(line.slice(0, 120))
}

export function hasCredit(line: string): boolean {
  return CREDIT.test(line.slice(-240)) || hasLinkStub(line)
}

/** "Source" left over from a link behind a caption. */
export function hasLinkStub(line: string): boolean {
  return LINK_STUB.test(line.slice(-40))
}

export interface Caption {
  readonly caption: string
  readonly credit: string
}

/** Parts a caption from its credit. What stood there as a dead link is credit without a name. */
export function splitCaption(line: string): Caption {
  const bracket =
    /\s?\(((?:credit|source|image|photo|courtesy)[^()]{0,30}:[^()]{1,200})\)\.?$/i.exec(
      line.slice(-260),
    )
  if (bracket)
    return {
      caption: line.slice(0, line.length - bracket[0].length).trim(),
      credit: (bracket[1] ?? '').trim(),
    }
  const labelled =
    /[.;,]\s((?:image|photo(?:graph)?|picture|source|credit|diagram|map)(?: credit| source| courtesy of| by)?: .{2,120})$/i.exec(
      line.slice(-180),
    )
  if (labelled)
    return {
      caption: line.slice(0, line.length - (labelled[1] ?? '').length).trim(),
      credit: (labelled[1] ?? '').trim(),
    }
  if (hasLinkStub(line))
    return { caption: line.replace(/ (?:source|image source|link|credit)\.?$/i, ''), credit: '' }
  return { caption: line, credit: '' }
}

/** Words that two lines share, as a part of the shorter one: near 1 for alt text beside its caption. */
export function likeness(a: string, b: string): number {
  if (a.length > 600 || b.length > 600 || !mayShareWords(a, b)) return 0
  const words = (text: string): Set<string> =>
    new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
  const left = words(a)
  const right = words(b)
  const smaller = Math.min(left.size, right.size)
  if (smaller < 4) return 0
  let shared = 0
  for (const word of left) if (right.has(word)) shared++
  return shared / smaller
}

/** A cheap look first: nearly the same line has the longest word of the other's beginning. */
function mayShareWords(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  let longest = ''
  const end = Math.min(120, shorter.length)
  for (let from = 0; from < end;) {
    const space = shorter.indexOf(' ', from)
    const to = space < 0 || space > end ? end : space
    if (to - from > longest.length) longest = shorter.slice(from, to)
    from = to + 1
  }
  return (
    longest.length >= 3 &&
    longer.toLowerCase().includes(longest.toLowerCase().replace(/[^\p{L}\p{N}]+$/u, ''))
  )
}
