import { headingLike, type Facts } from '../classify/facts.ts'
import type { Piece } from '../types.ts'
import type { Forms } from './form.ts'
import { isPlainLine } from './questionLines.ts'

/** "Example 2: Find …", "Worked example. A bag …", "Problem 1) Solve …". */
const EXAMPLE =
  /^(?:worked )?(?:example|problem|illustration|sample (?:problem|question))\b ?(?:no\.? ?)?#?(?:\d{1,2}(?:\.\d{1,2})?|[A-D])? ?[:.)–-] ?(?=\S)/i
/** What a problem asks for, wherever it stands in the line. */
const ASKS =
  /\?|(?:^|[.:,;] |\b(?:and|to) )(?:calculate|determine|express|factori[sz]e|find|simplify|solve|evaluate|work out|convert|write|state|differentiate|integrate|expand|prove|show that|how (?:many|much|far|long)|what)\b/i
/** How a solution goes on. */
const GOES_ON =
  /^(?:solution|answer|ans|step \d|first|so|then|therefore|thus|hence|since|because|using|substitut\w+|let|we|now|next|[∴⇒=])(?![\p{L}\d])/iu
/** Working: an equation, or figures with their signs. */
const WORKING = /[=≈→⇒]|\d ?[×÷+−/] ?\d/
const LONGEST = 12

/**
 * Worked examples: a problem behind its name, and the lines of working below it. Working holds
 * equations or opens as solutions do; an example that asks nothing explains something and is left.
 */
export function workedExamples(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
): void {
  pieces.forEach((piece, i) => {
    const own = facts[i]
    if (own === undefined || !isPlainLine(piece) || forms.has(i)) return
    const name = EXAMPLE.exec(piece.text)
    if (!name || own.schemeHeader !== undefined) return
    const rest = piece.text.slice(name[0].length)
    if (!ASKS.test(rest)) return
    const end = endOfWorking(pieces, facts, forms, i + 1)
    if (end === i + 1 && !rest.endsWith('?')) return
    forms.set(i, 'task:question')
    for (let k = i + 1; k < end; k++) forms.set(k, 'answer:answer')
  })
}

function endOfWorking(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  from: number,
): number {
  let end = from
  for (let i = from; i < pieces.length && i - from < LONGEST; i++) {
    const [piece, own] = [pieces[i], facts[i]]
    if (!isPlainLine(piece) || own === undefined || forms.has(i)) break
    if (own.zone !== undefined || own.end === '?' || own.tariff === 'alone') break
    const step = own.sign === 'number' && Number.parseInt(piece.sign ?? '', 10) === i - from + 1
    if (!step && (EXAMPLE.test(piece.text) || own.head !== undefined)) break
    const works = step || own.maths || WORKING.test(piece.text) || GOES_ON.test(piece.text)
    if (!works && (headingLike(own) || i > end)) break
    if (works) end = i + 1
  }
  return end
}
