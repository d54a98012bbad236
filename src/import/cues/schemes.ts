/** Names of what follows a question; the first answer may share the line. */
const HEADER =
  /^(?:(?:view |show |hide |see |reveal |suggested |possible |full |detailed |example |indicative )?(?:mark(?:ing)? ?schemes?|mark(?:ing)? points?|marking (?:guidance|guide|notes?|criteria|grid)|mark(?:s)? (?:breakdown|allocation)|marks awarded for|how (?:to|the marks are) (?:mark|awarded)|points? to (?:include|credit)|creditworthy points|indicative (?:content|material)|(?:sample|model|example|exemplar|suggested|possible|worked|expected|correct) (?:answer|response|solution)s?(?: outline| structure| plan)?|answers?(?: and mark scheme| guidance| key| scheme| outline)?|solutions?|examiner(?:['’]s)? (?:notes|commentary|guidance)|levels? of response|level descriptors|acceptable (?:answers|responses|points|reasons)|award marks for|credit|success criteria)(?: hint)?(?: \(?[\d–-]{1,5} ?marks?\)?)?(?: \(?(?:question |q)?[\da-h]{1,3}\)?)?)(?: ?:(?: (\S.*))?| ?[–—-] (\S.*)|\.?$)/i

export interface SchemeHeader {
  /** True for names that promise one answer, not points. */
  readonly answer: boolean
  /** The first point or the answer, when it shares the line. */
  readonly rest: string
}

export function readSchemeHeader(line: string): SchemeHeader | undefined {
  const head = line.slice(0, 90)
  const match = HEADER.exec(head)
  if (!match) return undefined
  const restStart = match[1] ?? match[2]
  const rest = restStart === undefined ? '' : line.slice(head.lastIndexOf(restStart))
  return {
    answer:
      /^(?:sample |model |example |exemplar |suggested |possible |worked |expected |correct |view |show )?(?:answer|solution|response)/i.test(
        line,
      ),
    rest,
  }
}

/** Names of what an answer may hold, as against what it earns. */
const CONTENT =
  /^(?:indicative (?:content|material)|(?:possible|likely|relevant) (?:content|points|arguments|answers|discussion(?: points)?|evaluation(?: points)?|application)|(?:answers?|responses?|candidates?|students?) (?:may|might|could)|points? (?:may|might|could) include|content (?:may|might|could) include)\b/i

export function opensContent(line: string): boolean {
  return CONTENT.test(line)
}

/** "Level 4 (13–16 marks): …", "Level 5 (25–30)", "Band 3 7-9", "L3 5–6". */
export interface LevelLine {
  readonly level: number
  readonly from: number
  readonly to: number
  readonly descriptor: string
}

const LEVEL =
  /^(?:level|band|l)[ .]?(\d)\b[\s:–—-]*\(?\[?(?:marks? )?(\d{1,2})(?: ?(?:–|—|-|to) ?(\d{1,2}))?\)?\]? ?(?:marks?)?\)?\]?[\s:.–—|-]*/i
const MARKS_FIRST =
  /^\(?\[?(\d{1,2})(?: ?(?:–|—|-|to) ?(\d{1,2}))? ?(?:marks?)\)?\]?[\s:.–—-]*\(?(?:level|band) ?(\d)\)?[\s:.–—-]*/i

export function readLevel(line: string): LevelLine | undefined {
  const head = line.slice(0, 80)
  const match = LEVEL.exec(head)
  if (match) {
    const from = Number(match[2])
    return sane({
      level: Number(match[1]),
      from,
      to: Number(match[3] ?? from),
      descriptor: line.slice(match[0].length).trim(),
    })
  }
  const other = MARKS_FIRST.exec(head)
  if (!other) return undefined
  const from = Number(other[1])
  return sane({
    level: Number(other[3]),
    from,
    to: Number(other[2] ?? from),
    descriptor: line.slice(other[0].length).trim(),
  })
}

function sane(level: LevelLine): LevelLine | undefined {
  return level.level >= 1 && level.to >= level.from && level.to <= 100 ? level : undefined
}

const POINT =
  /^(?:award|allow|accept|reject|ignore|credit|do not (?:accept|credit|award|allow)|don['’]t accept|any (?:one|two|three|four|five|six|\d)\b|(?:up to|max(?:imum)?:?|a maximum of) (?:\d|one|two|three|four|five|six)|\d{1,2} ?(?:marks?|m)\b ?(?:for|each|–|-|:|awarded|=|if|per)|(?:one|two|three|four) marks? (?:for|each|per)|(?:[MAB]\d ?)+(?:[:–—-]|$| )|AO\d|SPaG|levels? [1-6]\b|band [1-6]\b|0 marks?\b|no (?:rewardable|creditable)|nothing (?:written|worthy)|examples? of (?:acceptable|possible|valid)|(?:answers?|responses?|candidates?|students?|examiners?) (?:may|might|could|should|will) |indicative content|possible (?:points|answers|content)|points (?:may|might|could) include|max(?:imum)?(?: of)? \d)/i

/** A line that speaks as mark schemes do. */
export function speaksOfMarking(line: string): boolean {
  return (
    POINT.test(line.slice(0, 120)) ||
    /\((?:1|2|3|\+ ?1|1 mark|2 marks|\d AO\d)\)[.;]?$|\[[123]\][.;]?$|[;.] ?(?:✓|✔)$|\bAW\b|\bORA\b|\becf\b/.test(
      line.slice(-40),
    )
  )
}

/** The right letter of a multiple-choice question, alone or after its name: "B", "Answer: C", "Correct answer: D) …". */
export function readKey(line: string): string | undefined {
  const start = line.slice(0, 60)
  const lone = /^(?:\d{1,2}[.)]? )?\(?([A-Ha-h])\)?\.?$/.exec(start)
  if (lone) return lone[1]?.toUpperCase()
  const named =
    /^(?:the )?(?:correct )?(?:answer|key|solution|correct option|correct choice|ans)(?: is|s)?\s?[:=–-]?\s?\(?([A-H])(?![a-z\d'’])\)?/i.exec(
      start,
    )
  return named?.[1] !== undefined &&
    /[A-H]|[a-h][).]?$/.test(start.slice(named[0].length - 2, named[0].length))
    ? named[1].toUpperCase()
    : undefined
}

/** "Answer: …" with the answer on the same line. */
export function isLabelledAnswer(line: string): boolean {
  return /^(?:A|Ans|Back|Answer|Correct answer|Solution|Key|Model answer|Sample answer|Suggested answer) ?: ?\S/i.test(
    line,
  )
}
