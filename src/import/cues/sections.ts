/** What a section holds, as its name says. */
export type Zone = 'body' | 'glossary' | 'themes' | 'faq' | 'exam' | 'aims' | 'mistakes'

const NAMES: readonly (readonly [Zone, RegExp])[] = [
  [
    'faq',
    /^(?:faqs?|frequently asked questions|questions? (?:and|&) answers?|q ?(?:&|and) ?as?|common questions|questions (?:students|pupils) ask|people also ask|flash ?cards|your questions answered)$/,
  ],
  [
    'glossary',
    /^(?:glossary|key ?(?:terms?|words?|vocabulary|definitions?|terminology|concepts and definitions|terms and definitions|vocab)|definitions?(?: of key terms| to (?:learn|know))?|vocabulary|terminology|important (?:terms|definitions)|keyword definitions|glossary of (?:key )?terms|subject (?:vocabulary|terminology)|essential (?:terms|vocabulary)|terms to know|key ?words and definitions)$/,
  ],
  [
    'themes',
    /^(?:key themes?|themes?|main themes|major themes|key themes in .{1,60}|themes in .{1,60}|big ideas|key ideas|themes and ideas|overarching themes)$/,
  ],
  [
    'aims',
    /^(?:learning (?:objectives?|outcomes?|goals|aims|intentions?)|(?:lesson )?(?:objectives?|aims)|aims and objectives|(?:section )?learning objectives|what you (?:will learn|need to know)|success criteria|in this (?:section|chapter|topic|lesson|module),? you will.{0,40}|by the end of this (?:section|chapter|topic|lesson|module|unit|page),? (?:you|students|pupils) (?:will|should) be able to.{0,20}|after (?:reading|studying) this .{1,30} you (?:will|should) be able to.{0,20}|you (?:should|will|need to) (?:be able to|know|learn).{0,20}|specification (?:points?|objectives))$/,
  ],
  [
    'mistakes',
    /^(?:common (?:mistakes|misconceptions|errors|pitfalls)|misconceptions|mistakes to avoid|misconceptions? alert|watch out)$/,
  ],
  [
    'exam',
    /^(?:(?:exam(?:ination)?|practice|practise|review|revision|test|exam[- ]style|past paper|sample|check your understanding|quick|recall|multiple[- ]choice|short[- ]answer|essay|critical thinking|structured|long[- ]answer|knowledge|art connection|visual connection|self[- ]check|discussion|further|end of (?:chapter|unit|topic)|comprehension|data response|extended (?:writing|response)|starter|plenary|homework|retrieval|critical[- ]thinking|conceptual|free[- ]response) ?(?:practice )?(?:questions?|exercises|problems|problems? (?:and|&) exercises|test|quiz|check|paper)(?: (?:and|&|with) (?:answers|mark schemes?|model answers))?|questions?|multiple[- ]choice|free[- ]response|quiz|(?:essay|exam|question|writing|skills|timed|past paper) (?:practice|tasks?|focus|preparation|prep)|(?:[a-z]+ ){0,2}(?:practice questions|exam questions|essay questions|quiz)|mini[- ]quiz|mcqs?|exercises|test yourself|check your (?:understanding|knowledge|learning)|self[- ]?(?:check|test|assessment)|problems? (?:and|&) exercises|exam practice|practice|exam corner|have a go|your turn|now try this|over to you|apply your knowledge|knowledge check|concept check|critical thinking|section [a-d](?:[:–—-] .{1,40})?|questions and mark schemes?|quick recall|quick ?fire|retrieval (?:practice|quiz)|recall quiz)$/,
  ],
  [
    'body',
    /^(?:summary|section summary|chapter summary|key (?:points?|facts|takeaways|dates|people|events|figures|equations|concepts)|overview|introduction|conclusion|recap|timeline|background|references|further reading|sources|bibliography|chapter review|key equations|exam tips?|examiner tips?|revision tips?|see also|links|worked examples?|case stud(?:y|ies)|resources)$/,
  ],
]

/** Every known name as one pattern: most lines are none, and need no second look. */
const ANY_NAME = anyOf(NAMES)

function anyOf(names: readonly (readonly [Zone, RegExp])[]): RegExp {
  return new RegExp(names.map(([, pattern]) => pattern.source).join('|'))
}

