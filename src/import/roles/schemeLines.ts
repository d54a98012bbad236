import { numberIn } from '../cues/numbers.ts'

/** What one line of a mark scheme says. */
export type SchemeLine =
  | { readonly kind: 'maximum'; readonly marks: number }
  | {
      readonly kind: 'choose'
      readonly count: number
      readonly each: number | undefined
      readonly listed: readonly string[]
    }
  /** "Up to 3 marks for each reason (2 + 1)": what every point is worth. */
  | {
      readonly kind: 'each'
      readonly marks: number
      readonly further: number
      readonly maximum: number | undefined
    }
  | { readonly kind: 'accept' | 'reject' | 'guidance' }
  | { readonly kind: 'or' }
  | {
      readonly kind: 'point'
      readonly text: string
      readonly marks: number | undefined
      readonly further: readonly FurtherMark[]
      readonly maximum: number | undefined
    }

export interface FurtherMark {
  readonly text: string
  readonly marks: number
}

const NUMBER = String.raw`(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)`
const MAXIMUM = new RegExp(
  String.raw`^[[(]?(?:(?:total|overall) )?max(?:imum)?\.?(?: mark| marks| of| available)?\s?[:=–-]? ?${NUMBER}(?: ?marks?)?[\])]?(?: (?:in total|overall|available|for this question))?[.;]?$`,
  'i',
)
const TOTAL = new RegExp(
  String.raw`^[[(]?total(?: marks?)?\s?[:=–-]? ?${NUMBER}(?: ?marks?)?[\])]?[.;]?$`,
  'i',
)
const CAP = new RegExp(
  String.raw`(?:up to (?:a )?(?:total|max(?:imum)?) of|to a max(?:imum)? of|max(?:imum)?(?: of)?|up to) ${NUMBER}(?: marks?)?\)?[.;]?$`,
  'i',
)
const CHOOSE = new RegExp(
  String.raw`^(?:award (?:${NUMBER} marks? (?:each )?for )?)?(?:any |max(?:imum)? )?${NUMBER}(?: (?:of|from)(?: the following)?| (?:valid|correct|relevant|suitable|appropriate|different)? ?(?:points?|reasons?|answers?|factors?|examples?|ways|features?) from)\b`,
  'i',
)
const ANY = new RegExp(String.raw`^(?:award .{0,40}? for )?any ${NUMBER}\b`, 'i')
const EACH = new RegExp(
  String.raw`^(?:award |give |allow |up to |max(?:imum)? |a maximum of )*${NUMBER} marks? (?:(?:should be )?(?:awarded|given|available) )?(?:(?:for|per)(?: each| every)?|each(?: for)?)\b`,
  'i',
)
const MARK_FOR = new RegExp(
  String.raw`^(?:award |give |allow )?(?:up to )?${NUMBER} ?(?:marks?|m)\b ?(?:for|if|when|:|–|-|=|awarded)`,
  'i',
)
const PLUS = new RegExp(
  String.raw`[,;]? (?:plus|and|\+) (?:a |an |up to )?(?:further |additional |another )?${NUMBER}? ?(?:further |additional |another |extra )?marks? (?:for|if) `,
  'i',
)
const METHOD = /^(?:[MABCE][1-4]\b[ :–—-]*)+/

