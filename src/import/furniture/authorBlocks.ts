import type { Piece } from '../types.ts'

const LABEL =
  /^(?:created|written|authored|posted|published|reviewed|edited|produced) by ?:?$|^about the author:?$/i
const NAME =
  /^(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof)\.? )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3},?$/u
const ROLE =
  /\b(?:specialist|teacher|author|writer|editor|tutor|lecturer|examiner|head of|consultant|professor|lead|creator|expert|student)\b/i
const LIFE =
  /\b(?:years?[’']? (?:of )?(?:teaching )?experience|has (?:taught|worked)|is an? (?:experienced |qualified |former )?(?:teacher|tutor|author|writer|lecturer|examiner|specialist)|graduated (?:from|with)|degree in)\b/i

/** Who wrote the page, over several lines: "Created by:", the name, the post, a few words of a life. */
export function authorBlocks(pieces: readonly Piece[]): ReadonlySet<number> {
  const found = new Set<number>()
  pieces.forEach(({ text }, i) => {
    if (text.length > 30 || !LABEL.test(text)) return
    const name = pieces[i + 1]?.text.trim() ?? ''
    if (!NAME.test(name)) return
    found.add(i).add(i + 1)
    let next = i + 2
    const role = pieces[next]?.text ?? ''
    if (role.length <= 80 && ROLE.test(role) && !/[.?!]$/.test(role)) found.add(next++)
    const life = pieces[next]?.text ?? ''
    const first = name.split(' ')[0] ?? name
    if (life.startsWith(first) && LIFE.test(life)) found.add(next)
  })
  return found
}
