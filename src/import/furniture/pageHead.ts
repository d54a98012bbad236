import { countWords } from '../text/sentences.ts'
import type { Piece } from '../types.ts'
import { courseField, namesQualification, namesWithCapitals, seams } from './runTogether.ts'

/** Furniture stands above the notes: within so many lines, and before so many longer texts. */
const FARTHEST = 26
const MOST_TEXTS = 4
const TEXT_WORDS = 16

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
/** Web pages are younger than nearly everything that notes give a day for. */
const YEAR = '20[0-3]\\d'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const DATE = `(?:${DAY}[ -]${MONTH}[ ,-]*${YEAR}|${MONTH}\\.? ${DAY},? ${YEAR}|\\d{1,2}([/.-])\\d{1,2}(?:\\1)${YEAR}|${YEAR}-\\d{2}-\\d{2})`
const LONE_DATE = new RegExp(
  `^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?${DATE}(?:,? (?:at )?\\d{1,2}[:.]\\d{2}(?: ?[ap]m)?)?$`,
  'i',
)
const STAMP = new RegExp(
  `^(?:(?:last )?(?:updated|modified|edited|revised|published|posted|created|added|uploaded)(?: (?:on|at))? ?:? ?)+(?:${DATE}|${MONTH}\\.? ${DAY}|${DAY} ${MONTH}|${MONTH} ${YEAR}|\\d+ (?:days?|weeks?|months?|years?) ago)?$`,
  'i',
)
/** What a site calls the kind of page it is. */
const KIND =
  /^(?:(?:revision|study|topic|lesson|class|lecture) (?:notes?|guides?)|knowledge organisers?|fact ?sheets?|worksheets?|lessons?|article|blog(?: post)?|quiz|flash ?cards|guide|free resource|topic)$/i
/** A name made up for a site: "By nico71", "@historyhub". */
const HANDLE = /^(?:by )?@ ?\w[\w.]{2,30}$|^by (?=\w*\d)[\w.-]{3,30}$/i
const AUTHOR =
  /^(?:written|reviewed|authored|edited|created|checked)(?: and reviewed)? by ?: ?(.{3,60})$/i
const PATH_ROOT =
  /^(?:home|courses?|subjects?|all subjects|notes|revision(?: notes)?|topics|knowledge organisers?|resources|library|blog|lessons|free lessons|units|worksheets|quizzes|flash ?cards|articles|teaching resources|gcse|a[- ]level|ks\d)$/i

/** The menu that every page of a site has on top. */
const CHROME =
  /^(?:log ?in|sign ?in|sign ?up|register|menu|show menu|search\.*|subjects|skip to (?:main )?content|toggle (?:menu|navigation)|home|join|my account|subscribe|get started|try (?:it )?(?:for )?free|start for free|upgrade|pricing|news|past papers)$/i
/** So many lines from the top such a menu may be. */
const CHROME_REACH = 9

/** What may be furniture, by how sure that is. */
export interface HeadFurniture {
  readonly certain: ReadonlySet<number>
  /** Kept, and asked about. */
  readonly doubtful: ReadonlySet<number>
}

/**
 * The lines above the notes that a page adds: paths, dates, authors, counts with their labels, menus
 * that run together. `isSet` says which lines are furniture already: beside them less is needed.
 */
