/** Lines that web pages add to every text. Whole lines only, so that a sentence is never lost. */
const WHOLE_LINE: readonly RegExp[] = [
  /^(?:skip to (?:main )?content|skip navigation|menu|toggle (?:menu|navigation|sidebar)|main menu|search\.*|search this site|log ?in|sign ?in|sign ?up|log ?out|register|home|back|next|previous|prev|back to top|top|close|open|expand(?: all)?|collapse(?: all)?|show (?:more|less)|read more|load more|view more|see more|share|share this(?: page| article)?|tweet|print(?: this page)?|download(?: pdf| notes)?|download as pdf|save|copy(?: link| heading| url)?|bookmark|edit(?: this page)?|\[edit\]|report (?:an? )?(?:error|issue|problem)|advert|advertisement|ad|ads|sponsored|loading\.*|turn over ?[►>»→]*|end of questions|blank page|end of question ?paper|do not write (?:in|outside) (?:this|the) (?:area|box|margin)|leave (?:this )?(?:page )?blank|contents|table of contents|on this page|in this article|jump to(?: section)?|quick links|related (?:articles|posts|topics|pages|content|resources|notes|links)|you (?:may|might) also like|recommended(?: for you)?|popular (?:posts|topics)|comments|leave a (?:comment|reply)|subscribe(?: now| to our newsletter)?|accept(?: all)?(?: cookies)?|reject(?: all)?|manage (?:cookies|preferences)|cookie (?:settings|policy)|privacy policy|terms (?:of (?:use|service)|and conditions|& conditions)|contact us|about us|help|faq page|try (?:it )?(?:for )?free|get started|start (?:for free|now|learning|quiz|practice)|join now(?: for free)?|upgrade(?: now| to premium)?|go premium|unlock(?: all)?(?: answers)?|test yourself now|did this page help you\??|was this (?:page|article|helpful).{0,30}|rate this.{0,30}|yes|thanks for your feedback!?|copied!?|save to favourites|your notes|mark as complete|mark complete|continue|submit|reset|check answer|show answer|hide answer|reveal answer|show answers|hide answers|view answers?|link copied!?|\d+ ?\/ ?\d+|permalink)$/i,
  /^(?:news|sport|weather|learn|subjects|past papers|revision|blog|shop|pricing|for (?:teachers|schools|students|parents)|community|my account|account|profile|dashboard|courses|all courses|twitter|facebook|instagram|linkedin|whatsapp|pinterest|youtube|tiktok|reddit|email|share (?:this|on|via)\b.{0,30}:?|follow us.{0,30}|no|like|dislike|part of|cookies|accessibility|sitemap|terms|privacy|table of contents|\[(?:toc|\[toc\])\]|turn over for the next question.{0,20}|no comments(?: yet)?|\d+ comments?|add to (?:favourites|basket|bookmarks)|start quiz|begin quiz|view all|see all|all topics|choose (?:your )?(?:exam board|subject|topic))$/i,
  /^(?:expertise|author|editor|reviewer|posted in|category|categories|level|share|credits) ?: ?(?:[A-Z][\w.'-]*)(?: [A-Z&][\w.'-]*){0,3}$/,
  /^last updated:? .{4,40}$/i,
  /^\*\d{1,3}\*$/,
  /^(?:[A-Z][a-z]+(?: [a-z]+){0,2} ?= ?)?_{4,}.{0,12}$/,
  // "Back-strap loom" and "→ up to five electrons" are notes.
  // Boxes for a pupil's name at the head of a sheet, and the stars that readers gave.
  /^(?:(?:name|class|date|form|set|score|mark|target|grade|teacher|tutor(?: group)?)s? ?:? ?[_.…]{3,}[ /\d%]*)+$/i,
  /^\d(?:\.\d)?[ ★]*\(\d[\d,]* (?:ratings?|reviews?|votes?)\)$/i,
  /^(?:next|previous|prev|up next)(?: (?:topic|page|lesson|section|chapter|article|post|note))?(?: ?[:→»>←«|]+ ?| +-+ ).{0,80}$/i,
  // "Back: …" is the answer of a card.
  /^back(?: (?:topic|page|lesson|section|chapter|article|post|note))?(?: ?[→»>←«|]+ ?| +-+ ).{0,80}$/i,
  /^[←«‹<→»›>]+ ?(?:(?:next|previous|prev)(?!-)\b.{0,80}|(?<=[←«‹<] ?)back to .{1,60}|(?:back|home|up)(?: to (?:the )?(?:top|home|menu|start|contents|topics?|courses?|lessons?|notes))?)$/i,
  /^(?:next|previous) (?:topic|page|lesson|section|chapter|article|post)$/i,
  // A full name or a date; "Written by Shakespeare in 1606" and "Created by adding a gene" are notes.
  /^(?:Written|Reviewed|Authored|Edited|Posted|Published|Updated|Fact[- ][Cc]hecked|Created|Expert [Rr]eviewed|Content [Rr]eviewed)(?: and (?:[Rr]eviewed|[Ee]dited))? (?:[Bb]y(?: ?:.{1,80}| (?:(?:Dr|Mr|Mrs|Ms|Miss|Prof)\.? )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}(?:(?:,| [|·•–—-]| on) .{1,50})?)|[Oo]n:? (?:[A-Z].{1,20})?\d.{0,20})$/,
  /^(?:author|reviewer|last (?:updated|modified|edited|reviewed)|date published|reading time|est(?:imated)? (?:reading )?time|read time|views|downloads|uploaded|word count|tags?|filed under)(?: on| by)? ?: ?.{1,100}$/i,
  /^[Bb]y [A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3}$/,
  /^(?:\d+ ?min(?:ute)?s? read|\d[\d,.]*k? (?:views|downloads|likes|shares|comments|reads))$/i,
  /^(?:©|\(c\) ?\d{4}|copyright(?: ©| \d{4})).{0,160}$/i,
  /^\{\d{1,4}\}-{3,}$/,
  /^class="[^"]{0,80}"(?: title="[^"]{0,120}")?$/,
  /^(?:page )?\d{1,3} ?(?:of|\/) ?\d{1,3}$/i,
  /^page \d{1,3}$/i,
  /^[-–— ]*\d{1,3}[-–— ]+$/,
  /^(?:we use|this (?:site|website) uses) cookies\b.{0,200}$/i,
  // Notes say of soldiers that they signed up and of mills that they had to upgrade.
  /^(?:sign up|subscribe|upgrade) (?:to|for|now|today|here|your)\b.{0,80}$/i,
  /^(?:get|find|read|see|visit|learn|revise|download) .{0,60}\b(?:at|on|from) (?:www\.)?[a-z\d-]+\.(?:com|org|net|co\.uk)\/?$/i,
  /^(?:home|courses?|subjects?|gcse|a[- ]?level|revision(?: notes)?|notes|exam boards?)(?: ?[>›»/|→] ?[^>›»/|→]{1,60}){1,7}$/i,
  /^(?:QR code|image of QR code).{0,80}$/i,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^[🔗#¶§\s]+$/u,
  /^\{[:%#].{0,200}\}$/,
  /^(?:calculator|non-calculator)(?: allowed| not allowed| paper)?$/i,
  /^[\p{P}\p{S}\s]+$/u,
  /^(?:\.\.\.|___|…)[ ._…]*$/,
  /^(?:answer all (?:the )?questions\.?)?(?:\s?\.{6}[ .]*)$/i,
]

/** The path to a page; a chain of causes has arrows, and a comparison numbers. */
const PATH = /^(?!.*[-=–—]>|.*> ?[-=]|.*> ?\d)[^>›»]{2,40}(?: ?[>›»] ?[^>›»]{2,40}){2,7}$/

/** What may stand before these words would have to be tried in every line. */
const INSIDE: readonly RegExp[] = [
  /^.{0,120}\ball rights reserved\.?$/i,
  /^.{0,60}\b(?:join (?:over|thousands|millions)|create (?:a|your) free account|free trial|unlock (?:more|unlimited|full)|get unlimited|register (?:now|free))\b.{0,80}$/i,
  /^.{0,60}\b(?:sign up|subscribe|upgrade)\b.{1,40}\b(?:free|accounts?|newsletter|e-?mails?|premium|plus|now|today|here|updates|access)\b.{0,40}$/i,
]
const MAY_BE_INSIDE =
  /all rights reserved|join (?:over|thousands|millions)|create (?:a|your) free account|free trial|unlock (?:more|unlimited|full)|get unlimited|register (?:now|free)|sign up|subscribe|upgrade/i

/** All patterns of the same kind as one: each line of the notes is held against every one of them. */
const [CASED, UNCASED, SIGNS] = [
  allOf(WHOLE_LINE, ''),
  allOf(WHOLE_LINE, 'i'),
  allOf(WHOLE_LINE, 'u'),
]
const ANY_INSIDE = allOf(INSIDE, 'i')

function allOf(list: readonly RegExp[], flags: string): RegExp {
  const patterns = list.filter((pattern) => pattern.flags === flags)
  return new RegExp(patterns.map(({ source }) => source).join('|'), flags)
}

/** True for lines that belong to a page and not to the notes. Long lines never do. */
export function isJunkLine(line: string): boolean {
  if (line.length > 240) return false
  return (
    CASED.test(line) ||
    UNCASED.test(line) ||
    (MAY_BE_INSIDE.test(line) && ANY_INSIDE.test(line)) ||
    (!/[a-z\d]/i.test(line) && SIGNS.test(line)) ||
    // Looked for first: the pattern tries every part of every line.
    (/[>›»]/.test(line) && PATH.test(line))
  )
}

/** Names of menus that are also names of topics: a lesson on the weather, a list of school subjects. */
export function isTopicOrMenu(line: string): boolean {
  return /^(?:news|sport|weather|subjects|courses|terms|level|community|cookies|privacy|accessibility)$/i.test(
    line,
  )
}

/** Mathematical or chemical signs are content even without letters. */
export function isOnlySigns(line: string): boolean {
  return !/[a-z\d]/i.test(line) && !/[\p{L}\p{N}]/u.test(line)
}
