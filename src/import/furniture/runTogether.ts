/** Names that are written with a capital inside. */
const NAMES =
  /\b(?:java|type|coffee|post|action)script|you ?tube|power ?point|linked ?in|pay ?pal|(?:mac|note|chrome)book|face(?:time|book)|word ?press|git ?(?:hub|lab)|deep ?mind|dream ?works|tik ?tok|whats ?app|snap ?chat|air ?bnb|master ?card|fed ?ex|quick ?time|one ?(?:drive|note)|share ?point|sound ?cloud|open ?stax|black ?(?:berry|board)|data ?base|(?:my|no|post|transact)sql|wi-?fi|mac ?[a-z]+|mc ?[a-z]+|fitz ?[a-z]+|o ?'[a-z]+/gi
const SEAM = /[a-z]{2}[A-Z][a-z]|[a-z]{3}(?:GCSE|KS[1-5]|AQA|OCR|IGCSE)\b/g

/** Names in a program: "getTotal", "List.addAll", "onStart()". */
const CODE = /\b[a-z]+[A-Z]\w*|\w+(?=\()|\w+\.\w+/g
const JOINED = /\b\w*[a-z]{2}[A-Z][a-z]\w*/g

/**
 * How often a word runs into the next, as the items of a menu do when their boxes are lost:
 * "AboutPricing". `names` are words that are written so on purpose.
 */
export function seams(text: string, names?: ReadonlySet<string>): number {
  if (!/[a-z]{2}[A-Z]/.test(text)) return 0
  const bare = text.replace(NAMES, ' ').replace(CODE, ' ')
  const said = names?.size ? bare.replace(JOINED, (word) => (names.has(word) ? ' ' : word)) : bare
  return said.match(SEAM)?.length ?? 0
}

/** Joined words that more than one line of the notes has: "EtherChannel" is a name, not two buttons. */
export function namesWithCapitals(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const text of new Set(texts)) {
    if (!/[a-z]{2}[A-Z]/.test(text)) continue
    for (const word of new Set(text.match(JOINED) ?? [])) (seen.has(word) ? again : seen).add(word)
  }
  return again
}

/** Labels that only a form about the page has. */
const SURE =
  'qualifications?|key stage|subjects?|strand|exam ?boards?|awarding body|tier(?: guidance)?|specification|syllabus|(?:exam|course|unit|paper|subject|spec(?:ification)?) code|difficulty(?: level)?|year group|age range|age group|phase|curriculum|sub-?topic|area of study|subject area'
/** Labels that headings have as well: "Topic 4 Ecosystems", "Level 1: simple points". */
const LIKELY = 'topic|unit|module|course|level|paper|grades?|year|component|booklet|board|reference'
const SURE_FIELD = new RegExp(`^(?:${SURE})(?: ?: ?(?=\\S)| ?(?=[A-Z]))`, 'i')
const LIKELY_FIELD = new RegExp(`^(?:${LIKELY})(?: ?: ?(?=\\S)| ?(?=[A-Z0-9]))`, 'i')
const QUALIFICATIONS =
  /\b(?:I?GCSEs?|A[- ][Ll]evels?|AS[- ][Ll]evels?|[Kk]ey [Ss]tage ?[1-5]|KS[1-5]|[Yy]ears? (?:\d|1[0-3])|[Gg]rades? \d+(?: ?[-–] ?\d+)?|AQA|OCR|Edexcel|WJEC|Eduqas|CCEA|CAIE|CIE|SQA|BTEC|International Baccalaureate|National 5)\b/

/**
 * "Exam code: 8652", "Subject Biology", "QualificationGCSE": what the page is for, as a form has it.
 * Likely ones are such only beside a sure one.
 */
export function courseField(text: string): 'sure' | 'likely' | undefined {
  if (text.length > 110 || /[.?!:]$/.test(text)) return undefined
  const label = startOf(SURE_FIELD, text)
  if (label !== undefined) return isFilled(text, label) ? 'sure' : undefined
  const likely = startOf(LIKELY_FIELD, text)
  return likely !== undefined && isFilled(text, likely) ? 'likely' : undefined
}

/** Without a colon the value has its capital, and the label is not the first word of a sentence. */
function startOf(field: RegExp, text: string): string | undefined {
  const label = field.exec(text)?.[0]
  if (label === undefined || label.includes(':')) return label
  return /^[A-Z\d]/.test(text.slice(label.length)) ? label : undefined
}

function isFilled(text: string, label: string): boolean {
  return text.length > label.length && !/\b(?:is|are|was|were|has|have|can|will)\b/.test(text)
}

/** Names a qualification, a board or a school year. */
export function namesQualification(text: string): boolean {
  return QUALIFICATIONS.test(text)
}