export function pageHead(
  pieces: readonly Piece[],
  isSet: (index: number) => boolean,
): HeadFurniture {
  const end = endOfHead(pieces)
  const certain = new Set<number>()
  const doubtful = new Set<number>()
  const isFurniture = (i: number): boolean => isSet(i) || certain.has(i)
  const dates = pieces.flatMap(({ text }, i) =>
    text.length <= 40 && LONE_DATE.test(text) ? [i] : [],
  )
  const names = namesWithCapitals(pieces.map(({ text }) => text))
  const isDatedOnce = dates.every((i) => i < end)
  for (let i = 0; i < end; i++) {
    const piece = pieces[i]
    if (!piece || piece.cells || isSet(i)) continue
    const { text } = piece
    if (
      (isDatedOnce && dates.includes(i)) ||
      STAMP.test(text) ||
      HANDLE.test(text) ||
      isMenu(text, names) ||
      /^(?:upload|embed)$/i.test(text) ||
      (/^view$/i.test(text) && isCount(pieces[i + 1]?.text)) ||
      speaksOfSite(text) ||
      isAddress(text, i) ||
      isPath(text) ||
      /^.{2,30} logo$/i.test(text) ||
      isNameOfAuthor(pieces, i)
    )
      certain.add(i)
  }
  for (const i of siteNames(pieces, isFurniture)) certain.add(i)
  for (const i of joinedNames(pieces, end)) certain.add(i)
  // What stands between furniture, or says what kind of page this is, needs its neighbours to be sure.
  for (let i = 0; i < end; i++) {
    const piece = pieces[i]
    if (!piece || piece.cells || isFurniture(i)) continue
    const above = i === 0 || isFurniture(i - 1)
    const below = isFurniture(i + 1)
    const isPartOf = isFurniture(i - 1) && pieces[i - 1]?.text.toLowerCase() === 'part of'
    if (isLabelOfCount(pieces, i, isFurniture) || (isPartOf && below)) certain.add(i)
    else if (isBetween(pieces, i, isFurniture)) certain.add(i)
    else if (i > 0 && KIND.test(piece.text) && (above || below)) certain.add(i)
    else if (seams(piece.text, names) === 1 && isShort(piece) && !isCourse(piece.text))
      (i > 0 && above && below ? certain : doubtful).add(i)
    else if (above && below && isShort(piece) && i < end - 1 && hasContentAbove(i, isFurniture))
      doubtful.add(i)
  }
  return { certain, doubtful }
}

function endOfHead(pieces: readonly Piece[]): number {
  let texts = 0
  for (let i = 0; i < Math.min(FARTHEST, pieces.length); i++) {
    const { text = '', shape } = pieces[i] ?? {}
    if (shape !== 'heading' && countWords(text) >= TEXT_WORDS && ++texts >= MOST_TEXTS) return i
  }
  return Math.min(FARTHEST, pieces.length)
}

function isShort({ text }: Piece): boolean {
  return text.length <= 60 && countWords(text) <= 6 && !/[.?!:]$/.test(text)
}

function isCourse(text: string): boolean {
  return courseField(text) !== undefined || namesQualification(text)
}

/** A sentence that names two things of a program has more words between them. */
const WORDS_TO_A_SEAM = 4

/** Two or more words that run into each other, and no sentence. */
function isMenu(text: string, names: ReadonlySet<string>): boolean {
  if (text.length > 200 || /[.?!:;]$/.test(text) || courseField(text) === 'sure') return false
  const count = seams(text, names)
  return count >= 2 && count * WORDS_TO_A_SEAM >= countWords(text)
}

/** A sentence of the site about itself. */
function speaksOfSite(text: string): boolean {
  return (
    text.length <= 400 &&
    /\bvisit (?:us\b|our\b|www\.)|\bour (?:new )?(?:web ?site|web site|site|app|newsletter|mailing list|platform)\b|\btell us what you think\b|\bfollow us on\b|\bavailable in our shop\b|^read on if you/i.test(
      text,
    )
  )
}

/** "Revision Hub revisionhub.co.uk": the name of the site with its address. */
function isAddress(text: string, i: number): boolean {
  return (
    i < CHROME_REACH &&
    countWords(text) <= 5 &&
    /[a-z\d-]\.(?:com|org|net|co\.uk|org\.uk|ac\.uk|sch\.uk|io|app|edu)\/?$/i.test(text) &&
    (/ /.test(text) || seams(text) > 0)
  )
}

/** A path whose signs were lost: two other lines of the head in one, without a space between. */
function joinedNames(pieces: readonly Piece[], end: number): readonly number[] {
  const texts = pieces.slice(0, end).map(({ text }) => text)
  const known = new Set(texts)
  return texts.flatMap((text, i) =>
    text.length <= 120 &&
    texts.some(
      (start) =>
        start.length >= 4 &&
        start.length < text.length - 3 &&
        text.startsWith(start) &&
        known.has(text.slice(start.length)),
    )
      ? [i]
      : [],
  )
}