/** The kind of section that a heading of this text opens; undefined when the name is not known. */
export function zoneOf(heading: string): Zone | undefined {
  if (heading.length > 110) return undefined
  const name = bareName(heading)
  if (ANY_NAME.test(name)) return NAMES.find(([, pattern]) => pattern.test(name))?.[0]
  const afterColon = name.includes(': ') ? /^[^:]{2,60}: (.{3,40})$/.exec(name)?.[1] : undefined
  if (afterColon !== undefined && ANY_NAME.test(afterColon)) {
    const named = NAMES.find(([zone, pattern]) => zone !== 'body' && pattern.test(afterColon))
    if (named) return named[0]
  }
  return qualified(name)
}

/** A heading without its number, its brackets and the marks at its ends, in small letters. */
function bareName(heading: string): string {
  const name = heading
    .toLowerCase()
    .replace(/^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[a-z][.)]|part [a-d\d][:.]?|step \d[:.]?) +/, '')
    .replace(/^[^a-z\d]+/, '')
  const open = name.endsWith(')') ? name.replace(/ ?\([^()]{0,40}\)$/, '') : name
  const plain = /[\s:.*…]/.test(open.slice(-1)) ? open.replace(/[\s:.*…]+$/, '') : open
  return (plain.includes('’') ? plain.replace(/’/g, "'") : plain).trim()
}

/** Names with the subject before or behind them: "Photosynthesis flashcards", "Glossary of cell terms". */
const QUALIFIED: readonly (readonly [Zone, RegExp])[] = [
  ['faq', /^(?:faqs?|frequently asked questions) (?:about|on|for) |(?: faqs?| flash ?cards)$/],
  [
    'glossary',
    /^(?:glossary|key ?(?:terms?|words?|vocabulary|definitions?)|vocabulary|definitions) (?:of|for|in|from|to) |[a-z] (?:glossary|key ?words|key ?terms|vocabulary|terminology)$/,
  ],
  [
    'exam',
    /^(?:practice|exam(?:-style)?|quick|revision) (?:questions?|quiz) (?:on|for|about) |[a-z] (?:quiz|exam(?:-style)? questions|practice questions|revision questions|listening questions|comprehension questions|recall questions)$/,
  ],
  ['mistakes', /^(?:common|typical|frequent) (?:[a-z]+ )?(?:mistakes|misconceptions|errors)\b/],
  ['aims', /^(?:learning|lesson) (?:objectives?|outcomes?|intentions?) (?:for|of) /],
]

const ANY_QUALIFIED = anyOf(QUALIFIED)

function qualified(name: string): Zone | undefined {
  if (!ANY_QUALIFIED.test(name) || name.split(' ').length > 7) return undefined
  return QUALIFIED.find(([, pattern]) => pattern.test(name))?.[0]
}

/** "OCR Specification focus:", "Specification reference", "AQA A-Level Biology 7402". */
export function isSpecificationLabel(line: string): boolean {
  if (line.length > 110) return false
  return (
    /\bspec(?:ification)?(?: focus| reference| point| content| link| ref| statement| code)\b|^(?:specification|syllabus|spec)(?: \([^()]{1,30}\))? ?:|^(?:exam board|board|qualification|course|syllabus|exam boards)(?:s)? ?: ?\S/i.test(
      line,
    ) || isBoardLine(line)
  )
}

/** "AQA GCSE Biology 8461", "OCR A-Level History Y219". A sentence is not one. */
export function isBoardLine(line: string): boolean {
  if (line.length > 90) return false
  return (
    /^(?:(?:for )?(?:AQA|OCR|Edexcel|Pearson Edexcel|Pearson|WJEC|Eduqas|CCEA|CIE|Cambridge(?: International)?|CAIE|SQA|IB|Eduqas)\b)/.test(
      line,
    ) &&
    /\b(?:GCSE|IGCSE|A[- ]?Level|AS[- ]?Level|AS|A2|Higher|National 5|SL|HL|Diploma|spec(?:ification)?|syllabus|\(\d{4}\)|\d{4}\b|[A-Z]\d{3})/i.test(
      line,
    ) &&
    !/[.!?;]$|\b(?:is|are|was|were|has|have|will)\b/.test(line)
  )
}
