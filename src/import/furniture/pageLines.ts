/** What sites count about a page, never marks or minutes of an exam: "15 questions", "0 views". */
const COUNTED =
  'questions?|flash ?cards?|cards|terms in this set|views?|downloads?|likes?|dislikes?|shares|comments?|replies|reviews?|ratings?|votes?|upvotes|followers?|subscribers?|studiers|learners|documents|attempts|slides|sets|decks|bookmarks|saves|min(?:ute)?s?\\.? ?(?:read|watch|listen)'

/** The things that buttons of a page act on. A "review question" is a task, so that is not among them. */
const OBJECTS =
  'quiz(?:zes)?|flash ?cards?|transcripts?|answer ?(?:keys?|sheets?)|worksheets?|menu|navigation|sidebar|decks?|study set|mock(?: exams?)?|profile|account|app|plans?|results?|score|progress|basket|cart|wishlist|favourites|favorites|playlist|image|full ?screen|pdf|ppt|pptx|powerpoint|word doc(?:ument)?|slides|concern|problem|error|issue|bug|embed code|free trial|certificate|leaderboard|details|preview|options|settings|filters?|more|all|less|here'

const VERBS =
  'view|show|hide|take|start|begin|review|try|play|download|print|share|save|get|open|browse|create|edit|copy|report|embed|preview|buy|generate|unlock|retake|restart|reset|export|import|upload|join|study|toggle|rate|log|manage|customi[sz]e|add to|go to|find out|learn|discover'