/** "Notes / Systems", "Lessons → Fractions": a path begins where sites begin. */
function isPath(text: string): boolean {
  if (text.length > 120 || /[.?!]$/.test(text)) return false
  const parts = text.split(/ ?[›»→>] ?| [/|·•] /)
  if (parts.length < 2 || parts.some((part) => part.length > 50)) return false
  const root = (parts[0] ?? '').trim()
  const runsOn = /^(.{3,30}?[a-z])(?=[A-Z])/.exec(root)?.[1]
  if (runsOn !== undefined && PATH_ROOT.test(runsOn)) return true
  return PATH_ROOT.test(root) && !/^(?:gcse|a[- ]level|ks\d|topics|units)$/i.test(root)
}

/** "Ruth Bell" above "Written by: Ruth Bell". */
function isNameOfAuthor(pieces: readonly Piece[], i: number): boolean {
  const { text = '' } = pieces[i] ?? {}
  if (!/^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(text)) return false
  return [1, 2, 3, -1].some((step) => {
    const named = AUTHOR.exec(pieces[i + step]?.text ?? '')?.[1]
    return named !== undefined && named.toLowerCase().startsWith(text.toLowerCase())
  })
}

/** "Practice" above "20 questions", "Recall" above "25 flashcards": the labels in a row of boxes. */
function isLabelOfCount(
  pieces: readonly Piece[],
  i: number,
  isFurniture: (index: number) => boolean,
): boolean {
  const { text = '' } = pieces[i] ?? {}
  if (countWords(text) > 3 || /[.?!:]$/.test(text) || !isCount(pieces[i + 1]?.text)) return false
  return (
    isFurniture(i + 1) &&
    ((isCount(pieces[i - 1]?.text) && isFurniture(i - 1)) ||
      (isCount(pieces[i + 3]?.text) && isFurniture(i + 3)))
  )
}

function isCount(text: string | undefined): boolean {
  return text !== undefined && /\d/.test(text) && text.length <= 40
}

/** Lone numbers or letters between furniture: the pages of a series, how often it was seen, an icon. */
function isBetween(
  pieces: readonly Piece[],
  i: number,
  isFurniture: (index: number) => boolean,
): boolean {
  const isLone = (k: number): boolean =>
    /^(?:[\d.,]{1,7}[km]?|i|x|×)$/i.test(pieces[k]?.text ?? '') && !pieces[k]?.cells
  if (!isLone(i)) return false
  let from = i
  let to = i
  while (isLone(from - 1) && !isFurniture(from - 1)) from--
  while (isLone(to + 1) && !isFurniture(to + 1)) to++
  return (from === 0 || isFurniture(from - 1)) && isFurniture(to + 1)
}

/**
 * The name of the site and its sections above "Log in" or "Search". Where a text follows straight on
 * the line above the menu is the title instead, and a lone line needs more of a menu under it.
 */
function siteNames(
  pieces: readonly Piece[],
  isFurniture: (index: number) => boolean,
): readonly number[] {
  let chrome = -1
  let items = 0
  for (let i = 0; i < Math.min(CHROME_REACH, pieces.length); i++)
    if (isFurniture(i) && CHROME.test(pieces[i]?.text ?? '')) {
      items++
      if (chrome < 0) chrome = i
    }
  if (chrome < 1) return []
  const above = Array.from({ length: chrome }, (_, i) => i).filter((i) => !isFurniture(i))
  if (above.some((i) => !isShort(pieces[i] as Piece)) || above.length < 1) return []
  if (above.length < 2 && items < 3) return []
  let next = chrome
  while (isFurniture(next)) next++
  const title = pieces[next]?.text ?? ''
  return title === '' || countWords(title) > 14 || /[.?!:]$/.test(title) ? [] : above
}

function hasContentAbove(i: number, isFurniture: (index: number) => boolean): boolean {
  for (let k = 0; k < i; k++) if (!isFurniture(k)) return true
  return false
}