/** Reads one line. `text` is kept as it stands wherever it becomes a point. */
export function readSchemeLine(text: string): SchemeLine {
  const head = text.slice(0, 200)
  const maximum = MAXIMUM.exec(head) ?? TOTAL.exec(head)
  if (maximum && text.length < 80)
    return { kind: 'maximum', marks: numberIn(maximum[1] ?? '') ?? 0 }
  if (/^(?:or|either|alternatively)[:.]?$/i.test(head)) return { kind: 'or' }
  if (
    /^(?:reject|do not (?:accept|credit|award|allow)|don['’]t (?:accept|allow|credit)|not accept|no marks? for|ignore)\b/i.test(
      head,
    )
  )
    return { kind: 'reject' }
  if (
    /^(?:accept|allow|also accept|credit|condone)\b(?! any)/i.test(head) &&
    !/\bmarks?\b/i.test(head)
  )
    return { kind: 'accept' }
  if (
    /^(?:\W?AO\d|SPaG|indicative (?:content|material)|acceptable (?:answers|responses|points|reasons)|0 marks?\b|no (?:rewardable|creditable)|nothing (?:written|worthy)|note|nb|n\.b\.|examiner)/i.test(
      head,
    )
  )
    return { kind: 'guidance' }
  const choose = readChoose(text, head)
  if (choose) return choose
  const each = readEach(text, head)
  if (each) return each
  if (
    /:$/.test(text) ||
    /^(?:answers?|responses?|candidates?|students?) (?:may|might|could|should|will)\b/i.test(head)
  )
    return { kind: 'guidance' }
  return readPoint(text, head)
}

function readChoose(text: string, head: string): SchemeLine | undefined {
  const match = ANY.exec(head) ?? CHOOSE.exec(head)
  const words = match?.[match.length - 1]
  if (!match || words === undefined) return undefined
  const each = /\(?(\d|one|two|three) marks? each|\((\d)\) each|(\d) marks? (?:for|per) each/i.exec(
    head,
  )
  const afterColon = head.includes(': ') ? text.slice(text.indexOf(': ') + 2) : ''
  const listed = afterColon
    .split(/;\s|\s\/\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const byComma =
    listed.length === 1 ? afterColon.split(/, (?:or )?| or /).map((part) => part.trim()) : listed
  return {
    kind: 'choose',
    count: numberIn(words) ?? 1,
    each: each ? numberIn(each[1] ?? each[2] ?? each[3] ?? '') : undefined,
    listed:
      afterColon === ''
        ? []
        : byComma.length > 1 && byComma.every((part) => part.length <= 60)
          ? byComma
          : listed,
  }
}

function readEach(text: string, head: string): SchemeLine | undefined {
  const match = EACH.exec(head)
  const named = /\b(?:each|every|per)\b/i.test(head.slice(0, (match?.[0].length ?? 0) + 25))
  if (!match || !named) return undefined
  const marks = numberIn(match[1] ?? '') ?? 1
  const split = /\((\d) ?\+ ?(\d)\)/.exec(head)
  const parts = [...head.matchAll(/(\d|one|two|three) marks? for /gi)]
    .slice(1)
    .map((part) => numberIn(part[1] ?? '') ?? 0)
  const first = split ? Number(split[1]) : parts[0]
  const second = split ? Number(split[2]) : parts[1]
  const fits = first !== undefined && second !== undefined && first + second === marks
  const cap = CAP.exec(text.slice(-70))
  const maximum = cap ? numberIn(cap[1] ?? '') : undefined
  return {
    kind: 'each',
    marks: fits ? first : marks,
    further: fits ? second : 0,
    maximum: maximum !== undefined && maximum > marks ? maximum : undefined,
  }
}

function readPoint(text: string, head: string): SchemeLine {
  const cap = CAP.exec(text.slice(-70))
  const maximum = cap && /total|max/i.test(cap[0]) ? numberIn(cap[1] ?? '') : undefined
  const base = { kind: 'point' as const, maximum }
  const detailed = readDetail(text)
  if (detailed) return { ...base, ...detailed }
  const method = METHOD.exec(head)
  if (method && /^[MABCE][1-4]\b/.test(head)) {
    const marks = [...method[0].matchAll(/[1-4]/g)].reduce(
      (sum, digit) => sum + Number(digit[0]),
      0,
    )
    return { ...base, text, marks, further: [] }
  }
  const markFor = MARK_FOR.exec(head)
  if (markFor) {
    const plus = PLUS.exec(text.slice(0, 600))
    const marks = numberIn(markFor[1] ?? '') ?? 1
    if (plus) {
      return {
        ...base,
        text: text.slice(0, plus.index).trim(),
        marks,
        further: [
          {
            text: text.slice(plus.index).replace(/^[,; ]+/, ''),
            marks: numberIn(plus[1] ?? '') ?? 1,
          },
        ],
      }
    }
    return { ...base, text, marks, further: [] }
  }
  return { ...base, ...readInlineMarks(text) }
}

/** "To gain time (identification: 2 marks; explanation that …: +1 mark)." */
function readDetail(
  text: string,
): Pick<Extract<SchemeLine, { kind: 'point' }>, 'text' | 'marks' | 'further'> | undefined {
  const open = text.indexOf('(')
  if (open <= 0 || !/\)[.;]?$/.test(text)) return undefined
  const parts = text
    .slice(open + 1)
    .replace(/\)[.;]?$/, '')
    .split(/; ?/)
  if (parts.length < 2) return undefined
  const read = parts.map((part) => {
    const match = /^(.{0,400}?)[:,]? ?\+? ?(\d|one|two|three) marks?$/i.exec(part.trim())
    return match
      ? { text: (match[1] ?? '').replace(/[:+ ]+$/, ''), marks: numberIn(match[2] ?? '') ?? 0 }
      : undefined
  })
  const [first, ...further] = read
  if (first === undefined || further.some((part) => part === undefined) || first.marks === 0)
    return undefined
  const named =
    /^(?:identification|identifying|point|reason|knowledge|ao\d|for identifying.{0,20})?$/i.test(
      first.text,
    )
  return {
    text: named ? text.slice(0, open).trim() : `${text.slice(0, open).trim()} (${first.text})`,
    marks: first.marks,
    further: further.filter((part): part is FurtherMark => part !== undefined && part.marks > 0),
  }
}

const INLINE = /\s?[[(]\+? ?(\d)(?: ?marks?| m)?[\])]/gi

/** "Names a state (1) and gives the year (1)", "✓ one mark", or nothing said: one plain point. */
function readInlineMarks(text: string): {
  text: string
  marks: number | undefined
  further: FurtherMark[]
} {
  const marks =
    text.length > 3000 ? [] : [...text.matchAll(INLINE)].filter((match) => Number(match[1]) > 0)
  const first = marks[0]
  if (first) {
    const lastEnd =
      (marks[marks.length - 1]?.index ?? 0) + (marks[marks.length - 1]?.[0].length ?? 0)
    const tail = text.slice(lastEnd).replace(/^[.;, ]+$/, '')
    if (tail.length <= 2 || marks.length > 1) {
      const segments = marks.map((match, k) => ({
        text: text
          .slice(
            k === 0 ? 0 : (marks[k - 1]?.index ?? 0) + (marks[k - 1]?.[0].length ?? 0),
            match.index,
          )
          .replace(/^[\s;,.]+/, '')
          .trim(),
        marks: Number(match[1]),
      }))
      if (tail.length > 2) segments.push({ text: tail.trim(), marks: 0 })
      const [point, ...rest] = segments
      const extra = rest
        .filter((part) => part.marks === 0)
        .map((part) => part.text)
        .join(' ')
      const further = rest.filter((part) => part.marks > 0)
      return {
        text: [point?.text ?? text, extra].filter((part) => part !== '').join(' '),
        marks: point?.marks ?? 1,
        further,
      }
    }
  }
  const spelt = /[\s–—:-]+(\d|one|two|three) marks?[.;]?$/i.exec(text.slice(-24))
  if (spelt)
    return {
      text: text.slice(0, text.length - spelt[0].length),
      marks: numberIn(spelt[1] ?? ''),
      further: [],
    }
  const ticks = (text.match(/[✓✔]/g) ?? []).length
  if (ticks > 0) return { text: text.replace(/ ?[✓✔]/g, '').trim(), marks: ticks, further: [] }
  return { text, marks: undefined, further: [] }
}