const LOOSE: readonly RegExp[] = [
  new RegExp(
    `^(?:full preview ?[•·|–-] ?)?(?:\\d[\\d,.]*[km]?\\+? ?(?:${COUNTED})[ •·|,]*)+(?: in this (?:set|deck|quiz))?$`,
  ),
  /^(?:section|lesson|slide|card|flash ?card|item|screen|module|video) \d{1,3} ?(?:of|\/) ?\d{1,3}$/,
  /^you are on page \d{1,4} ?of ?\d{1,4}$/,
  new RegExp(
    `^(?:${VERBS})(?: (?:a|an|the|this|your|our|all|to|as|with))* (?:(?:free|full|model|new|quick|practice|my|study) )?(?:${OBJECTS})(?: (?:now|here|below|online|mode|free|for free|as (?:a )?(?:pdf|word|ppt|image)))?[!.›»→]?$`,
  ),
  /^(?:back|return|go back) to (?:the )?.{2,60} (?:index|menu|home ?page|home|page|list|contents|topics?|units?|courses?)$/,
  /^no (?:study sessions|comments|reviews|ratings|replies|results|items|posts|attempts|discussions?)(?: (?:here|found|available))?(?: yet)?[.!]?$/,
  /^(?:worksheet|quiz|document|pdf|citation|lesson|full|file|slide) preview$/,
  /^untitled (?:worksheet|quiz|document|page|deck|presentation)$/,
  /^(?:embed size \(px\)|comments? stream|citation preview|recommended for you|people also viewed|similar (?:worksheets|documents|quizzes|resources)|no description(?: available)?\.?|scan me|scan to (?:play|join|view).{0,30})$/,
  /^(?:your )?answers are highlighted below\.?$|^please (?:log|sign) in\b.{0,80}$|^you must be logged in\b.{0,80}$/,
  /^(?:have|got) an? (?:quick )?question\? .{0,60}$/,
  /^(?:ai|generated|created|written|powered) (?:generated )?(?:by|with|using) (?:ai|artificial intelligence|chatgpt|gpt|claude|gemini|copilot)\b.{0,60}$/,
  /^<!--.{0,2000}-->$/,
  /^(?:date post(?:ed)?|upload(?:ed)?(?: by)?|views?|downloads?) ?: ?(?:\d.{0,30}|others)?$/,
  /^transcript(?: of .{2,300})?$/,
  /^was this .{3,20} helpful\??$/,
  /^(?:students|users|members) shared \d.{0,60}$/,
  /^academic year ?: ?\d{4}.{0,10}$/,
  /^by (?:signing up|registering|continuing),? you\b.{0,140}$/,
  /^(?:access to all documents|improve your grades|join mill?ions of students.{0,20}|show all topics|earn points.{0,80}|this page cannot be seen from the preview|don't miss anything!?)$/,
  /^\(see (?:related pages|pages?(?:\(s\))? \d{1,4})\)$/,
  /^download as .{2,30}$|^skip to (?:document|navigation|footer|search)$/,
  /^ai[- ]generated(?: content)?$|^recommended (?:videos?|reading|articles?|posts?) ?:?$/,
  /^(?:jump to section|table of contents|select another (?:lesson|topic|quiz)) ?:?$/,
  /^(?:learn|study|test|quiz|flash ?card|practice) mode$/,
  /^(?:click|tap|hover)(?: .{0,40})? (?:to|and) (?:reveal|show|see|view|enlarge|expand|play|download)\b.{0,60}$/,
]

/** What may stand before these words and signs would have to be tried in every line. */
const INSIDE: readonly RegExp[] = [
  /^.{0,140}\bis best viewed in an? .{0,80}\bbrowser\b.{0,260}$/,
  /^.{0,60}©.{0,160}\b(?:not responsible for|rights reserved|external (?:sites|content))\b.{0,60}$/,
  /^.{0,60}\d ?min(?:ute)?s? read\b.{0,30}$/,
  /^[\w.+-]{2,40}@[\w-]{2,30}\.[a-z.]{2,10}$/,
  /^.{0,30}\bclick here\b.{0,20}$/,
  /%%[a-z_]{2,30}%%/,
  /^(?:.{0,40} )?\{\{ ?[a-z_.]{2,40} ?\}\}.{0,40}$/,
]
const MAY_BE_INSIDE = /best viewed|©|%%|\{\{| ?min(?:ute)?s? read\b|@|click here/iu

const [ANY, ANY_INSIDE] = [allOf(LOOSE), allOf(INSIDE)]

function allOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'iu')
}

/** Most lines begin otherwise or are too long, and need no look at the patterns. */
const LONGEST = 400

/** "Lesson 6: Enzymes Previous Lesson": the name of a page with the button that leads to it. */
const NEIGHBOUR = /^.{3,80} (?:Previous|Next) (?:Lesson|Topic|Page|Chapter|Unit|Section|Article)$/
/** Only a name may follow: "Notes by Darwin on finches were lost" is text. */
const MAKER =
  /^(?:Quiz|Notes|Worksheet|Presentation|Flash ?cards|Deck|Set|Resource|Cheat ?[Ss]heet|Uploaded|Shared|Submitted|Posted|Compiled|Contributed|Prepared) by @?\p{Lu}[\p{L}\d.'’_-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u
/** A link that carries its picture. */
const LINK = /^(?:🔗|📎|📥|🔙) ?.{2,100}$/u

/** The names of a study app's own columns: "Name | Mastery | Learn | Test |". */
const APP_WORDS =
  /^(?:name|mastery|learn|test|match|matching|spaced|flash ?cards?|write|spell|gravity|blast|live|practice|progress|score|quiz|study|kahoot|share|edit|---?)$/i

/** A line that a page adds to every text, whatever stands around it. */
export function isPageLine(text: string): boolean {
  if (text.length > LONGEST && !text.startsWith('<!--')) return false
  return (
    ANY.test(text) ||
    (MAY_BE_INSIDE.test(text) && ANY_INSIDE.test(text)) ||
    NEIGHBOUR.test(text) ||
    MAKER.test(text) ||
    LINK.test(text) ||
    isTokenRepeated(text) ||
    isAppMenu(text)
  )
}

/** One word written again and again, as hidden marks across a page come out: "AcmeAcmeAcmeAcme". */
function isTokenRepeated(text: string): boolean {
  if (text.length < 12) return false
  // The first letters come again at once, or the word does not.
  const again = text.indexOf(text.slice(0, 3), 3)
  if (again < 0 || again > 80) return false
  const opening = text.slice(0, 400)
  return /^([\p{L}][\p{L}\d .&'-]{2,38}?)(?:\s?\1){3,}/u.test(opening) && isOneToken(opening)
}

/** Nothing but the one word, give or take one that was cut: "ha ha ha, he laughed" is text. */
function isOneToken(text: string): boolean {
  const token = /^([\p{L}][\p{L}\d .&'-]{2,38}?)(?:\s?\1){3,}/u.exec(text)
  const [whole, word] = token ?? []
  return whole !== undefined && word !== undefined && text.length - whole.length <= word.length
}

function isAppMenu(text: string): boolean {
  if (!text.includes('|')) return false
  const cells = text.split('|').map((cell) => cell.trim())
  const filled = cells.filter((cell) => cell !== '')
  return filled.length >= 4 && filled.every((cell) => APP_WORDS.test(cell))
}
